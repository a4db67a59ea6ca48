import { expect, test } from 'vitest';
import {
  type MadeOutput,
  MadeOutputsBuilder,
  madeFiles,
} from '../../../src/engine/dependencies/made-outputs.ts';
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

/** Returns the outputs of threads, with the keys of their reads. */
const outputsIn = (threads: Parameters<typeof madeFiles>[0]) =>
  madeFiles(threads).map(([file, { keys, numbers }]) => ({
    ...file,
    reads: Array.from(numbers, (number) => keys[number]),
  }));

test('outputs of several batches and threads keep their files and reads when they are sent to another thread', () => {
  const [one, other] = [new MadeOutputsBuilder(), new MadeOutputsBuilder()];
  one.add(made.slice(0, 2));
  one.add(made.slice(2));
  other.add(made.slice(2, 3));
  const packed = one.outputs();
  expect(packed.keys).toHaveLength(3);
  expect(outputsIn(structuredClone([packed, other.outputs()]))).toEqual([
    ...made,
    ...made.slice(2, 3),
  ]);
});

test('there are none if none were made', () => {
  expect(madeFiles([new MadeOutputsBuilder().outputs()])).toEqual([]);
});
