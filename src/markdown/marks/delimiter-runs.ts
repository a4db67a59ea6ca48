import type { RootContent, Text } from 'mdast';
import { sourceOffsets } from '../source-positions.ts';
import { insideSpans, literalSpans } from '../text/literal-spans.ts';

/**
 * A run of stars, underscores or tildes that the parser left as text
 * (https://spec.commonmark.org/0.31.2/#delimiter-run).
 */
export interface DelimiterRun {
  readonly sign: '*' | '_' | '~';
  readonly length: number;
  /** Index of the child that holds it, and the range of its signs in that child's text. */
  readonly child: number;
  readonly from: number;
  readonly to: number;
  /** Its offset in the source. */
  readonly offset: number;
  /** Up to three characters on either side, as readers see them; fewer at the edge of the block. */
  readonly before: string;
  readonly after: string;
}

/** Inline nodes with the delimiter runs in their text. */
export interface DelimitedText {
  readonly children: readonly RootContent[];
  readonly runs: readonly DelimiterRun[];
}

const runPattern = /\*+|_+|~+/g;

/**
 * Finds the delimiter runs that the parser left as text, except those that are escaped, written as
 * character references, or part of an address or file name.
 * @param source the Markdown that the nodes were parsed from
 */
export function findDelimiterRuns(children: readonly RootContent[], source: string): DelimitedText {
  const texts = children.map(textOf);
  const text = texts.join('');
  const runs: DelimiterRun[] = [];
  let start = 0;
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') runs.push(...runsIn(node, index, { text, start }, source));
    start += texts[index]?.length ?? 0;
  }
  return { children, runs };
}

/** The text of a node as its neighbours see it: letters in brackets for any node but text. */
function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'break' ? '\n' : '[x]';
}

/** The text of all children, and the index at which the text of one begins. */
interface Context {
  readonly text: string;
  readonly start: number;
}

function runsIn(node: Text, child: number, context: Context, source: string): DelimiterRun[] {
  if (!/[*_~]/.test(node.value)) return [];
  const { text, start } = context;
  const isLiteral = insideSpans(literalSpans(node.value));
  const offsetOf = sourceOffsets(node, source);
  return [...node.value.matchAll(runPattern)]
    .filter(({ index }) => !isLiteral(index))
    .flatMap(({ 0: run, index }) => unescapedParts(run, index, offsetOf, source))
    .map(({ from, length, offset }) => ({
      sign: signOf(source[offset]),
      length,
      child,
      from,
      to: from + length,
      offset,
      before: charactersBefore(text, start + from),
      after: charactersAfter(text, start + from + length),
    }));
}

interface Part {
  readonly from: number;
  length: number;
  readonly offset: number;
}

/** The parts of a run that are neither escaped nor written as references. */
function unescapedParts(
  run: string,
  index: number,
  offsetOf: (index: number) => number,
  source: string,
): Part[] {
  const parts: Part[] = [];
  for (let at = index; at < index + run.length; at += 1) {
    const offset = offsetOf(at);
    if (source[offset] !== run[0]) continue;
    const last = parts.at(-1);
    if (last !== undefined && last.offset + last.length === offset) last.length += 1;
    else parts.push({ from: at, length: 1, offset });
  }
  return parts;
}

function signOf(character: string | undefined): DelimiterRun['sign'] {
  if (character === '_' || character === '~') return character;
  return '*';
}

/** The three characters before an index. */
function charactersBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 6), at)].slice(-3).join('');
}

/** The three characters from an index on. */
function charactersAfter(text: string, at: number): string {
  return [...text.slice(at, at + 6)].slice(0, 3).join('');
}
