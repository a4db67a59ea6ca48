import { describe, expect, test } from 'vitest';
import { isSlug, proposeSlug } from '../../src/parse/slug.ts';

describe('isSlug', () => {
  test.each(['ferry', 'ferry-2', '2016', 'a-b-c'])('takes %j', (text) => {
    expect(isSlug(text)).toBe(true);
  });

  test.each([
    '',
    'Ferry',
    'a b',
    'a_b',
    'café',
    '-a',
    'a-',
    'a--b',
    'a.b',
    'a/b',
    'a%20b',
    'سرت',
    'a\n',
  ])('refuses %j', (text) => {
    expect(isSlug(text)).toBe(false);
  });
});

describe('proposeSlug', () => {
  test.each([
    ['Café_Esker', 'cafe-esker'],
    ["The port's  ferry!", 'the-ports-ferry'],
    ['--a--', 'a'],
    ['ﬁre & smoke', 'fire-smoke'],
    ['Œuvres de Łódź, Straße', 'oeuvres-de-lodz-strasse'],
    ['سرت', undefined],
    ['سرت 2016', '2016'],
  ])('makes %j fit for a URL', (text, slug) => {
    expect(proposeSlug(text)).toBe(slug);
  });
});
