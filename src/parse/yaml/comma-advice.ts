import type { Point } from '../../model/point.ts';
import { flowSyntax } from './flow-collections.ts';
import { quotedLine, type TextRange, valueOfItem } from './quoted-line.ts';
import type { QuotingAdvice } from './quoting-advice.ts';

/** What is wrong with a key in braces that has no colon and no value. @param name in quotation marks */
export function strayKeyMessage(name: string): string {
  return `a comma separates items inside { and }, so ${name} has no value`;
}

/** A key in braces that may be the rest of the value before it. */
export interface StrayKey {
  /** Whether it has no colon: then it is nothing else. */
  readonly hasNoColon: boolean;
  readonly advice: string;
}

/**
 * Advice on a key in braces that may be the rest of the value before it, cut off by a comma.
 * @param at where the key stands
 * @returns undefined if no value stands before it
 */
export function strayKey(quoting: QuotingAdvice, at: Point): StrayKey | undefined {
  const offset = quoting.offset(at);
  if (quoting.exceedsLimit(offset)) return undefined;
  const { collections } = quoting.syntax;
  const inBraces = collections.findLast(({ open, end }) => open < offset && offset < end);
  if (inBraces?.mark !== '{') return undefined;
  const before = inBraces.items.filter(({ start }) => start < offset);
  const [item, ...behind] = inBraces.items.slice(before.length);
  const first = before.findLast(({ colon }) => colon !== undefined);
  if (item?.start !== offset || first === undefined) return undefined;
  const { start } = valueOfItem(quoting.text, inBraces, first);
  if (item.colon !== undefined) {
    return { hasNoColon: false, advice: quoting.forRange({ start, end: item.end }) };
  }
  const next = behind.findIndex(({ colon }) => colon !== undefined);
  const last = (next === -1 ? behind : behind.slice(0, next)).at(-1) ?? item;
  return { hasNoColon: true, advice: quoting.forRange({ start, end: last.end }) };
}

/** A list in brackets whose commas may part what belongs together. */
export interface SplitList {
  /** How many items YAML reads. */
  readonly count: number;
  readonly advice: string;
}

/**
 * Advice on a list of sentences in brackets, if its commas may stand inside one: what is before a comma does
 * not end like a sentence, or what is behind it does not begin like one. Items in quotation marks are clear.
 * @param at where the list stands
 */
export function splitList(quoting: QuotingAdvice, at: Point): SplitList | undefined {
  const { text } = quoting;
  const offset = quoting.offset(at);
  if (text[offset] !== '[') return undefined;
  const items = itemsFrom(quoting, offset);
  const joined = mergeItems(text, items);
  if (joined.length === items.length) return undefined;
  const unquoted = (ranges: readonly TextRange[]) =>
    ranges.filter((range) => !isQuoted(text, range));
  const one = quotedLine(text, unquoted(joined));
  const many = quotedLine(text, unquoted(items));
  const isOnLines = text.slice(offset, items.at(-1)?.end).includes('\n');
  const advice =
    one === undefined || many === undefined || isOnLines
      ? 'write each item on its own line, after "- "'
      : `write ${one}, or if the comma separates two items, ${many}`;
  return { count: items.length, advice };
}

/** The items of the list that opens at an offset. Most lists end in their line, which is quickly read. */
function itemsFrom(quoting: QuotingAdvice, offset: number): readonly TextRange[] {
  const [list] = flowSyntax(quoting.restOfLine(offset)).collections;
  if (list?.isClosed === true) {
    return list.items.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  }
  return quoting.syntax.collections.find(({ open }) => open === offset)?.items ?? [];
}

function mergeItems(text: string, items: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const [index, item] of items.entries()) {
    const [before, begun] = [items[index - 1], joined.at(-1)];
    if (before !== undefined && begun !== undefined && continuesSentence(text, before, item)) {
      joined[joined.length - 1] = { start: begun.start, end: item.end };
    } else joined.push(item);
  }
  return joined;
}

function continuesSentence(text: string, before: TextRange, after: TextRange): boolean {
  if (isQuoted(text, after)) return false;
  if (/^\p{Ll}/u.test(text.slice(after.start, after.end))) return true;
  return !isQuoted(text, before) && !endsSentence(text.slice(before.start, before.end));
}

function isQuoted(text: string, { start, end }: TextRange): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/s.test(text.slice(start, end));
}

const sentenceEnd = /[.!?…؟]["'”’»)\]]*$/u;
/** A point that ends an abbreviation ends no sentence, as a rule. */
const abbreviation =
  /(?:^|[\s.(])(?:\p{L}|[ap]m|Mrs?|Ms|Dr|Prof|Gen|Col|Capt|Sgt|Sen|Rep|Gov|St|Inc|Ltd|Co|Corp|Jr|Sr|No|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$/u;

function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) && !abbreviation.test(text);
}
