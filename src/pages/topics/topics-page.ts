import type { SiteReader } from '../../facts/site-reader.ts';
import type { Topic } from '../../model/site/topic.ts';
import { noFeeds } from '../feed-urls.ts';
import type { PageAddress } from '../page.ts';
import { definePage, emptyList, nothing } from '../page-kind.ts';
import type { ListItem } from '../page-parts.ts';
import { type Link, type Links, linksIn } from '../views/links.ts';
import { sortedTopics, topicLink } from '../views/topic-link.ts';

/** A topic in the list, with the next narrower ones. */
export interface TopicEntry {
  readonly link: Link;
  readonly articleCount: number;
  readonly narrower: readonly TopicEntry[];
}

export interface TopicsView {
  /** The broadest topics, sorted by name. */
  readonly topics: readonly TopicEntry[];
}

/** The list of all topics, a page for each language that has topics. */
export const topicsPage = definePage({
  kind: 'topics',
  plan: planPages,
  view: topicsView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ topics }) => topics.flatMap(itemsOf),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }): readonly PageAddress[] => {
    if (site.topicCodes(lang).length === 0) return [];
    return [{ url: linksIn(site, lang).urls.topics(lang), lang, subject: 'topics' }];
  });
}

function itemsOf({ link, narrower }: TopicEntry): readonly ListItem[] {
  return [{ name: link.text, href: link.href }, ...narrower.flatMap(itemsOf)];
}

function topicsView({ lang }: PageAddress, site: SiteReader): TopicsView {
  const links = linksIn(site, lang);
  const counts = new Map(site.topicCounts(lang));
  const shown = sortedTopics(site.topics([...counts.keys()]), links);
  return { topics: entriesBelow(undefined, shown, counts, links) };
}

/** The topics right below another one. No topic is below itself: see `topicProblems`. */
function entriesBelow(
  broader: string | undefined,
  shown: readonly Topic[],
  counts: ReadonlyMap<string, number>,
  links: Links,
): readonly TopicEntry[] {
  return shown
    .filter((topic) => topic.broader === broader)
    .map((topic) => ({
      link: topicLink(topic, links),
      articleCount: counts.get(topic.code) ?? 0,
      narrower: entriesBelow(topic.code, shown, counts, links),
    }));
}
