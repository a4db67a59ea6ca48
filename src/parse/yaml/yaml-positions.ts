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
import { lazyByObject } from '../../model/lazy.ts';
import { fileStart, type Point } from '../../model/point.ts';
import type { KeyPath } from '../../model/position.ts';
import { defaultLanguageKey } from '../fields/translated.ts';
import { integerPattern } from './yaml-values.ts';

/** Gives the same values as the schema in `yaml-values.ts`. */
const schema = new Schema({
  schema: 'core',
  customTags: (tags) =>
    tags.map((tag) =>
      typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:int'
        ? { tag: 'tag:yaml.org,2002:int', default: true, test: integerPattern, resolve: Number }
        : tag,
    ),
});

/** A YAML text, valid or not, with the positions of its keys and values. */
export interface YamlPositions {
  readonly parsed: Document;
  /** The position of an offset. */
  readonly point: (offset: number) => Point;
  /** The position of a value; if it is missing, of the mapping or list that should contain it. */
  readonly at: (keys: KeyPath) => Point;
  /** The position of a key. */
  readonly keyAt: (keys: KeyPath) => Point;
  /** The scalar as written, without quotation marks: `1.10`. */
  readonly sourceAt: (keys: KeyPath) => string | undefined;
}

/**
 * Parses a text with `yaml`, which is many times slower than js-yaml but knows the position of everything.
 * @param text must begin on the file's first line, so that line numbers agree
 */
export function yamlPositions(text: string): YamlPositions {
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
  const point = (offset: number): Point => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const start = (node: unknown): Point | undefined =>
    isNode(node) && node.range ? point(node.range[0]) : undefined;
  return {
    parsed,
    point,
    at: (keys) => {
      const found = follow(parsed.contents, keys);
      // The position of the whole mapping is the start of the file, not its first key.
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

/** Follows a key path as far as it exists. */
function follow(from: unknown, keys: KeyPath): Step {
  let reached: Step = { node: from, key: undefined };
  for (const key of keys) {
    // A value in the default language may be written without the mapping of languages.
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

/** The values of a mapping by key. Of repeated keys, the last one counts. */
const stepsOf = lazyByObject((map: YAMLMap): ReadonlyMap<string, Step> => {
  const made = new Map<string, Step>();
  for (const { key, value } of map.items) {
    if (isScalar(key)) made.set(String(key.value), { node: value, key });
  }
  return made;
});
