import { compareText } from '../model/order.ts';
import type { Site } from '../model/site.ts';
import type { InputDigests } from './input-digests.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/** The whole site as a list of pages, by URL. */
export function planPages(site: Site, digests: InputDigests): readonly PlannedPage[] {
  return Object.values(pageKinds)
    .flatMap((kind): readonly PlannedPage[] => kind.plan(site, digests))
    .sort((a, b) => compareText(a.url, b.url) || compareText(a.origin ?? '', b.origin ?? ''));
}
