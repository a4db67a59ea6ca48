import type { LanguageCode } from '../../model/language.ts';
import { segmentsOf } from '../../model/text/segments.ts';

/** Scripts without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Counts the words of a text: runs from a letter or digit to the next space, dash or slash.
 * Intl.Segmenter takes two milliseconds for 600 words, more than the rest of the pipeline, so it is
 * used only for scripts that need a dictionary.
 */
export function countWords(text: string, lang: LanguageCode): number {
  if (!unspaced.test(text)) return countSpaced(text);
  let count = 0;
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  for (const { isWordLike } of segmentsOf(words, text)) {
    if (isWordLike) count += 1;
  }
  return count;
}

/** Reads each character once; a regular expression would create a string for each word. */
function countSpaced(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inside && endsWord(code)) inside = false;
    if (!inside && beginsWord(code)) {
      inside = true;
      count += 1;
    }
  }
  return count;
}

/** A letter or digit of any script, or another character in the same Unicode blocks. */
function beginsWord(code: number): boolean {
  if (code < 0x80) return isDigit(code) || isLetter(code | 0x20);
  return (
    (code >= 0xaa && code <= 0x1fff) ||
    (code >= 0x2c00 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefe)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(lowerCase: number): boolean {
  return lowerCase >= 0x61 && lowerCase <= 0x7a;
}

/** This range has no spaces, dashes or ellipses except the Ogham space. */
const alphabets = { first: 0xa1, last: 0x1fff } as const;

/** White space, a slash, an en or em dash, or an ellipsis. */
function endsWord(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x2f || (code >= 0x09 && code <= 0x0d);
  if (code >= alphabets.first && code <= alphabets.last) return code === 0x1680;
  return /[\s–—…]/.test(String.fromCharCode(code));
}
