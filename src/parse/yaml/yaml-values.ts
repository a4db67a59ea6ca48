import { FAILSAFE_SCHEMA, load, Type, types, YAMLException } from 'js-yaml';
import { isMapping } from '../fields/translated.ts';
import { anyLineNestsTooDeep } from './yaml-nesting.ts';

/** An integer of YAML's JSON schema: with leading zeros, digits are text. */
export const integer = /^-?(?:0|[1-9][0-9]*)$/;

const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$/;
const withoutPoint = /^[-+]?[0-9]+[eE][-+]?[0-9]+$/;
const notFinite = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const numbers = [integer, decimal, withoutPoint, notFinite];

/**
 * YAML 1.2's core schema with the integers of its JSON schema, so that digits with leading zeros
 * stay text: `01000000` is a topic code, `010` no number. https://yaml.org/spec/1.2.2/#103-core-schema
 * What `yaml-places.ts` reads has the same values.
 */
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    types.null,
    types.bool,
    new Type(types.float.tag, {
      kind: 'scalar',
      // Digits, `+`, `-` and `.` stand below the letters.
      resolve: (written) =>
        written !== null &&
        written.charCodeAt(0) < 0x3a &&
        numbers.some((form) => form.test(written)),
      construct: types.float.construct,
    }),
  ],
});

/** The values of a YAML mapping. */
export type YamlMapping = Readonly<Record<string, unknown>>;

/** Front matter needs four levels. */
const deepest = 32;

/**
 * Reads a YAML mapping with js-yaml.
 * @returns undefined if the text is no mapping, if js-yaml refuses it, or if the text holds what js-yaml reads
 *   without a word and Dateline refuses, warns of or reads in another way
 */
export function yamlValues(text: string): YamlMapping | undefined {
  if (special.test(text) || anyLineNestsTooDeep(text)) return undefined;
  let hasWarnings = false;
  const onWarning = () => {
    hasWarnings = true;
  };
  try {
    const values = load(text, { schema, maxDepth: deepest, onWarning });
    return !hasWarnings && isMapping(values) && isPlain(values) ? values : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

const special = new RegExp(
  [
    // Control characters, tabs among them, and byte-order marks.
    String.raw`[^\P{Cc}\n]|\ufeff`,
    // Comments.
    String.raw`(?:^|[\s"'[\]{},:])#`,
    // Anchors, aliases, tags.
    '(?:^|[:?[{,-]) *[&*!]',
    // Escapes.
    String.raw`\\`,
    // Directives and ends of documents.
    String.raw`^(?:%|---|\.\.\.)`,
    // Keys that are no plain words: `? key`, `[key]: value`.
    String.raw`(?:^[ -]*|[[{,] *)\?\s|[\]}] *:`,
    // Texts on lines of their own: `|` and `>`.
    String.raw`[|>][-+\d]* *$`,
  ].join('|'),
  'mu',
);

const plainKey = /^(?!(?:null|true|false|NaN|Infinity)$)[\p{L}_][^\n]{0,199}$/u;

/**
 * Whether all keys are words, and each has a value: js-yaml reads `1.0` and `null` as values and makes keys of
 * these, and of a list in the place of a key in braces.
 */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (!isMapping(value)) return value !== null;
  return Object.keys(value).every((key) => plainKey.test(key) && isPlain(value[key]));
}
