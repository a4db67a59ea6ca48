import type { LanguageCode } from '../model/language.ts';
import { BoundedCache } from '../model/bounded-cache.ts';
import { once } from '../model/once.ts';
import type { PlannedOutput } from '../model/output.ts';
import type { Article } from '../model/site.ts';
import { type FeedFormat, feedUrl } from '../pages/feed-urls.ts';
import { linksIn } from '../pages/links.ts';
import { type PlannedPage, pageKinds } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import { atomFeed } from './atom-feed.ts';
import { entryContent, feedEntry } from './feed-entry.ts';
import type { Feed, FeedEntry } from './feed-model.ts';
import { feedSubject } from './feed-subject.ts';
import { jsonFeed } from './json-feed.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newestModified } from './modified.ts';
import { rssFeed } from './rss-feed.ts';
import { siteTerms } from './site-terms.ts';

/** How many articles a feed holds: the newest. */
const mostEntries = 50;

const renderers = { atom: atomFeed, rss: rssFeed, json: jsonFeed } as const;

/**
 * Every feed of the site, each beside the page whose news it brings. A page without articles has
 * its feeds too, so that readers can subscribe before the first.
 */
export function siteFeeds(input: MetadataInput): readonly PlannedOutput[] {
  const feedOf = feedMaker(input);
  const { whole, summary } = input.digests;
  return input.pages.flatMap((page) => {
    const { formats, whole: isWhole } = pageKinds[page.kind].feeds;
    if (formats.length === 0) return [];
    const newest = once(() => input.articlesOn(page.url).slice(0, mostEntries));
    const inputs = () => {
      const { title, description } = feedSubject(page, input);
      return [title, description, ...newest().map(isWhole ? whole : summary)];
    };
    return formats.map((format) => ({
      path: feedUrl(page.url, format).slice(1),
      inputs,
      body: () => renderers[format](feedOf(page, newest())),
    }));
  });
}

/** Makes the feeds of pages. */
function feedMaker(input: MetadataInput): (page: PlannedPage, newest: readonly Article[]) => Feed {
  const { site, formatOf } = input;
  const { publication } = site;
  const entryOf = entryMaker(input);
  return (page, newest) => {
    const { title, description } = feedSubject(page, input);
    const updated = newestModified(newest);
    const { formats, whole } = pageKinds[page.kind].feeds;
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
      entries: newest.map((article) => entryOf(article, whole)),
    };
  };
}

/** Who publishes, and under which rights. */
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

/** About as many articles as stand in the feeds that a new one changes. */
const mostContents = 256;

/**
 * Contents of articles, by all that they are made of: a server builds again with each save, and all but
 * one of the articles in a feed are as they were.
 */
const contents = new BoundedCache<string, string>(mostContents);

/** Makes the entries of feeds. However many feeds an article stands in, it is written out once. */
function entryMaker(input: MetadataInput): (article: Article, whole: boolean) => FeedEntry {
  const summary = madeOnce((article: Article) => feedEntry(article, input));
  const terms = once(() => siteTerms(input.site));
  const contentOf = (article: Article) =>
    contents.get(`${terms()} ${input.digests.whole(article)}`, () => entryContent(article, input));
  const whole = madeOnce((article: Article) => ({
    ...summary(article),
    contentHtml: contentOf(article),
  }));
  return (article, isWhole) => (isWhole ? whole(article) : summary(article));
}

function madeOnce<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
