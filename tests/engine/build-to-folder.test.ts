import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { withOutputLock } from '../../src/engine/publish/output-folder.ts';
import { stopwatch } from '../../src/engine/stopwatch.ts';
import { contentOf, scratchFolder, testOptions } from '../sites/files/built-folder.ts';

const scratch = await scratchFolder();
/** The only article of the site is published between the two. */
const before = { iso: '2031-03-01T17:59:00Z', epoch: Date.UTC(2031, 2, 1, 17, 59) };
const after = Date.UTC(2031, 2, 1, 18, 1);

afterAll(scratch.remove);

async function pendingAfterWait(isNowOfClock: boolean): Promise<readonly string[]> {
  const out = path.join(scratch.folder, String(isNowOfClock));
  const options = testOptions(contentOf('lamp-walk'), out, { now: before, isNowOfClock });
  const clock = vi.spyOn(Date, 'now').mockReturnValue(before.epoch);
  try {
    let start: Promise<{ withheld: readonly { path: string }[] }> | undefined;
    await withOutputLock(options, async () => {
      const waits = new Promise<string>((resolve) => {
        start = buildToFolder(options, () => 0, stopwatch(), resolve);
      });
      await waits;
      clock.mockReturnValue(after);
    });
    return (await start)?.withheld.map((article) => article.path) ?? [];
  } finally {
    clock.mockRestore();
  }
}

test('a build that has waited for another one publishes what is due after the wait', async () => {
  expect(await pendingAfterWait(true)).toEqual([]);
});

test('a build at a given time keeps it', async () => {
  expect(await pendingAfterWait(false)).not.toEqual([]);
});

test('a file that no build wrote stays, until a build of the whole site removes it and says so', async () => {
  const options = testOptions(contentOf('lamp-walk'), path.join(scratch.folder, 'by-hand'));
  const file = path.join(options.out, 'proof.html');
  const built = async () => {
    const { files, lost } = await buildToFolder(options, () => 0);
    return { removed: files?.removed, lost: lost.map((problem) => problem.message) };
  };
  await built();
  writeFileSync(file, 'by hand');
  expect(await built()).toEqual({ removed: 0, lost: [] });
  expect(existsSync(file)).toBe(true);
  rmSync(options.cache, { recursive: true });
  expect(await built()).toEqual({ removed: 1, lost: [expect.stringMatching('no build wrote it')] });
  expect(existsSync(file)).toBe(false);
  expect(await built()).toEqual({ removed: 0, lost: [] });
});
