import type { SiteReader } from '../facts/site-reader.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import { feedsOpml } from './feeds-opml.ts';
import type { Format, PlannedFile } from './format.ts';
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
 * Every kind of file for machines; `leaveOut` in site.yaml takes the names of `leavable`. A new one is
 * a file that calls `defineFormat`, a line in this list, and a test.
 */
export const outputFormats: readonly Format<string>[] = [
  ninjsFiles,
  siteFeeds,
  robotsTxt,
  feedsOpml,
  sitemaps,
  newsSitemap,
  webManifests,
  movedArticles,
  hostHeaders,
  securityTxt,
];

const formatByName = new Map(outputFormats.map((format) => [format.name, format]));

/** The files of every format that the site does not leave out. @param pages every page, by URL */
export function planFiles(site: SiteReader, pages: readonly PlannedPage[]): readonly PlannedFile[] {
  const leftOut: readonly string[] = site.publication.leaveOut;
  return outputFormats
    .filter(({ name }) => !leftOut.includes(name))
    .flatMap((format) => format.plan(site, pages));
}

/** Makes a planned file. */
export function makeFile(file: PlannedFile, input: MetadataInput): string {
  const format = formatByName.get(file.format);
  if (format === undefined) throw new RangeError(`there is no format ${file.format}`);
  return format.body(file, input);
}
