import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** A place: name, facts, and every sentence in which the name stands. */
export default function PlaceLayout({ page, ...around }: LayoutProps<'place'>) {
  return <EntityDocument page={page} around={around} />;
}
