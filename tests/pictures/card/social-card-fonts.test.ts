import { create } from 'fontkitten';
import { expect, test } from 'vitest';
import {
  cardCharacters,
  missingCharacters,
} from '../../../src/pictures/card/social-card-characters.ts';
import { fontStack } from '../../../src/pictures/card/social-card-fonts.ts';
import { cardFonts, longArabicHeadline, longHeadline } from '../social-card-samples.ts';

/** The characters of the fonts as ranges, without control characters. */
function rangesOf(codes: readonly number[]): string {
  const sorted = [...new Set(codes)].filter((code) => code >= 0x20).sort((a, b) => a - b);
  const starts = sorted.filter((code, index) => code !== (sorted[index - 1] ?? 0) + 1);
  const ends = sorted.filter((code, index) => code + 1 !== sorted[index + 1]);
  return starts
    .map((start, index) => [...new Set([start, ends[index] ?? start])])
    .map((range) => range.map((code) => code.toString(16)).join('-'))
    .join(' ');
}

test('the list of characters is that of the fonts', () => {
  const codes = cardFonts.flatMap(({ bytes }) => {
    const font = create(Buffer.from(bytes));
    if (font.isCollection) throw new TypeError('a collection of fonts');
    return font.characterSet;
  });
  expect(rangesOf(codes)).toBe(cardCharacters);
});

test.each([
  longHeadline,
  longArabicHeadline,
  'Łódź, Ağrı, Đà Nẵng, Besançon, Gävle, Ħal Qormi',
  'Αθήνα · Київ · Београд',
  '“Quoted” ‘so’ «oder» – — … € £ ₺ − 50 % 3/4',
  'پاکستان گچ ژ ۱۲۳ ١٢٣ ؟ ، ؛ ﷺ',
])('have every character of %s', (text) => {
  expect(missingCharacters(text)).toEqual([]);
});

test('combining accents and invisible marks are not missing', () => {
  expect(missingCharacters('e\u0301 \u200fabc\u200d \u00ad\u00a0\t')).toEqual([]);
});

test('missing characters are returned once, in text order', () => {
  expect(missingCharacters('한 b 字 한')).toEqual(['한', '字']);
});

test('the Arabic font comes first in Arabic, and the font of the role in other languages', () => {
  const fonts = [{ role: 'display' }, { role: 'sans' }, { role: 'arabic' }] as const;
  expect(fontStack(fonts, 'display', 'ltr')).toBe('card-0, card-2, card-1');
  expect(fontStack(fonts, 'sans', 'ltr')).toBe('card-1, card-2, card-0');
  expect(fontStack(fonts, 'display', 'rtl')).toBe('card-2, card-0, card-1');
  expect(fontStack(fonts, 'sans', 'rtl')).toBe('card-2, card-1, card-0');
});
