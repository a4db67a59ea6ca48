import type { LayoutProps } from './parts/document/layout-props.ts';
import { EntityDocument } from './parts/entity/entity-document.tsx';

/** An organisation: name, facts, and the sentences that name it. */
export default function OrganisationLayout({ page, ...context }: LayoutProps<'organisation'>) {
  return <EntityDocument page={page} context={context} />;
}
