import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, personText } from '../sites/files/base-files.ts';
import { soundSite, viewIn } from '../sites/files/memory-folder.ts';

const planned = soundSite({
  ...baseFiles,
  'people/b.md': personText('Ansel Brook'),
  'people/a.md': personText('Mara Voss'),
  'articles/one.md': articleText({}, '[[Mara Voss]] slept.'),
  'articles/two.md': articleText({}, '[[Mara Voss]], [[Mara Voss]].'),
  'articles/draft.md': articleText({ status: 'draft' }, '[[Mara Voss]].'),
});

describe('a directory', () => {
  test('lists all of a kind by name, with the number of articles', () => {
    const { kind, entries } = viewIn(planned, 'directory', '/people/');
    expect(kind).toBe('person');
    expect(entries.map(({ text, href, articleCount }) => [text, href, articleCount])).toEqual([
      ['Ansel Brook', '/people/b/', 0],
      ['Mara Voss', '/people/a/', 2],
    ]);
  });

  test('exists even if there is no entity of its kind', () => {
    expect(viewIn(planned, 'directory', '/organisations/')).toEqual({
      kind: 'organisation',
      entries: [],
    });
  });
});
