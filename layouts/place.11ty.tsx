import { EntityDocument } from './parts/entity-document.tsx';
import type { LayoutProps } from './parts/layout-props.ts';

/** A place: name, facts, and the sentences that name it. */
export default function PlaceLayout({ page, ...context }: LayoutProps<'place'>) {
  return <EntityDocument page={page} context={context} />;
}
