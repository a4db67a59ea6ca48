import type { StyleInput, StyleRule } from './style-rule.ts';

/** Languages that write nouns with capitals, or have none. */
const otherCapitals = /^(?:de|lb|ar|fa|he|ur)\b/;

/** A headline is written like a sentence, without a full stop. */
export const sentenceCase: StyleRule = {
  id: 'sentence-case',
  what: 'A headline is written like a sentence, without a full stop.',
  find: (input) => {
    const { headline } = input.front.data;
    if (typeof headline !== 'string') return [];
    const plain = sentenceLike(headline, input);
    const fixed = withoutStop(plain ?? headline);
    if (fixed === headline) return [];
    const what =
      plain === undefined
        ? 'the headline ends with a full stop'
        : 'the headline has a capital in every word';
    return [{ at: input.front.at(['headline']), message: what, advice: `write "${fixed}"` }];
  },
};

function withoutStop(headline: string): string {
  return /(?:^|[^.\p{Lu}])\.$/u.test(headline.trim()) ? headline.trim().slice(0, -1) : headline;
}

/** The headline in sentence case. Undefined if it is, or if too few words tell. */
function sentenceLike(headline: string, { lang, entities }: StyleInput): string | undefined {
  if (otherCapitals.test(lang)) return undefined;
  const names = nameRanges(headline, entities);
  const words = [...headline.matchAll(/[\p{L}\p{M}’']+/gu)].map(({ 0: text, index }) => {
    // A capital belongs there at the start, and after a colon or an opening mark.
    const isFirst = /(?:^|[:.?!]\s+|["“‘«(]\s*)$/u.test(headline.slice(0, index));
    const isName = isAcronym(text) || names.some(([from, to]) => index >= from && index < to);
    return { text, index, isFree: !isFirst && !isName };
  });
  const telling = words.filter(({ text, isFree }) => isFree && text.length >= 4);
  if (telling.length < 2 || telling.some(({ text }) => !/^\p{Lu}/u.test(text))) return undefined;
  return words
    .filter(({ isFree }) => isFree)
    .reduce(
      (line, { text, index }) =>
        line.slice(0, index) + text.toLowerCase() + line.slice(index + text.length),
      headline,
    );
}

/** Where the headline has names that the site knows. */
function nameRanges(
  headline: string,
  entities: StyleInput['entities'],
): readonly (readonly [from: number, to: number])[] {
  return entities.flatMap(({ claims }) =>
    claims.flatMap(({ text }) => {
      const from = headline.indexOf(text);
      return from === -1 ? [] : [[from, from + text.length] as const];
    }),
  );
}

function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word);
}
