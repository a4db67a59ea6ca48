import type { Fact } from '../facts/fact.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { isJoined, publishedPath, type StaticFile } from '../model/content-file.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import { feedsOpml } from './feeds/feeds-opml.ts';
import { siteFeeds } from './feeds/site-feeds.ts';
import type { Format, PlannedFile } from './format.ts';
import { webManifests } from './head/web-manifest.ts';
import { hostHeaders } from './host/host-headers.ts';
import { movedArticles } from './host/moved-articles.ts';
import { securityTxt } from './host/security-txt.ts';
import type { MetadataInput } from './metadata-input.ts';
import { ninjsFiles } from './ninjs/ninjs.ts';
import { republishFiles } from './republish/republish-files.ts';
import { searchNames } from './search/search-names.ts';
import { newsSitemap } from './sitemaps/news-sitemap.ts';
import { robotsTxt } from './sitemaps/robots-txt.ts';
import { sitemaps } from './sitemaps/sitemaps.ts';

/**
 * Every format of files for machines. `leaveOut` in site.yaml accepts the names in `optionalOutputs`. To add a
 * format, write a file that calls `defineFormat`, a line in this list, and a test.
 */
export const outputFormats: readonly Format<string>[] = [
  ninjsFiles,
  republishFiles,
  siteFeeds,
  robotsTxt,
  feedsOpml,
  sitemaps,
  newsSitemap,
  webManifests,
  movedArticles,
  searchNames,
  hostHeaders,
  securityTxt,
];

const formatByName = new Map(outputFormats.map((format) => [format.name, format]));

/** Plans the files of every format that the site does not leave out. @param pages every page, sorted by URL */
export function planFiles(site: SiteReader, pages: readonly PlannedPage[]): readonly PlannedFile[] {
  const leftOut: readonly string[] = site.publication.leaveOut;
  return outputFormats
    .filter(({ name }) => !leftOut.includes(name))
    .flatMap((format) => format.plan(site, pages));
}

/**
 * Makes the text of a planned file. The lines of the file of the same path in `static` follow our own, if these two are
 * joined. Throws RangeError if its format does not exist.
 */
export function makeFile(file: PlannedFile, input: MetadataInput): string {
  const format = formatByName.get(file.format);
  if (format === undefined) throw new RangeError(`there is no format ${file.format}`);
  const body = format.body(file, input);
  if (!isJoined(file.path)) return body;
  const added = input.site.fact<string>(staticTextPrefix + file.path)?.trim() ?? '';
  return added === '' ? body : `${body}${body === '' ? '' : '\n'}${added}\n`;
}

const staticTextPrefix = 'static-text:';

/** The facts that `makeFile` reads: the texts of `static` that are joined with files of Dateline. */
export function staticTextFacts(statics: readonly StaticFile[]): readonly Fact[] {
  return statics.flatMap(({ path, text }): readonly Fact[] =>
    text === undefined ? [] : [[staticTextPrefix + publishedPath({ path }), text]],
  );
}
