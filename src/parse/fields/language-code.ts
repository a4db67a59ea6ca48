import { lazy } from '../../model/lazy.ts';

const pattern = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
const names = lazy(() => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }));

/** Whether a text is a language code that Unicode knows, optionally with a region: `pt-BR`. */
export function isLanguageCode(text: string): boolean {
  return pattern.test(text) && names().of(text) !== undefined;
}

/** The shortest code of a language, in place of one with three letters: `en` for `eng`. */
export function shortestCode(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code;
  }
}
