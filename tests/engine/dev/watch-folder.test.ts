import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from '../../../src/engine/dev/watch-folder.ts';

let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'dateline-watch-'));
});

afterEach(() => rm(parent, { recursive: true, force: true }));

test.each([0, 150, 290])(
  'reports a folder that comes after %i ms once, when it is watched',
  async (delay) => {
    const folder = path.join(parent, 'static');
    const reported: string[] = [];
    const stop = await watchFolder(folder, (paths) => reported.push(...paths));
    await pass(delay);
    await mkdir(folder);
    await vi.waitFor(() => expect(reported).toContain(folder), { timeout: 15_000 });
    const file = path.join(folder, 'ads.txt');
    await writeFile(file, 'a');
    await vi.waitFor(() => expect(reported).toContain(file), { timeout: 15_000 });
    // For longer than the time between two looks at the folder.
    await pass(700);
    await stop();
    expect(reported.filter((each) => each === folder)).toHaveLength(1);
  },
);

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
