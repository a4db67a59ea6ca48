/** A word or sentence of a site in place of Dateline's: a text, its plural forms, or a group of them by name. */
export type OwnString = string | OwnStrings;

/** Words and sentences by their names in `layouts/strings`. */
export interface OwnStrings {
  readonly [name: string]: OwnString;
}

/** A value of a sentence: words, a number, or a list of words. */
export type SentenceValue = string | number | readonly string[];

/** A sentence of a language, which takes its values. */
export type Sentence = (...values: readonly SentenceValue[]) => string;

/** What a language has under a name. */
export type KnownString = string | Sentence | object | undefined;

/** The categories of plurals: https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Placeholders `{1}`, `{2}` … in the text of a sentence, numbered in the order of its values. */
const placeholder = /\{(\d)\}/g;

/** The numbers of the values that a text has places for. */
export function placesIn(text: string): readonly number[] {
  return [...text.matchAll(placeholder)].map(([, number]) => Number(number));
}

/** Puts values into the places of a text. */
export function filled(text: string, values: readonly SentenceValue[]): string {
  return text.replace(placeholder, (_, number) => String(values[Number(number) - 1] ?? ''));
}

/**
 * Replaces words by those of a site. A sentence keeps its values: `{1}` in the text is the first.
 * @param lang the language, whose plural rules choose among the forms of a sentence by its first value
 */
export function withOwnStrings<T extends object>(strings: T, own: OwnStrings, lang: string): T {
  const rules = new Intl.PluralRules(lang);
  const known: Readonly<Record<string, KnownString>> = Object.fromEntries(Object.entries(strings));
  const replaced = Object.entries(own).map(([name, value]) => [
    name,
    replacement(known[name], value, rules, lang),
  ]);
  return { ...strings, ...Object.fromEntries(replaced) };
}

function replacement(
  old: KnownString,
  own: OwnString,
  rules: Intl.PluralRules,
  lang: string,
): KnownString {
  if (typeof old === 'function') {
    return (...values: readonly SentenceValue[]) => filled(formOf(own, values, rules), values);
  }
  return typeof old === 'object' && typeof own === 'object' ? withOwnStrings(old, own, lang) : own;
}

/** The form of a sentence for its values. */
function formOf(own: OwnString, values: readonly SentenceValue[], rules: Intl.PluralRules): string {
  if (typeof own === 'string') return own;
  const [count] = values;
  const category = typeof count === 'number' ? rules.select(count) : 'other';
  const form = own[category] ?? own.other;
  return typeof form === 'string' ? form : '';
}
