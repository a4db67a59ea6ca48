import { describe, expect, test } from 'vitest';
import {
  invisibleNames,
  isVisuallyEmpty,
  stripInvisible,
} from '../../../src/model/text/invisible.ts';

const cleaned = (text: string) => stripInvisible(text).text;

describe('withoutInvisible removes invisible characters', () => {
  test.each([
    ['har\u00ADbour', 'harbour'],
    ['Port\u200BEsker', 'PortEsker'],
    ['\uFEFFPort', 'Port'],
    ['Port\u2060 Esker\u2063', 'Port Esker'],
    ['auf\u200Clage and x\u200Dy', 'auflage and xy'],
    ['سرت\u200B اليوم', 'سرت اليوم'],
    ['one\u2028two\u2029three', 'one two three'],
    ['a\uFFFCb\uFFF9c\u206Ad\u3164e\uFFA0f', 'abcdef'],
    ['a\uFE0Fb\u{E0101}c\u{E0061}d', 'abcd'],
    ['e\u0301\u200D', 'e\u0301'],
    ['👩\u200D', '👩'],
    ['\u200D👩', '👩'],
    ['a\u034Fb', 'ab'],
    ['1\uFE0F', '1'],
  ])('from %j', (text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });
});

describe('withoutInvisible keeps characters that scripts and emoji need', () => {
  test.each([
    'می\u200Cروند و خانه\u200Cها',
    'سنة ١٤٤٥ ه\u200D.',
    'مَ\u200Cن',
    'क्\u200Dष क्\u200Cष',
    'ශ්\u200Dරී',
    'ភាសា\u200Bខ្មែរ',
    'ไทย\u200Bแลนด์',
    '👩\u200D🚀 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥 🏳\uFE0F\u200D🌈 👨\u200D👩\u200D👧\u200D👦',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '1\uFE0F\u20E3 #\uFE0F\u20E3 ©\uFE0F ↩\uFE0E',
    '葛\u{E0100}飾区 辻\uFE00',
    'a\u200Eb\u200Fc\u061Cd \u2067e\u2069',
    'a\u00A0b\u2009c\u3000d',
    'plain',
    '',
  ])('in %j', (text) => {
    expect(stripInvisible(text)).toEqual({ text, found: [] });
  });
});

test('reports what it removed, each with its position', () => {
  const { found } = stripInvisible('a\u00ADb\u200Bc\u00AD\u{E0101}');
  expect(found.map(({ offset }) => offset)).toEqual([1, 3, 5, 6]);
  expect(invisibleNames(found)).toBe(
    'soft hyphen U+00AD, zero-width space U+200B, invisible character U+E0101',
  );
});

test.each(['', ' ', '\u200B', '\u200C\u200D', '\u200E\u200F', '\u2800', '\u3164 \u00A0', '\uFE0F'])(
  '%j shows nothing',
  (text) => {
    expect(isVisuallyEmpty(text)).toBe(true);
  },
);

test.each(['a', '.', 'سرت', '\u200Fسرت', '😀', '٣', '—'])('%j shows something', (text) => {
  expect(isVisuallyEmpty(text)).toBe(false);
});

test('takes time in proportion to the text', () => {
  expect(cleaned('\u200D'.repeat(100_000))).toBe('');
  expect(cleaned('🏴\u{E0067}'.repeat(50_000))).toBe('🏴'.repeat(50_000));
});
