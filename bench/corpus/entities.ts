import type { Grammar } from './grammar.ts';
import { write } from './grammar.ts';
import {
  givenNames,
  type NamePart,
  organisationKinds,
  placeEnds,
  placeStarts,
  surnameEnds,
  surnameStarts,
} from './name-parts.ts';
import { type Random, randomOf } from './random.ts';

/** The languages in which a corpus can be written. */
export type CorpusLanguage = 'en' | 'ar';

/** A text in each language of the corpus. English is always present. */
export type InLanguages = Readonly<Record<CorpusLanguage, string>>;

/** A person, place or organisation, as articles mention it. */
export interface CorpusEntity {
  readonly folder: 'people' | 'places' | 'organisations';
  readonly id: string;
  readonly names: InLanguages;
  /** The names that later mentions in an article use. */
  readonly shortNames: InLanguages | undefined;
  readonly descriptions: InLanguages;
  /** A person's office or work. */
  readonly roles: InLanguages | undefined;
  /** Front matter that only this kind of entity has, the same in every language. */
  readonly own: object;
}

/** All entities that articles mention. Each list starts with the best known. */
export interface CorpusEntities {
  readonly people: readonly CorpusEntity[];
  readonly places: readonly CorpusEntity[];
  readonly organisations: readonly CorpusEntity[];
}

const counts = { people: 240, places: 120, organisations: 120 };

/** Makes the 480 entities of a corpus. They are the same for every size of corpus. */
export function corpusEntities(
  seed: number,
  grammars: Readonly<Record<CorpusLanguage, Grammar>>,
): CorpusEntities {
  const random = randomOf(seed, 0, 7);
  const say = (symbol: string): InLanguages => ({
    en: write(symbol, grammars.en, random, numberWords(random)),
    ar: write(symbol, grammars.ar, random, numberWords(random)),
  });
  const list = (count: number, make: (index: number) => CorpusEntity) =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    people: list(counts.people, (index) => person(index, random, say)),
    places: list(counts.places, (index) => place(index, random, say)),
    organisations: list(counts.organisations, (index) => organisation(index, say)),
  };
}

/** Expands the symbol `number` to a random number that does not depend on an article. */
export function numberWords(random: Random): { readonly number: () => string } {
  return { number: () => String(2 + random.below(900)) };
}

/** Lower-case words joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

type Say = (symbol: string) => InLanguages;

/** Each surname belongs to one person only, so the surname alone identifies the person. */
function person(index: number, random: Random, say: Say): CorpusEntity {
  const surname = joinParts(combination(index, 97, surnameStarts, surnameEnds), '');
  const names = joinParts([random.pick(givenNames), [surname.en, surname.ar]], ' ');
  const roles = say('role');
  return {
    folder: 'people',
    id: slugOf(names.en),
    names,
    shortNames: surname,
    descriptions: roles,
    roles,
    own: {},
  };
}

const countries = 4;
const regions = 12;
const cities = 60;

function place(index: number, random: Random, say: Say): CorpusEntity {
  const names = placeName(index);
  const own = { ...placeOwn(index), ...(index < countries ? {} : { coordinates: point(random) }) };
  const descriptions = say('description');
  return {
    folder: 'places',
    id: slugOf(names.en),
    names,
    shortNames: undefined,
    descriptions,
    roles: undefined,
    own,
  };
}

function placeName(index: number): InLanguages {
  return joinParts(combination(index, 49, placeStarts, placeEnds), '');
}

/**
 * Countries come first, then regions in them, then cities in the regions, then districts of cities.
 */
function placeOwn(index: number): { readonly type: string; readonly within?: string } {
  const within = (first: number, count: number) => slugOf(placeName(first + (index % count)).en);
  if (index < countries) return { type: 'country' };
  if (index < countries + regions) return { type: 'region', within: within(0, countries) };
  if (index < countries + regions + cities) {
    return { type: 'city', within: within(countries, regions) };
  }
  return { type: 'district', within: within(countries + regions, cities) };
}

function point(random: Random): { readonly latitude: number; readonly longitude: number } {
  return {
    latitude: (5200 + random.below(900)) / 100,
    longitude: (random.below(1400) - 600) / 100,
  };
}

/** Each of the sixty cities has two organisations of different kinds. */
function organisation(index: number, say: Say): CorpusEntity {
  const city = countries + regions + (index % cities);
  const kind = combinationPart(organisationKinds, index + (index < cities ? 0 : 6));
  const town = placeName(city);
  const names = { en: `${town.en} ${kind[0]}`, ar: `${kind[1]} ${town.ar}` };
  return {
    folder: 'organisations',
    id: slugOf(names.en),
    names,
    shortNames: undefined,
    descriptions: say('description'),
    roles: undefined,
    own: { type: index % 12 === 1 ? 'government' : 'other', within: slugOf(town.en) },
  };
}

/**
 * Returns the index-th pair of two lists. A stride that is coprime to the number of pairs mixes
 * them.
 */
function combination(
  index: number,
  stride: number,
  starts: readonly NamePart[],
  ends: readonly NamePart[],
): readonly NamePart[] {
  const mixed = (index * stride) % (starts.length * ends.length);
  return [combinationPart(starts, mixed), combinationPart(ends, Math.floor(mixed / starts.length))];
}

function combinationPart(list: readonly NamePart[], index: number): NamePart {
  return list[index % list.length] ?? ['', ''];
}

function joinParts(parts: readonly NamePart[], mark: string): InLanguages {
  return {
    en: parts.map(([latin]) => latin).join(mark),
    ar: parts.map(([, arabic]) => arabic).join(mark),
  };
}
