/** The most common scripts, by their Unicode names. */
const scripts: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['Coptic', /\p{Script=Coptic}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Hangul', /\p{Script=Hangul}/u],
];

const other = 'other';

/**
 * The scripts of the letters in a text, each once, in the order of the list above. Letters of any script
 * that is not in the list count as `other`.
 */
export function scriptsOf(text: string): readonly string[] {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const found = new Set(
    letters
      .filter((letter) => !/\p{Script=Common}|\p{Script=Inherited}/u.test(letter))
      .map((letter) => scripts.find(([, pattern]) => pattern.test(letter))?.[0] ?? other),
  );
  return [...scripts.map(([name]) => name), other].filter((name) => found.has(name));
}
