import * as z from 'zod';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { articleSchemas } from '../../../src/parse/article/article-schema.ts';
import { simpleSchemas } from '../../../src/parse/json-schema/file-schemas.ts';
import type { SchemaKind } from '../../../src/parse/json-schema/schema-kinds.ts';
import { hasText, sampleOf } from '../../fuzz/schema-samples.ts';
import { context } from '../../parse/sample.ts';
import { fileText } from '../../sites/files/base-files.ts';
import { addressAttacks } from './corpus.ts';

/** The ids to which the files of an attack refer. */
const ids = {
  section: 'harbour',
  story: 'strike',
  place: 'place-0',
  author: 'harbour-desk',
  topic: '20000001',
} as const;

/** The fields of an attack, each with its kind of file, such as `article events.0.what`. */
export interface Fields {
  /** Fields that have an attack. */
  readonly attacked: Set<string>;
  /** Fields of text, attacked or not. */
  readonly texts: Set<string>;
}

/** Fields that cannot have an attack, or that decide which other fields are allowed. */
const settled: Readonly<Record<string, unknown>> = {
  baseUrl: 'https://attacked.example/',
  'languages.0.code': 'en',
  'languages.0.locale': 'en-GB',
  'desks.0.id': 'harbour-desk',
  'topics.20000001.slug': 'shipping',
  'coordinates.latitude': 31,
  'coordinates.longitude': 16,
  'figures.0.value': 12,
  'packages.0.feature.article': 'attacked-0',
  'packages.0.with.0.article': 'attacked-1',
  'front.packages.0.feature.article': 'attacked-0',
  'front.packages.0.with.0.article': 'attacked-1',
};

/** If a text is too long for a field, the field gets the start of the text, cut to one of these lengths. */
const lengths = [300, 110, 40];

/**
 * Returns front matter, or the data of a YAML file, with an attack in every text field of its schema and in every
 * other field that accepts one. A new field is attacked automatically.
 * @param text the attack
 * @param number number of the file among those of its kind, which is part of its ids
 * @param fields collects the fields
 */
export function attackedData(
  kind: AttackedKind,
  text: string,
  number: number,
  fields: Fields,
): Readonly<Record<string, unknown>> {
  const { article, articleWithMap } = articleSchemas(context);
  const schema = { ...simpleSchemas, article, articleWithMap }[kind];
  const written = new Set<string>();
  const nameOf = (path: string) => `${kind.replace('WithMap', '')} ${path}`;
  const addresses = [text, ...addressAttacks.slice(number % 5), ...addressAttacks];
  const data = sampleOf(schema, {
    ids: { ...ids, place: `place-${number}` },
    texts: (path) => {
      fields.texts.add(nameOf(path));
      written.add(path);
      return [text, `Words ${text}`].flatMap((each) => [
        each,
        ...lengths.map((length) => each.slice(0, length)),
      ]);
    },
    wants: (field, key) =>
      hasText(field) ||
      wanted.has(key) ||
      addressAttacks.some((attack) => z.safeParse(field, attack).success),
    value: (path, accepts) => {
      if (settled[path] !== undefined) return settled[path];
      if (path.endsWith('.id')) return `sample-${number}`;
      if (path === 'lead.image') return `/media/${pictureName(text)}`;
      const attack = addresses.find(accepts);
      if (attack !== undefined) written.add(path);
      return attack;
    },
  });
  for (const path of written) if (isIn(data, path)) fields.attacked.add(nameOf(path));
  return data as Readonly<Record<string, unknown>>;
}

/** A kind of file. An article may have a picture as its lead, or a map. */
export type AttackedKind = SchemaKind | 'articleWithMap';

/** Whether data has a value at a key path. A sample may lack a field if another field excludes it. */
function isIn(data: unknown, path: string): boolean {
  let value = data;
  for (const key of path.split('.')) value = (value as Readonly<Record<string, unknown>>)?.[key];
  return value !== undefined;
}

/** Fields without a text that have addresses, or that a text needs to appear on a page. */
const wanted = new Set('sameAs policies social topics feature with'.split(' '));

/** A file of the content folder with front matter. */
export function attackedFile(
  kind: AttackedKind,
  text: string,
  number: number,
  fields: Fields,
  body: string,
): string {
  return fileText(attackedData(kind, text, number, fields), body);
}

/** The name of a picture that is itself an attack. */
export function pictureName(text: string): string {
  const name = text.replace(/[/\\\p{Cc}]/gu, '').replace(/^[\s.]+/, '');
  return `${[...name].slice(0, 60).join('')}.png`;
}

/** Puts an attack in place of every English string of the pages that is plain text. */
export function attackedStrings(text: string): Readonly<Record<string, string>> {
  const words = Object.entries(stringsByLanguage.en ?? {});
  return Object.fromEntries(
    words.filter(([, word]) => typeof word === 'string').map(([name]) => [name, text]),
  );
}
