import type { SiteReader } from '../../facts/site-reader.ts';
import { externalHref, type Href } from '../../model/address/href.ts';
import {
  broaderTopics,
  mediaTopicsVocabulary,
  type Topic,
  topicKey,
} from '../../model/site/topic.ts';
import { standfirstsOnly } from '../feed-urls.ts';
import type { PageAddress } from '../page.ts';
import { definePage, emptyList, nothing } from '../page-kind.ts';
import { type ArchiveLink, archiveLinks } from '../views/archive-links.ts';
import { type EntityLink, type Link, type Links, linksIn, type Words } from '../views/links.ts';
import { type Teaser, teaserOf } from '../views/teaser.ts';
import { sortedTopics, topicLink } from '../views/topic-link.ts';

export interface TopicView {
  readonly code: string;
  /** With a capital, as for a heading. */
  readonly name: Words;
  readonly description: string;
  /** The topic in the IPTC's vocabulary. */
  readonly iptc: Href;
  /** The broadest first. */
  readonly broader: readonly Link[];
  /** The next narrower topics that have a page, sorted by name. */
  readonly narrower: readonly Link[];
  /** The newest articles on the topic or a narrower one, up to the length of a list. */
  readonly articles: readonly Teaser[];
  /** Archive months with further articles; empty if the list shows all. */
  readonly earlier: readonly ArchiveLink[];
  /** The people, places and organisations that name the topic or a narrower one. */
  readonly entities: readonly EntityLink[];
}

/** A page for each topic, in each edition in which something belongs to it. */
export const topicPage = definePage({
  kind: 'topic',
  plan: planPages,
  view: topicView,
  isPublic: true,
  feeds: standfirstsOnly,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: emptyList,
  breadcrumb: ({ broader }, { links: { lang, to, urls }, titles }) => [
    { name: titles.topics, href: to(urls.topics(lang)) },
    ...broader.map(({ text, href }) => ({ name: text, href })),
  ],
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    const codes = site.topicCodes(lang);
    return site.topics(codes).map((topic) => {
      return { url: urls.topic(lang, topic.slug), lang, subject: topicKey(topic) };
    });
  });
}

/** The topic with a key such as `topic/20000056`; undefined if there is none. */
export function topicOf(key: string, site: SiteReader): Topic | undefined {
  return site.publication.topics.find((topic) => topicKey(topic) === key);
}

/** The address of a topic in the IPTC's vocabulary. */
export function iptcHref({ code }: Pick<Topic, 'code'>): Href {
  return externalHref(mediaTopicsVocabulary + code);
}

function topicView({ lang, subject }: PageAddress, site: SiteReader): TopicView {
  const topic = topicOf(subject, site);
  if (topic === undefined) throw new RangeError(`the site has no ${subject}`);
  const links = linksIn(site, lang);
  const { articles, earlier } = site.list(lang, subject);
  const entities = site.fact<readonly string[]>(`entities-of:${lang}/${subject}`) ?? [];
  const { href: _, ...name } = topicLink(topic, links);
  return {
    code: topic.code,
    name,
    description: links.ownText(topic.descriptions),
    iptc: iptcHref(topic),
    ...relatedTopics(topic, site, links),
    articles: articles.map((path) => teaserOf(site.article(path), links)),
    earlier: archiveLinks(earlier, links),
    entities: entities.flatMap((key) => site.entity(key) ?? []).map(links.entity),
  };
}

function relatedTopics(
  topic: Topic,
  site: SiteReader,
  links: Links,
): Pick<TopicView, 'broader' | 'narrower'> {
  const { topics } = site.publication;
  const shown = new Set(site.topicCodes(links.lang));
  const narrower = topics.filter(({ code, broader }) => broader === topic.code && shown.has(code));
  return {
    broader: broaderTopics(topic, topics)
      .toReversed()
      .map((each) => topicLink(each, links)),
    narrower: sortedTopics(narrower, links).map((each) => topicLink(each, links)),
  };
}
