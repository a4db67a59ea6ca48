import { expect, test } from 'vitest';
import { stringsByLanguage } from '../../layouts/strings/languages.ts';
import { isAgenciesAtLarge, type SourceKind } from '../../src/model/site/article/article.ts';

test.each<[string, SourceKind, string, boolean]>([
  ['en', 'agency', 'Agencies', true],
  ['fr', 'agency', 'agences', true],
  ['ar', 'agency', 'وكالات', true],
  ['ar', 'agency', 'وكالات الأنباء', true],
  ['en', 'agency', 'Esker News Agency', false],
  ['en', 'official', 'Agencies', false],
])('in %s, %s %s: %s', (lang, kind, name, expected) => {
  const names = stringsByLanguage[lang]?.agenciesAtLarge ?? [];
  expect(isAgenciesAtLarge({ kind, name }, names)).toBe(expected);
});
