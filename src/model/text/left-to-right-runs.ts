import { joinTokens } from './left-to-right-joins.ts';
import { tokensOf } from './left-to-right-tokens.ts';

/** A part of a text that is written from right to left. */
export interface Run {
  readonly text: string;
  /**
   * `words` in Latin letters, which are of another language; `digits` of Arabic, whose groups run from
   * right to left unless that is overridden; `signs`, all else that keeps its order: numbers with signs,
   * addresses, formulas; `plain` is what is not set apart.
   */
  readonly kind: 'plain' | 'words' | 'digits' | 'signs';
}

/**
 * Parts a text that is written from right to left where something begins and ends that keeps its own
 * order. Else the bidirectional algorithm (https://www.unicode.org/reports/tr9/) turns round what signs
 * join, such as phone numbers and scores, and draws marks on the wrong side. Numbers with nothing but
 * `.`, `,`, `:` or `/` in them it leaves in order: they stay plain.
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
 * A line of plain text in which such runs are between marks that isolate them (U+2066 to U+2069), for
 * places that can hold no markup. Words alone keep their order without.
 */
export function isolateRuns(text: string): string {
  return leftToRightRuns(text)
    .map(({ text: part, kind }) => {
      if (kind === 'plain' || /^[\p{L}\p{M}0-9 ]+$/u.test(part)) return part;
      return kind === 'digits' ? `\u2066\u202D${part}\u202C\u2069` : `\u2066${part}\u2069`;
    })
    .join('');
}

/** The element that sets a run apart, and overrides the order of digits of Arabic. */
export function isolatingElement(kind: Run['kind']): 'bdi' | 'bdo' {
  return kind === 'digits' ? 'bdo' : 'bdi';
}

const latinWords = /^\p{Script=Latin}[\p{Script=Latin}\p{N}\p{M}\s'’&./+#-]*$/u;
const plainNumber = /^\p{Nd}+(?:[.,:/\u00A0\u202F٫٬]\p{Nd}+)*$/u;

function kindOf(run: string): Run['kind'] {
  if (latinWords.test(run) && !/^www\./i.test(run)) return 'words';
  if (plainNumber.test(run)) return 'plain';
  if (/[\p{L}0-9]/u.test(run)) return 'signs';
  // Signs stand with digits of Arabic as Arabic has them (٥٪, ranges from right to left), but for phone numbers.
  return (run.match(/\p{Nd}/gu)?.length ?? 0) < minPhoneDigits ? 'plain' : 'digits';
}

/** How many digits a phone number has at least. */
const minPhoneDigits = 6;
