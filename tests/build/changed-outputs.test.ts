import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lookForAltered } from '../../src/build/altered-files.ts';
import type { BuildState } from '../../src/build/build-state.ts';
import { KeptProducts } from '../../src/build/kept-products.ts';
import { manifestDigest } from '../../src/build/output-folder.ts';
import type { Product } from '../../src/build/product.ts';
import { findStale } from '../../src/build/stale-products.ts';
import { digestOf } from '../../src/model/digest.ts';
import { noRelations } from './no-relations.ts';
import { scratchForEach } from './scratch.ts';
import { writeSite } from './site-folder.ts';

const out = scratchForEach();
const product = (name: string, made = `made of ${name}`): Product => ({
  make: 'file',
  path: name,
  stamp: () => ({ digest: digestOf(made), texts: [], quoted: [], articles: [] }),
  body: () => name,
});
const names = ['index.html', 'about/index.html', 'feed.json'];
let state: BuildState;
beforeEach(() => {
  writeSite(out(), Object.fromEntries(names.map((name) => [name, name])));
  state = {
    terms: '',
    settings: '',
    basePath: '/',
    validFrom: 0,
    validUntil: 0,
    files: [],
    media: [],
    segments: [],
    segmentsUsed: {},
    builds: 1,
    manifest: manifestDigest(out()) ?? '',
    products: KeptProducts.of(
      names.map((name) => {
        const { size, mtimeMs } = statSync(path.join(out(), name));
        const inputs = digestOf(`made of ${name}`);
        return { path: name, inputs, digest: digestOf(name), size, mtimeMs };
      }),
    ),
    relations: noRelations,
    pageCounts: [],
    problems: [],
    withheld: [],
  };
});

/** What is found, by path. */
async function found(products: readonly Product[], before: BuildState = state) {
  const options = { out: out(), follows: undefined, workers: 1 };
  const last = { state: before, altered: lookForAltered(before, options) };
  const { whole, stale, kept, removals } = await findStale(products, last, options);
  return {
    whole,
    stale: stale.map((each) => each.path),
    kept: kept.map((each) => each.path),
    removals,
  };
}
const all = names.map((name) => product(name));

describe('findStale', () => {
  test('finds nothing to do where all is as it was', async () => {
    expect(await found(all)).toEqual({ whole: false, stale: [], kept: names, removals: [] });
  });

  test('finds what is made of something else, what is new and what is gone', async () => {
    const now = [
      product('index.html', 'something else'),
      product('feed.json'),
      product('new.html'),
    ];
    expect(await found(now)).toEqual({
      whole: false,
      stale: ['index.html', 'new.html'],
      kept: ['feed.json'],
      removals: ['about/index.html'],
    });
  });

  test('finds what was altered or deleted by hand', async () => {
    writeFileSync(path.join(out(), 'index.html'), 'altered by hand');
    rmSync(path.join(out(), 'about'), { recursive: true });
    writeFileSync(path.join(out(), 'about'), 'a file where a folder was');
    const stale = ['index.html', 'about/index.html'];
    expect(await found(all)).toEqual({ whole: false, stale, kept: ['feed.json'], removals: [] });
  });

  test('makes all anew where there is no state, or the folder is not what it tells of', async () => {
    const whole = { whole: true, stale: names, kept: [], removals: [] };
    expect(await findStale(all, undefined, { out: out() })).toMatchObject({
      whole: true,
      stale: all,
    });
    expect(await found(all, { ...state, manifest: 'another' })).toEqual(whole);
    rmSync(path.join(out(), '.dateline-manifest'));
    expect(await found(all)).toEqual(whole);
    rmSync(out(), { recursive: true });
    expect(await found(all)).toEqual(whole);
  });
});
