import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ChunkJob } from '../../../src/engine/content/parse-chunk.ts';
import { runInShares } from '../../../src/engine/render/run-in-worker.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();

const english = { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' } as const;

/** How long this thread works on an item, in milliseconds. In this time, the other thread starts and fails. */
const workOfAnItem = 800;

function work(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workOfAnItem);
}

test('an error in a thread is reported when this thread is done, and not before', async () => {
  writeFileSync(path.join(folder(), 'lamp.md'), 'Saved since it was looked at.');
  const jobs = ['one', 'two', 'three', 'four'].map(
    (name): ChunkJob => ({
      file: path.join(folder(), `${name}.chunk`),
      previous: undefined,
      common: '',
      sources: [{ path: 'lamp.md', digest: '0123456789abcdef' }],
    }),
  );
  const publication = {
    languages: [english],
    parser: 'satteri',
    baseUrl: 'https://paper.example/',
    timeZone: 'Etc/UTC',
  } as const;
  const done: string[] = [];
  const shares = runInShares(
    jobs,
    2,
    (share) => ({ task: 'parse', jobs: share, content: folder(), publication, cache: folder() }),
    ({ file }) => {
      work();
      done.push(path.basename(file, '.chunk'));
    },
  );
  await expect(shares).rejects.toThrow(/lamp\.md {2}changed while the site was built/);
  expect(done).toEqual(['one', 'two']);
});
