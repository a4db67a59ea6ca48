import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentFolder } from '../../src/build/read-content.ts';

let base: string;
let root: string;

beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'dateline-read-'));
  root = path.join(base, 'content');
  await mkdir(path.join(root, 'articles'), { recursive: true });
  await mkdir(path.join(root, 'media'));
});

afterEach(() => rm(base, { recursive: true, force: true }));

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('reads files sorted by path, and of media only name and size', async () => {
  await writeFile(path.join(root, 'articles', 'b.md'), 'b');
  await writeFile(path.join(root, 'articles', 'a.md'), 'a');
  await writeFile(path.join(root, 'site.yaml'), 'name: x');
  await writeFile(path.join(root, 'media', 'dot.png'), onePixel);
  await writeFile(path.join(root, 'media', 'note.png'), 'not a picture');
  await writeFile(path.join(root, 'media', '.DS_Store'), '');
  const { value, problems } = await readContentFolder(root);
  expect(problems).toEqual([]);
  expect(value.files.map((file) => file.path)).toEqual([
    'articles/a.md',
    'articles/b.md',
    'site.yaml',
  ]);
  expect(value.media).toEqual([
    { path: 'media/dot.png', size: { width: 1, height: 1 } },
    { path: 'media/note.png', size: undefined },
  ]);
});

test('follows a link to a file inside the folder', async () => {
  await writeFile(path.join(root, 'articles', 'a.md'), 'text');
  await symlink('a.md', path.join(root, 'articles', 'b.md'));
  const { value, problems } = await readContentFolder(root);
  expect(problems).toEqual([]);
  expect(value.files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['text', 'text']);
});

test('reports a link that leads out of the folder, to a folder, or to nothing, and reads none', async () => {
  await writeFile(path.join(base, 'secret.md'), 'secret');
  await symlink('../../secret.md', path.join(root, 'articles', 'a-out.md'));
  await symlink('.', path.join(root, 'articles', 'b-folder'));
  await symlink('missing.md', path.join(root, 'articles', 'c-nothing.md'));
  const { value, problems } = await readContentFolder(root);
  expect(value.files).toEqual([]);
  expect(problems.map(({ path: where, message }) => [where, message]).sort()).toEqual([
    ['articles/a-out.md', 'a symbolic link that leads out of the content folder'],
    ['articles/b-folder', 'a symbolic link to a folder'],
    ['articles/c-nothing.md', 'a symbolic link to nothing'],
  ]);
});

test('a folder beside content whose name begins alike is still outside', async () => {
  await mkdir(`${root}-other`);
  await writeFile(path.join(`${root}-other`, 'a.md'), 'other');
  await symlink(path.join(`${root}-other`, 'a.md'), path.join(root, 'articles', 'a.md'));
  const { problems } = await readContentFolder(root);
  expect(problems).toHaveLength(1);
});
