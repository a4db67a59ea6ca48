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
