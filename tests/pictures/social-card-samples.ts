import { readFileSync } from 'node:fs';
import { packageFile } from '../../src/engine/cache/package-file.ts';
import type { CardFont, CardWords } from '../../src/model/pictures/social-card.ts';
import { cardFontFiles } from '../../src/pictures/card/social-card-fonts.ts';

/** The card fonts from their packages. */
export const cardFonts: readonly CardFont[] = cardFontFiles.map(({ role, file }) => ({
  role,
  bytes: readFileSync(packageFile(file)),
}));

export const english = { code: 'en', direction: 'ltr' } as const;
export const arabic = { code: 'ar', direction: 'rtl' } as const;

/** A headline with the greatest allowed length: 110 characters. */
export const longHeadline =
  'Harbour board of Port Esker and ferry crews agree on a timetable after eight days of talks that ran on nightly';

export const longArabicHeadline =
  'مجلس الميناء وأطقم العبارات يتفقون على جدول زمني جديد بعد ثمانية أيام من المحادثات الليلية، حسب مسؤولين محليين';

export function cardWords(headline: string, rest: Partial<CardWords> = {}): CardWords {
  return {
    headline,
    publication: 'The Port Esker Gazette',
    section: 'Transport',
    date: '4 May 2031',
    language: english,
    ...rest,
  };
}

export function arabicWords(headline: string): CardWords {
  return {
    headline,
    publication: 'جريدة الميناء',
    section: 'النقل',
    date: '٤ مايو ٢٠٣١',
    language: arabic,
  };
}
