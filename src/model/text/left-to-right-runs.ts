import { joinTokens } from './left-to-right-joins.ts';
import { tokensOf } from './left-to-right-tokens.ts';

/** A part of a right-to-left text. */
export interface Run {
  readonly text: string;
  /**
   * - `words`: words in Latin letters, in another language
   * - `digits`: Arabic digits, whose groups run from right to left unless that is overridden
   * - `signs`: other left-to-right runs: numbers with signs, URLs, formulas
   * - `plain`: text that is not isolated
   */
  readonly kind: 'plain' | 'words' | 'digits' | 'signs';
}

/**
 * Splits a right-to-left text into left-to-right runs and plain text. Without isolation, the
 * bidirectional algorithm (https://www.unicode.org/reports/tr9/) reverses what signs join, such as phone
 * numbers and scores, and puts punctuation on the wrong side. It keeps the order of numbers that contain
 * only `.`, `,`, `:` or `/`, so these stay plain.
 */
export function leftToRightRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { start, end } of joinTokens(tokensOf(text), text)) {
    const found = text.slice(start, end);
    const kind = kindOf(found);
    if (kind === 'plain') continue;
    if (start > from) runs.push({ text: text.slice(from, start), kind: 'plain' });
    runs.push({ text: found, kind });
    from = end;
  }
  if (from < text.length) runs.push({ text: text.slice(from), kind: 'plain' });
  return runs;
}

/**
 * Isolates the left-to-right runs of a line of plain text with control characters (U+2066 to U+2069), for
 * places without markup. Runs of only words and Western digits keep their order without isolation.
 */
export function withIsolatedRuns(text: string): string {
  return leftToRightRuns(text)
    .map(({ text: part, kind }) => {
      if (kind === 'plain' || /^[\p{L}\p{M}0-9 ]+$/u.test(part)) return part;
      return kind === 'digits' ? `\u2066\u202D${part}\u202C\u2069` : `\u2066${part}\u2069`;
    })
    .join('');
}

/** The element that isolates a run. For Arabic digits, it also overrides their order. */
export function isolatingElement(kind: Run['kind']): 'bdi' | 'bdo' {
  return kind === 'digits' ? 'bdo' : 'bdi';
}

const latinWords = /^\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}\s'’&./+#-]*$/u;
const plainNumber = /^\p{Nd}+(?:[.,:/\u00A0\u202F٫٬]\p{Nd}+)*$/u;

function kindOf(run: string): Run['kind'] {
  if (latinWords.test(run) && !/^www\./i.test(run)) return 'words';
  if (plainNumber.test(run)) return 'plain';
  if (/[\p{L}0-9]/u.test(run)) return 'signs';
  // Arabic digits with signs follow Arabic order (٥٪, ranges from right to left), except in phone numbers.
  return (run.match(/\p{Nd}/gu)?.length ?? 0) < minPhoneDigits ? 'plain' : 'digits';
}

/** The minimum number of digits in a phone number. */
const minPhoneDigits = 6;
