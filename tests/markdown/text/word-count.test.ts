import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/markdown/text/word-count.ts';

/** Matches a word, in scripts with spaces between words. */
const word = /[0-9A-Za-z\u00aa-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefe][^\s–—…/]*/g;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

describe('countWords', () => {
  test.each([
    ['The ferry left at six.', 5],
    ['“We hold it” – said al-Sarraj—twice… and/or', 8],
    ['in 2016, 1,500 of 3.5 million', 6],
    ['-- . , ()', 0],
    ['ميناء إسكر', 2],
    ['', 0],
  ])('counts %j', (text, count) => {
    expect(countWords(text, 'en')).toBe(count);
  });

  test('classifies every character correctly', () => {
    const texts = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
      .filter((character) => !unspaced.test(character))
      .flatMap((one) => [one, `a${one}b`, `.${one}.`, ` ${one}${one} b`]);
    const wrong = texts.filter(
      (text) => countWords(text, 'en') !== (text.match(word)?.length ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  test('uses a dictionary for scripts without spaces', () => {
    expect(countWords('ข่าวจากท่าเรือ', 'th')).toBeGreaterThan(1);
  });
});
