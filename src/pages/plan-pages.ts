import type { SiteReader } from '../facts/site-reader.ts';
import { compareText } from '../model/order.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/**
 * All pages of the site, sorted by URL.
 * @param added the pages of the kinds that the site adds
 */
export function planPages(
  site: SiteReader,
  added: readonly PlannedPage[] = [],
): readonly PlannedPage[] {
  return Object.values(pageKinds)
    .flatMap((kind): readonly PlannedPage[] => kind.plan(site))
    .concat(added)
    .sort((a, b) => compareText(a.url, b.url) || compareText(a.origin ?? '', b.origin ?? ''));
}
