import type { LanguageWords } from '../../model/language-words.ts';
import { anyOf } from './word-list.ts';

/** What the single marks of a text do: those of neither set are apostrophes, or signs of feet. */
export interface SingleQuotes {
  readonly opening: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
}

export const letter = /[\p{L}\p{M}]/u;
export const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
/** Before a mark, these leave it to open: blanks, opening brackets and marks, dashes, a slash. */
export const opener = /[\s([{<«„“‚‘‹¿¡/—–=-]/;
export const blank = /\s/;
const arabic = /\p{Script=Arabic}/u;

const year = /^'\d\d(?![\p{L}\p{N}])/u;

/** How a language's apostrophes at the beginning of a word are found. */
interface Apostrophes {
  /** What is left of a word whose beginning is not spoken, and decades: `'90s`. */
  readonly elision: RegExp;
  /** Ends in a word that stands before a year of two digits. */
  readonly beforeYear: RegExp;
  /** How many characters before a mark to look at for that. */
  readonly reach: number;
}

const known = new WeakMap<LanguageWords, Apostrophes>();

function apostrophesOf(words: LanguageWords): Apostrophes {
  const found = known.get(words);
  if (found !== undefined) return found;
  const { elisions, beforeYears } = words;
  const made = {
    elision: new RegExp(`^'(?:${anyOf(elisions)}|\\d\\ds)(?![\\p{L}\\p{N}])`, 'u'),
    beforeYear: new RegExp(`(?:^|[\\s(])${anyOf(beforeYears)}\\s$`, 'iu'),
    reach: 2 + Math.max(...beforeYears.map(({ length }) => length), 0),
  };
  known.set(words, made);
  return made;
}

interface Mark {
  readonly at: number;
  readonly kind: 'leading' | 'year' | 'trailing' | 'weak';
}

/**
 * Finds the single marks that are quotation marks. One before a word opens only if another closes
 * what it opens: so `'68 he said 'no'` has one quotation, and `the '16 dead' claim` has one too. One
 * behind a plural or a number (`forces'`, `5'`) closes only if no surer one does. Linear in time.
 */
export function singleQuotes(text: string, words: LanguageWords): SingleQuotes {
  const apostrophes = apostrophesOf(words);
  const found = [...text.matchAll(/'/g)];
  const marks = found.flatMap(({ index }) => markAt(text, index, apostrophes) ?? []);
  const opening = new Set<number>();
  const closing = new Set<number>();
  const open: Mark[] = [];
  const surer = withSurerBehind(marks);
  for (const mark of marks) {
    if (mark.kind === 'leading' || mark.kind === 'year') {
      open.push(mark);
    } else if (!surer.has(mark)) {
      const opened = takeOpened(open, mark.kind === 'trailing');
      if (opened === undefined) continue;
      opening.add(opened.at);
      closing.add(mark.at);
    }
  }
  return { opening, closing };
}

/** Takes the innermost mark that is open, a year only if there is nothing else. */
function takeOpened(open: Mark[], isSure: boolean): Mark | undefined {
  const last = open.at(-1);
  if (last === undefined || last.kind === 'leading') return open.pop();
  const index = open.findLastIndex(({ kind }) => kind === 'leading');
  if (index === -1 && !isSure) return undefined;
  const [taken] = open.splice(index === -1 ? open.length - 1 : index);
  return taken;
}

/** The weak marks behind which a sure one follows before another quotation begins. */
function withSurerBehind(marks: readonly Mark[]): ReadonlySet<Mark> {
  const found = new Set<Mark>();
  let isSureNext = false;
  for (const mark of marks.toReversed()) {
    if (mark.kind === 'trailing') isSureNext = true;
    else if (mark.kind === 'leading') isSureNext = false;
    else if (mark.kind === 'weak' && isSureNext) found.add(mark);
  }
  return found;
}

function markAt(text: string, at: number, apostrophes: Apostrophes): Mark | undefined {
  const before = text.slice(Math.max(0, at - 1), at);
  const rest = text.slice(at, at + 8);
  const after = rest.slice(1, 2);
  if (before === '' || opener.test(before) || isBehindOpening(text, at)) {
    return leadingMark(text, at, rest, apostrophes);
  }
  // Arabic joins short words to what follows, and has no apostrophe: و'نعم'.
  if (arabic.test(before) && arabic.test(after)) return { at, kind: 'leading' };
  if (wordCharacter.test(String.fromCodePoint(rest.codePointAt(1) ?? 0x20))) return undefined;
  const isWeak = /\d/.test(before) || (/s/i.test(before) && /^'\s\p{L}/u.test(rest));
  return { at, kind: isWeak ? 'weak' : 'trailing' };
}

/** A mark before a word, if it is not what an elision leaves. */
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

/** Behind a double mark that opens: `"'So,' she said."` */
function isBehindOpening(text: string, at: number): boolean {
  if (text[at - 1] !== '"' || /^(?:\s|$)/.test(text[at + 1] ?? '')) return false;
  const before = text[at - 2] ?? '';
  return before === '' || opener.test(before);
}
