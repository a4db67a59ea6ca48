import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/parse/decode-file.ts';
import { directionProblems } from '../../src/parse/direction-marks.ts';
import { bytesOf } from './sample.ts';

/** Problems as `line:column message`. */
const faults = (text: string) =>
  directionProblems('a.md', text).map(({ at, message }) => `${at.line}:${at.column} ${message}`);

describe('direction marks', () => {
  test.each([
    ['none', 'قال مسؤولون إن Port Esker بخير.'],
    ['marks without a partner', 'C\u200E++ \u200F سرت \u061C 5%'],
    ['an isolate that is ended', 'في \u2068Port Esker\u2069 أمس'],
    ['nested ones, each ended', '\u2067a \u202Ab\u202C \u2066c\u2069\u2069'],
    ['a word that only looks like one', 'C:\\u20 and &#8230; and &#x2026;'],
  ])('are valid: %s', (_name, text) => {
    expect(faults(text)).toEqual([]);
  });

  test.each([
    [
      'سرت\n\u2067abc\ndef\u2069',
      [
        '2:1 right-to-left isolate U+2067 is never ended',
        '3:4 end of an isolate U+2069 has no beginning',
      ],
    ],
    ['a\u202Bb', ['1:2 right-to-left embedding U+202B is never ended']],
    ['a\u202Cb', ['1:2 end of an embedding U+202C has no beginning']],
    [
      '\u2068\u202Aa\u2069',
      [
        '1:1 isolate U+2068 is never ended',
        '1:2 left-to-right embedding U+202A is never ended',
        '1:4 end of an isolate U+2069 has no beginning',
      ],
    ],
    ['a\u202Eb\u202C', ['1:2 right-to-left override U+202E is not allowed in text']],
    ['a\u202Db', ['1:2 left-to-right override U+202D is not allowed in text']],
    ['headline: "a\\u202Eb"', ['1:13 right-to-left override U+202E is not allowed in text']],
    [
      'a &#x202e; b &#8237;',
      [
        '1:3 right-to-left override U+202E is not allowed in text',
        '1:14 left-to-right override U+202D is not allowed in text',
      ],
    ],
  ])('are reported at their position: %j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  test('are checked in every file that is read, and are not lost', () => {
    const { value, problems } = decodeFile({ path: 'a.md', bytes: bytesOf('a\u2068b') });
    expect(value?.text).toBe('a\u2068b');
    expect(problems).toMatchObject([
      {
        message: 'isolate U+2068 is never ended',
        advice: 'add U+2069 on the same line, or delete the mark; your editor may not show it',
      },
    ]);
  });
});
