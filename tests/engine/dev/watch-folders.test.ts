import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../../src/engine/dev/watch-folders.ts';

const patience = { timeout: 15_000 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-watch-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('reports changes, one call at a time, and loses none that happen during a call', async () => {
  const seen = new Set<string>();
  let running = 0;
  let most = 0;
  const { stop } = await watchFolders([folder], async (files) => {
    running += 1;
    most = Math.max(most, running);
    for (const file of files) seen.add(path.basename(file));
    await new Promise((resolve) => setTimeout(resolve, 150));
    running -= 1;
  });
  await writeFile(path.join(folder, 'a.md'), 'a');
  await vi.waitFor(() => expect(seen).toContain('a.md'), patience);
  await writeFile(path.join(folder, 'b.md'), 'b');
  await writeFile(path.join(folder, 'c.md'), 'c');
  await vi.waitFor(() => expect([...seen].sort()).toEqual(['a.md', 'b.md', 'c.md']), patience);
  await stop();
  expect(most).toBe(1);
});

test('makes a first call without files, and other calls wait for it', async () => {
  const calls: (readonly string[])[] = [];
  const waited: boolean[] = [];
  let isDone = false;
  const { stop } = await watchFolders([folder], async (files) => {
    calls.push(files.map((file) => path.basename(file)));
    waited.push(isDone);
    if (calls.length > 1) return;
    await writeFile(path.join(folder, 'a.md'), 'saved during the first call');
    await new Promise((resolve) => setTimeout(resolve, 150));
    isDone = true;
  });
  expect(isDone).toBe(true);
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(1), patience);
  await stop();
  // A slow machine may report one file twice: once when it is created and once when it is written.
  expect(calls[0]).toEqual([]);
  expect(new Set(calls.slice(1).flat())).toEqual(new Set(['a.md']));
  expect(waited.slice(1)).not.toContain(false);
});

test('does not report temporary files of editors and systems', async () => {
  const seen = new Set<string>();
  const { stop } = await watchFolders([folder], async (files) => {
    for (const file of files) seen.add(path.basename(file));
  });
  for (const name of ['.#a.md', '4913', 'a.md~', '.a.md.swp', '.DS_Store', 'a.md']) {
    await writeFile(path.join(folder, name), 'a');
  }
  await vi.waitFor(() => expect(seen).toContain('a.md'), { timeout: 5000 });
  await stop();
  expect([...seen]).toEqual(['a.md']);
});

test('follows a folder that does not exist yet', async () => {
  const added = path.join(folder, 'static');
  const seen = new Set<string>();
  const { stop } = await watchFolders([added], async (files) => {
    for (const each of files) seen.add(each);
  });
  await mkdir(added);
  await writeFile(path.join(added, 'CNAME'), 'a');
  await vi.waitFor(() => expect(seen).toContain(added), patience);
  // The folder itself is watched by now, so the file is reported without a change of the folder.
  await writeFile(path.join(added, 'ads.txt'), 'a');
  await vi.waitFor(() => expect(seen).toContain(path.join(added, 'ads.txt')), patience);
  await stop();
}, 30_000);

test('follows a folder that is replaced, and folders that are moved into it', async () => {
  const content = path.join(folder, 'content');
  const file = path.join(content, 'pages', 'about.md');
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'a');
  let seen = new Set<string>();
  const { stop } = await watchFolders([content], async (files) => {
    for (const each of files) seen.add(each);
  });
  /** Changes a folder and waits for the report. Then edits a file in it, and waits for that report too. */
  const expectFollowed = async (change: () => Promise<void>, reported: string, edited: string) => {
    seen = new Set();
    await change();
    await vi.waitFor(() => expect(seen).toContain(reported), patience);
    // A tool that replaces folders needs some time.
    await new Promise((resolve) => setTimeout(resolve, 700));
    seen = new Set();
    await writeFile(edited, `${Math.random()}`);
    await vi.waitFor(() => expect(seen).toContain(edited), patience);
  };
  const aside = path.join(folder, 'aside');
  const moveAwayAndBack = async () => {
    await rename(content, aside);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await rename(aside, content);
  };
  await expectFollowed(moveAwayAndBack, content, file);
  const replaceAtOnce = async () => {
    await cp(content, aside, { recursive: true });
    await rename(content, path.join(folder, 'old'));
    await rename(aside, content);
  };
  await expectFollowed(replaceAtOnce, content, file);
  const moved = path.join(content, 'articles');
  const moveIn = async () => {
    await mkdir(path.join(aside, '2031', '05'), { recursive: true });
    await writeFile(path.join(aside, '2031', '05', 'ferry.md'), 'a');
    await rename(aside, moved);
  };
  await expectFollowed(moveIn, content, path.join(moved, '2031', '05', 'ferry.md'));
  await stop();
}, 30_000);
