import { type EntityKind, entityKinds } from '../model/entity.ts';
import type { Href } from '../model/href.ts';
import type { LanguageCode } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';
import { type Site, standsIn } from '../model/site.ts';
import { type FeedFormat, feedFormatsOf, feedUrl, hasWholeArticles, opmlUrl } from './feed-urls.ts';
import { type InputDigests, joined } from './input-digests.ts';
import { type Links, linksIn, type Words } from './links.ts';
import type { PlanOf } from './page.ts';

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
export function feedsPages(
  site: Site,
  digests: InputDigests,
): readonly PlanOf<'feeds', FeedsView>[] {
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
    return { kind: 'feeds', url: links.urls.feeds(code), lang: code, inputs, view };
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

function groupsOf(site: Site, links: Links): readonly FeedGroup[] {
  const { lang, urls, name } = links;
  const things = thingsIn(site, lang);
  const front = subject('front', urls.front(lang), name(site.publication.names), links);
  const sections = things.sections.map(({ id, names }) =>
    subject('section', urls.section(lang, id), name(names), links),
  );
  const stories = things.stories.map(({ id, names }) =>
    subject('story', urls.story(lang, id), name(names), links),
  );
  const ofKinds = entityKinds.map((kind) => {
    const ofKind = things.entities.filter((entity) => entity.kind === kind);
    return group(
      kind,
      kind,
      ofKind.map(({ id, names }) => subject(kind, urls.entity(lang, kind, id), name(names), links)),
    );
  });
  const groups = [
    group('site', 'front', [front]),
    group('section', 'section', sections),
    group('story', 'story', stories),
    ...ofKinds,
  ];
  return groups.filter(({ subjects }) => subjects.length > 0);
}

function group(kind: FeedGroupKind, pageKind: string, subjects: readonly FeedSubject[]): FeedGroup {
  return { kind, whole: hasWholeArticles(pageKind), subjects };
}

function subject(pageKind: string, url: string, name: Words, { to }: Links): FeedSubject {
  return {
    name,
    page: to(url),
    feeds: feedFormatsOf(pageKind).map((format) => ({ format, href: to(feedUrl(url, format)) })),
  };
}
