import { expect, test } from 'vitest';
import { article, followed, found } from './found.ts';

test.each([
  ['It has 2 engines.', '1:8 "2 engines" has a number under ten in digits — write "two engines"'],
  ['They found 9 more.', '1:12 "9 more" has a number under ten in digits — write "nine more"'],
  [
    'It ran. Of 3 ferries, one left.',
    '1:12 "3 ferries" has a number under ten in digits — write "three ferries"',
  ],
])('%s', (body, line) => {
  const text = article(body);
  expect(found('number-words', text)).toEqual([line]);
  expect(found('number-words', followed('number-words', text))).toEqual([]);
});

test.each([
  'It has 12 engines, 2.5 metres, 3 km, 5 per cent and 4 million words.',
  'On 3 May at 5 pm, 2:1, 3-2 and 4–6 votes, €5 or £6 more.',
  'The Apollo 7 flew. No 5 ran. See page 4 for more. Boys aged 6 ran.',
  'A 3D print, T-72 tanks, 1st place, 5.',
  '`2 engines`',
  'Two engines.',
])('finds nothing in %s', (body) => expect(found('number-words', article(body))).toEqual([]));

test('finds nothing in Arabic, where numbers agree with the noun', () => {
  expect(found('number-words', article('فيها 2 محركات'), 'ar')).toEqual([]);
});
