import { expect, test } from 'vitest';
import { packOutputs, unpackOutputs } from '../../../src/engine/dependencies/pack-outputs.ts';
import type { MadeOutput } from '../../../src/engine/render/render-pages.ts';
import { digestOf } from '../../../src/model/digest.ts';

const output = (path: string, reads: readonly string[]): MadeOutput => ({
  ...{ path, digest: digestOf(path), size: path.length, mtimeMs: 1_470_304_800_000.125, reads },
});
const made = [
  output('a/index.html', ['publication', 'text:articles/ميناء.ar.md', 'list:en/front']),
  output('media/lamp.png', []),
  output('feed.json', ['list:en/front', 'publication']),
  output('robots.txt', []),
];

test('outputs come back as they were packed, through the memory of another thread', () => {
  const packed = packOutputs(made);
  expect(packed.keys).toHaveLength(3);
  expect(unpackOutputs(structuredClone(packed))).toEqual(made);
});

test('none come back if there are none', () => {
  expect(unpackOutputs(packOutputs([]))).toEqual([]);
});
