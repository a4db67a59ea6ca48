import type { ArticleReader } from '../facts/article-reader.ts';
import type { SiteReader } from '../facts/site-reader.ts';
import { externalHref, type Href } from '../model/address/href.ts';
import type { MapView } from '../model/pictures/locator-map.ts';
import { type Coordinates, type EntityKind, noEmployer } from '../model/site/entity.ts';
import type { Entity } from '../model/site/fact-values.ts';
import type { MentionSentence } from '../model/text/body.ts';
import { entityFolders } from '../relate/site-urls.ts';
import { standfirstsOnly } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, type PageKindOf } from './page-kind.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { type AuthorDetailsView, authorDetailsView } from './views/author-details-view.ts';
import { type BodyView, textView } from './views/body-view.ts';
import {
  type EntityLink,
  type Link,
  type Links,
  linksIn,
  type Words,
  wordsIn,
} from './views/links.ts';
import { mapView } from './views/map-view.ts';
import { plainTeaser, type Teaser } from './views/teaser.ts';

/** What the list of facts about an entity or a desk shows. */
export interface FactsView {
  readonly kind: EntityKind | 'desk';
  readonly name: Words;
  readonly namesInOtherLanguages: readonly Words[];
  readonly aliases: readonly string[];
  readonly role: string | undefined;
  /** The organisation for which a person works, if it is not the publisher. */
  readonly worksFor: EntityLink | undefined;
  /** What a person or desk says as an author. */
  readonly details: AuthorDetailsView | undefined;
  /** The type of a place or organisation: `city`, `parliament`. */
  readonly type: PlaceOrOrganisationType | undefined;
  readonly coordinates: Coordinates | undefined;
  readonly countryCode: string | undefined;
  /** The places that contain it, nearest first. */
  readonly within: readonly EntityLink[];
  readonly topics: readonly Link[];
  readonly sameAs: readonly { readonly href: Href; readonly host: string }[];
}

export interface EntityView extends FactsView {
  readonly kind: EntityKind;
  readonly description: string;
  /** Where a place is; undefined if no coordinates locate it or a place that contains it. */
  readonly map: MapView | undefined;
  /** The places and organisations in it. */
  readonly contents: readonly EntityLink[];
  readonly body: BodyView;
  /** The newest, up to the length of a list. */
  readonly appearances: readonly AppearanceView[];
  /** Archive months with further articles that name it; empty if the list shows all. */
  readonly earlier: readonly ArchiveLink[];
}

export type PlaceOrOrganisationType = Exclude<Entity, { kind: 'person' }>['type'];

/** An article that names the entity, and the sentences that do. */
export interface AppearanceView {
  readonly article: Teaser;
  readonly sentences: readonly MentionSentence[];
}

/** A page for each person, except those who sign articles: see `authorPage`. */
export const personPage = defineEntityPage('person', 'ProfilePage');

/** A page for each place. */
export const placePage = defineEntityPage('place', 'WebPage');

/** A page for each organisation. */
export const organisationPage = defineEntityPage('organisation', 'WebPage');

function defineEntityPage<Kind extends EntityKind>(
  kind: Kind,
  schemaType: 'ProfilePage' | 'WebPage',
): PageKindOf<Kind, EntityView> {
  return definePage({
    kind,
    plan: (site) => planPages(site, kind),
    view: entityView,
    isPublic: true,
    feeds: standfirstsOnly,
    inSitemap: 'always',
    sitemap: 'pages',
    openGraphType: kind === 'person' ? 'profile' : 'website',
    schemaType,
    showsDescription: true,
    items: emptyList,
    breadcrumb: (_, { links: { lang, to, urls }, titles }) => [
      { name: titles.entityKinds[kind], href: to(urls.directory(lang, kind)) },
    ],
    map: ({ map }) => map,
    timeline: nothing,
  });
}

function planPages(site: SiteReader, kind: EntityKind): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    const ids = site.required<readonly string[]>(`entities:${lang}/${kind}`);
    const authors = new Set(kind === 'person' ? site.authors(lang) : []);
    const others = ids.filter((id) => !authors.has(`${kind}/${id}`));
    return others.map((id) => ({
      url: urls.entity(lang, kind, id),
      lang,
      subject: `${kind}/${id}`,
      origin: `${entityFolders[kind]}/${id}.md`,
    }));
  });
}

/** The view of an entity, without what it may have signed. */
export function entityView({ lang, subject }: PageAddress, site: SiteReader): EntityView {
  const entity = site.entity(subject);
  if (entity === undefined) throw new RangeError(`the site has no ${subject}`);
  const links = linksIn(site, lang);
  const name = links.name(entity.names);
  const { articles, earlier } = site.list(lang, subject);
  return {
    kind: entity.kind,
    name,
    description: links.ownText(entity.descriptions),
    namesInOtherLanguages: Object.entries(entity.names)
      .filter(([code, other]) => code !== lang && other !== name.text)
      .map(([code, other]) => wordsIn(other, code, lang)),
    aliases: entity.aliases[lang] ?? [],
    role: entity.kind === 'person' ? links.ownText(entity.roles) || undefined : undefined,
    worksFor: employerLink(entity, site, links),
    type: entity.kind === 'person' ? undefined : entity.type,
    ...locationFields(entity, site, links),
    details: entity.kind === 'person' ? authorDetailsView(entity, links) : undefined,
    topics: site.topics(entity.topics).map(links.topic),
    sameAs: entity.sameAs.map(externalPage),
    body: textView(subject, site, links),
    appearances: articles.map((path) => appearanceView(site.article(path), subject, links)),
    earlier: archiveLinks(earlier, links),
  };
}

function employerLink(
  { worksFor }: Entity,
  site: SiteReader,
  links: Links,
): EntityLink | undefined {
  if (worksFor === undefined || worksFor === noEmployer) return undefined;
  const employer = site.entity(`organisation/${worksFor}`);
  return employer && links.entity(employer);
}

/** The link to a page about something on another site, named by its host. */
export function externalPage(address: string): FactsView['sameAs'][number] {
  return {
    href: externalHref(address),
    host: new URL(address).hostname.replace(/^www\./, ''),
  };
}

function locationFields(
  entity: Entity,
  site: SiteReader,
  links: Links,
): Pick<EntityView, 'coordinates' | 'countryCode' | 'map' | 'within' | 'contents'> {
  const isPlace = entity.kind === 'place';
  return {
    coordinates: isPlace ? entity.coordinates : undefined,
    countryCode: isPlace ? entity.countryCode : undefined,
    map: isPlace ? mapView([entity], entity, site, links) : undefined,
    within: site.ancestors(entity).map(links.entity),
    contents: isPlace ? site.contents(entity.id).map(links.entity) : [],
  };
}

/** Lists each sentence once, even if it names the entity several times. */
function appearanceView(article: ArticleReader, entity: string, links: Links): AppearanceView {
  const sentences = new Map<string, MentionSentence>();
  for (const { target, sentence } of article.namesEntity(entity) ? article.sentences() : []) {
    const text = sentence.before + sentence.name + sentence.after;
    if (article.resolveName(target) === entity && !sentences.has(text)) {
      sentences.set(text, sentence);
    }
  }
  return {
    article: plainTeaser(article, links),
    sentences: withoutOpenings([...sentences.values()]),
  };
}

/** Leaves out sentences that only announce a quotation or a list below them, such as "Obama said:", unless all do. */
function withoutOpenings(sentences: readonly MentionSentence[]): readonly MentionSentence[] {
  const whole = sentences.filter(({ after }) => !/:\s*$/.test(after));
  return whole.length > 0 ? whole : sentences;
}
