import { FAILSAFE_SCHEMA, load, Type, types, YAMLException } from 'js-yaml';
import { isMapping, type YamlMapping } from './mapping.ts';
import { tooDeepLine } from './yaml-nesting.ts';

/** An integer of YAML's JSON schema. Digits with leading zeros are text. */
export const integerPattern = /^-?(?:0|[1-9][0-9]*)$/;

const decimalPattern = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$/;
const exponentPattern = /^[-+]?[0-9]+[eE][-+]?[0-9]+$/;
const nonFinitePattern = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const numberPatterns = [integerPattern, decimalPattern, exponentPattern, nonFinitePattern];

/**
 * YAML 1.2's core schema with the integers of its JSON schema, so that digits with leading zeros
 * stay text: `01000000` is a topic code. https://yaml.org/spec/1.2.2/#103-core-schema
 * `yaml-positions.ts` gives the same values.
 */
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    types.null,
    types.bool,
    new Type(types.float.tag, {
      kind: 'scalar',
      // A fast test: digits, `+`, `-` and `.` come before the letters in ASCII.
      resolve: (written) =>
        written !== null &&
        written.charCodeAt(0) < 0x3a &&
        numberPatterns.some((form) => form.test(written)),
      construct: types.float.construct,
    }),
  ],
});

/** Levels of nesting. Front matter needs four. */
const maxDepth = 32;

/**
 * Parses a YAML mapping with js-yaml.
 * @returns undefined if the text is not a mapping, if js-yaml rejects it, or if it has syntax that js-yaml
 *   accepts but Dateline rejects, warns of or reads differently
 */
export function yamlValues(text: string): YamlMapping | undefined {
  if (needsFullParser.test(text) || tooDeepLine(text) !== undefined) return undefined;
  let hasWarnings = false;
  const onWarning = () => {
    hasWarnings = true;
  };
  try {
    const values = load(text, { schema, maxDepth: maxDepth, onWarning });
    return !hasWarnings && isMapping(values) && hasPlainKeys(values) ? values : undefined;
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

const needsFullParser = new RegExp(
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
    // Complex keys: `? key`, `[key]: value`.
    String.raw`(?:^[ -]*|[[{,] *)\?\s|[\]}] *:`,
    // Block scalars: `|` and `>`.
    String.raw`[|>][-+\d]* *$`,
  ].join('|'),
  'mu',
);

const plainKeyPattern = /^(?:\d{8}|(?!(?:null|true|false|NaN|Infinity)$)[\p{L}_][^\n]{0,199})$/u;

/**
 * Whether all keys are words or topic codes, which have eight digits, and have values. js-yaml converts keys such as
 * `1.0`, `null` and lists in braces to strings, so these must be parsed again.
 */
function hasPlainKeys(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasPlainKeys);
  if (!isMapping(value)) return value !== null;
  return Object.keys(value).every((key) => plainKeyPattern.test(key) && hasPlainKeys(value[key]));
}
