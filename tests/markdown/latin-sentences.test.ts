import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinSentenceEnds } from '../../src/markdown/latin-sentences.ts';
import { sentenceEnds } from '../../src/markdown/sentences.ts';

function segmented(text: string, lang: string): number[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ index }) => index).slice(1);
}

const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
const characters = [
  ...range(0x20, 0x7e),
  ...range(0xc0, 0xff).filter((letter) => !'×÷'.includes(letter)),
  ...'–—“”‘’…',
];

describe('latinSentenceEnds', () => {
  test('takes every character behind an end for what it is', () => {
    const texts = ['x', 'X', '3', ' ', ')']
      .flatMap((text) => ['.', '!', '. ', '?" ', '.)  ', ".' “"].map((end) => text + end))
      .flatMap((text) => characters.map((character) => text + character))
      .flatMap((text) => ['a', 'B', ' b', '. c'].map((rest) => text + rest));
    const wrong = texts.filter((text) => {
      const ends = latinSentenceEnds(text);
      return ends !== undefined && String(ends) !== String(segmented(text, 'en'));
    });
    expect(wrong).toEqual([]);
  });

  const parts = '. .|. |.|?|!|! | |"|” |)| (|“|‘|’|a|B|the|The|3|3.5|U.S.|—|-|,|:|É|é|ß|…|... |/|&';
  const piece = fc.oneof(
    fc.constantFrom(...parts.split('|')),
    fc.constantFrom(...characters.filter((character) => character !== ';')),
  );
  test.each(['en', 'fr', 'de', 'pt-BR', 'sv', 'el'])(
    'finds the ends that Intl.Segmenter finds in %s, for 3,000 texts',
    (lang) => {
      const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
      const property = fc.property(texts, (text) => {
        expect(latinSentenceEnds(text), JSON.stringify(text)).toEqual(segmented(text, lang));
      });
      fc.assert(property, { seed: 20160802, numRuns: 3000 });
    },
    60_000,
  );

  test.each(['They left. سرت', 'They left. Ωmega', 'a.\u2028b', 'They left.; He stayed.'])(
    'leaves to the segmenter %j',
    (text) => {
      expect(latinSentenceEnds(text)).toBeUndefined();
    },
  );
});

test('Greek asks with a semicolon', () => {
  expect(sentenceEnds('a; B', 'el')).toEqual([3, 4]);
  expect(sentenceEnds('a; B', 'en')).toEqual([4]);
});
