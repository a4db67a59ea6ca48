import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { Composer } from 'yaml';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { pointFinder } from '../../../src/parse/yaml/point-finder.ts';
import { articleText, bytesOf, context } from '../sample.ts';

const path = 'articles/ferry.md';
const source = { path, text: articleText({ topics: '[20000056, "20000593"]' }) };

/** The parser of the YAML library. */
const compose = vi.spyOn(Composer.prototype, 'compose');

beforeEach(() => {
  compose.mockClear();
});

afterAll(() => {
  compose.mockRestore();
});

test('an article without problems is read without the YAML library', () => {
  const { value, problems } = parseArticle(source, context);
  expect(problems).toEqual([]);
  expect(value?.topics.map(({ at }) => at)).toEqual([
    ['topics', 0],
    ['topics', 1],
  ]);
  expect(compose).not.toHaveBeenCalled();
});

test('a file is read again only once, for any number of positions', () => {
  const readFile = vi.fn(() => ({ path, bytes: bytesOf(source.text) }));
  const findPoint = pointFinder(readFile);
  expect(findPoint(path, { line: 40, column: 2 })).toEqual({ line: 40, column: 2 });
  expect(readFile).not.toHaveBeenCalled();
  expect(findPoint(path, ['topics', 1])).toEqual({ line: 8, column: 20 });
  expect(findPoint(path, ['section'])).toEqual({ line: 4, column: 10 });
  expect(readFile).toHaveBeenCalledTimes(1);
  expect(compose).toHaveBeenCalledTimes(1);
});

test('a missing value has the position of its mapping, and a missing file that of its start', () => {
  const findPoint = pointFinder((name) =>
    name === path ? { path, bytes: bytesOf(source.text) } : undefined,
  );
  expect(findPoint(path, ['story'])).toEqual({ line: 1, column: 1 });
  expect(findPoint('articles/gone.md', ['story'])).toEqual({ line: 1, column: 1 });
});

test('a file that is only YAML is read completely', () => {
  const bytes = bytesOf('# Settings\ndesks:\n  - id: port\n');
  const findPoint = pointFinder(() => ({ path: 'site.yaml', bytes }));
  expect(findPoint('site.yaml', ['desks', 0, 'id'])).toEqual({ line: 3, column: 9 });
});
