import type { Point } from '../model/point.ts';
import {
  listNode,
  mappingNode,
  type PlainEntry,
  type PlainNode,
  scalarNode,
} from './plain-node.ts';
import { flowScalar } from './plain-scalar.ts';

const key = /([A-Za-z][\w-]{0,99}): +/y;
const blanks = / */y;
const deepest = 4;

/** What is left to read of a line. */
interface Cursor {
  readonly line: string;
  readonly lineNumber: number;
  /** Offset of the next character. */
  next: number;
}

/**
 * Reads a list `[…]` or a mapping `{…}` that is the rest of a line.
 * @returns undefined where it is not surely plain (see `readPlainYaml`)
 */
export function flowNode(line: string, from: number, lineNumber: number): PlainNode | undefined {
  const cursor: Cursor = { line, lineNumber, next: from };
  const node = value(cursor, 0);
  return cursor.next === line.length ? node : undefined;
}

function value(cursor: Cursor, depth: number): PlainNode | undefined {
  const first = cursor.line[cursor.next];
  if (first === '[') return depth < deepest ? list(cursor, depth + 1) : undefined;
  if (first === '{') return depth < deepest ? mapping(cursor, depth + 1) : undefined;
  const scalar = flowScalar(cursor.line, cursor.next);
  if (scalar === undefined) return undefined;
  const at = here(cursor);
  cursor.next = scalar.end;
  return scalarNode(scalar.data, scalar.source, at);
}

function list(cursor: Cursor, depth: number): PlainNode | undefined {
  const at = here(cursor);
  const items: PlainNode[] = [];
  for (let open = begins(cursor, ']'); open; open = goesOn(cursor)) {
    const item = value(cursor, depth);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return ends(cursor, ']') ? listNode(items, at) : undefined;
}

function mapping(cursor: Cursor, depth: number): PlainNode | undefined {
  const at = here(cursor);
  const entries = new Map<string, PlainEntry>();
  for (let open = begins(cursor, '}'); open; open = goesOn(cursor)) {
    key.lastIndex = cursor.next;
    const name = key.exec(cursor.line)?.[1];
    if (name === undefined || entries.has(name)) return undefined;
    const keyAt = here(cursor);
    cursor.next = key.lastIndex;
    const node = value(cursor, depth);
    if (node === undefined) return undefined;
    entries.set(name, { keyAt, node });
  }
  return ends(cursor, '}') ? mappingNode(entries, at) : undefined;
}

function here({ lineNumber, next }: Cursor): Point {
  return { line: lineNumber, column: next + 1 };
}

/** Passes an opening bracket; false where nothing stands inside. */
function begins(cursor: Cursor, close: string): boolean {
  cursor.next += 1;
  passBlanks(cursor);
  return cursor.line[cursor.next] !== close;
}

/** Passes the comma before the next value, if there is one. */
function goesOn(cursor: Cursor): boolean {
  passBlanks(cursor);
  if (cursor.line[cursor.next] !== ',') return false;
  cursor.next += 1;
  passBlanks(cursor);
  return true;
}

function ends(cursor: Cursor, close: string): boolean {
  if (cursor.line[cursor.next] !== close) return false;
  cursor.next += 1;
  return true;
}

function passBlanks(cursor: Cursor): void {
  blanks.lastIndex = cursor.next;
  blanks.exec(cursor.line);
  cursor.next = blanks.lastIndex;
}
