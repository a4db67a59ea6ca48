import type { SiteReader } from '../facts/site-reader.ts';
import type { Href } from '../model/address/href.ts';
import { type EntityKind, entityKinds } from '../model/site/entity.ts';
import type { Entity } from '../model/site/fact-values.ts';
import type { Publication } from '../model/site/publication.ts';
import { sortedByName } from '../model/text/name-order.ts';
import { authorPage, desksIn } from './author-page.ts';
import { organisationPage, personPage, placePage } from './entity-page.ts';
import { type FeedFormat, feedUrl, noFeeds, opmlUrl, type PageFeeds } from './feed-urls.ts';
import { frontPage } from './front-page.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, oneInEach } from './page-kind.ts';
import { sectionPage } from './section-page.ts';
import { storyPage } from './story-page.ts';
import { topicPage } from './topics/topic-page.ts';
import { type Links, linksIn, type Words } from './views/links.ts';
import { sortedTopics, topicLink } from './views/topic-link.ts';

export interface FeedsView {
  /** Every group that has feeds; the site itself is first. */
  readonly groups: readonly FeedGroup[];
  /** The file that lists them all for feed readers; undefined if the site has none. */
  readonly opml: Href | undefined;
}

export type FeedGroupKind = 'site' | 'section' | 'story' | 'author' | 'topic' | EntityKind;

export interface FeedGroup {
  readonly kind: FeedGroupKind;
  /** Whether its feeds have the full text of articles, or standfirsts only. */
  readonly fullText: boolean;
  readonly subjects: readonly FeedSubject[];
}

/** A page that has feeds, and its feed in each format. */
export interface FeedSubject {
  readonly name: Words;
  readonly page: Href;
  readonly feeds: readonly { readonly format: FeedFormat; readonly href: Href }[];
}

/** Whether the site has no page of feeds: it leaves out the feeds themselves, or their page. */
export function hidesFeeds({ leaveOut }: Publication): boolean {
  return leaveOut.includes('feeds') || leaveOut.includes('web-feeds');
}

/** A page for each language that lists its feeds for readers. */
export const feedsPage = definePage({
  kind: 'feeds',
  plan: planPages,
  view: feedsView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  if (hidesFeeds(site.publication)) return [];
  return oneInEach(site, 'feeds', ({ urls, lang }) => urls.feeds(lang));
}

function feedsView({ lang }: PageAddress, site: SiteReader): FeedsView {
  const links = linksIn(site, lang);
  const hasOpml = !site.publication.leaveOut.includes('opml');
  return { groups: groupsOf(site, links), opml: hasOpml ? links.to(opmlUrl) : undefined };
}

const entityPages = { person: personPage, place: placePage, organisation: organisationPage };

function groupsOf(site: SiteReader, links: Links): readonly FeedGroup[] {
  const { lang, urls, name } = links;
  const front = { url: urls.front(lang), name: name(site.publication.names) };
  const groups = [
    group('site', frontPage.feeds, [front], links),
    group(
      'section',
      sectionPage.feeds,
      site
        .sections(lang)
        .map(({ id, names }) => ({ url: urls.section(lang, id), name: name(names) })),
      links,
    ),
    group(
      'story',
      storyPage.feeds,
      site.stories(lang).map(({ id, names }) => ({ url: urls.story(lang, id), name: name(names) })),
      links,
    ),
    group('author', authorPage.feeds, authorPages(site, links), links),
    group('topic', topicPage.feeds, topicPages(site, links), links),
    ...entityKinds.map((kind) => {
      const authors = new Set(site.authors(lang));
      const entities = site
        .entities(lang, kind)
        .filter((entity) => !authors.has(`${kind}/${entity.id}`));
      const pages = byName(entities, links).map(({ id, names }) => {
        return { url: urls.entity(lang, kind, id), name: name(names) };
      });
      return group(kind, entityPages[kind].feeds, pages, links);
    }),
  ];
  return groups.filter(({ subjects }) => subjects.length > 0);
}

function byName(entities: readonly Entity[], { nameText }: Links): readonly Entity[] {
  return sortedByName(entities, ({ names }) => nameText(names));
}

/** The pages of desks, then those of people who sign articles. */
function authorPages(site: SiteReader, links: Links) {
  const { lang, urls, name } = links;
  const authors = new Set(site.authors(lang));
  const signing = site.entities(lang, 'person').filter(({ id }) => authors.has(`person/${id}`));
  return [
    ...desksIn(site, lang).map(({ id, names }) => {
      return { url: urls.desk(lang, id), name: name(names) };
    }),
    ...byName(signing, links).map(({ id, names }) => {
      return { url: urls.entity(lang, 'person', id), name: name(names) };
    }),
  ];
}

function topicPages(site: SiteReader, links: Links) {
  const { lang, urls } = links;
  const topics = site.topics(site.topicCodes(lang));
  return sortedTopics(topics, links).map((topic) => {
    const { href: _, ...name } = topicLink(topic, links);
    return { url: urls.topic(lang, topic.slug), name };
  });
}

function group(
  kind: FeedGroupKind,
  { formats, fullText }: PageFeeds,
  pages: readonly { readonly url: string; readonly name: Words }[],
  { to }: Links,
): FeedGroup {
  const subjects = pages.map(({ url, name }) => ({
    name,
    page: to(url),
    feeds: formats.map((format) => ({ format, href: to(feedUrl(url, format)) })),
  }));
  return { kind, fullText, subjects };
}
