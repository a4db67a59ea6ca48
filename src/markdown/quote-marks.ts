import type { QuoteMarks } from '../model/language-words.ts';

/** What stands in the place of a stretch of characters. */
export interface Change {
  readonly length: number;
  readonly text: string;
}

/** What a straight mark turns out to be. */
type Role = 'open' | 'close' | 'apostrophe' | 'prime' | 'straight';

const prime = '′';
const doublePrime = '″';
const letter = /[\p{L}\p{M}]/u;
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Before a mark, these leave it to open: blanks, opening brackets and marks, dashes, a slash. */
const opener = /[\s([{<«„“‚‘‹¿¡/—–=-]/;
const blank = /\s/;
const elided = /^'(?:tis|twas|til|em|n'|\d\ds?)(?![\p{L}\p{N}])/iu;

interface State {
  readonly text: string;
  /** The quotations that are open, outermost first. */
  readonly open: string[];
  /** The mark just before was set as an opening one. */
  opened: number;
  /** Where the last mark stands that could close a single quotation. */
  readonly lastClosing: number;
}

/**
 * Reads the straight marks of a text as what they mean: quotation marks (outer, inner by nesting),
 * apostrophes, feet and inches. Linear in the text's length.
 * @param changes filled: what stands in the place of a mark, by its place in the text
 */
export function quoteMarks(text: string, marks: QuoteMarks, changes: Map<number, Change>): void {
  if (!/["']/.test(text)) return;
  const state: State = { text, open: [], opened: -1, lastClosing: lastClosing(text) };
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
      state.open.push(inner ? `${mark}inner` : mark);
      return inner ? marks.innerOpen : marks.open;
    }
    case 'close': {
      const closed = close(state.open, mark);
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
function isInner(open: readonly string[], mark: string): boolean {
  return mark === "'" || open.at(-1) === '"';
}

/** Takes the innermost quotation that the mark can close, with what was left open inside it. */
function close(open: string[], mark: string): string | undefined {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const candidate = open[index];
    if (candidate?.startsWith(mark) === true) {
      open.length = index;
      return candidate;
    }
  }
  return undefined;
}

function isOpen(open: readonly string[], mark: string): boolean {
  return open.some((candidate) => candidate.startsWith(mark));
}

function mayOpen({ text, opened }: State, at: number): boolean {
  const before = characterBefore(text, at);
  return before === '' || opener.test(before) || opened === at - 1;
}

function roleOfDouble(state: State, at: number): Role {
  const { text, open } = state;
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  const ends = after === '' || blank.test(after);
  const within = isOpen(open, '"');
  if (mayOpen(state, at)) {
    if (!ends && !/[.,;:!?)\]]/.test(after)) return 'open';
    return within ? 'close' : 'straight';
  }
  if (/\d/.test(before) && (!within || /\d'\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)))) {
    return 'prime';
  }
  if (within) return 'close';
  // Arabic joins short words to what follows: و"الوفاق".
  return wordCharacter.test(after) ? 'open' : 'close';
}

function roleOfSingle(state: State, at: number): Role {
  const { text, open } = state;
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  if (mayOpen(state, at)) return roleOfLeading(state, at, after);
  if (/\d/.test(before) && !letter.test(after) && !isOpen(open, "'")) return 'prime';
  if (wordCharacter.test(after) || !isOpen(open, "'")) return 'apostrophe';
  return 'close';
}

/** A mark before a word: an opening one if another can close it, else what an elision left. */
function roleOfLeading(state: State, at: number, after: string): Role {
  if (after === '' || blank.test(after)) {
    return isOpen(state.open, "'") ? 'close' : 'straight';
  }
  const rest = state.text.slice(at, at + 8);
  const year = /^'\d\d(?!\d|s)/.test(rest);
  if (elided.test(rest) && !(year && state.lastClosing > at)) return 'apostrophe';
  return state.lastClosing > at ? 'open' : 'apostrophe';
}

/** The last single mark after a word or a point and before none: no later one can close. */
function lastClosing(text: string): number {
  for (let at = text.lastIndexOf("'"); at > 0; at = text.lastIndexOf("'", at - 1)) {
    const before = characterBefore(text, at);
    const after = characterAfter(text, at);
    if (before !== '' && !opener.test(before) && !wordCharacter.test(after)) return at;
  }
  return -1;
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
