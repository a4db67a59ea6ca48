import * as z from 'zod';
import { issueText } from '../issue-text.ts';
import { isMapping } from '../yaml/mapping.ts';

/** The key of a value that is written without a language, which is in the default language. */
export const defaultLanguageKey = '';

/**
 * A value in the default language, or a mapping of language codes to values:
 * `Port Esker` or `{en: Port Esker, ar: …}`. A schema does not know the site, so `unknownLanguages` checks
 * the language codes.
 */
export function translated<T extends z.ZodType>(value: T, meaning: string) {
  const mapping = z
    .record(z.string(), value)
    .describe(meaning)
    .refine((values) => Object.keys(values).length > 0, {
      error: () => issueText('the mapping of languages is empty', `write ${meaning}`),
    });
  return z.preprocess(
    (input) => (input === undefined || isMapping(input) ? input : { [defaultLanguageKey]: input }),
    mapping,
  );
}
