import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import type { Strings } from '../../../layouts/strings/strings.ts';
import { fileStart, type Point } from '../../model/point.ts';
import { errorAt, type Fault, type Problem } from '../../model/problem.ts';
import { pointAt } from '../../model/text/lines.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** A problem of one string of a language. */
export interface StringFault extends Fault {
  /** Its key path among the strings: `translation`, `corrected`. */
  readonly keys: readonly string[];
}

type Sentence = (...values: readonly SentenceValue[]) => string;
type SentenceValue = string | number | readonly string[];

/** Pairs of values that any sentence that contains them must express differently. */
const pairs: readonly (readonly [SentenceValue, SentenceValue])[] = [
  ['first', 'second'],
  [7, 53],
  [['first'], ['second']],
  // Units of time, for sentences that accept only these.
  ['day', 'year'],
];

/**
 * The faults of a language's words that types do not show: a string that is empty although the reference has
 * words for it, and a sentence that leaves out a value that the reference has.
 * @param reference the words of a language without faults
 */
export function stringFaults(strings: object, reference: object): readonly StringFault[] {
  return faultsUnder([], strings, reference);
}

function faultsUnder(
  above: readonly string[],
  strings: object,
  reference: object,
): readonly StringFault[] {
  return Object.entries(reference).flatMap(([key, model]) => {
    const keys = [...above, key];
    const own: string | Sentence | object | undefined = Reflect.get(strings, key);
    if (typeof model === 'function' && typeof own === 'function') {
      return placeholderFaults(keys, own as Sentence, model as Sentence);
    }
    if (typeof model === 'string') return model !== '' && own === '' ? [emptyFault(keys)] : [];
    if (typeof own !== 'object' || typeof model !== 'object') return [];
    return faultsUnder(keys, own, model);
  });
}

function emptyFault(keys: readonly string[]): StringFault {
  const message = `the string "${keys.join('.')}" is empty`;
  return { keys, message, advice: 'write it in the language of the file' };
}

function placeholderFaults(
  keys: readonly string[],
  own: Sentence,
  model: Sentence,
): readonly StringFault[] {
  const indexes = Array.from({ length: model.length }, (_, index) => index);
  return indexes
    .filter(
      (index) => usesValue(model, index, model.length) && !usesValue(own, index, model.length),
    )
    .map((index) => ({
      keys,
      message: `the string "${keys.join('.')}" leaves out its value number ${index + 1} of ${model.length}`,
      advice: 'put the value into the sentence, as layouts/strings/en/words.ts does',
    }));
}

/** Whether a different value gives a different sentence, for any type of value. */
function usesValue(sentence: Sentence, index: number, count: number): boolean {
  return pairs.some(([others]) =>
    pairs.some((pair) => {
      const [one, other] = pair.map((value) => {
        const values = Array.from({ length: count }, (_, at) => (at === index ? value : others));
        return formatted(sentence, values);
      });
      return one !== undefined && other !== undefined && one !== other;
    }),
  );
}

/** The sentence with values. Undefined if it does not accept values of these types. */
function formatted(sentence: Sentence, values: readonly SentenceValue[]): string | undefined {
  try {
    return sentence(...values);
  } catch {
    return undefined;
  }
}

/**
 * Reports the faults of the words of languages, each at its place in the file of its language.
 * @param codes of the languages that are looked at
 * @param content absolute path of the content folder, from which paths of problems start
 */
export function stringProblems(codes: readonly string[], content: string): readonly Problem[] {
  const reference = stringsByLanguage.en;
  return codes.flatMap((code) => {
    const strings: Strings | undefined = stringsByLanguage[code];
    if (strings === undefined || reference === undefined) return [];
    return stringFaults(strings, reference).map(({ keys, message, advice }) => {
      const { file, at } = placeOfString(code, keys);
      return errorAt(path.relative(content, file), at, message, advice);
    });
  });
}

/** The files of strings that are not in `words.ts`, by the first key of the string. */
const otherFiles: Readonly<Record<string, string>> = {
  map: 'map.ts',
  byDate: 'timeline.ts',
  dateRange: 'timeline.ts',
  unsureDate: 'timeline.ts',
  drawnTimeline: 'timeline.ts',
};

/** Finds a string of a language by its key path: the file, with its absolute path, and the place there. */
export function placeOfString(code: string, keys: readonly string[]): { file: string; at: Point } {
  const folder = path.join(projectFolder, 'layouts', 'strings', code);
  const [first = '', ...rest] = keys;
  const otherFile = path.join(folder, otherFiles[first] ?? 'words.ts');
  const file = existsSync(otherFile) ? otherFile : path.join(folder, 'words.ts');
  return { file, at: stringPlace(readFileSync(file, 'utf8'), first, rest) };
}

/** The first key may be the variable that the file exports. */
function stringPlace(text: string, first: string, rest: readonly string[]): Point {
  const at = keyPlace(text, [first, ...rest]);
  return at === fileStart ? keyPlace(text, rest) : at;
}

/** The place of the last of several keys, each under the one before; the file's start if unknown. */
export function keyPlace(text: string, keys: readonly string[]): Point {
  let from = 0;
  for (const key of keys) {
    const found = new RegExp(`^\\s*['"]?(?=${escaped(key)}['"]?\\s*[:(])`, 'm').exec(
      text.slice(from),
    );
    if (found === null) return fileStart;
    from += found.index + found[0].length;
  }
  return pointAt(text, from);
}

function escaped(key: string): string {
  return key.replace(/[^\w ]/g, '\\$&');
}
