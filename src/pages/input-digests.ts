import type { Body } from '../model/body.ts';
import { digestOf } from '../model/digest.ts';
import type { ParsedEntity } from '../model/entity.ts';
import { type Article, type Author, entityKey, type Site } from '../model/site.ts';
import type { ParsedSection, ParsedStory } from '../model/story.ts';
import { wholeYearsBetween } from '../relate/calendar.ts';
import { holders } from '../relate/relate-entities.ts';
import { countryNames } from './country-names.ts';

/**
 * Digests of what pages are made from. Two builds in which a digest is the same show the thing in
 * the same way, wherever it is shown. Each is made once.
 */
export interface InputDigests {
  /** A person, a place or an organisation as other pages show it, with what holds it. */
  readonly entity: (entity: ParsedEntity | undefined) => string;
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
  /** A text other than an article's: its pictures, and who bears its names. */
  readonly text: (path: string, body: Body) => string;
  /** What maps call countries. */
  readonly countries: () => string;
}

/** Makes the digests of a site's things. */
export function createInputDigests(site: Site): InputDigests {
  const things = thingDigests(site);
  const countries = listDigest(countryNames(site));
  const picture = (path: string) =>
    JSON.stringify([path, site.media.get(path), site.mediaEntries.get(path)]);
  return {
    ...things,
    ...articleDigests(site, things, picture, countries),
    text: (path, body) =>
      joined([
        ...(site.otherMentions.get(path) ?? []).map((each) => things.entity(each.entity)),
        ...body.images.map(({ path: shown }) => picture(shown)),
        ...body.maps.flatMap(({ places }) =>
          places.map(({ id }) => `${countries} ${things.entity(site.places.get(id))}`),
        ),
      ]),
    countries: () => countries,
  };
}

type ThingDigests = Pick<InputDigests, 'entity' | 'section' | 'story'>;

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
  picture: (path: string) => string,
  countries: string,
): Pick<InputDigests, 'teaser' | 'summary' | 'lead' | 'whole' | 'sentences'> {
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
      // What its name in feeds is made from, and its lead picture among others.
      ...article.movedFrom,
      ...article.pictures.map(({ path }) => picture(path)),
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
      ...article.bodyMapPlaces.map(entity),
      ...(article.mapPlaces.length + article.bodyMapPlaces.length === 0 ? [] : [countries]),
    ]);
  return {
    teaser,
    summary,
    lead: ({ leadDigest, pictures: [first] }) =>
      leadDigest === '' || first === undefined ? [] : [leadDigest, picture(first.path)],
    whole: remembered(whole),
    // Who bears the names is decided by the entity whose page it is: no two may share one.
    sentences: (article) => `${teaser(article)} ${article.sentencesDigest}`,
  };
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
