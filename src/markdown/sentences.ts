import type { LanguageCode } from '../model/language.ts';

const segmenters = new Map<LanguageCode, Intl.Segmenter>();

function segmenterOf(lang: LanguageCode): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, made);
  return made;
}

/**
 * Ends that are no end: initials (`U.S.`, `J. Smith`) and common short forms before a name. The
 * segmenter follows Unicode's rules (https://unicode.org/reports/tr29/#Sentence_Boundaries), which
 * know no abbreviations and break after each that stands before a capital.
 */
const shortForm =
  /[\s("'“‘«](?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Sen|Rep|Gov|Rev|St|vs|e\.g|i\.e|Jan|Feb|Aug|Sept|Oct|Nov|Dec|د|أ)\.\s+$/u;

/**
 * Finds where the sentences of a text end.
 * @param text one block's plain text
 * @param lang the language whose rules apply
 * @returns ascending offsets; the last is the length of the text
 */
export function sentenceEnds(text: string, lang: LanguageCode): readonly number[] {
  // A line end in the source is a space to the reader, but the end of a paragraph to Unicode.
  const oneLine = text.replaceAll('\n', ' ');
  const ends: number[] = [];
  for (const { segment, index } of segmenterOf(lang).segment(oneLine)) {
    const end = index + segment.length;
    if (end < text.length && shortForm.test(` ${segment}`.slice(-20))) continue;
    ends.push(end);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** The comma between two parts of a line; languages in Arabic script have their own. */
export function commaOf(lang: LanguageCode): string {
  return /^(?:ar|fa|ur|ps|ckb|sd|ug)(?:-|$)/.test(lang) ? '، ' : ', ';
}
