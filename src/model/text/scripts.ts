/** Scripts by the names that Unicode has for them. */
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
 * Names the scripts in which the letters of a text are written, each once, by the order of a list of
 * the usual ones; letters of all the rest count as one more, `other`.
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
