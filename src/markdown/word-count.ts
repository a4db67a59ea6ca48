import type { LanguageCode } from '../model/language.ts';

/** From a letter or digit of any script to the next blank, dash, slash or ellipsis. */
const word = /[0-9A-Za-z\u00aa-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefe][^\s–—…/]*/g;
/** Thai, Lao, Burmese, Khmer, Japanese, Chinese: scripts that put no space between words. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Counts the words of a text: stretches from a letter or digit to the next blank, dash or slash.
 * Intl.Segmenter takes two milliseconds for 600 words, more than the whole rest of the pipeline, so
 * it is asked only for scripts that need a dictionary.
 */
export function countWords(text: string, lang: LanguageCode): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) count += 1;
  }
  return count;
}
