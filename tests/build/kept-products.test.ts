import { describe, expect, test } from 'vitest';
import { type KeptProduct, KeptProducts } from '../../src/build/kept-products.ts';
import { digestOf } from '../../src/model/digest.ts';

const product = (path: string, text: string): KeptProduct => ({
  path,
  inputs: digestOf(`what ${text} is made of`),
  digest: digestOf(text),
  size: text.length,
  mtimeMs: 1_470_304_800_000.125 + text.length,
});
const list = [product('404.html', 'gone'), product('ميناء/index.html', 'harbour')];
const products = KeptProducts.of(list);

describe('the files of a site', () => {
  test('come back in their order', () => {
    expect(products.count).toBe(2);
    expect(products.paths()).toEqual(['404.html', 'ميناء/index.html']);
    expect(products.all()).toEqual(list);
    expect(products.at(1)).toEqual(list[1]);
  });

  test('may be none', () => {
    const none = KeptProducts.of([]);
    expect([none.count, none.paths(), none.all()]).toEqual([0, [], []]);
    expect(() => none.at(0)).toThrow(RangeError);
    expect(() => products.at(2)).toThrow(RangeError);
  });

  test('are refused with what is no digest', () => {
    for (const odd of ['', 'assets/newsreader.woff2', digestOf('').slice(1)]) {
      expect(() => KeptProducts.of([{ ...product('a', 'a'), inputs: odd }])).toThrow(RangeError);
    }
  });

  test('made anew take the places of those before, which stay as they were', () => {
    const anew = product('404.html', 'not to be found');
    expect(products.with(new Map([[0, anew]])).all()).toEqual([anew, list[1]]);
    expect(products.with(new Map()).all()).toEqual(list);
    expect(products.all()).toEqual(list);
  });
});
