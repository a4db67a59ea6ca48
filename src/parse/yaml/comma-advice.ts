import type { Point } from '../../model/point.ts';
import { flowSyntax } from './flow-collections.ts';
import { quotedLine, type TextRange, valueOfItem } from './quoted-line.ts';
import type { QuotingAdvice } from './quoting-advice.ts';

/** The message for a key in braces without colon and value. @param name in quotation marks */
export function strayKeyMessage(name: string): string {
  return `a comma separates items inside { and }, so ${name} has no value`;
}

/** A key in braces that may be the rest of the value before it, which a comma cut off. */
export interface StrayKey {
  /** Then it cannot be a key of its own. */
  readonly hasNoColon: boolean;
  readonly advice: string;
}

/**
 * Advice on a key in braces that may be the rest of the value before it.
 * @param at position of the key
 * @returns undefined if there is no value before it
 */
export function strayKey(quoting: QuotingAdvice, at: Point): StrayKey | undefined {
  const offset = quoting.offsetOf(at);
  if (quoting.exceedsLimit(offset)) return undefined;
  const { collections } = quoting.syntax;
  const inBraces = collections.findLast(({ open, end }) => open < offset && offset < end);
  if (inBraces?.mark !== '{') return undefined;
  const before = inBraces.items.filter(({ start }) => start < offset);
  const [item, ...following] = inBraces.items.slice(before.length);
  const first = before.findLast(({ colon }) => colon !== undefined);
  if (item?.start !== offset || first === undefined) return undefined;
  const { start } = valueOfItem(quoting.text, inBraces, first);
  if (item.colon !== undefined) {
    return { hasNoColon: false, advice: quoting.forRange({ start, end: item.end }) };
  }
  const next = following.findIndex(({ colon }) => colon !== undefined);
  const last = (next === -1 ? following : following.slice(0, next)).at(-1) ?? item;
  const quoted = quoting.forRange({ start, end: last.end });
  return { hasNoColon: true, advice: numberAdvice(quoting.text.slice(start, last.end), quoted) };
}

/** Advice for a number with commas, such as `14,600` and `61,2`. @param quoted advice for any other text */
function numberAdvice(text: string, quoted: string): string {
  if (!/^-?\d+(?:,\d+)+$/.test(text)) return quoted;
  const [whole, part] = [text.replaceAll(',', ''), text.replace(',', '.')];
  const isThousands = /^-?\d{1,3}(?:,\d{3})+$/.test(text);
  return `if it is a number, write ${isThousands ? whole : part}; if it is text, ${quoted}`;
}

/** A list in brackets with a comma that may be part of a sentence. */
export interface SplitList {
  /** Number of items that YAML reads. */
  readonly count: number;
  readonly advice: string;
}

/**
 * Advice on a list of sentences in brackets if a comma may be part of a sentence. It may be if the text before
 * it does not end like a sentence, or the text after it does not begin like one. Quoted items are never in doubt.
 * @param at position of the list
 */
export function splitList(quoting: QuotingAdvice, at: Point): SplitList | undefined {
  const { text } = quoting;
  const offset = quoting.offsetOf(at);
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

/** The items of the list that opens at an offset. Most lists end on their line, so it is read first. */
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
/** A full stop after an abbreviation rarely ends a sentence. */
const abbreviation =
  /(?:^|[\s.(])(?:\p{L}|[ap]m|Mrs?|Ms|Dr|Prof|Gen|Col|Capt|Sgt|Sen|Rep|Gov|St|Inc|Ltd|Co|Corp|Jr|Sr|No|etc|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$/u;

function endsSentence(text: string): boolean {
  return sentenceEnd.test(text) && !abbreviation.test(text);
}
