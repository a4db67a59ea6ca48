import type { LanguageWords } from '../../model/language-words.ts';
import { lazyByObject } from '../../model/lazy.ts';
import { anyOf } from './word-list.ts';

/**
 * Indexes of the single marks that open and close quotations; the others are apostrophes or primes.
 */
export interface SingleQuotes {
  readonly opening: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
}

export const letter = /[\p{L}\p{M}]/u;
export const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Characters after which a mark may open a quotation. */
export const opener = /[\s([{<«„“‚‘‹¿¡/—–=-]/;
export const space = /\s/;
const arabic = /\p{Script=Arabic}/u;

const year = /^'\d\d(?![\p{L}\p{N}])/u;

/** The patterns of a language for apostrophes at the beginning of a word. */
interface Apostrophes {
  /** A word that begins with an apostrophe, or a decade: `'90s`. */
  readonly elision: RegExp;
  /** A text that ends in a word after which `'68` is a year. */
  readonly beforeYear: RegExp;
  /** How many characters before a mark `beforeYear` needs. */
  readonly reach: number;
}

const apostrophesOf = lazyByObject(
  ({ elisions, beforeYears }: LanguageWords): Apostrophes => ({
    elision: new RegExp(`^'(?:${anyOf(elisions)}|\\d\\ds)(?![\\p{L}\\p{N}])`, 'u'),
    beforeYear: new RegExp(`(?:^|[\\s(])${anyOf(beforeYears)}\\s$`, 'iu'),
    reach: 2 + Math.max(...beforeYears.map(({ length }) => length), 0),
  }),
);

interface Mark {
  readonly at: number;
  /** A weak mark, after a plural or a number, closes a quotation only if no trailing mark does. */
  readonly kind: 'leading' | 'year' | 'trailing' | 'weak';
}

/**
 * Finds the single marks that are quotation marks. A mark before a word opens a quotation only if
 * another mark closes it: `'68 he said 'no'` contains one quotation, and so does `the '16 dead'
 * claim`. A mark after a plural or a number (`forces'`, `5'`) closes one only if no clearer mark
 * does. Takes linear time.
 */
export function singleQuotes(text: string, words: LanguageWords): SingleQuotes {
  const apostrophes = apostrophesOf(words);
  const found = [...text.matchAll(/'/g)];
  const marks = found.flatMap(({ index }) => markAt(text, index, apostrophes) ?? []);
  const opening = new Set<number>();
  const closing = new Set<number>();
  const open: Mark[] = [];
  const superseded = supersededMarks(marks);
  for (const mark of marks) {
    if (mark.kind === 'leading' || mark.kind === 'year') {
      open.push(mark);
    } else if (!superseded.has(mark)) {
      const opened = popOpened(open, mark.kind === 'trailing');
      if (opened === undefined) continue;
      opening.add(opened.at);
      closing.add(mark.at);
    }
  }
  return { opening, closing };
}

/**
 * Pops the innermost open mark; one before a year only if there is no other and the closing mark is
 * clear.
 */
function popOpened(open: Mark[], isSure: boolean): Mark | undefined {
  const last = open.at(-1);
  if (last === undefined || last.kind === 'leading') return open.pop();
  const index = open.findLastIndex(({ kind }) => kind === 'leading');
  if (index === -1 && !isSure) return undefined;
  const [taken] = open.splice(index === -1 ? open.length - 1 : index);
  return taken;
}

/** The weak marks after which a trailing mark follows before another quotation begins. */
function supersededMarks(marks: readonly Mark[]): ReadonlySet<Mark> {
  const found = new Set<Mark>();
  let hasTrailing = false;
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'trailing') hasTrailing = true;
    else if (mark.kind === 'leading') hasTrailing = false;
    else if (mark.kind === 'weak' && hasTrailing) found.add(mark);
  }
  return found;
}

function markAt(text: string, at: number, apostrophes: Apostrophes): Mark | undefined {
  const before = text.slice(Math.max(0, at - 1), at);
  const rest = text.slice(at, at + 8);
  const after = rest.slice(1, 2);
  if (before === '' || opener.test(before) || isAfterOpening(text, at)) {
    return leadingMark(text, at, rest, apostrophes);
  }
  // In Arabic, short words are joined to the next one, and there is no apostrophe: و'نعم'.
  if (arabic.test(before) && arabic.test(after)) return { at, kind: 'leading' };
  if (wordCharacter.test(String.fromCodePoint(rest.codePointAt(1) ?? 0x20))) return undefined;
  const isWeak = /\d/.test(before) || (/s/i.test(before) && /^'\s\p{L}/u.test(rest));
  return { at, kind: isWeak ? 'weak' : 'trailing' };
}

/** A mark before a word, unless it is an apostrophe. */
function leadingMark(
  text: string,
  at: number,
  rest: string,
  { elision, beforeYear, reach }: Apostrophes,
): Mark | undefined {
  if (/^'(?:\s|$)/.test(rest) || elision.test(rest)) return undefined;
  if (!year.test(rest)) return { at, kind: 'leading' };
  return beforeYear.test(text.slice(Math.max(0, at - reach), at))
    ? undefined
    : { at, kind: 'year' };
}

/** Whether a double mark that opens is just before: `"'So,' she said."` */
function isAfterOpening(text: string, at: number): boolean {
  if (text[at - 1] !== '"' || /^(?:\s|$)/.test(text[at + 1] ?? '')) return false;
  const before = text[at - 2] ?? '';
  return before === '' || opener.test(before);
}
