import type { LayoutProps } from './parts/document/layout-props.ts';
import { EntityDocument } from './parts/entity/entity-document.tsx';

/** A person: name, facts, and the sentences that name the person. */
export default function PersonLayout({ page, ...context }: LayoutProps<'person'>) {
  return <EntityDocument page={page} context={context} />;
}
