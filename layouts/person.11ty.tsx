import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** A person: name, facts, and the sentences that name the person. */
export default function PersonLayout({ page, ...context }: LayoutProps<'person'>) {
  return <EntityDocument page={page} context={context} />;
}
