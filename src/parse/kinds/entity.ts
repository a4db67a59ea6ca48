import type { ByLanguage } from '../../model/language.ts';
import type { KeyPath } from '../../model/position.ts';
import type { Reference } from '../../model/site/reference.ts';
import type { Body } from '../../model/text/body.ts';
import { type ParseContext, typesetter } from '../parse-context.ts';
import type { Fields } from '../yaml/read-fields.ts';
import { referenceAt, referencesAt } from '../yaml/reference-at.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import { namesByLanguage, typesetTexts } from './by-language.ts';
import type { entityFields } from './entity-fields.ts';
import type { IdFile, TranslatedKeys } from './id-file.ts';

/** The keys of every entity that may be written by language. */
export const translatedEntityKeys: TranslatedKeys = {
  siteLanguages: ['description'],
  anyLanguage: ['name', 'aliases'],
};

/** A name or alias with its key path. */
interface Claim {
  readonly text: string;
  readonly at: KeyPath;
}

/** What people, places and organisations have in common. */
interface Entity {
  readonly path: string;
  readonly id: string;
  readonly names: ByLanguage<string>;
  readonly aliases: ByLanguage<readonly string[]>;
  readonly claims: readonly Claim[];
  readonly descriptions: ByLanguage<string>;
  readonly sameAs: readonly string[];
  readonly within: Reference | undefined;
  readonly topics: readonly Reference[];
  readonly body: Body;
}

/**
 * The part of an entity that all kinds share. An invalid name or description is left out, so that references
 * to the entity still work.
 */
export function toEntity(file: IdFile<typeof entityFields>, context: ParseContext): Entity {
  const { path, id, fields, document, body } = file;
  return {
    path,
    id,
    names: typesetNames(namesByLanguage(fields.name, context), context, (text, set) => set(text)),
    aliases: typesetNames(namesByLanguage(fields.aliases, context), context, (texts, set) =>
      texts.map(set),
    ),
    claims: claimsOf(fields, document),
    descriptions: typesetTexts(fields.description, context),
    sameAs: fields.sameAs ?? [],
    within: referenceAt(fields.within, ['within']),
    topics: referencesAt(fields.topics ?? [], ['topics']),
    body,
  };
}

/** Applies typography to names. Those in a language that Dateline does not support stay as written. */
function typesetNames<T>(
  names: ByLanguage<T>,
  context: ParseContext,
  apply: (value: T, set: (text: string) => string) => T,
): ByLanguage<T> {
  return Object.fromEntries(
    Object.entries(names).map(([code, value]) =>
      Object.hasOwn(context.words, code)
        ? [code, apply(value, typesetter(context, code).text)]
        : [code, value],
    ),
  );
}

/** Names and aliases in the order of the file. */
function claimsOf(fields: Fields<typeof entityFields>, { data }: YamlDocument): Claim[] {
  const names = Object.entries(fields.name ?? {}).map(([code, text]) => ({
    text,
    at: ['name', code],
  }));
  const aliases = Object.entries(fields.aliases ?? {}).flatMap(([code, texts]) =>
    texts.map((text, index) => ({ text, at: ['aliases', code, index] })),
  );
  const keys = Object.keys(data);
  return keys.indexOf('name') < keys.indexOf('aliases')
    ? [...names, ...aliases]
    : [...aliases, ...names];
}
