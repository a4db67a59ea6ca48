import type { LanguageCode } from '../language.ts';

/** Elements that are left as they are: those that are marked already, drawings, code, and those that take no markup. */
const skipped =
  /<(bdi|bdo|svg|pre|code|textarea|script|style|title|option|noscript)[\s>].*?<\/\1>|<(\w+)(?:\s[^>]*?)? dir="rtl"[^>]*>.*?<\/\2>|<(?:[^>"']|"[^"]*"|'[^']*')*>/su;
const words =
  /\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200C\u200D]*(?:[\s\u00A0'’،.-]+\p{Script=Arabic}[\p{Script=Arabic}\p{M}\u200C\u200D]*)*/u;
const skippedOrWords = new RegExp(`${skipped.source}|(${words.source})`, 'gsu');

/** The blocks of Unicode with Arabic letters: found in a twentieth of the time of the script. */
const arabicBlocks = /[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;

/** Letters and vowel signs of Arabic itself. Persian, Urdu and others have more. */
const arabicAlone = /^[\u0621-\u0652\u0670\s\u00A0'’،.-]+$/u;

/**
 * Marks words in Arabic letters in left-to-right HTML, so that screen readers read them in their language and
 * punctuation stays in its place: `<bdi lang="ar" dir="rtl">`. https://www.w3.org/TR/WCAG22/#language-of-parts
 * @param html well-formed, with text escaped
 * @param language that the site writes in these letters; without one, words that can be Arabic are taken for it
 */
export function markArabicWords(html: string, language?: LanguageCode): string {
  // Most pages have such words in their links to other languages alone. To look at every tag takes ten times as long.
  const unmarked = html.replace(/ dir="rtl"[^>]*>[^<]*/g, '');
  if (!arabicBlocks.test(unmarked)) return html;
  return html.replace(skippedOrWords, (match, _element, _turned, found?: string) => {
    if (found === undefined) return match;
    const lang = language ?? (arabicAlone.test(found) ? 'ar' : undefined);
    const marked = lang === undefined ? '' : ` lang="${lang}"`;
    return `<bdi${marked} dir="rtl">${found}</bdi>`;
  });
}
