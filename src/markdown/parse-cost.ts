import type { Point } from '../model/point.ts';
import { type BlockLine, blockLines } from './block-lines.ts';
import type { ParserName } from './markdown-options.ts';
import { locator } from './text-places.ts';

/** Why a text is not parsed, and where. */
export interface TooCostly {
  readonly at: Point;
  readonly message: string;
  readonly advice: string;
}

/**
 * What a parser takes at most, in microseconds of a slow machine. A paragraph costs more than its
 * length: each mark (delimiter, bracket, reference, directive) is compared with the marks or the
 * characters before it.
 */
interface Rates {
  readonly character: number;
  readonly line: number;
  readonly mark: number;
  /** A mark for each character of its paragraph. */
  readonly markByCharacter: number;
  /** A mark for each mark of its paragraph. */
  readonly markByMark: number;
  /** A quotation, an item of a list, an underlined heading. */
  readonly structure: number;
  /** Each of them for each line before it. */
  readonly structureBySize: number;
  /** A container directive, for each one before it: they may be nested. */
  readonly containerByContainer: number;
  readonly marks: Uint8Array;
}

/**
 * Marks count once for a row of them (`**`), or each by itself, or once for a row and each behind the third:
 * remark-parse makes an element of two marks of a longer row.
 */
function marksOf(rows: string, each: string, short = ''): Uint8Array {
  const table = new Uint8Array(128);
  for (const mark of rows) table[mark.charCodeAt(0)] = 1;
  for (const mark of each) table[mark.charCodeAt(0)] = 2;
  for (const mark of short) table[mark.charCodeAt(0)] = 3;
  return table;
}

/** Measured with Sätteri 0.10.5 and remark-parse 11 (micromark 4.0.3): see the test of this file. */
const rates: Readonly<Record<ParserName, Rates>> = {
  satteri: {
    character: 0.08,
    line: 1,
    mark: 1,
    markByCharacter: 0.0012,
    markByMark: 0,
    structure: 1,
    structureBySize: 0,
    containerByContainer: 0,
    marks: marksOf(':&<*_~`', '['),
  },
  remark: {
    character: 1.5,
    line: 20,
    mark: 10,
    markByCharacter: 0,
    markByMark: 0.008,
    structure: 60,
    structureBySize: 0.2,
    containerByContainer: 6,
    marks: marksOf('~:&<`!|', '[]', '*_'),
  },
};

/** About a second. Articles of 30,000 words cost a twentieth of it with Sätteri, and half with remark-parse. */
const most = 1_000_000;

/** A run of lines that may be one paragraph. */
interface Run {
  readonly from: number;
  length: number;
  marks: number;
}

interface Count {
  readonly text: string;
  readonly rates: Rates;
  run: Run;
  cost: number;
  /** Lines, and the quotations and items in which they stand. */
  size: number;
  containers: number;
}

/**
 * Finds text that would take a parser more than about a second, so that one file cannot hold up
 * the build. The same text is always judged alike: marks are counted, no time is taken. Takes
 * linear time.
 */
export function tooCostly(text: string, parser: ParserName): TooCostly | undefined {
  const count: Count = {
    text,
    rates: rates[parser],
    run: { from: 0, length: 0, marks: 0 },
    cost: 0,
    size: 0,
    containers: 0,
  };
  // Short texts, which most are, cost less whatever stands in them.
  if (mostOf(text.length, count.rates) < most) return undefined;
  for (const line of blockLines(text)) {
    if (!line.continues) closeRun(count, line.from);
    addLine(count, line);
    const inRun = costOf(count.run, count.rates);
    if (count.cost + inRun > most) return refusal(count, line);
  }
  return undefined;
}

/** More than any text of a length can cost. */
function mostOf(length: number, given: Rates): number {
  const { character, line, mark, structure, markByCharacter, markByMark, structureBySize } = given;
  const linear = character + line + mark + structure;
  const square = markByCharacter + markByMark + structureBySize + given.containerByContainer / 16;
  return length * (linear + length * square);
}

function costOf({ length, marks }: Run, { markByCharacter, markByMark }: Rates): number {
  return marks * (length * markByCharacter + marks * markByMark);
}

function closeRun(count: Count, from: number): void {
  count.cost += costOf(count.run, count.rates);
  count.run = { from, length: 0, marks: 0 };
}

function addLine(count: Count, { from, to }: BlockLine): void {
  const { text, rates: given } = count;
  const line = text.slice(from, to);
  const marks = marksIn(line, given.marks);
  const structure = structureOf(line);
  count.run.length += line.length;
  count.run.marks += marks;
  count.size += 1 + structure;
  count.cost += given.line + line.length * given.character + marks * given.mark;
  count.cost += structure * (given.structure + count.size * given.structureBySize);
  if (/^[ \t>]*:::/.test(line)) {
    count.containers += 1;
    count.cost += count.containers * given.containerByContainer;
  }
}

const containers = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const underline = /^[ \t>]*(?:-+|=+)[ \t]*$/;

/** How many quotations and items of lists a line begins or continues; 1 if it underlines a heading. */
function structureOf(line: string): number {
  if (underline.test(line)) return 1;
  containers.lastIndex = 0;
  let depth = 0;
  while (containers.test(line)) depth += 1;
  return depth;
}

function refusal({ text, run, rates: given }: Count, { from }: BlockLine): TooCostly {
  const locate = locator(text);
  if (costOf(run, given) * 2 > most) {
    return {
      at: locate(run.from),
      message: `a paragraph of more than ${run.length} characters with ${run.marks} marks such as : * _ & [ takes too long to read`,
      advice:
        'part it with empty lines, or write a backslash before each mark that readers should see',
    };
  }
  return {
    at: locate(from),
    message:
      'the text is too long, or has too many lists, quotations and marks, to be read at once',
    advice: 'split it here into two articles',
  };
}

/** The marks of a line that no backslash stands before. */
function marksIn(line: string, table: Uint8Array): number {
  let marks = 0;
  let before = 0;
  let row = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const weight = code < 128 ? table[code] : 0;
    row = code === before ? row + 1 : 1;
    if (weight === 2 || (weight !== 0 && row === 1) || (weight === 3 && row > 3)) marks += 1;
    if (code === 0x5c) at += 1;
    before = code;
  }
  return marks;
}
