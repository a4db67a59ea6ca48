import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readableFiles, readText } from '../../../src/engine/content/readable-files.ts';
import { scannedFolder } from './scanned-folder.ts';

const { base, root, write } = scannedFolder();
const at = (name: string) => path.join(root(), 'articles', name);

test('pipes, and links to anything but a file of the folder, are not readable', () => {
  write('articles/a.md', 'a');
  writeFileSync(path.join(base(), 'secret.md'), 'secret');
  execFileSync('mkfifo', [path.join(base(), 'pipe'), at('pipe.md')]);
  symlinkSync('a.md', at('inside.md'));
  symlinkSync('../../secret.md', at('outside.md'));
  symlinkSync('../../pipe', at('outside-pipe.md'));
  symlinkSync('pipe.md', at('inside-pipe.md'));
  symlinkSync('/dev/zero', at('endless.md'));
  symlinkSync('missing.md', at('nothing.md'));
  expect(readableFiles(root()).toSorted()).toEqual(['articles/a.md', 'articles/inside.md']);
});

test('a text is read, but not a pipe, a device, a folder or a file that is too large', () => {
  write('articles/a.md', 'a');
  expect(readText(at('a.md'))?.toString()).toBe('a');
  execFileSync('mkfifo', [at('pipe.md')]);
  truncateSync(at('a.md'), 3_000_000_000);
  const others = [at('pipe.md'), '/dev/zero', root(), at('a.md')];
  expect(others.map(readText)).toEqual(others.map(() => undefined));
  expect(() => readText(at('missing.md'))).toThrow(/ENOENT/);
});
