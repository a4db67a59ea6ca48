/** A language tag as the content uses it: `en`, `ar` (BCP 47, primary subtag and at most a region). */
export type LanguageCode = string;

/** One language in which the site is published. */
export interface Language {
  readonly code: LanguageCode;
  /** The language's name for itself: `English`, `العربية`. */
  readonly name: string;
  /** The BCP 47 locale that dates and numbers are written in: `en-GB`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A value said in one or more of the site's languages. */
export type ByLanguage<T> = Readonly<Record<LanguageCode, T>>;

/**
 * Picks the value in the wanted language, else in the fallback, else the first by code.
 * Returns undefined only where there is none at all.
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

/** Scripts that are written from right to left (ISO 15924; Unicode's bidirectional classes R and AL). */
const rightToLeft = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The direction in which a language is written, by its most likely script. */
export function directionOf(lang: LanguageCode): Language['direction'] {
  const known = directions.get(lang);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(lang).maximize();
  const direction = rightToLeft.has(script) ? 'rtl' : 'ltr';
  directions.set(lang, direction);
  return direction;
}

/** What has been worked out: few languages, asked for with every name. */
const directions = new Map<LanguageCode, Language['direction']>();

/**
 * In which language words in Latin letters are taken to be that stand in a text from right to left: the
 * first of the site's that is written in them. Undefined in a text from left to right.
 */
export function languageOfLatinWords(
  lang: LanguageCode,
  languages: readonly LanguageCode[],
): LanguageCode | undefined {
  return directionOf(lang) === 'ltr' ? undefined : languages.find(isWrittenInLatin);
}

/** Whether a language is written in Latin letters, by its most likely script. */
function isWrittenInLatin(lang: LanguageCode): boolean {
  return new Intl.Locale(lang).maximize().script === 'Latn';
}
