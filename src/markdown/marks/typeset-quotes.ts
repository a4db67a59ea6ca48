import type { LanguageWords, QuoteMarks } from '../../model/language-words.ts';
import { characterAt, characterBefore } from '../../model/text/characters.ts';
import {
  letter,
  opener,
  type SingleQuotes,
  singleQuotes,
  space,
  wordCharacter,
} from './single-quotes.ts';

/** The replacement of a number of characters. */
export interface Change {
  readonly length: number;
  readonly text: string;
}

/** What a straight mark means. */
type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'straight';

const prime = '′';
const doublePrime = '″';

interface State {
  readonly text: string;
  readonly open: OpenQuotes;
  /** Index of the last mark that was read as an opening one; -1 if there is none. */
  opened: number;
  readonly single: SingleQuotes;
}

/**
 * Replaces the straight marks of a text by what they mean: quotation marks (outer, or inner if
 * nested), apostrophes, primes for feet and inches. Takes linear time.
 * @param changes gets the replacement of each mark under its index in the text
 */
export function typesetQuotes(
  text: string,
  words: LanguageWords,
  changes: Map<number, Change>,
): void {
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
    const replacement = replacementFor(state, mark, role, marks);
    if (role === 'open') state.opened = at;
    if (replacement !== mark) changes.set(at, { length: 1, text: replacement });
  }
}

function replacementFor(state: State, mark: string, role: Role, marks: QuoteMarks): string {
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

/** Single marks are inner ones, as headlines use them; so are double marks inside double marks. */
function isInner(open: OpenQuotes, mark: string): boolean {
  return mark === "'" || open.innermost === '"';
}

/** The quotations that are open at an index. */
class OpenQuotes {
  /** Outermost first. */
  readonly #open: string[] = [];
  /** How many are open, by their mark. */
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

  /** Closes the innermost quotation with that mark, and those inside it; returns its entry. */
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

/**
 * Punctuation with which a quotation may begin: an ellipsis, `.5`, a punctuation mark in quotation
 * marks.
 */
const openingPunctuation = /^(?:\.{2,}\s?[^\s"]|\.\d|[.,;:!?]{1,4}["'])/;

function roleOfDouble(state: State, at: number): Role {
  const { text, open } = state;
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  const isInside = open.has('"');
  if (mayOpen(state, at)) {
    const isWord = after !== '' && !space.test(after) && !/[.,;:!?)\]]/.test(after);
    if (isWord || openingPunctuation.test(text.slice(at + 1, at + 8))) return 'open';
    return isInside ? 'close' : 'straight';
  }
  if (/\d/.test(before) && (!isInside || isInches(text, at))) return 'prime';
  if (isInside) return 'close';
  // In Arabic, short words are joined to the next one: و"الوفاق".
  return wordCharacter.test(after) ? 'open' : 'close';
}

/**
 * Whether a mark after a number means inches, since another mark closes the quotation: `"a 12"
 * gun,"`.
 */
function isInches(text: string, at: number): boolean {
  if (/\d'\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))) return true;
  const next = text.indexOf('"', at + 1);
  const before = characterBefore(text, next);
  return next > at + 1 && !opener.test(before) && !/\d/.test(before);
}

function roleOfSingle(state: State, at: number): Role {
  const { text, open, single } = state;
  const before = characterBefore(text, at);
  const after = characterAt(text, at + 1);
  if (single.opening.has(at)) return 'open';
  if (mayOpen(state, at)) {
    if (after === '' || space.test(after)) return open.has("'") ? 'close' : 'straight';
    return 'apostrophe';
  }
  if (single.closing.has(at)) return 'close';
  const isFeet = /\d/.test(before) && !letter.test(after);
  // Swiss numbers have a mark between thousands: 10'000.
  return isFeet && !/^'\d{3}(?!\d)/.test(text.slice(at, at + 5)) ? 'prime' : 'apostrophe';
}
