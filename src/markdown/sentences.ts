import type { LanguageCode } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';
import { segmentsOf } from '../model/text/segments.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { anyOf } from './marks/word-list.ts';
import { plainSentenceEnds } from './plain-sentences.ts';

/** How the sentences of a language are found. */
interface Rules {
  readonly segmenter: Intl.Segmenter;
  /** Whether Unicode's own rules hold: Greek asks with a semicolon. */
  readonly common: boolean;
}

const rules = new Map<LanguageCode, Rules>();

function rulesOf(lang: LanguageCode): Rules {
  const found = rules.get(lang);
  if (found !== undefined) return found;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  const made = { segmenter, common: [...segmenter.segment('a; B')].length === 1 };
  rules.set(lang, made);
  return made;
}

/** The ends that Unicode's rules give, the end of the text excepted. */
function boundaries(text: string, lang: LanguageCode): readonly number[] {
  const { segmenter, common } = rulesOf(lang);
  const quick = common ? plainSentenceEnds(text) : undefined;
  return quick ?? [...segmentsOf(segmenter, text)].map(({ end }) => end).slice(0, -1);
}

const shortForms = new WeakMap<readonly string[], RegExp>();

/**
 * Ends that are no end: initials (`U.S.`, `J. Smith`, `أ.د.`) and the abbreviations of the language. The
 * segmenter follows Unicode's rules (https://unicode.org/reports/tr29/#Sentence_Boundaries), which
 * know no abbreviations and break after each that stands before a capital.
 */
function shortFormOf(abbreviations: readonly string[]): RegExp {
  const known = shortForms.get(abbreviations);
  if (known !== undefined) return known;
  const initials = '(?:[\\p{Lu}ء-ي]\\.)*[\\p{Lu}ء-ي]';
  const made = new RegExp(`[\\s("'“‘«](?:${initials}|${anyOf(abbreviations)})\\.\\s*$`, 'u');
  shortForms.set(abbreviations, made);
  return made;
}

/**
 * Finds where the sentences of a text end.
 * @param text one block's plain text
 * @returns ascending offsets; the last is the length of the text
 */
export function sentenceEnds(
  text: string,
  { lang, words }: Pick<MarkdownOptions, 'lang' | 'words'>,
): readonly number[] {
  const shortForm = shortFormOf(words.abbreviations);
  // A line end in the source is a space to the reader, but the end of a paragraph to Unicode.
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
