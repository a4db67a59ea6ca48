import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../../layouts/strings/en/words.ts';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import {
  keyPlace,
  placeOfString,
  stringFaults,
  stringProblems,
} from '../../../src/engine/content/string-problems.ts';

describe('the words of every language', () => {
  test.each(Object.keys(stringsByLanguage))('are complete: %s', (code) => {
    expect(stringProblems([code], '/')).toEqual([]);
  });
});

describe('faults of strings', () => {
  test.each([
    [
      'a value that is left out',
      { asOf: () => 'au jour' },
      ['the string "asOf" leaves out its value number 1 of 1'],
    ],
    [
      'a number that is left out',
      { oldNews: () => 'vieux' },
      ['the string "oldNews" leaves out its value number 2 of 2'],
    ],
    [
      'one of two values',
      { dateRange: (first: string) => `du ${first}` },
      ['the string "dateRange" leaves out its value number 2 of 2'],
    ],
    [
      'a list on a map',
      { map: { ...en.map, whereabouts: (place: string) => place } },
      ['the string "map.whereabouts" leaves out its value number 2 of 2'],
    ],
    ['an empty string', { sections: '' }, ['the string "sections" is empty']],
    [
      'an empty string among others',
      { policies: { ...en.policies, masthead: '' } },
      ['the string "policies.masthead" is empty'],
    ],
  ])('are found: %s', (_name, changed, expected) => {
    const faults = stringFaults({ ...en, ...changed }, en);
    expect(faults.map(({ message }) => message)).toEqual(expected);
  });

  test('are not reported if a language writes a number as a word, or needs no word', () => {
    const arabic = {
      ...en,
      articleCount: (count: number, written: string) =>
        count === 2 ? 'مقالان' : `${written} مقالات`,
      qualifiers: { ...en.qualifiers, exactly: '' },
    };
    expect(stringFaults(arabic, en)).toEqual([]);
  });

  test('have the place of the string in its file', () => {
    const text =
      "const a = {\n  was: 'x',\n  translation: {\n    of: (day) => day,\n    'more than': 'y',\n  },\n  of: 1,\n};\n";
    expect(keyPlace(text, ['translation', 'of'])).toEqual({ line: 4, column: 5 });
    expect(keyPlace(text, ['translation', 'more than'])).toEqual({ line: 5, column: 6 });
    expect(keyPlace(text, ['was'])).toEqual({ line: 2, column: 3 });
    expect(keyPlace(text, ['gone'])).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ['words.ts', ['translation', 'corrected'], 'corrected: ('],
    ['timeline.ts', ['dateRange'], 'dateRange: ('],
    ['timeline.ts', ['drawnTimeline', 'signs', 'until'], 'until: '],
    ['map.ts', ['map', 'title'], 'title: ('],
  ])('have the right place in %s: %s', (name, keys, text) => {
    const { file, at } = placeOfString('fr', keys);
    expect(path.relative(projectFolder, file)).toBe(`layouts/strings/fr/${name}`);
    const line = readFileSync(file, 'utf8').split('\n')[at.line - 1] ?? '';
    expect(line.slice(at.column - 1).startsWith(text)).toBe(true);
  });
});
