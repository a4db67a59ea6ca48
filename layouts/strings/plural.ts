/**
 * The text for a count in each plural category
 * (https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules). Arabic has all six.
 * Each form takes the formatted number.
 */
export type PluralForms = Readonly<Record<Intl.LDMLPluralRule, (formatted: string) => string>>;

/**
 * Returns a function that selects a plural form by a number.
 * @param lang language whose plural rules apply: `ar`
 */
export function pluralIn(
  lang: string,
): (forms: PluralForms, count: number, formatted: string) => string {
  const rules = new Intl.PluralRules(lang);
  return (forms, count, formatted) => forms[rules.select(count)](formatted);
}
