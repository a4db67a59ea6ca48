import { type EntityKind, entityKinds } from '../model/entity.ts';
import type { Href } from '../model/href.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';
import { type Site, standsIn } from '../model/site.ts';
import { organisationPage, personPage, placePage } from './entity-page.ts';
import { type FeedFormat, feedUrl, noFeeds, opmlUrl, type PageFeeds } from './feed-urls.ts';
import { frontPage } from './front-page.ts';
import { type InputDigests, joined } from './input-digests.ts';
import { type Links, linksIn, type Words } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';
import { sectionPage } from './section-page.ts';
import { storyPage } from './story-page.ts';

export interface FeedsView {
  /** Every group that has feeds, the site itself first. */
  readonly groups: readonly FeedGroup[];
  /** One file that lists them all, for feed readers. */
  readonly opml: Href | undefined;
}

export type FeedGroupKind = 'site' | 'section' | 'story' | EntityKind;

export interface FeedGroup {
  readonly kind: FeedGroupKind;
  /** Whether its feeds hold whole articles, or standfirsts only. */
  readonly whole: boolean;
  readonly subjects: readonly FeedSubject[];
}

/** What a feed is about, and the feed in each of its formats. */
export interface FeedSubject {
  readonly name: Words;
  readonly page: Href;
  readonly feeds: readonly { readonly format: FeedFormat; readonly href: Href }[];
}

/** Whether there are no feeds to list, or no list of them is wanted. */
export function hasNoFeeds({ leaveOut }: Publication): boolean {
  return leaveOut.includes('feeds') || leaveOut.includes('web-feeds');
}

/** A page for each language that lists its feeds for people. */
export const feedsPage = definePage({
  kind: 'feeds',
  plan: planPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: true,
  items: none,
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<FeedsView>[] {
  if (hasNoFeeds(site.publication)) return [];
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const { sections, stories, entities } = thingsIn(site, code);
    const inputs = () => [
      joined([
        ...sections.map(digests.section),
        ...stories.map(digests.story),
        ...entities.map((entity) => digests.entity(entity, code)),
      ]),
    ];
    const hasOpml = !site.publication.leaveOut.includes('opml');
    const opml = hasOpml ? links.to(opmlUrl) : undefined;
    const view = () => ({ groups: groupsOf(site, links), opml });
    return { url: links.urls.feeds(code), lang: code, inputs, view };
  });
}

/** What has feeds in an edition. */
function thingsIn(site: Site, lang: LanguageCode): Pick<Site, 'sections' | 'stories' | 'entities'> {
  const stands = (thing: { readonly path: string }) => standsIn(site, thing, lang);
  return {
    sections: site.sections.filter(stands),
    stories: site.stories.filter(stands),
    entities: site.entities.filter(stands),
  };
}

const entityPages = { person: personPage, place: placePage, organisation: organisationPage };

function groupsOf(site: Site, links: Links): readonly FeedGroup[] {
  const { lang, urls, name } = links;
  const { sections, stories, entities } = thingsIn(site, lang);
  const front = { url: urls.front(lang), name: name(site.publication.names) };
  const groups = [
    group('site', frontPage.feeds, [front], links),
    group(
      'section',
      sectionPage.feeds,
      sections.map(({ id, names }) => ({ url: urls.section(lang, id), name: name(names) })),
      links,
    ),
    group(
      'story',
      storyPage.feeds,
      stories.map(({ id, names }) => ({ url: urls.story(lang, id), name: name(names) })),
      links,
    ),
    ...entityKinds.map((kind) => {
      const pages = entities
        .filter((entity) => entity.kind === kind)
        .map(({ id, names }) => ({ url: urls.entity(lang, kind, id), name: name(names) }));
      return group(kind, entityPages[kind].feeds, pages, links);
    }),
  ];
  return groups.filter(({ subjects }) => subjects.length > 0);
}

function group(
  kind: FeedGroupKind,
  { formats, whole }: PageFeeds,
  pages: readonly { readonly url: string; readonly name: Words }[],
  { to }: Links,
): FeedGroup {
  const subjects = pages.map(({ url, name }) => ({
    name,
    page: to(url),
    feeds: formats.map((format) => ({ format, href: to(feedUrl(url, format)) })),
  }));
  return { kind, whole, subjects };
}
