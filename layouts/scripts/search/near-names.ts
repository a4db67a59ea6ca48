import { foldText, isOneLetterOff } from '../../../src/model/search/fold-words.ts';
import type { SearchName, SearchNames } from '../../../src/model/search/search-names.ts';
import { entityKinds } from '../../../src/model/site/entity.ts';

/** A person, place or organisation with a name like the words of a query. */
export interface NearName {
  readonly name: string;
  readonly href: string;
  /** Whether a word of the query has a wrong letter. */
  readonly isCorrected: boolean;
}

interface FoldedName {
  readonly entry: SearchName;
  /** The words of each of its names. */
  readonly names: readonly (readonly string[])[];
}

const maxNames = 5;

/** Returns a function that finds the names for a query: those with its words first, then those near it. */
export function nameFinder({ entities }: Pick<SearchNames, 'entities'>) {
  const folded = entityKinds.flatMap((kind) =>
    entities[kind].map((entry): FoldedName => {
      const [, name, , ...others] = entry;
      return { entry, names: [name, ...others].map(foldText) };
    }),
  );
  return (query: string): readonly NearName[] => {
    const words = foldText(query);
    if (words.length === 0) return [];
    const ranked = folded.flatMap((name) => {
      const ranks = name.names.flatMap((own) => rankOf(words, own) ?? []);
      return ranks.length === 0 ? [] : [{ name, rank: Math.min(...ranks) }];
    });
    return ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, maxNames)
      .map(({ name: { entry }, rank }) => {
        const [, name, href = ''] = entry;
        return { name, href, isCorrected: rank >= 2 };
      });
  };
}

/**
 * How well a name answers a query: 0 if the words are its own, 1 if they are some of its own, 2 and 3 the same with a
 * wrong letter. Undefined if it does not.
 */
function rankOf(words: readonly string[], own: readonly string[]): number | undefined {
  let wrong = 0;
  for (const word of words) {
    if (own.includes(word)) continue;
    if (!own.some((each) => isOneLetterOff(word, each))) return undefined;
    wrong += 1;
  }
  return (wrong > 0 ? 2 : 0) + (words.length === own.length ? 0 : 1);
}
