import type { SiteReader } from '../facts/site-reader.ts';
import { compareText } from '../model/order.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/** All pages of the site, sorted by URL. */
export function planPages(site: SiteReader): readonly PlannedPage[] {
  return Object.values(pageKinds)
    .flatMap((kind): readonly PlannedPage[] => kind.plan(site))
    .sort((a, b) => compareText(a.url, b.url) || compareText(a.origin ?? '', b.origin ?? ''));
}
