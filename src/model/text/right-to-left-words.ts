import type { LanguageCode } from '../language.ts';

/** Elements that are left as they are: those that are marked already, drawings, code, and those that take no markup. */
const skipped =
  /<(bdi|bdo|svg|pre|code|textarea|script|style|title|option|noscript)[\s>].*?<\/\1>|<(\w+)(?:\s[^>]*?)? dir="rtl"[^>]*>.*?<\/\2>|<(?:[^>"']|"[^"]*"|'[^']*')*>/su;
/** @param joints characters between words, besides white space, as in a class */
const wordsIn = (script: string, joints: string) => {
  const word = `\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\u200C\\u200D]*`;
  return `${word}(?:[\\s\\u00A0'’${joints}.-]+${word})*`;
};
const skippedOrWords = new RegExp(
  `${skipped.source}|(${wordsIn('Arabic', '،')})|(${wordsIn('Hebrew', ',"”')})`,
  'gsu',
);

/** The blocks of Unicode with Hebrew and Arabic letters: found in a twentieth of the time of the script. */
const blocks = /[\u0590-\u06FF\u0750-\u077F\u0870-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Letters and vowel signs of Arabic itself. Persian, Urdu and others have more. */
const arabicAlone = /^[\u0621-\u0652\u0670\s\u00A0'’،.-]+$/u;

/**
 * Marks words in Arabic and Hebrew letters in left-to-right HTML, so that screen readers read them in their language and
 * punctuation stays in its place: `<bdi lang="ar" dir="rtl">`. https://www.w3.org/TR/WCAG22/#language-of-parts
 * @param html well-formed, with text escaped
 * @param arabicLanguage that the site writes in Arabic letters; without one, words that can be Arabic are taken for it
 */
export function markRightToLeftWords(html: string, arabicLanguage?: LanguageCode): string {
  // Most pages have such words in their links to other languages alone. To look at every tag takes ten times as long.
  const unmarked = html.replace(/ dir="rtl"[^>]*>[^<]*/g, '');
  if (!blocks.test(unmarked)) return html;
  return html.replace(
    skippedOrWords,
    (match, _element, _turned, arabic?: string, hebrew?: string) => {
      if (arabic === undefined && hebrew === undefined) return match;
      const lang = arabic === undefined ? 'he' : (arabicLanguage ?? languageOf(arabic));
      const marked = lang === undefined ? '' : ` lang="${lang}"`;
      return `<bdi${marked} dir="rtl">${match}</bdi>`;
    },
  );
}

function languageOf(arabicLetters: string): LanguageCode | undefined {
  return arabicAlone.test(arabicLetters) ? 'ar' : undefined;
}
