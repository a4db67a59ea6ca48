import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** An organisation: name, facts, and the sentences that name it. */
export default function OrganisationLayout({ page, ...context }: LayoutProps<'organisation'>) {
  return <EntityDocument page={page} context={context} />;
}
