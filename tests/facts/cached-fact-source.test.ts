import { expect, test } from 'vitest';
import { CachedFactSource } from '../../src/facts/cached-fact-source.ts';
import type { ArticleText } from '../../src/model/site/article/article.ts';
import type { ListedValues } from '../../src/model/site/article/article-values.ts';
import { tableOf } from './table-of.ts';

/** A source of facts, and the list of texts that have been read from it. */
function sourceOf(facts: object) {
  const reads: string[] = [];
  const textOf = (path: string): ArticleText => ({
    shown: () => {
      throw new Error(`${path} is read whole`);
    },
    earlier: () => undefined,
    sentences: () => {
      reads.push(`${path} sentences`);
      return [];
    },
    listed: () => {
      reads.push(`${path} listed`);
      return { headline: `Of ${path}` } as ListedValues;
    },
  });
  const texts = { textOf, digestsOf: () => undefined };
  return { source: new CachedFactSource(tableOf(Object.entries(facts)), texts), reads };
}

test('a fact that is read again soon is not decoded again', () => {
  const { source } = sourceOf({ 'entity:place/esker': { id: 'esker' } });
  const esker = source.get('entity:place/esker');
  expect(esker).toEqual({ id: 'esker' });
  expect(source.get('entity:place/esker')).toBe(esker);
  expect(source.get('entity:place/none')).toBeUndefined();
});

test('the fields that lists show of an article are read once, even if 500 others are read in between', () => {
  const { source, reads } = sourceOf({});
  const paths = Array.from({ length: 500 }, (_, at) => `articles/${at}.md`);
  const [first = ''] = paths;
  const listed = source.get(`text:${first}#listed`);
  for (const path of paths) source.get(`text:${path}#listed`);
  expect(source.get(`text:${first}#listed`)).toBe(listed);
  expect(reads).toEqual(paths.map((path) => `${path} listed`));
});

test('a part of an article is read without the rest', () => {
  const { source, reads } = sourceOf({});
  expect(source.get('text:articles/a.md#sentences')).toEqual([]);
  expect(reads).toEqual(['articles/a.md sentences']);
  expect(() => source.get('text:articles/a.md')).toThrow('read whole');
  expect(() => source.get('text:articles/a.md#of-nothing')).toThrow(RangeError);
});
