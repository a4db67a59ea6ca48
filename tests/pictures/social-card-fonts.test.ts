import { expect, test } from 'vitest';
import { coverageOf } from '../../src/pictures/social-card-coverage.ts';
import { fontStack } from '../../src/pictures/social-card-fonts.ts';
import { cardFonts, longArabicHeadline, longHeadline } from './social-card-samples.ts';

const missing = coverageOf(cardFonts);

test.each([
  longHeadline,
  longArabicHeadline,
  'Łódź, Ağrı, Đà Nẵng, Besançon, Gävle, Ħal Qormi',
  'Αθήνα · Київ · Београд',
  '“Quoted” ‘so’ «oder» – — … € £ ₺ − 50 % 3/4',
  'پاکستان گچ ژ ۱۲۳ ١٢٣ ؟ ، ؛ ﷺ',
])('have every character of %s', (text) => {
  expect(missing(text)).toEqual([]);
});

test('an accent that is written apart, and marks without a form, are no loss', () => {
  expect(missing('e\u0301 \u200fabc\u200d \u00ad\u00a0\t')).toEqual([]);
});

test('what none has is named once, in order', () => {
  expect(missing('한 b 字 한')).toEqual(['한', '字']);
});

test('the Arabic face comes first in Arabic, and the face of the role elsewhere', () => {
  const fonts = [{ role: 'display' }, { role: 'sans' }, { role: 'arabic' }] as const;
  expect(fontStack(fonts, 'display', 'ltr')).toBe('card-0, card-2, card-1');
  expect(fontStack(fonts, 'sans', 'ltr')).toBe('card-1, card-2, card-0');
  expect(fontStack(fonts, 'display', 'rtl')).toBe('card-2, card-0, card-1');
  expect(fontStack(fonts, 'sans', 'rtl')).toBe('card-2, card-1, card-0');
});
