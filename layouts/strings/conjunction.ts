import { lazy } from '../../src/model/lazy.ts';

/**
 * Returns a function that joins words with commas and the word for "and".
 * @param locale whose rules apply: `en-GB`
 */
export function conjunctionIn(locale: string): (words: readonly string[]) => string {
  // Most builds need one language, and most edits none.
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  return (words) => lists().format(words);
}
