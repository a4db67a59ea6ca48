import { expect, test } from 'vitest';
import { article, found } from './found.ts';

test.each([
  ['5 boats left yesterday.', '1:14 "yesterday" has no date — write the day: 2 August'],
  ['It ran aground yesterday.', '1:16 "yesterday" has no date — write the day: 2 August'],
  ['It ran. Tomorrow it sails.', '1:9 "Tomorrow" has no date — write the day: 4 August'],
  [
    'On 2 May it ran. Last night it sank.',
    '1:18 "Last night" has no date — write the day: 2 August',
  ],
  [
    ':figure[Five]{#five-4} left yesterday.',
    '1:29 "yesterday" has no date — write the day: 2 August',
  ],
])('%s', (body, line) => {
  expect(found('dated-days', article(body))).toEqual([line]);
});

test.each([
  'It ran aground yesterday, 2 August.',
  'It ran aground yesterday (2031-08-02).',
  '"We sail yesterday," she said.',
  ':::quote{by="Mara Voss"}\nWe saw it yesterday.\n:::',
  "Yesterday's-child and yesterdays.",
])('finds nothing in %s', (body) => expect(found('dated-days', article(body))).toEqual([]));

test('finds days in Arabic, with the month of the language', () => {
  const [line = ''] = found('dated-days', article('جنحت العبّارة أمس.'), 'ar');
  expect(line).toMatch(/^1:15 "أمس" has no date — write the day: 2 أغسطس$/);
});

test('gives an example if a time cannot be read', () => {
  const text = article('It sank yesterday.', { published: 'soon' });
  expect(found('dated-days', text)[0]).toMatch(/write the day: on 3 May$/);
});
