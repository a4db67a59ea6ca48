import { describe, expect, test } from 'vitest';
import { enEventDates } from '../../../layouts/strings/en/timeline.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { dateInWords, datePoints } from '../../../src/model/site/event-date.ts';
import { createFormatter } from '../../../src/pages/views/create-formatter.ts';
import { eventDate } from '../../../src/parse/fields/event-date.ts';

const format = createFormatter(
  { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' },
  'Etc/UTC',
  en.conventions('en-GB'),
);
const said = (text: string) =>
  dateInWords(eventDate('when it happened').parse(text), format, enEventDates);

describe('a date in words', () => {
  test.each([
    ['2015', '2015'],
    ['2016-06', 'June 2016'],
    ['2016-08-02', '2 August 2016'],
    ['2016-08-01/2016-08-02', '1 August 2016 to 2 August 2016'],
    ['2015/2016-06', '2015 to June 2016'],
    ['../2016-08-03', 'by 3 August 2016'],
    ['../2016-08', 'by August 2016'],
    ['2015?', 'perhaps 2015'],
    ['2016-06~', 'about June 2016'],
    ['2016-08-02%', 'perhaps about 2 August 2016'],
    ['2016-06~/2016-08-02', 'about June 2016 to 2 August 2016'],
    ['2016-06/2016-08?', 'June 2016 to perhaps August 2016'],
    ['../2016-08-03~', 'by about 3 August 2016'],
  ])('%s is %s', (text, words) => {
    expect(said(text)).toBe(words);
  });
});

test('the points of an interval are its ends, and are as certain as the interval', () => {
  expect(datePoints('2016-06~/2016-08-02?')).toEqual([
    { text: '2016-06', uncertain: false, approximate: true },
    { text: '2016-08-02', uncertain: true, approximate: false },
  ]);
  expect(datePoints('../2016')).toEqual([{ text: '2016', uncertain: false, approximate: false }]);
});
