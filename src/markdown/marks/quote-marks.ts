import type { LanguageWords, QuoteMarks } from '../../model/language-words.ts';
import {
  blank,
  letter,
  opener,
  type SingleQuotes,
  singleQuotes,
  wordCharacter,
} from './single-quotes.ts';

/** What stands in the place of a stretch of characters. */
export interface Change {
  readonly length: number;
  readonly text: string;
}

/** What a straight mark turns out to be. */
type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'straight';

const prime = '′';
const doublePrime = '″';
interface State {
  readonly text: string;
  readonly open: OpenQuotes;
  /** The mark just before was set as an opening one. */
  opened: number;
  readonly single: SingleQuotes;
}

/**
 * Reads the straight marks of a text as what they mean: quotation marks (outer, inner by nesting),
 * apostrophes, feet and inches. Linear in the text's length.
 * @param changes filled: what stands in the place of a mark, by its place in the text
 */
export function quoteMarks(text: string, words: LanguageWords, changes: Map<number, Change>): void {
  if (!/["']/.test(text)) return;
  const marks = words.quotes;
  const state: State = {
    text,
    open: new OpenQuotes(),
    opened: -1,
    single: singleQuotes(text, words),
  };
  for (const match of text.matchAll(/["']/g)) {
    const mark = match[0];
    const at = match.index;
    const role = mark === '"' ? roleOfDouble(state, at) : roleOfSingle(state, at);
    const set = written(state, mark, role, marks);
    if (role === 'open') state.opened = at;
    if (set !== mark) changes.set(at, { length: 1, text: set });
  }
}

function written(state: State, mark: string, role: Role, marks: QuoteMarks): string {
  switch (role) {
    case 'open': {
      const inner = isInner(state.open, mark);
      state.open.push(mark, inner);
      return inner ? marks.innerOpen : marks.open;
    }
    case 'close': {
      const closed = state.open.close(mark);
      return (closed ?? mark) === '"' ? marks.close : marks.innerClose;
    }
    case 'apostrophe':
      return marks.apostrophe;
    case 'prime':
      return mark === '"' ? doublePrime : prime;
    case 'straight':
      return mark;
  }
}

/** Single marks are inner ones, as headlines use them; a double one within a double is inner too. */
function isInner(open: OpenQuotes, mark: string): boolean {
  return mark === "'" || open.innermost === '"';
}

/** The quotations that are open at a place. */
class OpenQuotes {
  /** Outermost first. */
  readonly #open: string[] = [];
  /** How many of each mark there are. */
  readonly #counts = new Map<string, number>();

  get innermost(): string | undefined {
    return this.#open.at(-1);
  }

  has(mark: string): boolean {
    return (this.#counts.get(mark) ?? 0) > 0;
  }

  push(mark: string, inner: boolean): void {
    this.#open.push(inner ? `${mark}inner` : mark);
    this.#count(mark, 1);
  }

  /** Takes the innermost quotation that the mark can close, with what was left open inside it. */
  close(mark: string): string | undefined {
    if (!this.has(mark)) return undefined;
    let closed: string | undefined;
    do {
      closed = this.#open.pop() ?? mark;
      this.#count(closed.charAt(0), -1);
    } while (!closed.startsWith(mark));
    return closed;
  }

  #count(mark: string, by: number): void {
    this.#counts.set(mark, (this.#counts.get(mark) ?? 0) + by);
  }
}

function mayOpen({ text, opened }: State, at: number): boolean {
  const before = characterBefore(text, at);
  return before === '' || opener.test(before) || opened === at - 1;
}

/** Punctuation with which a quotation may begin: dots that leave something out, `.5`, a sign that is named. */
const beginning = /^(?:\.{2,}\s?[^\s"]|\.\d|[.,;:!?]{1,4}["'])/;

function roleOfDouble(state: State, at: number): Role {
  const { text, open } = state;
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  const within = open.has('"');
  if (mayOpen(state, at)) {
    const isWord = after !== '' && !blank.test(after) && !/[.,;:!?)\]]/.test(after);
    if (isWord || beginning.test(text.slice(at + 1, at + 8))) return 'open';
    return within ? 'close' : 'straight';
  }
  if (/\d/.test(before) && (!within || isInches(text, at))) return 'prime';
  if (within) return 'close';
  // Arabic joins short words to what follows: و"الوفاق".
  return wordCharacter.test(after) ? 'open' : 'close';
}

/** Whether a mark behind a number in a quotation is no end of it: another one is (`"a 12" gun,"`). */
function isInches(text: string, at: number): boolean {
  if (/\d'\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))) return true;
  const next = text.indexOf('"', at + 1);
  const before = characterBefore(text, next);
  return next > at + 1 && !opener.test(before) && !/\d/.test(before);
}

function roleOfSingle(state: State, at: number): Role {
  const { text, open, single } = state;
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  if (single.opening.has(at)) return 'open';
  if (mayOpen(state, at)) {
    if (after === '' || blank.test(after)) return open.has("'") ? 'close' : 'straight';
    return 'apostrophe';
  }
  if (single.closing.has(at)) return 'close';
  const isFeet = /\d/.test(before) && !letter.test(after);
  // In Switzerland a mark stands between thousands: 10'000.
  return isFeet && !/^'\d{3}(?!\d)/.test(text.slice(at, at + 5)) ? 'prime' : 'apostrophe';
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff
    ? text.slice(at - 2, at)
    : text.slice(Math.max(0, at - 1), at);
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at + 1);
  return code === undefined ? '' : String.fromCodePoint(code);
}
