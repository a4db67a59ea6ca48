import type { MentionSentence } from '../model/body.ts';
import type { Coordinates, EntityKind, ParsedEntity } from '../model/entity.ts';
import { groupBy } from '../model/grouping.ts';
import { type Href, outsideHref } from '../model/href.ts';
import type { MapView } from '../model/locator-map.ts';
import { once } from '../model/once.ts';
import { type Article, entityKey, type Site, standsIn, textIn } from '../model/site.ts';
import { holders } from '../relate/relate-entities.ts';
import { type ArchiveLink, monthLinks } from './archive-links.ts';
import { type BodyView, textView } from './body-view.ts';
import { standfirstsOnly } from './feed-urls.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { type EntityLink, type Links, linksIn, type Words, wordsIn } from './links.ts';
import { mapView } from './map-view.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing, type PageKindOf } from './page-kind.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface EntityView {
  readonly kind: EntityKind;
  readonly name: Words;
  readonly description: string;
  readonly namesElsewhere: readonly Words[];
  readonly aliases: readonly string[];
  readonly role: string | undefined;
  /** What sort of place or organisation: `city`, `parliament`. */
  readonly type: PlaceOrOrganisationType | undefined;
  readonly coordinates: Coordinates | undefined;
  readonly countryCode: string | undefined;
  /** Where a place lies; undefined where nothing tells. */
  readonly map: MapView | undefined;
  /** The places that hold it, nearest first. */
  readonly within: readonly EntityLink[];
  /** Places and organisations that lie in it. */
  readonly holds: readonly EntityLink[];
  readonly sameAs: readonly { readonly href: Href; readonly host: string }[];
  readonly body: BodyView;
  /** The newest, at most `mostShown`. */
  readonly appearances: readonly AppearanceView[];
  /** Months of the archive in which it stands in more than is shown; empty where all is shown. */
  readonly earlier: readonly ArchiveLink[];
}

const mostShown = 60;

export type PlaceOrOrganisationType = Exclude<ParsedEntity, { kind: 'person' }>['type'];

/** An article in which the entity stands, and the sentences of its name there. */
export interface AppearanceView {
  readonly article: Teaser;
  readonly sentences: readonly MentionSentence[];
}

/** A page for each person. */
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
    plan: (site, digests) => planPages(site, digests, kind),
    isPublic: true,
    feeds: standfirstsOnly,
    inSitemap: 'always',
    sitemap: 'pages',
    openGraphType: kind === 'person' ? 'profile' : 'website',
    schemaType,
    showsDescription: true,
    items: none,
    breadcrumb: (_, { links }) => [{ url: links.urls.directory(links.lang, kind) }],
    map: ({ map }) => map,
    timeline: nothing,
  });
}

function planPages(
  site: Site,
  digests: InputDigests,
  kind: EntityKind,
): readonly Plan<EntityView>[] {
  const held = groupBy(site.entities, ({ within }) => within?.id);
  const entities = site.entities.filter((entity) => entity.kind === kind);
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const standing = entities.filter((entity) => standsIn(site, entity, code));
    return standing.map((entity) => {
      const parts = once(
        (): EntityParts => ({
          entity,
          text: textIn(site, entity, code),
          holds: kind === 'place' ? (held.get(entity.id) ?? []) : [],
          articles: (site.appearances.get(entityKey(entity)) ?? []).filter(
            (article) => article.lang === code,
          ),
        }),
      );
      return {
        url: links.urls.entity(code, kind, entity.id),
        lang: code,
        origin: entity.path,
        inputs: () => inputsOf(parts(), links, digests),
        view: () => entityView(parts(), site, links),
      };
    });
  });
}

/** What the page of an entity is made from. */
interface EntityParts {
  readonly entity: ParsedEntity;
  /** Its text in the page's language. */
  readonly text: ReturnType<typeof textIn>;
  /** Places and organisations that lie in it. */
  readonly holds: readonly ParsedEntity[];
  /** Those in which it stands, in the page's language, newest first. */
  readonly articles: readonly Article[];
}

function inputsOf(
  { entity, text, holds, articles }: EntityParts,
  links: Links,
  digests: InputDigests,
): readonly string[] {
  const { lang } = links;
  return [
    listDigest(entity),
    digests.entity(entity, lang),
    digests.text(text, lang),
    ...holds.map((held) => digests.entity(held, lang)),
    ...(entity.kind === 'place' ? [digests.countries()] : []),
    ...articles.slice(0, mostShown).map(digests.sentences),
    listDigest(monthLinks(articles.slice(mostShown), links)),
  ];
}

function entityView(
  { entity, text, holds, articles }: EntityParts,
  site: Site,
  links: Links,
): EntityView {
  const name = links.name(entity.names);
  return {
    kind: entity.kind,
    name,
    description: links.own(entity.descriptions),
    namesElsewhere: Object.entries(entity.names)
      .filter(([lang, other]) => lang !== links.lang && other !== name.text)
      .map(([lang, other]) => wordsIn(other, lang, links.lang)),
    aliases: entity.aliases[links.lang] ?? [],
    role: entity.kind === 'person' ? links.own(entity.roles) || undefined : undefined,
    type: entity.kind === 'person' ? undefined : entity.type,
    coordinates: entity.kind === 'place' ? entity.coordinates : undefined,
    countryCode: entity.kind === 'place' ? entity.countryCode : undefined,
    map: entity.kind === 'place' ? mapView([entity], entity, site, links) : undefined,
    within: holders(entity, site.places).map(links.entity),
    holds: holds.map(links.entity),
    sameAs: entity.sameAs.map((address) => ({
      href: outsideHref(address),
      host: new URL(address).hostname.replace(/^www\./, ''),
    })),
    body: textView(text, site, links),
    appearances: articles
      .slice(0, mostShown)
      .map((article) => appearanceView(article, entity, site, links)),
    earlier: monthLinks(articles.slice(mostShown), links),
  };
}

/** Each sentence once, however often the name stands in it. */
function appearanceView(
  article: Article,
  entity: ParsedEntity,
  site: Site,
  links: Links,
): AppearanceView {
  const sentences = new Map<string, MentionSentence>();
  const isNamed = article.named.includes(entity);
  for (const { target, sentence } of isNamed ? article.sentences() : []) {
    const whole = sentence.before + sentence.name + sentence.after;
    if (site.bearerOf(target) === entity && !sentences.has(whole)) sentences.set(whole, sentence);
  }
  return { article: teaserOf(article, links), sentences: [...sentences.values()] };
}
