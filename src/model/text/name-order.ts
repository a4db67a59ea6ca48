import { lazy } from '../lazy.ts';
import { compareText } from '../order.ts';
import { foldText } from '../search/fold-words.ts';

/** The Arabic "and", which is written together with the word behind it, and counts where the article does not. */
const joinedAnd = /\s(و)(?=ال\p{L}{3})/gu;

/** The order of the letters of every script: English adds nothing to it. https://www.unicode.org/reports/tr10/ */
const alphabet = lazy(() => new Intl.Collator('en'));

/**
 * Sorts by names as an index of names does: capitals, accents, forms of hamza and the Arabic article do not count, so that
 * `al-Bunyan` is under B, and `البنيان` under ب. Does not depend on the machine's locale.
 * @param nameOf the name of an item, in the language of the page
 */
export function sortedByName<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const { compare } = alphabet();
  return items
    .map((item) => {
      const name = nameOf(item);
      // An apostrophe does not part a name as it does a sentence: D’Souza is under D.
      const whole = name.replace(joinedAnd, ' $1 ').replace(/['’]/g, '');
      return { item, name, key: foldText(whole).join(' ') };
    })
    .sort((a, b) => compare(a.key, b.key) || compareText(a.name, b.name))
    .map(({ item }) => item);
}
