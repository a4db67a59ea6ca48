import { expect, test } from 'vitest';
import { characterAt, characterBefore, codePointName } from '../../../src/model/text/characters.ts';

test('characters of two code units are whole', () => {
  const text = 'a\u{1F6A2}b';
  expect([characterAt(text, 0), characterAt(text, 1), characterAt(text, 4)]).toEqual([
    'a',
    '\u{1F6A2}',
    '',
  ]);
  expect([characterBefore(text, 0), characterBefore(text, 1), characterBefore(text, 3)]).toEqual([
    '',
    'a',
    '\u{1F6A2}',
  ]);
});

test('codePointName has at least four digits', () => {
  expect(['\u0007', '\u{1F6A2}'].map(codePointName)).toEqual(['U+0007', 'U+1F6A2']);
});
