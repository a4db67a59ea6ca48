import type { BuildOptions } from '../build-options.ts';
import type { ContentScan } from '../content/content-scan.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { type SiteSearch, siteSearch } from './site-search.ts';

/** The search of each output folder that this process has built. */
const built = new Map<string, SiteSearch>();

/**
 * The search of a site. The dev server keeps that of its first build: an editor who saves a file waits for the page, not
 * for the index.
 */
export async function searchForBuild(
  site: LoadedSite,
  scan: ContentScan,
  options: BuildOptions,
): Promise<SiteSearch> {
  const before = options.watched === undefined ? undefined : built.get(options.out);
  const search = before ?? (await siteSearch(site, scan, options));
  built.set(options.out, search);
  return search;
}
