import { expect, test } from 'vitest';
import { conjunctionIn } from '../../../layouts/strings/conjunction.ts';

test.each([
  ['en-GB', ['Sirte'], 'Sirte'],
  ['en-GB', ['Sirte', 'Misrata', 'Tripoli'], 'Sirte, Misrata and Tripoli'],
  ['fr-FR', ['Syrte', 'Misrata'], 'Syrte et Misrata'],
  ['ar', ['سرت', 'مصراتة'], 'سرت ومصراتة'],
])('joins words in %s: %j', (locale, words, joined) => {
  const conjunction = conjunctionIn(locale);
  expect(conjunction(words)).toBe(joined);
  expect(conjunction(words)).toBe(joined);
});
