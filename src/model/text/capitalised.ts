import type { LanguageCode } from '../language.ts';

/** Capitalises the first letter by the rules of the language; scripts without capitals do not change. */
export function capitalised(text: string, lang: LanguageCode): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
