import type { Body } from '../model/body.ts';
import { digestOf } from '../model/digest.ts';
import type { ParsedEntity } from '../model/entity.ts';
import type { LanguageCode } from '../model/language.ts';
import {
  type Article,
  type Author,
  entityKey,
  type Site,
  standsIn,
  type TranslationState,
} from '../model/site.ts';
import type { ParsedSection, ParsedStory } from '../model/story.ts';
import { holders } from '../relate/relate-entities.ts';
import { ageInYears } from './article-age.ts';
import { type AskedArticles, noted, type WholeDigest } from './asked-articles.ts';
import { countryNames } from './country-names.ts';
import { planTimeline } from './timeline-view.ts';

/**
 * Digests of what pages are made from. Two builds in which a digest is the same show the thing in
 * the same way, wherever it is shown. Each is made once.
 */
export interface InputDigests {
  /** A person, a place or an organisation as pages of a language show it, with what holds it. */
  readonly entity: (entity: ParsedEntity | undefined, lang: LanguageCode) => string;
  readonly section: (section: ParsedSection) => string;
  readonly story: (story: ParsedStory | undefined) => string;
  /** An article as it stands in a list. */
  readonly teaser: (article: Article) => string;
  /** An article as it stands in a feed of standfirsts. */
  readonly summary: (article: Article) => string;
  /** The picture that leads an article; empty where none does. */
  readonly lead: (article: Article) => readonly string[];
  /** An article as its own page shows it, related coverage left out. */
  readonly whole: (article: Article) => string;
  /** An article as it stands on the pages of those whom it names, with their sentences. */
  readonly sentences: (article: Article) => string;
  /** A text other than an article's on a page of a language: its pictures, who bears its names. */
  readonly text: (text: OtherText | undefined, lang: LanguageCode) => string;
  /** What maps call countries. */
  readonly countries: () => string;
  /** What was asked for since this was last called. */
  readonly asked: () => AskedArticles;
}

interface OtherText {
  readonly path: string;
  readonly body: Body;
}

/** Makes the digests of a site's things. */
export function createInputDigests(site: Site): InputDigests {
  const things = thingDigests(site);
  /** Where it does not stand in the edition, links lead to the default one. */
  const entityIn: InputDigests['entity'] = (entity, lang) => {
    const digest = things.entity(entity);
    return entity === undefined || standsIn(site, entity, lang) ? digest : `${digest} elsewhere`;
  };
  const countries = listDigest(countryNames(site));
  const picture = (path: string) =>
    JSON.stringify([path, site.media.get(path), site.mediaEntries.get(path)]);
  return {
    ...things,
    entity: entityIn,
    ...articleDigests(site, { ...things, entityIn }, picture, countries),
    text: (text, lang) =>
      text === undefined
        ? ''
        : joined([
            // Other texts are part of the digest of the thing whose text they are.
            ...('original' in text ? [listDigest(text)] : []),
            ...(site.otherMentions.get(text.path) ?? []).map(({ entity }) =>
              entityIn(entity, lang),
            ),
            ...text.body.images.map(({ path }) => picture(path)),
            ...text.body.maps.flatMap(({ places }) =>
              places.map(({ id }) => `${countries} ${entityIn(site.places.get(id), lang)}`),
            ),
          ]),
    countries: () => countries,
  };
}

/** Of an entity as the pages of one language link it. */
type EntityDigest = (entity: ParsedEntity | undefined) => string;

interface ThingDigests extends Pick<InputDigests, 'section' | 'story'> {
  /** The same in every language. */
  readonly entity: (entity: ParsedEntity | undefined) => string;
}

function thingDigests(site: Site): ThingDigests {
  const entity = remembered((each: ParsedEntity) => entityDigest(each, site));
  const story = remembered(({ id, names }: ParsedStory) => listDigest([id, names]));
  return {
    entity: (each) => (each === undefined ? '' : entity(each)),
    section: remembered(({ id, names }: ParsedSection) => listDigest([id, names])),
    story: (each) => (each === undefined ? '' : story(each)),
  };
}

function articleDigests(
  site: Site,
  {
    entity,
    entityIn,
    section,
    story,
  }: ThingDigests & { readonly entityIn: InputDigests['entity'] },
  picture: (path: string) => string,
  countries: string,
): Pick<InputDigests, 'teaser' | 'summary' | 'lead' | 'whole' | 'sentences' | 'asked'> {
  const author = authorDigest();
  // No digests of their own: they are short, and part of the digest of every page that has them.
  const teaser = remembered(
    (article: Article) =>
      `${article.url} ${article.teaserDigest} ${section(article.section)} ${entity(article.place)} ${article.modified.epoch} ${article.availability}`,
  );
  const summary = remembered((article: Article) =>
    [
      teaser(article),
      article.leadDigest,
      // What its name in feeds is made from, and its lead picture among others.
      ...article.movedFrom,
      ...article.pictures.map(({ path }) => picture(path)),
      story(article.story),
      ...article.byline.map(author),
      ...article.topics.map(({ code }) => code),
    ].join(' '),
  );
  const whole = remembered((article: Article): WholeDigest => {
    const linked = (each: ParsedEntity | undefined) => entityIn(each, article.lang);
    const timeline = timelineInputs(article, site, linked);
    const digest = joined([
      article.digest,
      summary(article),
      String(ageInYears(article.published, site.now)),
      article.named.map(linked).join(' '),
      ...mapInputs(article, linked, countries),
      ...translationDigest(site.translations.get(article.url)),
      ...timeline.digests,
    ]);
    return { digest, tellers: timeline.tellers };
  });
  // Who bears the names is decided by the entity whose page it is: no two may share one.
  const sentences = (article: Article) => `${teaser(article)} ${article.sentencesDigest}`;
  return { ...noted({ teaser, summary, sentences, whole }), lead: leadInputs(picture) };
}

function leadInputs(picture: (path: string) => string): InputDigests['lead'] {
  return ({ leadDigest, pictures: [first] }) =>
    leadDigest === '' || first === undefined ? [] : [leadDigest, picture(first.path)];
}

/** The places of an article's maps, and what the maps call countries; nothing without maps. */
function mapInputs(
  { mapPlaces, bodyMapPlaces }: Article,
  entity: EntityDigest,
  countries: string,
): readonly string[] {
  const places = [...mapPlaces, ...bodyMapPlaces];
  return places.length === 0 ? [] : [...places.map(entity), countries];
}

function authorDigest(): (author: Author) => string {
  const signature = remembered(({ id, names }: ParsedEntity) => listDigest([id, names]));
  return (each) => (each.kind === 'desk' ? each.desk.id : signature(each.person));
}

/** Nothing for an article in one language. */
function translationDigest(state: TranslationState | undefined): readonly string[] {
  return state === undefined ? [] : [listDigest(state)];
}

/** The events that an article shows, with the places and articles to which they lead. */
function timelineInputs(
  article: Article,
  site: Site,
  entity: EntityDigest,
): { readonly digests: readonly string[]; readonly tellers: readonly Article[] } {
  const planned = planTimeline(article, site);
  if (planned === undefined) return nothingTold;
  const { events, extent, isPart } = planned;
  const digests = [
    `${extent} ${isPart}`,
    ...events.flatMap(({ card, article: teller }) => [
      card.digest,
      card.place === undefined ? '' : entity(site.places.get(card.place)),
      teller === undefined ? '' : `${teller.url} ${teller.headline}`,
    ]),
  ];
  return { digests, tellers: events.flatMap((event) => event.article ?? []) };
}

const nothingTold = { digests: [], tellers: [] };

/** The digest of strings in their order. No string of the content holds U+0000. */
export function joined(parts: readonly string[]): string {
  return digestOf(parts.join('\0'));
}

/** The digest of anything that is plain data. */
export function listDigest(data: object): string {
  return digestOf(JSON.stringify(data));
}

function entityDigest(entity: ParsedEntity, site: Site): string {
  const above = holders(entity, site.places);
  const shown = [entity, ...above].map(({ path: _, claims: __, body: ___, within, ...rest }) => [
    rest,
    within?.id,
  ]);
  return listDigest([entityKey(entity), shown]);
}

function remembered<Thing extends object, Made extends string | object>(
  make: (thing: Thing) => Made,
) {
  const made = new Map<Thing, Made>();
  return (thing: Thing): Made => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const fresh = make(thing);
    made.set(thing, fresh);
    return fresh;
  };
}
