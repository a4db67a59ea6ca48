import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** A person: name, facts, and every sentence in which the name stands. */
export default function PersonLayout({ page, ...around }: LayoutProps<'person'>) {
  return <EntityDocument page={page} around={around} />;
}
