import type { LanguageCode } from '../../model/language.ts';
import { arabicNumbers } from './arabic-numbers.ts';
import { englishNumbers } from './english-numbers.ts';
import type { NumberLanguage } from './number-language.ts';

/** The languages whose number words are known, by code. A new one is a file and a line here. */
const numberLanguages: Readonly<Record<string, NumberLanguage>> = {
  en: englishNumbers,
  ar: arabicNumbers,
};

/** How a language says numbers; undefined where only its digits are understood. */
export function numberLanguageOf(lang: LanguageCode): NumberLanguage | undefined {
  return Object.hasOwn(numberLanguages, lang) ? numberLanguages[lang] : undefined;
}

/** Every language whose number words are known, English first: front matter takes any of them. */
export const knownNumberLanguages: readonly NumberLanguage[] = Object.values(numberLanguages);

/** A language of which only digits are known: its own separators come from the locale data. */
export function digitsOnly(lang: LanguageCode): NumberLanguage {
  const known = digitLanguages.get(lang);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(lang).formatToParts(12345.6);
  const sign = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const made: NumberLanguage = {
    normalize: (text) => text,
    separators: { group: sign('group', ','), decimal: sign('decimal', '.') },
    before: {},
    after: {},
    range: { open: [], inside: ['-', '–'], between: [] },
    read: () => undefined,
  };
  digitLanguages.set(lang, made);
  return made;
}

const digitLanguages = new Map<LanguageCode, NumberLanguage>();
