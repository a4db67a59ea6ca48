import { expect, test } from 'vitest';
import { nameFinder } from '../../../layouts/scripts/search/near-names.ts';

const find = nameFinder({
  entities: {
    person: [['fayez-al-sarraj', 'Fayez al-Sarraj', '/people/fayez-al-sarraj/', 'فايز السراج']],
    place: [
      ['benghazi', 'Benghazi', '/places/benghazi/', 'بنغازي'],
      ['sirte', 'Sirte', '/places/sirte/', 'سرت', 'Sirt'],
      ['sirte-harbour', 'Sirte Harbour', '/places/sirte-harbour/'],
    ],
    organisation: [],
  },
});
const names = (query: string) =>
  find(query).map(({ name, isCorrected }) => `${name}${isCorrected ? '?' : ''}`);

test('finds names by their words, whole names first', () => {
  expect(names('sirte')).toEqual(['Sirte', 'Sirte Harbour']);
  expect(names('sarraj')).toEqual(['Fayez al-Sarraj']);
  expect(names('Al Sarraj')).toEqual(['Fayez al-Sarraj']);
});

test('finds names in other languages', () => {
  expect(names('بنغازى')).toEqual(['Benghazi']);
  expect(names('سراج')).toEqual(['Fayez al-Sarraj']);
});

test('finds names that differ by a letter, after exact matches', () => {
  expect(names('bengahzi')).toEqual(['Benghazi?']);
  expect(names('sirti')).toEqual(['Sirte?', 'Sirte Harbour?']);
  expect(names('fayez sarradj')).toEqual(['Fayez al-Sarraj?']);
});

test('finds nothing for other words, or for no words', () => {
  expect(names('strike')).toEqual([]);
  expect(names('sirte strike')).toEqual([]);
  expect(names('  ')).toEqual([]);
});

test('returns the address of the page', () => {
  expect(find('benghazi')).toEqual([
    { name: 'Benghazi', href: '/places/benghazi/', isCorrected: false },
  ]);
});
