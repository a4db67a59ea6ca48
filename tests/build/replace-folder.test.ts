import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ForeignFolderError, replaceFolder } from '../../src/build/replace-folder.ts';
import { writeMark } from '../../src/build/site-mark.ts';

let base: string;
let out: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dateline-replace-'));
  out = path.join(base, '_site');
});

afterEach(() => rm(base, { recursive: true, force: true }));

const fillWith = (text: string) => async (folder: string) => {
  await writeFile(path.join(folder, 'index.html'), text);
  await writeMark(folder, '/');
};

test('makes the folder, then replaces it whole, and leaves nothing beside it', async () => {
  await replaceFolder(out, fillWith('first'));
  await writeFile(path.join(out, 'stale.html'), 'stale');
  await replaceFolder(out, fillWith('second'));
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('second');
  expect((await readdir(out)).sort()).toEqual(['.dateline.json', 'index.html']);
  expect(await readdir(base)).toEqual(['_site']);
});

test('leaves the last good folder as it was where filling fails', async () => {
  await replaceFolder(out, fillWith('good'));
  const failing = replaceFolder(out, async (folder) => {
    await fillWith('half')(folder);
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('good');
  expect(await readdir(base)).toEqual(['_site']);
});

test('never touches a folder that no build wrote', async () => {
  await mkdir(out);
  await writeFile(path.join(out, 'thesis.txt'), 'years of work');
  await expect(replaceFolder(out, fillWith('site'))).rejects.toThrow(ForeignFolderError);
  expect(await readdir(out)).toEqual(['thesis.txt']);
});

test('takes an empty folder', async () => {
  await mkdir(out);
  await replaceFolder(out, fillWith('site'));
  expect(await readFile(path.join(out, 'index.html'), 'utf8')).toBe('site');
});
