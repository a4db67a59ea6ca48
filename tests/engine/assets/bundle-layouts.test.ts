import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleLayouts, loadLayouts } from '../../../src/engine/assets/bundle-layouts.ts';
import { layoutKinds } from '../../../src/engine/assets/site-layouts.ts';
import { pageKindNames, pageKinds } from '../../../src/pages/page-kinds.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();

test('there is one layout for each page kind, and no other', async () => {
  const kinds = Object.keys(pageKinds).sort();
  expect(layoutKinds()).toEqual(kinds);
  const layouts = loadLayouts(await bundleLayouts(cache()));
  expect([...layouts.keys()].sort()).toEqual(kinds);
});

describe('a bundle', () => {
  test('is taken from the cache while nothing has changed', async () => {
    const first = await bundleLayouts(cache());
    expect(await bundleLayouts(cache())).toEqual(first);
  });

  test.each([
    ['altered', 'export const layouts = {};'],
    ['emptied', ''],
  ])('is made again if its code is %s', async (_, code) => {
    const first = await bundleLayouts(cache());
    const sound = readFileSync(first.file, 'utf8');
    writeFileSync(first.file, code);
    expect(await bundleLayouts(cache())).toEqual(first);
    expect(readFileSync(first.file, 'utf8')).toBe(sound);
  });

  test('is made again if the file with its digests is damaged', async () => {
    const first = await bundleLayouts(cache());
    const folder = path.join(cache(), 'layouts');
    const [note = ''] = readdirSync(folder).filter((name) => !/\.cjs(?:\.map)?$/.test(name));
    writeFileSync(path.join(folder, note), '{"file":"/');
    expect(await bundleLayouts(cache())).toEqual(first);
  });

  test('has a different digest for each kind', async () => {
    const { digests } = await bundleLayouts(cache());
    expect(Object.keys(digests).sort()).toEqual([...pageKindNames].sort());
    for (const digest of Object.values(digests)) expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(Object.values(digests)).size).toBe(pageKindNames.length);
  });
});
