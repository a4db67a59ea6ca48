import { lazyByKey } from './lazy.ts';

/** A BCP 47 language tag with a primary subtag and at most a region: `en`, `ar`. */
export type LanguageCode = string;

/** A language in which the site is published. */
export interface Language {
  readonly code: LanguageCode;
  /** The language's name for itself: `English`, `العربية`. */
  readonly name: string;
  /** The BCP 47 locale of dates and numbers: `en-GB`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A value in one or more of the site's languages. */
export type ByLanguage<T> = Readonly<Record<LanguageCode, T>>;

/**
 * Picks the value in the wanted language, else in the fallback, else in the first language by code.
 * Returns undefined only if there is no value in any language.
 */
export function inLanguage<T>(
  values: ByLanguage<T>,
  wanted: LanguageCode,
  fallback: LanguageCode,
): { readonly value: T; readonly lang: LanguageCode } | undefined {
  const codes = [wanted, fallback, ...Object.keys(values).sort()];
  const lang = codes.find((code) => Object.hasOwn(values, code));
  if (lang === undefined) return undefined;
  const value = values[lang];
  return value === undefined ? undefined : { value, lang };
}

/** Right-to-left scripts (ISO 15924 codes; Unicode bidirectional classes R and AL). */
const rightToLeft = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The writing direction of a language, from its most likely script. A site has few languages, but asks for every name. */
export const directionOf = lazyByKey((lang: LanguageCode): Language['direction'] => {
  const { script = '' } = new Intl.Locale(lang).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
});

/**
 * The language to assume for words in Latin letters within a right-to-left text: the first of the
 * site's languages that is written in Latin letters. Undefined for a left-to-right text.
 */
export function languageOfLatinWords(
  lang: LanguageCode,
  languages: readonly LanguageCode[],
): LanguageCode | undefined {
  return directionOf(lang) === 'ltr' ? undefined : languages.find(isWrittenIn('Latn'));
}

/**
 * The language to assume for words in Arabic letters within a left-to-right text: the first of the site's languages
 * that is written in them. Undefined for a right-to-left text.
 */
export function languageOfArabicWords(
  lang: LanguageCode,
  languages: readonly LanguageCode[],
): LanguageCode | undefined {
  return directionOf(lang) === 'rtl' ? undefined : languages.find(isWrittenIn('Arab'));
}

/** Whether a script (ISO 15924) is the most likely one of a language. */
function isWrittenIn(script: string): (lang: LanguageCode) => boolean {
  return (lang) => new Intl.Locale(lang).maximize().script === script;
}

/** The locale of numbers and times in scripts: digits are Western unless the locale asks for others, as on pages. */
export function scriptLocale({ locale }: Pick<Language, 'locale'>): string {
  return locale.includes('-u-') ? locale : `${locale}-u-nu-latn`;
}
