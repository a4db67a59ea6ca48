import { expect, test } from 'vitest';
import { article, found } from './found.ts';

const inHeadline = (headline: string, lang = '') =>
  found('sentence-case', article('Text.', { headline: JSON.stringify(headline) }), lang);

test.each([
  ['Ferry Runs Again After Eight Days', 'Ferry runs again after eight days'],
  ['Port Esker Ferry Runs Again, Says Mara Voss', 'Port Esker ferry runs again, says Mara Voss'],
  [
    'NATO Ships Leave Port Esker Harbour: What They Found',
    'NATO ships leave Port Esker harbour: What they found',
  ],
  ['Ferry runs again.', 'Ferry runs again'],
  ['Ferry Runs Again After Days.', 'Ferry runs again after days'],
])('%s', (headline, fixed) => {
  const [line = '', ...others] = inHeadline(headline);
  expect(others).toEqual([]);
  expect(line).toMatch(
    /^front:11 the headline (?:ends with a full stop|has a capital in every word) — /,
  );
  expect(line.endsWith(`— write "${fixed}"`)).toBe(true);
  expect(inHeadline(fixed)).toEqual([]);
});

test.each([
  'Ferry runs again after eight days',
  'Mara Voss visits Port Esker',
  'Ferry to Atlantis runs again',
  'What next for the U.S.',
  'Wait for it...',
  '“Never again”: Voss on the ferry',
])('finds nothing in %s', (headline) => expect(inHeadline(headline)).toEqual([]));

test('finds nothing in a script without capitals, or without a headline', () => {
  expect(inHeadline('عادت العبّارة إلى العمل', 'ar')).toEqual([]);
  expect(found('sentence-case', article('Text.', { headline: '[a]' }))).toEqual([]);
});
