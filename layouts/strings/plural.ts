/**
 * What a word is with a number, in each plural form that a language may have
 * (https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules); Arabic has all six.
 * Each is given the number as it is written.
 */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, (written: string) => string>>;

/**
 * Chooses the form of a word by a number.
 * @param lang the language whose rules hold: `ar`
 */
export function pluralIn(
  lang: string,
): (forms: PluralForms, count: number, written: string) => string {
  const rules = new Intl.PluralRules(lang);
  return (forms, count, written) => forms[rules.select(count)](written);
}
