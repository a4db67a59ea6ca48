import type { Output } from '../model/output.ts';
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

/** Every kind of file for machines. A new one is a file here, a line in this list, and a test. */
export const outputFormats: readonly ((input: MetadataInput) => readonly Output[])[] = [
  robotsTxt,
  siteFeeds,
  feedsOpml,
  sitemaps,
  newsSitemap,
  ninjsFiles,
  webManifests,
  movedArticles,
  hostHeaders,
  securityTxt,
];
