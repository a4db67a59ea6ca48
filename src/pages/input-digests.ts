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
import { wholeYearsBetween } from '../relate/calendar.ts';
import { holders } from '../relate/relate-entities.ts';
import { countryNames } from './country-names.ts';

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
  /** An article as its own page shows it, related coverage left out. */
  readonly whole: (article: Article) => string;
  /** An article as it stands on the pages of those whom it names, with their sentences. */
  readonly sentences: (article: Article) => string;
  /** A text other than an article's on a page of a language: its pictures' sizes, who bears its names. */
  readonly text: (text: OtherText | undefined, lang: LanguageCode) => string;
  /** What maps call countries. */
  readonly countries: () => string;
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
  const sizes = (paths: readonly string[]) =>
    paths.map((path) => JSON.stringify([path, site.media.get(path)?.size]));
  return {
    ...things,
    entity: entityIn,
    ...articleDigests(site, things, sizes, countries),
    text: (text, lang) =>
      text === undefined
        ? ''
        : joined([
            // Other texts are part of the digest of the thing whose text they are.
            ...('original' in text ? [listDigest(text)] : []),
            ...(site.otherMentions.get(text.path) ?? []).map(({ entity }) =>
              entityIn(entity, lang),
            ),
            ...sizes(text.body.images.map((image) => image.path)),
          ]),
    countries: () => countries,
  };
}

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
  { entity, section, story }: ThingDigests,
  sizes: (paths: readonly string[]) => readonly string[],
  countries: string,
): Pick<InputDigests, 'teaser' | 'summary' | 'whole' | 'sentences'> {
  const signature = remembered(({ id, names }: ParsedEntity) => listDigest([id, names]));
  const author = (each: Author) => (each.kind === 'desk' ? each.desk.id : signature(each.person));
  const names = (article: Article) => article.named.map(entity).join(' ');
  // No digests of their own: they are short, and part of the digest of every page that has them.
  const teaser = remembered(
    (article: Article) =>
      `${article.url} ${article.teaserDigest} ${section(article.section)} ${entity(article.place)} ${article.modified.epoch} ${article.availability}`,
  );
  const summary = remembered((article: Article) =>
    [
      teaser(article),
      article.leadDigest,
      // What its name in feeds is made from, and the size of its lead picture among others.
      ...article.movedFrom,
      ...sizes(article.pictures),
      story(article.story),
      ...article.byline.map(author),
      ...article.topics.map(({ code }) => code),
    ].join(' '),
  );
  const whole = (article: Article) =>
    joined([
      article.digest,
      summary(article),
      String(wholeYearsBetween(article.published, site.now)),
      names(article),
      ...article.mapPlaces.map(entity),
      ...(article.mapPlaces.length === 0 ? [] : [countries]),
      ...translationDigest(site.translations.get(article.url)),
    ]);
  return {
    teaser,
    summary,
    whole: remembered(whole),
    // Who bears the names is decided by the entity whose page it is: no two may share one.
    sentences: (article) => `${teaser(article)} ${article.sentencesDigest}`,
  };
}

/** Nothing for an article in one language. */
function translationDigest(state: TranslationState | undefined): readonly string[] {
  return state === undefined ? [] : [listDigest(state)];
}

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

function remembered<Thing extends object>(make: (thing: Thing) => string) {
  const made = new Map<Thing, string>();
  return (thing: Thing): string => {
    const known = made.get(thing);
    if (known !== undefined) return known;
    const fresh = make(thing);
    made.set(thing, fresh);
    return fresh;
  };
}
