import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** An organisation: name, facts, and every sentence in which the name stands. */
export default function OrganisationLayout({ page, ...around }: LayoutProps<'organisation'>) {
  return <EntityDocument page={page} around={around} />;
}
