import { groupBy } from '../model/grouping.ts';
import { compareText } from '../model/order.ts';
import { fileStart } from '../model/point.ts';
import { type Checked, errorAt, type Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { InputDigests } from './input-digests.ts';
import { checkInternalLinks } from './internal-links.ts';
import { checkOldAddresses } from './old-addresses.ts';
import { type PlannedPage, pageKinds } from './page-kinds.ts';

/**
 * The whole site as a list of pages, by URL; reports pages that share a URL, links to nowhere, and
 * old addresses that are in use.
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
  const problems = [
    ...sharedUrls(pages),
    ...checkInternalLinks(site, pages),
    ...checkOldAddresses(site, pages),
  ];
  return { value: pages, problems };
}

function sharedUrls(pages: readonly PlannedPage[]): readonly Problem[] {
  return [...groupBy(pages, ({ url }) => url)].flatMap(([url, rivals]) => {
    if (rivals.length === 1) return [];
    const named = rivals.filter(({ origin }) => origin !== undefined);
    const [first, ...others] = named;
    const ownPage = rivals.length > named.length;
    const owner = ownPage ? 'a page that Dateline makes' : first?.origin;
    const advice = ownPage ? 'rename the file' : 'rename one of the two files';
    return (ownPage ? named : others).map(({ origin = '' }) =>
      errorAt(origin, fileStart, `its URL ${url} is already that of ${owner}`, advice),
    );
  });
}
