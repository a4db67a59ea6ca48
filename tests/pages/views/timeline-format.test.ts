import { expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';
import { createTimelineFormat } from '../../../src/pages/views/timeline-format.ts';

/** The default digits of Intl differ between countries. Pages use those of the site's locale. */
const locales = [
  'ar',
  'ar-LY',
  'ar-EG',
  'ar-SA',
  'ar-EG-u-nu-arab',
  'ar-LY-u-nu-arab',
  'ar-u-nu-latn',
];

test.each(locales)('%s: drawings have the same digits as pages', (locale) => {
  const language = { code: 'ar', name: '', locale, direction: 'rtl' } as const;
  const page = createFormatter(language, 'Etc/UTC', ar.conventions(locale));
  const drawing = createTimelineFormat(language);
  expect(drawing.number(16)).toBe(page.number(16));
  expect(drawing.year('2031')).toBe(page.year('2031'));
  expect(drawing.shortMonthOfYear('2031-08')).toContain(page.year('2031'));
});

test('years are those of the Gregorian calendar in every locale', () => {
  expect(createTimelineFormat({ locale: 'ar-SA' }).year('2031')).toBe('2031');
  expect(createTimelineFormat({ locale: 'ar-SA' }).shortMonth('2031-08')).toBe('أغسطس');
});

test('names of months in English are short', () => {
  const format = createTimelineFormat({ locale: 'en-GB' });
  expect([format.shortMonth('2031-08'), format.shortMonthOfYear('2031-08')]).toEqual([
    'Aug',
    'Aug 2031',
  ]);
});
