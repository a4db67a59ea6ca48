import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Schema,
  type YAMLMap,
} from 'yaml';
import { fileStart, type Point } from '../model/point.ts';
import { type Checked, errorAt, type Problem } from '../model/problem.ts';
import { defaultLanguageKey } from './fields/translated.ts';
import { QuotingAdvice } from './quoting-advice.ts';
import { quote } from './saying.ts';
import { type CommentedValue, commentedValues } from './yaml-comments.ts';
import { yamlHazards } from './yaml-hazards.ts';
import { nestsTooDeep } from './yaml-nesting.ts';
import { yamlProblems } from './yaml-problems.ts';

/** A way into a YAML document: `['sources', 0, 'name']`. */
export type KeyPath = readonly PropertyKey[];

/** A YAML mapping with the places of all its values. */
export interface YamlDocument {
  readonly path: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the value stands; where there is none, the mapping or list that should hold it. */
  readonly at: (keys: KeyPath) => Point;
  /** Where the key stands. */
  readonly keyAt: (keys: KeyPath) => Point;
  /** The scalar as written, without quotation marks: `1.10`. */
  readonly sourceAt: (keys: KeyPath) => string | undefined;
  /** Values without quotation marks behind which a comment begins. */
  readonly commented: readonly CommentedValue[];
  /** How values of the file are put in quotation marks. */
  readonly quoting: QuotingAdvice;
}

/**
 * YAML 1.2's core schema with the integers of its JSON schema, so that digits with leading zeros
 * stay text: `01000000` is a topic code, `010` no number. https://yaml.org/spec/1.2.2/#103-core-schema
 */
const schema = new Schema({
  schema: 'core',
  customTags: (tags) =>
    tags.map((tag) =>
      typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:int'
        ? {
            tag: 'tag:yaml.org,2002:int',
            default: true,
            test: /^-?(?:0|[1-9][0-9]*)$/,
            resolve: Number,
          }
        : tag,
    ),
});

/**
 * Reads a YAML mapping.
 * @param path the file's path, for problems
 * @param text the YAML, which must begin on the file's first line so that lines agree
 * @param noun what the text is called in problems: `front matter`
 * @returns undefined where the text is no sound YAML mapping. Keys written twice are reported and
 *   the last one is kept.
 */
export function readYaml(
  path: string,
  text: string,
  noun: string,
): Checked<YamlDocument | undefined> {
  const refused = (message: string, advice: string) => ({
    value: undefined,
    problems: [errorAt(path, fileStart, message, advice)],
  });
  if (nestsTooDeep(text)) return refused(`the ${noun} is nested too deep`, 'write it flatter');
  if (text.length > longest) return refused(`the ${noun} is too long`, 'shorten it');
  return readSoundly(path, text, noun);
}

/** In UTF-16 code units: all IPTC Media Topics in five languages take a tenth of it. */
const longest = 2_000_000;

function readSoundly(path: string, text: string, noun: string): Checked<YamlDocument | undefined> {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, {
    schema,
    stringKeys: true,
    // Repeated keys are reported by yamlProblems.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const at = (offset: number): Point => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const quoting = new QuotingAdvice(text);
  const malformed = yamlProblems(path, text, parsed, at, quoting);
  if (malformed.fatal) return { value: undefined, problems: malformed.problems };
  const problems = [...malformed.problems, ...yamlHazards(path, text, parsed, at, quoting)];
  if (problems.length > malformed.problems.length) return { value: undefined, problems };
  const wrong = notMapping(path, parsed, at, noun);
  if (wrong !== undefined) return { value: undefined, problems: [...problems, wrong] };
  const commented = commentedValues(text, parsed, at);
  return { value: { ...openDocument(path, parsed, at), commented, quoting }, problems };
}

function notMapping(
  path: string,
  parsed: Document,
  at: (offset: number) => Point,
  noun: string,
): Problem | undefined {
  const { contents } = parsed;
  if (isMap(contents)) return undefined;
  const advice = 'write lines such as "name: value"';
  if (!isNode(contents) || (isScalar(contents) && contents.value === null && !contents.source)) {
    return errorAt(path, fileStart, `the ${noun} is empty`, advice);
  }
  const what = isSeq(contents) ? 'a list' : quote(isScalar(contents) ? String(contents.value) : '');
  const message = `the ${noun} is not a mapping of keys to values: here stands ${what}`;
  return errorAt(path, at(contents.range?.[0] ?? 0), message, advice);
}

function openDocument(
  path: string,
  parsed: Document,
  at: (offset: number) => Point,
): Omit<YamlDocument, 'commented' | 'quoting'> {
  const start = (node: unknown): Point | undefined =>
    isNode(node) && node.range ? at(node.range[0]) : undefined;
  return {
    path,
    data: parsed.toJS({ maxAliasCount: 0 }),
    at: (keys) => {
      const found = follow(parsed.contents, keys);
      // The file's mapping as a whole is the file's head, not its first key.
      if (found.node === parsed.contents) return fileStart;
      return start(isBlank(found.node) ? found.key : found.node) ?? fileStart;
    },
    keyAt: (keys) => start(follow(parsed.contents, keys).key) ?? fileStart,
    sourceAt: (keys) => {
      const { node } = follow(parsed.contents, keys);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function isBlank(node: unknown): boolean {
  // A key in braces may have no value at all: `{name}`.
  return node === null || (isScalar(node) && node.value === null && !node.source);
}

interface Step {
  readonly node: unknown;
  readonly key: unknown;
}

/** Follows a path as far as it leads, keeping the last key passed. */
function follow(from: unknown, keys: KeyPath): Step {
  let reached: Step = { node: from, key: undefined };
  for (const key of keys) {
    // A value in the default language stands without its mapping of languages.
    if (key === defaultLanguageKey && !isMap(reached.node)) continue;
    const next = step(reached.node, key);
    if (next === undefined) break;
    reached = next;
  }
  return reached;
}

function step(node: unknown, key: PropertyKey): Step | undefined {
  if (isSeq(node)) {
    const item = typeof key === 'number' ? node.items[key] : undefined;
    return item === undefined ? undefined : { node: item, key: item };
  }
  if (!isMap(node)) return undefined;
  return stepsOf(node).get(String(key));
}

const steps = new WeakMap<YAMLMap, ReadonlyMap<string, Step>>();

/** The values of a mapping by their keys; of two with one key, the last. */
function stepsOf(map: YAMLMap): ReadonlyMap<string, Step> {
  const known = steps.get(map);
  if (known !== undefined) return known;
  const made = new Map<string, Step>();
  for (const { key, value } of map.items) {
    if (isScalar(key)) made.set(String(key.value), { node: value, key });
  }
  steps.set(map, made);
  return made;
}
