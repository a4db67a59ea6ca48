import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { plainSentenceEnds } from '../../../src/markdown/text/plain-sentences.ts';
import { sentenceEnds } from '../../../src/markdown/text/sentences.ts';

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
  ...range(0x621, 0x63a),
  ...range(0x641, 0x64a),
  ...'«»‹›،؟',
];

describe('plainSentenceEnds', () => {
  test('classifies every character after an end correctly', () => {
    const texts = ['x', 'X', 'ت', '3', ' ', ')']
      .flatMap((text) => ['.', '!', '؟', '. ', '?" ', '.)  ', ".' “"].map((end) => text + end))
      .flatMap((text) => characters.map((character) => text + character))
      .flatMap((text) => ['a', 'B', ' b', '. c'].map((rest) => text + rest));
    const wrong = texts.filter((text) => {
      const ends = plainSentenceEnds(text);
      return ends !== undefined && String(ends) !== String(segmented(text, 'en'));
    });
    expect(wrong).toEqual([]);
  });

  const parts =
    '. .|ت|سرت|؟|، |؟ |» |«|. |.|?|!|! | |"|” |)| (|“|‘|’|a|B|the|The|3|3.5|U.S.|—|-|,|:|É|é|ß|…|... |/|&';
  const piece = fc.oneof(
    fc.constantFrom(...parts.split('|')),
    fc.constantFrom(...characters.filter((character) => character !== ';')),
  );
  test.each(['en', 'fr', 'de', 'pt-BR', 'sv', 'el', 'ar'])(
    'finds the ends that Intl.Segmenter finds in %s, for 3,000 texts',
    (lang) => {
      const texts = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
      const property = fc.property(texts, (text) => {
        expect(plainSentenceEnds(text), JSON.stringify(text)).toEqual(segmented(text, lang));
      });
      fc.assert(property, { seed: 20160802, numRuns: 3000 });
    },
    60_000,
  );

  test.each([
    'They left. Ωmega',
    'غادروا. كِتاب',
    '٣ سفن. سرت',
    'a.\u2028b',
    'They left.; He stayed.',
  ])('leaves %j to the segmenter', (text) => {
    expect(plainSentenceEnds(text)).toBeUndefined();
  });
});

test('a semicolon ends a question in Greek', () => {
  expect(sentenceEnds('a; B', { lang: 'el', words: en.parsing })).toEqual([3, 4]);
  expect(sentenceEnds('a; B', { lang: 'en', words: en.parsing })).toEqual([4]);
});

test.each([
  ['قال أ.د. سالم ذلك. ثم غادر.', ['قال أ.د. سالم ذلك. ', 'ثم غادر.']],
  ['هل غادروا؟ «نعم.» قالوا ذلك.', ['هل غادروا؟ ', '«نعم.» ', 'قالوا ذلك.']],
  ['ارتفع إلى 3.5 في المئة! قال: لا.', ['ارتفع إلى 3.5 في المئة! ', 'قال: لا.']],
])('sentences in Arabic: %s', (text, sentences) => {
  let from = 0;
  const found = sentenceEnds(text, { lang: 'ar', words: ar.parsing }).map((end) => {
    const sentence = text.slice(from, end);
    from = end;
    return sentence;
  });
  expect(found).toEqual(sentences);
});
