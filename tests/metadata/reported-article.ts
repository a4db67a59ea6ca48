import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { attributeOf, elementsOf, elementsUnder, textOf } from '../sites/html/html-tree.ts';
import type { Json, JsonObject } from './graph-faults.ts';
import { hEntriesOf } from './h-entry.ts';

/** What a format reports about an article. */
export interface ReportedArticle {
  readonly headline: string;
  readonly published: number;
  readonly modified: number;
  readonly authors: readonly string[];
  readonly lang: string;
  readonly url: string;
}
/** For formats that do not have all properties. */
export type PartialReport = Partial<ReportedArticle>;

/** Parses a date in any format to milliseconds since 1970; NaN if it is not a date. */
function time(value: unknown): number {
  return Date.parse(String(value));
}

/** The page: its language, its canonical URL, and what a microformats parser finds. */
export function reportedByPage(html: string, url: string): PartialReport {
  const elements = elementsOf(html);
  const canonical = elements.find((element) => attributeOf(element, 'rel') === 'canonical');
  const root = elements.find(({ tagName }) => tagName === 'html');
  const [entry] = hEntriesOf(html, url);
  return {
    headline: entry?.name[0] ?? '',
    published: time(entry?.published[0]),
    modified: time(entry?.updated[0] ?? entry?.published[0]),
    authors: entry?.author.map(({ name }) => name) ?? [],
    lang: (root && attributeOf(root, 'lang')) ?? '',
    url: (canonical && attributeOf(canonical, 'href')) ?? '',
  };
}

/** The permalink of the h-entry, which must be the canonical URL. */
export function reportedByPermalink(html: string, url: string): PartialReport {
  return { url: hEntriesOf(html, url)[0]?.url[0] ?? '' };
}

/** Open Graph and the other `<meta>` elements. */
export function reportedByMetas(html: string): PartialReport {
  const metas = elementsOf(html).filter(({ tagName }) => tagName === 'meta');
  const contents = (key: string) =>
    metas
      .filter((meta) => [attributeOf(meta, 'property'), attributeOf(meta, 'name')].includes(key))
      .map((meta) => attributeOf(meta, 'content') ?? '');
  return {
    headline: contents('og:title')[0] ?? '',
    published: time(contents('article:published_time')[0]),
    modified: time(contents('article:modified_time')[0]),
    authors: contents('author'),
    url: contents('og:url')[0] ?? '',
  };
}

/** The article of the page's JSON-LD graph. */
export function reportedByJsonLd(html: string): PartialReport {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
  const { '@graph': nodes = [] }: { readonly '@graph'?: readonly JsonObject[] } =
    JSON.parse(script);
  const article = nodes.find((node) => [node['@type']].flat().includes('NewsArticle')) ?? {};
  return {
    headline: String(article.headline),
    published: time(article.datePublished),
    modified: time(article.dateModified),
    authors: objects(article.author).map(({ name }) => String(name)),
    lang: String(article.inLanguage),
    url: String(objects(article.mainEntityOfPage)[0]?.['@id']),
  };
}

/** The ninjs file beside the article's page. */
export function reportedByNinjs(json: string): PartialReport {
  const item: JsonObject = JSON.parse(json);
  const main = objects(item.headlines).find(({ role }) => role === 'main');
  const page = objects(item.renditions).find(({ contentType }) => contentType === 'text/html');
  return {
    headline: String(main?.value),
    published: time(item.firstCreated),
    modified: time(item.versionCreated),
    authors: objects(item.infoSources)
      .filter(({ role }) => role === 'author')
      .map(({ name }) => String(name)),
    lang: String(item.language),
    url: String(page?.href),
  };
}

/** The article in the site's Atom feed. */
export function reportedByAtom(xml: string, url: string): PartialReport {
  const feed = parseAtomFeed(xml);
  const entry = feed.entries?.find(({ links }) => links?.some(({ href }) => href === url));
  return {
    headline: String(entry?.title?.value),
    published: time(entry?.published),
    modified: time(entry?.updated),
    authors: entry?.authors?.map(({ name }) => String(name)) ?? [],
    url,
  };
}

/** The article in the site's RSS feed. */
export function reportedByRss(xml: string, url: string): PartialReport {
  const feed = parseRssFeed(xml);
  const item = feed.items?.find(({ link }) => link === url);
  return {
    headline: String(item?.title),
    published: time(item?.pubDate),
    modified: time(item?.atom?.updated ?? item?.pubDate),
    authors: item?.dc?.creators ?? [],
    lang: String(feed.language),
    url,
  };
}

/** The article in the site's JSON feed. */
export function reportedByJsonFeed(json: string, url: string): PartialReport {
  const feed = parseJsonFeed(JSON.parse(json));
  const item = feed.items?.find((each) => each.url === url);
  return {
    headline: String(item?.title),
    published: time(item?.date_published),
    modified: time(item?.date_modified ?? item?.date_published),
    authors: item?.authors?.map(({ name }) => String(name)) ?? [],
    lang: String(item?.language ?? feed.language),
    url,
  };
}

/** The article's entry in the sitemap of its month. */
export function reportedBySitemap(xml: string, url: string): PartialReport {
  const entry = sitemapEntry(xml, url);
  return { url: entry?.get('loc') ?? '', modified: time(entry?.get('lastmod')) };
}

/** The article's entry in the news sitemap; undefined if the article is too old for it. */
export function reportedByNewsSitemap(xml: string, url: string): PartialReport | undefined {
  const entry = sitemapEntry(xml, url);
  if (entry === undefined) return undefined;
  return {
    headline: entry.get('news:title') ?? '',
    published: time(entry.get('news:publication_date')),
    lang: entry.get('news:language') ?? '',
    url,
  };
}

/**
 * The texts of an entry by element name. An HTML parser is enough, because sitemaps have no elements that
 * HTML treats specially.
 */
function sitemapEntry(xml: string, url: string): ReadonlyMap<string, string> | undefined {
  return elementsOf(xml)
    .filter(({ tagName }) => tagName === 'url')
    .map((entry) => new Map(elementsUnder(entry).map((each) => [each.tagName, textOf(each)])))
    .find((texts) => texts.get('loc') === url);
}

/** The objects of a list, or a single object as a list. */
function objects(value: Json | undefined): readonly JsonObject[] {
  return [value ?? []].flat().filter(isObject);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
