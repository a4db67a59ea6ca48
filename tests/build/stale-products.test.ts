import { rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BuildState } from '../../src/build/build-state.ts';
import { manifestDigest } from '../../src/build/output-folder.ts';
import type { Product } from '../../src/build/product.ts';
import { findStale } from '../../src/build/stale-products.ts';
import { scratchForEach } from './scratch.ts';
import { writeSite } from './site-folder.ts';

const out = scratchForEach();
const product = (name: string, digest = `made of ${name}`): Product => ({
  make: 'file',
  path: name,
  stamp: () => ({ digest, texts: [] }),
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
    products: names.map((name) => {
      const { size, mtimeMs } = statSync(path.join(out(), name));
      return { path: name, inputs: `made of ${name}`, digest: '', size, mtimeMs };
    }),
    shownIn: [],
    pageCounts: [],
    problems: [],
    withheld: [],
  };
});

/** What is found, by path. */
function found(products: readonly Product[], before: BuildState | undefined = state) {
  const { whole, stale, kept, removals } = findStale(products, before, {
    out: out(),
    follows: undefined,
  });
  return {
    whole,
    stale: stale.map((each) => each.path),
    kept: kept.map((each) => each.path),
    removals,
  };
}
const all = names.map((name) => product(name));

describe('findStale', () => {
  test('finds nothing to do where all is as it was', () => {
    expect(found(all)).toEqual({ whole: false, stale: [], kept: names, removals: [] });
  });

  test('finds what is made of something else, what is new and what is gone', () => {
    const now = [
      product('index.html', 'something else'),
      product('feed.json'),
      product('new.html'),
    ];
    expect(found(now)).toEqual({
      whole: false,
      stale: ['index.html', 'new.html'],
      kept: ['feed.json'],
      removals: ['about/index.html'],
    });
  });

  test('finds what was altered or deleted by hand', () => {
    writeFileSync(path.join(out(), 'index.html'), 'altered by hand');
    rmSync(path.join(out(), 'about'), { recursive: true });
    writeFileSync(path.join(out(), 'about'), 'a file where a folder was');
    const stale = ['index.html', 'about/index.html'];
    expect(found(all)).toEqual({ whole: false, stale, kept: ['feed.json'], removals: [] });
  });

  test('makes all anew where there is no state, or the folder is not what it tells of', () => {
    const whole = { whole: true, stale: names, kept: [], removals: [] };
    expect(findStale(all, undefined, { out: out(), follows: undefined })).toMatchObject({
      whole: true,
      stale: all,
    });
    expect(found(all, { ...state, manifest: 'another' })).toEqual(whole);
    rmSync(path.join(out(), '.dateline-manifest'));
    expect(found(all)).toEqual(whole);
    rmSync(out(), { recursive: true });
    expect(found(all)).toEqual(whole);
  });
});
