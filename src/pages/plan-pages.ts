import { compareText } from '../model/order.ts';
import type { Checked } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { InputDigests } from './input-digests.ts';
import { checkInternalLinks } from './internal-links.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/**
 * The whole site as a list of pages, by URL; reports links to nowhere.
 * @param reported whether all problems have been reported before: then none is looked for
 */
export function planPages(
  site: Site,
  digests: InputDigests,
  reported = false,
): Checked<readonly PlannedPage[]> {
  const pages: PlannedPage[] = Object.values(pageKinds)
    .flatMap((kind): readonly PlannedPage[] => kind.plan(site, digests))
    .sort((a, b) => compareText(a.url, b.url) || compareText(a.origin ?? '', b.origin ?? ''));
  if (reported) return { value: pages, problems: [] };
  return { value: pages, problems: checkInternalLinks(site, pages) };
}
