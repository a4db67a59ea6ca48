import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import type { LanguageCode } from '../../model/language.ts';
import { latestOf } from '../../model/moment.ts';
import { type FeedFormat, feedUrl, fullArticles, type PageFeeds } from '../../pages/feed-urls.ts';
import { type PlannedPage, traitsOf } from '../../pages/page-kinds.ts';
import { linksIn } from '../../pages/views/links.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { feedContent } from './article-content.ts';
import { atomFeed } from './atom-feed.ts';
import { entryContext, feedEntry } from './feed-entry.ts';
import type { Feed, FeedEntry } from './feed-model.ts';
import { feedWords } from './feed-words.ts';
import { jsonFeed } from './json-feed.ts';
import { liveFeedEntries } from './live-feed.ts';
import { rssFeed } from './rss-feed.ts';

const renderers = { atom: atomFeed, rss: rssFeed, json: jsonFeed } as const;

interface Subject {
  readonly page: PlannedPage;
  readonly format: FeedFormat;
}

/**
 * Every feed of the site, beside the page whose articles it lists. Pages without articles have feeds too,
 * so that readers can subscribe before the first article appears.
 */
export const siteFeeds = defineFormat({
  name: 'web-feeds',
  plan: (site, pages) => {
    const live = new Set(site.languages.flatMap(({ code }) => site.liveArticles(code)));
    return pages.flatMap((page) =>
      feedsOf(page, live, site).formats.map((format) => {
        const subject: Subject = { page, format };
        return { path: feedUrl(page.url, format).slice(1), subject };
      }),
    );
  },
  body: ({ page, format }, input) => renderers[format](feedOf(page, input)),
});

/** The feeds of a page: an article has feeds of its entries, if it is live coverage. */
function feedsOf(
  { kind, subject }: PlannedPage,
  live: ReadonlySet<string>,
  site: SiteReader,
): PageFeeds {
  return kind === 'article' && live.has(subject) ? fullArticles : traitsOf(kind, site).feeds;
}

function feedOf(page: PlannedPage, input: MetadataInput): Feed {
  const { site, formatOf } = input;
  const { publication } = site;
  const { title, description } = feedWords(page, input);
  const isLive = page.kind === 'article';
  const newest = (
    isLive ? [page.subject] : (site.published(page.lang, page.subject)?.articles ?? [])
  ).map((path) => site.article(path));
  const updated = latestOf(newest.map(({ modified }) => modified));
  const { formats, fullText } = isLive ? fullArticles : traitsOf(page.kind, site).feeds;
  const entries = newest.flatMap((article) => {
    if (isLive) return liveFeedEntries(page, entryOf(article, input), input);
    return fullText ? fullEntryOf(article, input) : entryOf(article, input);
  });
  const home = absoluteUrl(publication, page.url);
  const self = (format: FeedFormat) => absoluteUrl(publication, feedUrl(page.url, format));
  return {
    id: home,
    title,
    subtitle: description,
    language: page.lang,
    homeUrl: home,
    selfUrls: Object.fromEntries(formats.map((format) => [format, self(format)])),
    updated: updated && formatOf(page.lang).machineDateTime(updated),
    ...imprint(page.lang, input),
    entries,
  };
}

/** Publisher, copyright notice and licence. */
function imprint(lang: LanguageCode, { site, metadataWordsOf }: MetadataInput) {
  const { publication } = site;
  const { publisher, copyright, licence } = publication;
  const front = linksIn(site, lang).urls.front(lang);
  return {
    publisher: { name: publisher.name, url: absoluteUrl(publication, front) },
    rights: copyright === undefined ? undefined : metadataWordsOf(lang).copyright(copyright),
    licence,
  };
}

/** Derived, because an article appears in many feeds. */
function entryOf(article: ArticleReader, input: MetadataInput): FeedEntry {
  return input.site.derived(`entry:${article.path}`, (site) => {
    const own = site.article(article.path);
    return feedEntry(own, entryContext(own.lang, { ...input, site }));
  });
}

/** Stored, because an edit of one article makes the entries of all others in its feeds again. */
function fullEntryOf({ path }: ArticleReader, input: MetadataInput): FeedEntry {
  return input.site.stored(`full-entry:${path}`, (site) => {
    const own = { ...input, site };
    const article = site.article(path);
    const { url, lang } = article;
    const contentHtml = feedContent({ url, lang, subject: path }, own);
    return { ...entryOf(article, own), contentHtml };
  });
}
