import type { Point } from '../model/point.ts';
import { locator } from '../model/text/lines.ts';
import type { ParserName } from './markdown-options.ts';
import { type BlockLine, blockLines } from './text/block-lines.ts';

/** Why a text is not parsed, and at which position. */
export interface ParseCostProblem {
  readonly at: Point;
  readonly message: string;
  readonly advice: string;
}

/**
 * Upper bounds of a parser's time, in microseconds on a slow machine. A paragraph takes more than
 * linear time, since each mark (delimiter, bracket, reference, directive) is compared with the
 * marks or the characters before it.
 */
interface Rates {
  readonly character: number;
  readonly line: number;
  readonly mark: number;
  /** For each mark, per character of its paragraph. */
  readonly markByCharacter: number;
  /** For each mark, per mark of its paragraph. */
  readonly markByMark: number;
  /** For each quotation, list item and underlined heading. */
  readonly structure: number;
  /** For each of them, per line before it. */
  readonly structureByLine: number;
  /** For each line that opens or closes a container directive, per open one around it. */
  readonly containerByContainer: number;
  /** How each ASCII character counts as a mark: see `markTable`. */
  readonly marks: Uint8Array;
}

/**
 * @param rows characters that count once for a row of them (`**`)
 * @param singles characters that each count
 * @param pairs characters that count once for a row, and each after the third: remark-parse makes
 * an
 *   element of every two of them
 */
function markTable(rows: string, singles: string, pairs = ''): Uint8Array {
  const table = new Uint8Array(128);
  for (const mark of rows) table[mark.charCodeAt(0)] = 1;
  for (const mark of singles) table[mark.charCodeAt(0)] = 2;
  for (const mark of pairs) table[mark.charCodeAt(0)] = 3;
  return table;
}

/**
 * Measured with Sätteri 0.10.5 and remark-parse 11 (micromark 4.0.3): see the test of this file.
 */
const parserRates: Readonly<Record<ParserName, Rates>> = {
  satteri: {
    character: 0.08,
    line: 1,
    mark: 1,
    markByCharacter: 0.0012,
    markByMark: 0,
    structure: 1,
    structureByLine: 0,
    containerByContainer: 0,
    marks: markTable(':&<*_~`', '['),
  },
  remark: {
    character: 1.5,
    line: 20,
    mark: 10,
    markByCharacter: 0,
    markByMark: 0.008,
    structure: 60,
    structureByLine: 0.2,
    containerByContainer: 6,
    marks: markTable('~:&<`!|', '[]', '*_'),
  },
};

/**
 * About a second. An article of 30,000 words costs a twentieth of it with Sätteri, and half with
 * remark-parse.
 */
const maxCost = 1_000_000;

/** A run of lines that may be one paragraph. */
interface Run {
  readonly from: number;
  length: number;
  marks: number;
}

/** The estimate while the lines are read. */
interface Estimate {
  readonly text: string;
  readonly rates: Rates;
  run: Run;
  cost: number;
  /** Number of lines, and of the quotations and list items that they are in. */
  lines: number;
  /** The number of colons of each open container directive; infinite if it cannot be seen to end. */
  readonly open: number[];
}

/**
 * Refuses a text that would take a parser more than about a second, so that no file can hold up the
 * build. The estimate counts marks instead of measuring time, so it is the same for every build.
 * Takes linear time.
 * @returns undefined if the text may be parsed
 */
export function parseCostProblem(text: string, parser: ParserName): ParseCostProblem | undefined {
  const rates = parserRates[parser];
  // Most texts are so short, or have such short paragraphs, that nothing in them can cost too much. To read all lines of
  // live coverage with 300 entries takes a hundred times as long as to find its blank lines.
  if (upperBound(text.length, squaredParagraphs(text), rates) < maxCost) return undefined;
  const estimate: Estimate = {
    text,
    rates,
    run: { from: 0, length: 0, marks: 0 },
    cost: 0,
    lines: 0,
    open: [],
  };
  for (const line of blockLines(text)) {
    if (!line.continues) closeRun(estimate, line.from);
    addLine(estimate, line);
    if (estimate.cost + runCost(estimate.run, rates) > maxCost) return refusal(estimate, line);
  }
  return undefined;
}

/**
 * More than any text can cost.
 * @param squared see `squaredParagraphs`
 */
function upperBound(length: number, squared: number, rates: Rates): number {
  const linear = rates.character + rates.line + rates.mark + rates.structure;
  // A container directive has four characters at least.
  const ofText = rates.structureByLine + rates.containerByContainer / 16;
  return length * (linear + length * ofText) + squared * (rates.markByCharacter + rates.markByMark);
}

/** The sum of the squared lengths of all stretches between empty lines: no paragraph is longer than its stretch. */
function squaredParagraphs(text: string): number {
  let sum = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n\n', from);
    const to = end === -1 ? text.length : end;
    sum += (to - from) ** 2;
    from = to + 2;
  }
  return sum;
}

/** The quadratic part of a run's cost. */
function runCost({ length, marks }: Run, { markByCharacter, markByMark }: Rates): number {
  return marks * (length * markByCharacter + marks * markByMark);
}

function closeRun(estimate: Estimate, from: number): void {
  estimate.cost += runCost(estimate.run, estimate.rates);
  estimate.run = { from, length: 0, marks: 0 };
}

function addLine(estimate: Estimate, { from, to }: BlockLine): void {
  const { text, rates } = estimate;
  const line = text.slice(from, to);
  const marks = marksIn(line, rates.marks);
  const structure = structureOf(line);
  estimate.run.length += line.length;
  estimate.run.marks += marks;
  estimate.lines += 1 + structure;
  estimate.cost += rates.line + line.length * rates.character + marks * rates.mark;
  estimate.cost += structure * (rates.structure + estimate.lines * rates.structureByLine);
  addFence(estimate, line);
}

const fence = /^([ \t>]*)(:{3,})(.*)$/;

/**
 * Counts a line that may open or close a container directive. The number of open ones is never less than
 * what the parser finds: one that a quotation or a list may surround never counts as closed, and neither
 * does one around a container with more colons.
 */
function addFence(estimate: Estimate, line: string): void {
  const [, indent = '', colons, rest = ''] = fence.exec(line) ?? [];
  if (colons === undefined) return;
  const { open, rates } = estimate;
  const isPlain = /^ {0,3}$/.test(indent);
  const opens = rest.trim() !== '';
  if (opens) open.push(isPlain ? colons.length : Number.POSITIVE_INFINITY);
  estimate.cost += (open.length + 1) * rates.containerByContainer;
  if (!opens && isPlain && (open.at(-1) ?? Number.POSITIVE_INFINITY) <= colons.length) open.pop();
}

const containers = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const underline = /^[ \t>]*(?:-+|=+)[ \t]*$/;

/** How many quotations and list items a line begins or continues; 1 if it underlines a heading. */
function structureOf(line: string): number {
  if (underline.test(line)) return 1;
  containers.lastIndex = 0;
  let depth = 0;
  while (containers.test(line)) depth += 1;
  return depth;
}

function refusal({ text, run, rates }: Estimate, { from }: BlockLine): ParseCostProblem {
  const locate = locator(text);
  if (runCost(run, rates) * 2 > maxCost) {
    return {
      at: locate(run.from),
      message: `a paragraph of more than ${run.length} characters with ${run.marks} marks such as : * _ & [ takes too long to parse`,
      advice:
        'split it with empty lines, or write a backslash before each mark that readers should see',
    };
  }
  return {
    at: locate(from),
    message:
      'the text is too long, or has too many lists, quotations and marks, to be parsed at once',
    advice: 'split it here into two articles',
  };
}

/** The number of marks of a line that are not escaped. */
function marksIn(line: string, table: Uint8Array): number {
  let marks = 0;
  let previous = 0;
  let row = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const weight = code < 128 ? table[code] : 0;
    row = code === previous ? row + 1 : 1;
    if (weight === 2 || (weight !== 0 && row === 1) || (weight === 3 && row > 3)) marks += 1;
    if (code === 0x5c) at += 1;
    previous = code;
  }
  return marks;
}
