import { typedLetters } from '../text/latin-letters.ts';

/**
 * Folding of words for search: what readers type and what texts contain are compared in the same form. Also runs in
 * the browser, so it must stay small.
 */

const marks = /\p{M}/gu;
const notAlphanumeric = /[^\p{L}\p{N}]/gu;

/** Lower case without vowel signs, accents and punctuation: the form in which Pagefind compares words. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replace(marks, '').replace(notAlphanumeric, '').toLowerCase();
}

/** The Arabic article, alone or after a conjunction or preposition, before a word of three letters or more. */
const arabicArticle = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;

/** The Arabic article in Latin letters, as the first part of a word with a hyphen: `al-Bunyan`, `ash-Shati`. */
const latinArticle = /^(?:[ae]l|a[dnrstz]|ash|adh|ath)-(?=.)/iu;

/** A French article, pronoun or conjunction that is joined to the next word: `l’office`, `d’Alger`, `qu’il`. */
const elision = /^[^\p{L}\p{N}]*(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\p{L})/iu;

/** Letters that are written in several ways, after `plainWord` has separated hamza, madda and accents from theirs. */
const sameLetters: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ـ: '',
  ...typedLetters,
};
const severalWays = new RegExp(`[${Object.keys(sameLetters).join('')}]`, 'g');

/** Digits in Arabic and Persian script. */
const easternDigits = /[٠-٩۰-۹]/g;

/**
 * A word without what spellings differ in: capitals, accents, vowel signs, forms of hamza and alef, taa marbuta, ligatures,
 * the Arabic article (al-), French elisions (l’), the script of digits, punctuation. `البلدية`, `بلديه` and `بلدية` give the same.
 */
export function foldWord(word: string): string {
  const letters = plainWord(word.replace(latinArticle, '').replace(elision, ''))
    .replace(severalWays, (letter) => sameLetters[letter] ?? letter)
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
  return letters.replace(arabicArticle, '');
}

/** The folded words of a text. Words joined by hyphens are separate; an article alone is left out. */
export function foldText(text: string): readonly string[] {
  return text
    .replace(/(^|\s)(?:[ae]l|ال)(?=\s+\S)/giu, '$1')
    .split(/\s+/)
    .flatMap((word) => word.replace(latinArticle, '').split(/[-‐‑–—/]/))
    .map(foldWord)
    .filter((word) => word !== '');
}

/** The number of edits within which two words are near: one letter, if the word is long enough to tell. */
const minLength = 4;

/**
 * Whether two folded words differ by exactly one letter: replaced, missing, added, or swapped with its neighbour. Words
 * of fewer than four letters have too many neighbours.
 */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < minLength - 1) return false;
  if (Math.max(a.length, b.length) < minLength || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length > restB.length) return restA.slice(1) === restB;
  if (restA.length < restB.length) return restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
