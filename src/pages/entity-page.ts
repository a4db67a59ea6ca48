import type { MentionSentence } from '../model/body.ts';
import type { Coordinates, EntityKind, ParsedEntity } from '../model/entity.ts';
import { type Href, outsideHref } from '../model/href.ts';
import type { LanguageCode } from '../model/language.ts';
import type { MapView } from '../model/locator-map.ts';
import { type EntityAppearance, entityKey, type Site } from '../model/site.ts';
import { holders } from '../relate/relate-entities.ts';
import { type BodyView, bodyView } from './body-view.ts';
import { type EntityLink, type Links, linksIn, type Words } from './links.ts';
import { mapView } from './map-view.ts';
import type { PageOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

export interface EntityView {
  readonly kind: EntityKind;
  readonly name: Words;
  readonly description: string;
  readonly namesElsewhere: readonly { readonly lang: LanguageCode; readonly name: string }[];
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
  readonly appearances: readonly AppearanceView[];
}

export type PlaceOrOrganisationType = Exclude<ParsedEntity, { kind: 'person' }>['type'];

/** An article in which the entity stands, and the sentences of its name there. */
export interface AppearanceView {
  readonly article: Teaser;
  readonly sentences: readonly MentionSentence[];
}

/** A page for each person. */
export function personPages(site: Site): readonly PageOf<'person', EntityView>[] {
  return pagesOfKind(site, 'person');
}

/** A page for each place. */
export function placePages(site: Site): readonly PageOf<'place', EntityView>[] {
  return pagesOfKind(site, 'place');
}

/** A page for each organisation. */
export function organisationPages(site: Site): readonly PageOf<'organisation', EntityView>[] {
  return pagesOfKind(site, 'organisation');
}

function pagesOfKind<Kind extends EntityKind>(
  site: Site,
  kind: Kind,
): readonly PageOf<Kind, EntityView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    return site.entities
      .filter((entity) => entity.kind === kind)
      .map((entity) => ({
        kind,
        url: links.urls.entity(code, kind, entity.id),
        lang: code,
        origin: entity.path,
        view: entityView(entity, site, links),
      }));
  });
}

function entityView(entity: ParsedEntity, site: Site, links: Links): EntityView {
  const name = links.name(entity.names);
  return {
    kind: entity.kind,
    name,
    description: links.said(entity.descriptions),
    namesElsewhere: Object.entries(entity.names)
      .filter(([lang, other]) => lang !== links.lang && other !== name.text)
      .map(([lang, other]) => ({ lang, name: other })),
    aliases: entity.aliases[links.lang] ?? [],
    role: entity.kind === 'person' ? links.said(entity.roles) || undefined : undefined,
    type: entity.kind === 'person' ? undefined : entity.type,
    coordinates: entity.kind === 'place' ? entity.coordinates : undefined,
    countryCode: entity.kind === 'place' ? entity.countryCode : undefined,
    map: entity.kind === 'place' ? mapView([entity], entity, site, links) : undefined,
    within: holders(entity, site.places).map(links.entity),
    holds: site.entities.filter(({ within }) => isIn(within?.id, entity)).map(links.entity),
    sameAs: entity.sameAs.map((address) => ({
      href: outsideHref(address),
      host: new URL(address).hostname.replace(/^www\./, ''),
    })),
    body: bodyView(entity.body, site.otherMentions.get(entity.path) ?? [], site, links),
    appearances: (site.appearances.get(entityKey(entity)) ?? [])
      .filter(({ article }) => article.lang === links.lang)
      .map((appearance) => appearanceView(appearance, links)),
  };
}

function isIn(id: string | undefined, entity: ParsedEntity): boolean {
  return entity.kind === 'place' && id === entity.id;
}

/** Each sentence once, however often the name stands in it. */
function appearanceView({ article, mentions }: EntityAppearance, links: Links): AppearanceView {
  const sentences = new Map<string, MentionSentence>();
  for (const { sentence } of mentions) {
    const whole = sentence.before + sentence.name + sentence.after;
    if (!sentences.has(whole)) sentences.set(whole, sentence);
  }
  return { article: teaserOf(article, links), sentences: [...sentences.values()] };
}
