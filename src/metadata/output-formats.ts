import type { PlannedOutput } from '../model/output.ts';
import { feedsOpml } from './feeds-opml.ts';
import { hostHeaders } from './host-headers.ts';
import type { MetadataInput } from './metadata-input.ts';
import { movedArticles } from './moved-articles.ts';
import { newsSitemap } from './news-sitemap.ts';
import { ninjsFiles } from './ninjs.ts';
import { robotsTxt } from './robots-txt.ts';
import { securityTxt } from './security-txt.ts';
import { siteFeeds } from './site-feeds.ts';
import { sitemaps } from './sitemaps.ts';
import { webManifests } from './web-manifest.ts';

/**
 * Every kind of file for machines, by its name; `leaveOut` in site.yaml takes the names of
 * `leavable`. A new one is a file here, a line in this list, and a test. Those that show the texts of
 * articles come first: an edited text needs no others.
 */
export const outputFormats: Readonly<
  Record<string, (input: MetadataInput) => readonly PlannedOutput[]>
> = {
  ninjs: ninjsFiles,
  'web-feeds': siteFeeds,
  robots: robotsTxt,
  opml: feedsOpml,
  sitemaps,
  'news-sitemap': newsSitemap,
  'web-manifest': webManifests,
  'moved-articles': movedArticles,
  headers: hostHeaders,
  security: securityTxt,
};

/**
 * The files of every format that the site does not leave out.
 * @param isWanted tells by the names of formats which to plan; all if it is left out
 */
export function plannedOutputs(
  input: MetadataInput,
  isWanted: (format: string) => boolean = () => true,
): readonly PlannedOutput[] {
  return wantedFormats(input, isWanted).flatMap((format) => format(input));
}

/** Those of the files at some paths: formats are planned one after the other until all are found. */
export function plannedOutputsAt(
  paths: Iterable<string>,
  input: MetadataInput,
): readonly PlannedOutput[] {
  const missing = new Set(paths);
  const found: PlannedOutput[] = [];
  for (const format of wantedFormats(input)) {
    if (missing.size === 0) break;
    // Deleting tells whether it was there.
    found.push(...format(input).filter(({ path }) => missing.delete(path)));
  }
  return found;
}

function wantedFormats(
  { site }: MetadataInput,
  isWanted: (format: string) => boolean = () => true,
) {
  const { leaveOut } = site.publication;
  return Object.entries(outputFormats)
    .filter(([name]) => isWanted(name) && !leaveOut.some((left) => left === name))
    .map(([, format]) => format);
}
