import type { LayoutProps } from './parts/document/layout-props.ts';
import { EntityDocument } from './parts/entity/entity-document.tsx';

/** A place: name, facts, and the sentences that name it. */
export default function PlaceLayout({ page, ...context }: LayoutProps<'place'>) {
  return <EntityDocument page={page} context={context} />;
}
