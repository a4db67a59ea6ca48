import type { LanguageCode } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import { lazyByKey, lazyByObject } from '../../model/lazy.ts';
import { segmentsOf } from '../../model/text/segments.ts';
import type { MarkdownOptions } from '../markdown-options.ts';
import { anyOf } from '../marks/word-list.ts';

const segmenterOf = lazyByKey(
  (lang: LanguageCode) => new Intl.Segmenter(lang, { granularity: 'sentence' }),
);

/** The boundaries by Unicode's rules, without the end of the text. */
function boundaries(text: string, lang: LanguageCode): readonly number[] {
  return [...segmentsOf(segmenterOf(lang), text)].map(({ end }) => end).slice(0, -1);
}

/**
 * Matches a text that ends in an initial (`U.S.`, `J. Smith`, `أ.د.`) or an abbreviation, neither of
 * which ends a sentence. Unicode's rules (https://unicode.org/reports/tr29/#Sentence_Boundaries) have no
 * abbreviations and break after each that is followed by a capital.
 */
const shortFormOf = lazyByObject((abbreviations: readonly string[]) => {
  const initials = '(?:[\\p{Lu}ء-ي]\\.)*[\\p{Lu}ء-ي]';
  return new RegExp(`[\\s("'“‘«](?:${initials}|${anyOf(abbreviations)})\\.\\s*$`, 'u');
});

/**
 * Finds the ends of the sentences of a text.
 * @param text the plain text of one block
 * @returns ascending offsets; the last is the length of the text
 */
export function sentenceEnds(
  text: string,
  { lang, words }: Pick<MarkdownOptions, 'lang' | 'words'>,
): readonly number[] {
  const shortForm = shortFormOf(words.abbreviations);
  // A line end is a space to readers, but Unicode's rules end a paragraph there.
  const oneLine = text.replaceAll('\n', ' ');
  const ends: number[] = [];
  let start = 0;
  for (const end of boundaries(oneLine, lang)) {
    if (!shortForm.test(` ${oneLine.slice(start, end)}`.slice(-20))) ends.push(end);
    start = end;
  }
  ends.push(text.length);
  return ends;
}

/** The comma between two parts of a line, with its space. */
export function commaOf({ punctuation }: LanguageWords): string {
  return `${punctuation?.[','] ?? ','} `;
}
