import type { Point } from '../model/point.ts';
import { flowNode } from './plain-flow.ts';
import {
  listNode,
  mappingNode,
  type PlainEntry,
  type PlainNode,
  plainDocument,
  scalarNode,
} from './plain-node.ts';
import { blockScalar } from './plain-scalar.ts';
import type { YamlDocument } from './yaml-document.ts';
import { nestsTooDeep } from './yaml-nesting.ts';

/** Control characters, a byte-order mark, blanks at the end of a line: left to the YAML library. */
const unusual = /[^\P{Cc}\n]|\ufeff| (?:\n|$)/u;
/** A key with its colon and the blanks before its value. */
const keyOf = /([A-Za-z][\w-]{0,99}):(?: +|$)/y;

const deepest = 8;
const widestIndent = 40;
const longLine = 200;

/**
 * Reads the YAML that front matter is nearly always written in, many times faster than the YAML
 * library can: mappings and lists by indentation, `[…]` and `{…}` on one line, scalars on one line.
 * Declines all else, wrong or right: what it gives is what the library would give, to the place.
 * @param path the file's path, for problems
 * @param text the YAML, which must begin on the file's first line so that lines agree
 * @returns undefined where the text must be read with the library (by `readYaml`)
 */
export function readPlainYaml(path: string, text: string): YamlDocument | undefined {
  if (unusual.test(text)) return undefined;
  const lines = text.split('\n');
  if (lines.some((line) => line.length > longLine) && nestsTooDeep(text)) return undefined;
  const reader = new Lines(lines);
  const root = reader.indent === 0 ? mapping(reader, 0, 0) : undefined;
  return root !== undefined && reader.isDone() ? plainDocument(path, text, root) : undefined;
}

/** The lines of a text, blank ones passed over. */
class Lines {
  readonly #lines: readonly string[];
  #index = -1;
  line = '';
  /** The indent of the line; -1 behind the last. */
  indent = -1;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.next();
  }

  next(): void {
    do this.#index += 1;
    while (this.#lines[this.#index] === '');
    this.line = this.#lines[this.#index] ?? '';
    this.indent = this.line === '' ? -1 : this.line.search(/[^ ]/);
  }

  point(column: number): Point {
    return { line: this.#index + 1, column: column + 1 };
  }

  isDone(): boolean {
    return this.indent === -1;
  }

  isItem(): boolean {
    return this.line[this.indent] === '-' && this.line[this.indent + 1] === ' ';
  }
}

/** The mapping whose keys stand in a column; the line may begin before it (`- name: value`). */
function mapping(reader: Lines, column: number, depth: number): PlainNode | undefined {
  if (column > widestIndent || depth > deepest) return undefined;
  const entries = new Map<string, PlainEntry>();
  const at = reader.point(column);
  do {
    const key = keyAt(reader.line, column);
    if (key === undefined || entries.has(key)) return undefined;
    const keyPoint = reader.point(column);
    const node = valueFrom(reader, keyOf.lastIndex, column, depth);
    if (node === undefined) return undefined;
    entries.set(key, { keyAt: keyPoint, node });
  } while (reader.indent === column);
  // Here stands what no line of this mapping may be: the text of a longer value, say.
  return reader.indent > column ? undefined : mappingNode(entries, at);
}

/** The key in a column, if there is one; `keyOf.lastIndex` is then where its value begins. */
function keyAt(line: string, column: number): string | undefined {
  keyOf.lastIndex = column;
  return keyOf.exec(line)?.[1];
}

/** The value of a key that stands in a column: the rest of its line, or the lines below. */
function valueFrom(
  reader: Lines,
  from: number,
  column: number,
  depth: number,
): PlainNode | undefined {
  if (from < reader.line.length) return lineValue(reader, from);
  reader.next();
  if (reader.indent >= column && reader.isItem()) return list(reader, reader.indent, depth + 1);
  return reader.indent > column ? mapping(reader, reader.indent, depth + 1) : undefined;
}

function list(reader: Lines, column: number, depth: number): PlainNode | undefined {
  const items: PlainNode[] = [];
  const at = reader.point(column);
  do {
    const from = column + 1 + reader.line.slice(column + 1).search(/[^ ]/);
    const item =
      keyAt(reader.line, from) === undefined
        ? lineValue(reader, from)
        : mapping(reader, from, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  } while (reader.indent === column && reader.isItem());
  return reader.indent > column ? undefined : listNode(items, at);
}

/** A value that is the rest of its line. */
function lineValue(reader: Lines, from: number): PlainNode | undefined {
  const node = nodeInLine(reader, from);
  if (node !== undefined) reader.next();
  return node;
}

function nodeInLine(reader: Lines, from: number): PlainNode | undefined {
  const { line } = reader;
  const at = reader.point(from);
  if (line[from] === '[' || line[from] === '{') return flowNode(line, from, at.line);
  const scalar = blockScalar(line, from);
  return scalar && scalarNode(scalar.data, scalar.source, at);
}
