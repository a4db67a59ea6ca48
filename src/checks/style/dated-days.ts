import { DateTime } from 'luxon';
import { sentenceEnds } from '../../markdown/text/sentences.ts';
import { languageWords } from '../../parse/parse-context.ts';
import { monthsOf } from './months.ts';
import type { StyleBlock, StyleFinding, StyleInput, StyleRule } from './style-rule.ts';

/** "Yesterday" and similar words need a date, since readers may read the article much later. */
export const datedDays: StyleRule = {
  id: 'dated-days',
  what: '"Yesterday" and the like stand beside their date.',
  find: (input) => input.blocks.flatMap((block) => (block.isQuoted ? [] : undated(block, input))),
};

function undated(block: StyleBlock, input: StyleInput): readonly StyleFinding[] {
  const words = languageWords(input.context, input.lang);
  const { days } = words.style;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}’'-])(?:${Object.keys(days).join('|')})(?![\\p{L}\\p{M}’'-])`,
    'giu',
  );
  // What somebody said stays as it was said.
  const text = block.text.replace(/"[^"]*"|“[^”]*”|«[^»]*»/gu, (quote) => '_'.repeat(quote.length));
  let start = 0;
  return sentenceEnds(text, { lang: input.lang, words }).flatMap((end) => {
    const from = start;
    start = end;
    const sentence = text.slice(from, end);
    if (hasDate(sentence, input.lang)) return [];
    return [...sentence.matchAll(pattern)].map(({ 0: word, index }) => ({
      at: input.locate(block.offsetOf(from + index)),
      message: `"${word}" has no date`,
      advice: `write the day: ${dayText(days[word.toLowerCase()] ?? 0, input)}`,
    }));
  });
}

/** Whether a sentence has a day beside a month, or a date in digits. */
function hasDate(sentence: string, lang: string): boolean {
  if (/\p{Nd}{4}-\p{Nd}{2}|\p{Nd}[/.]\p{Nd}{1,2}[/.]\p{Nd}/u.test(sentence)) return true;
  const months = monthsOf(lang);
  const words = sentence.toLowerCase().match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
  return words.some((word, at) => {
    const isBeside = [words[at - 1], words[at + 1]].some((other) => /^\p{Nd}/u.test(other ?? ''));
    return months.has(word) && isBeside;
  });
}

/** The day that is meant, in the language of the article. */
function dayText(offset: number, { front, context, lang }: StyleInput): string {
  const { timeZone, languages } = context.publication;
  const locale = languages.find(({ code }) => code === lang)?.locale ?? lang;
  const published = DateTime.fromISO(String(front.data.published), { zone: timeZone });
  const day = published.plus({ days: offset });
  if (!day.isValid) return 'on 3 May';
  // As on pages: the digits of locales differ between versions of Node.
  const numberingSystem = new Intl.Locale(locale).numberingSystem ?? 'latn';
  const format = { day: 'numeric', month: 'long', timeZone, numberingSystem } as const;
  return day.setLocale(locale).toLocaleString(format);
}
