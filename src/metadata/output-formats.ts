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
 * `leavable`. A new one is a file here, a line in this list, and a test.
 */
export const outputFormats: Readonly<
  Record<string, (input: MetadataInput) => readonly PlannedOutput[]>
> = {
  robots: robotsTxt,
  'web-feeds': siteFeeds,
  opml: feedsOpml,
  sitemaps,
  'news-sitemap': newsSitemap,
  ninjs: ninjsFiles,
  'web-manifest': webManifests,
  'moved-articles': movedArticles,
  headers: hostHeaders,
  security: securityTxt,
};

/** The files of every format that the site does not leave out. */
export function plannedOutputs(input: MetadataInput): readonly PlannedOutput[] {
  const { leaveOut } = input.site.publication;
  return Object.entries(outputFormats).flatMap(([name, format]) =>
    leaveOut.some((left) => left === name) ? [] : format(input),
  );
}
