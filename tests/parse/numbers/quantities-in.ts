import type { NumberLanguage } from '../../../src/model/number-language.ts';
import { findQuantities } from '../../../src/parse/numbers/find-quantities.ts';

/**
 * Makes the function that returns the quantities in a text of a language: `at least 15`, `10..20`.
 */
export function quantitiesIn(language: NumberLanguage): (text: string) => readonly string[] {
  return (text) =>
    findQuantities(text, language).map(({ qualifier, amount, to }) => {
      const number = to === undefined ? `${amount}` : `${amount}..${to}`;
      return qualifier === undefined ? number : `${qualifier} ${number}`;
    });
}
