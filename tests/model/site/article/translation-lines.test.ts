import { expect, test } from 'vitest';
import { en } from '../../../../layouts/strings/en/words.ts';
import {
  type OtherVersions,
  translationLines,
} from '../../../../src/model/site/article/translation-lines.ts';

const link = 'the way there';
const format = {
  day: (day: string) => `[${day}]`,
  list: (items: readonly string[]) => items.join(' and '),
};

/** Each line as a string. `!` marks lines about something that this version lacks. */
function lines(view: OtherVersions<string> | undefined): readonly string[] {
  return translationLines(view, en.translation, format).map(
    ({ words, isBehind }) => `${isBehind ? '! ' : ''}${words}`,
  );
}

const none = { corrections: [], updates: [], changed: undefined };

test.each<[string, NonNullable<OtherVersions<string>['original']>['behind'], string]>([
  ['up to date', undefined, 'A translation of the original as it stood on [2031-05-04]. Original:'],
  [
    'behind by corrections, two of them on one day',
    { ...none, corrections: ['2031-05-05', '2031-05-05', '2031-05-06'] },
    '! The original was corrected on [2031-05-05] and [2031-05-06]. This translation does not say so yet. Original:',
  ],
  [
    'behind by a correction and an update',
    { ...none, corrections: ['2031-05-05'], updates: ['2031-05-06'] },
    '! The original was corrected on [2031-05-05]. This translation does not say so yet. The original was updated on [2031-05-06]. This translation does not have what is new yet. Original:',
  ],
  [
    'behind by a change without a note',
    { ...none, changed: '2031-05-07' },
    '! The original was changed on [2031-05-07], after this translation. Original:',
  ],
])('a translation that is %s', (_, behind, line) => {
  const original = { link, version: '2031-05-04', behind };
  expect(lines({ original, correctedElsewhere: [] })).toEqual([line]);
});

test('an article with corrections in other versions', () => {
  const elsewhere = { link, days: ['2031-05-05'] };
  expect(lines({ original: undefined, correctedElsewhere: [elsewhere, elsewhere] })).toEqual([
    '! This article was corrected in another language on [2031-05-05]. Read it there:',
    '! This article was corrected in another language on [2031-05-05]. Read it there:',
  ]);
});

test('an article in one language has no lines', () => {
  expect(lines(undefined)).toEqual([]);
});
