import { expect, test } from 'vitest';
import { FactStore } from '../../src/facts/fact-store.ts';
import type { ArticleText } from '../../src/model/site/article.ts';
import { tableOf } from './table-of.ts';

/** A store of some facts, and which texts were read of it. */
function storeOf(facts: object) {
  const reads: string[] = [];
  const textOf = (path: string): ArticleText => ({
    text: () => {
      throw new Error(`${path} is read whole`);
    },
    sentences: () => {
      reads.push(`${path} sentences`);
      return [];
    },
    listed: () => {
      reads.push(`${path} listed`);
      return { headline: `Of ${path}`, standfirst: '', kicker: undefined };
    },
  });
  return { store: new FactStore(tableOf(Object.entries(facts)), textOf), reads };
}

test('a fact that is read again soon is the same object', () => {
  const { store } = storeOf({ 'entity:place/esker': { id: 'esker' } });
  const esker = store.get('entity:place/esker');
  expect(esker).toEqual({ id: 'esker' });
  expect(store.get('entity:place/esker')).toBe(esker);
  expect(store.get('entity:place/none')).toBeUndefined();
});

test('what lists show of an article is read once, however many others come between', () => {
  const { store, reads } = storeOf({});
  const paths = Array.from({ length: 500 }, (_, at) => `articles/${at}.md`);
  const [first = ''] = paths;
  const listed = store.get(`text:${first}#listed`);
  for (const path of paths) store.get(`text:${path}#listed`);
  expect(store.get(`text:${first}#listed`)).toBe(listed);
  expect(reads).toEqual(paths.map((path) => `${path} listed`));
});

test('an article is not read whole for a part of it', () => {
  const { store, reads } = storeOf({});
  expect(store.get('text:articles/a.md#sentences')).toEqual([]);
  expect(reads).toEqual(['articles/a.md sentences']);
  expect(() => store.get('text:articles/a.md')).toThrow('read whole');
  expect(() => store.get('text:articles/a.md#of-nothing')).toThrow(RangeError);
});
