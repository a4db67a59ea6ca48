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

/** What is left of a word whose beginning is not spoken. */
const elision = /^'(?:[Tt]is|TIS|[Tt]was|TWAS|[Tt]il|em|EM|n'?|\d\ds)(?![\p{L}\p{N}])/u;
const year = /^'\d\d(?![\p{L}\p{N}])/u;
/** Words before a year of two digits. */
const beforeYear =
  /(?:^|[\s(])(?:of|in|since|from|until|till|before|after|during|early|late|mid|summer|winter|spring|autumn|fall|class|Jan\p{L}*|Feb\p{L}*|March|April|May|June|July|Aug\p{L}*|Sept?\p{L}*|Oct\p{L}*|Nov\p{L}*|Dec\p{L}*|de|en|mai|depuis|dès)\s$/iu;

interface Mark {
  readonly at: number;
  readonly kind: 'leading' | 'year' | 'trailing' | 'weak';
}

/**
 * Finds the single marks that are quotation marks. One before a word opens only if another closes
 * what it opens: so `'68 he said 'no'` has one quotation, and `the '16 dead' claim` has one too. One
 * behind a plural or a number (`forces'`, `5'`) closes only if no surer one does. Linear in time.
 */
export function singleQuotes(text: string): SingleQuotes {
  const marks = [...text.matchAll(/'/g)].flatMap(({ index }) => markAt(text, index) ?? []);
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

function markAt(text: string, at: number): Mark | undefined {
  const before = text.slice(Math.max(0, at - 1), at);
  const rest = text.slice(at, at + 8);
  const after = rest.slice(1, 2);
  if (before === '' || opener.test(before) || isBehindOpening(text, at)) {
    return leadingMark(text, at, rest);
  }
  // Arabic joins short words to what follows, and has no apostrophe: و'نعم'.
  if (arabic.test(before) && arabic.test(after)) return { at, kind: 'leading' };
  if (wordCharacter.test(String.fromCodePoint(rest.codePointAt(1) ?? 0x20))) return undefined;
  const isWeak = /\d/.test(before) || (/s/i.test(before) && /^'\s\p{L}/u.test(rest));
  return { at, kind: isWeak ? 'weak' : 'trailing' };
}

/** A mark before a word, if it is not what an elision leaves. */
function leadingMark(text: string, at: number, rest: string): Mark | undefined {
  if (/^'(?:\s|$)/.test(rest) || elision.test(rest)) return undefined;
  if (!year.test(rest)) return { at, kind: 'leading' };
  return beforeYear.test(text.slice(Math.max(0, at - 12), at)) ? undefined : { at, kind: 'year' };
}

/** Behind a double mark that opens: `"'So,' she said."` */
function isBehindOpening(text: string, at: number): boolean {
  if (text[at - 1] !== '"' || /^(?:\s|$)/.test(text[at + 1] ?? '')) return false;
  const before = text[at - 2] ?? '';
  return before === '' || opener.test(before);
}
