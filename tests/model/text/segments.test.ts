import { describe, expect, test } from 'vitest';
import { countSegments, segmentsOf } from '../../../src/model/text/segments.ts';

const granularities = ['grapheme', 'word', 'sentence'] as const;
const pieces = [
  ...[
    'a',
    'B',
    '.',
    ' ',
    '!',
    '\u0301',
    '👨‍👩‍👧',
    '🇩🇪',
    'ب',
    '\u064f',
    '1',
    '"',
    ')',
    ',',
    '…',
    'Mr. ',
  ],
  ...['क', '\u094d', 'ष', '\u200d', '한', '\u1161', 'ไทยภาษา', '漢字', '\u{1F3FB}', 'a.', '3.5'],
];

/** Texts made of pieces, in a pseudorandom order that is always the same. */
function textOf(seed: number, length: number): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    text += pieces[(state >> 8) % pieces.length] ?? '';
  }
  return text;
}

describe.each(granularities)('by %s', (granularity) => {
  test.each(['en', 'ar', 'th'])('finds the same as the segmenter in %s', (lang) => {
    const segmenter = new Intl.Segmenter(lang, { granularity });
    for (let seed = 1; seed <= 12; seed += 1) {
      const text = textOf(seed, 1800);
      const found = [...segmentsOf(segmenter, text)].map(({ text: segment }) => segment);
      expect(found).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
    }
  });
});

test('a segment can be longer than the piece that the segmenter gets at once', () => {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const long = `a${'\u0301'.repeat(5000)}`;
  expect([...segmentsOf(letters, `${long}b`)].map(({ end }) => end)).toEqual([5001, 5002]);
});

/* With the segmenter alone, each of these takes gigabytes or ends the process. */
test.each([
  ['ب', 400_000],
  ['a\u0301', 200_000],
  ['👍🏽', 100_000],
])('%j repeated %i times is counted', (letter, times) => {
  const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  expect(countSegments(letters, letter.repeat(times))).toBe(times);
});
