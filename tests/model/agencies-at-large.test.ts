import { expect, test } from 'vitest';
import { isAgenciesAtLarge, type SourceKind } from '../../src/model/site/article.ts';

test.each<[SourceKind, string, boolean]>([
  ['agency', 'Agencies', true],
  ['agency', 'agences', true],
  ['agency', 'وكالات', true],
  ['agency', 'وكالات الأنباء', true],
  ['agency', 'Esker News Agency', false],
  ['official', 'Agencies', false],
])('%s %s: %s', (kind, name, expected) => {
  expect(isAgenciesAtLarge({ kind, name })).toBe(expected);
});
