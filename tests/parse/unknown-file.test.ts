import { describe, expect, test } from 'vitest';
import { parseFile } from '../../src/parse/parse-file.ts';
import { unknownFile } from '../../src/parse/unknown-file.ts';
import { bytesOf, context } from './sample.ts';

const folders = 'articles, organisations, pages, people, places, sections, stories or media';

describe('unknownFile', () => {
  test.each([
    ['artikles/2016/x.md', 'move it to "articles/2016/x.md"'],
    ['place/x.md', 'move it to "places/x.md"'],
    ['quite-another/x.md', `move it to ${folders}`],
    ['articles/notes.txt', 'files in "articles/" end in ".md"; pictures belong in "media/"'],
    ['articles/x.MD', 'files in "articles/" end in ".md"; pictures belong in "media/"'],
    ['people/staff/x.md', '"people/" has no folders: move it to "people/x.md"'],
    ['pages/front.yaml', 'move it to "front.yaml"'],
    ['articles/2031/site.yaml', 'move it to "site.yaml"'],
    ['notes.md', `move it out of the content folder, or into ${folders}`],
    ['site.yml', 'did you mean "site.yaml"?'],
    ['sites.yaml', 'did you mean "site.yaml"?'],
    ['front.yml', 'did you mean "front.yaml"?'],
    ['front.md', 'did you mean "front.yaml"?'],
    ['Front.yaml', 'did you mean "front.yaml"?'],
  ])('reports %s, with advice', (path, advice) => {
    expect(unknownFile(path)).toEqual({
      path,
      at: { line: 1, column: 1 },
      severity: 'error',
      message: `Dateline does not know what to do with "${path}"`,
      advice,
    });
  });
});

describe('parseFile', () => {
  test.each(['articles/.draft.md', '.hidden/x.md', 'articles/.git/x.md'])('ignores %s', (path) => {
    expect(parseFile({ path, bytes: bytesOf('no front matter') }, context)).toEqual({
      value: undefined,
      problems: [],
    });
  });

  test('reports control characters and other problems of the text together', () => {
    const file = {
      path: 'sections/a.md',
      bytes: bytesOf('---\nname: x\u0007\ndescription: x\nx: y\n---\n'),
    };
    const { value, problems } = parseFile(file, context);
    expect(problems.map(({ at }) => at.line)).toEqual([2, 4]);
    expect(value?.list).toBe('sections');
  });
});
