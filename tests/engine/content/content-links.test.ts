import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanContent, scanForBuild } from '../../../src/engine/content/content-scan.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { knownOf, scannedFolder, settled } from './scanned-folder.ts';

const { base, root, scan, write } = scannedFolder();

describe('a file that is not a regular file', () => {
  const lines = () => scan().problems.map(({ path: where, message }) => `${where}: ${message}`);

  test('is refused without opening it: a pipe, a socket, even through a link', async () => {
    execFileSync('mkfifo', [path.join(root(), 'articles', 'pipe.md')]);
    execFileSync('mkfifo', [path.join(root(), 'media', 'icon.svg')]);
    symlinkSync('icon.svg', path.join(root(), 'media', 'link.svg'));
    const server = createServer().listen(path.join(root(), 'site.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(lines().sort()).toEqual([
      'articles/pipe.md: it is a named pipe (FIFO), not a regular file',
      'media/icon.svg: it is a named pipe (FIFO), not a regular file',
      'media/link.svg: a symbolic link to a named pipe (FIFO)',
      'site.yaml: it is a socket, not a regular file',
    ]);
    server.close();
  });

  test('is reported if it replaces a file that was read', async () => {
    write('articles/a.md', 'a');
    await settled();
    const first = scan();
    rmSync(path.join(root(), 'articles', 'a.md'));
    execFileSync('mkfifo', [path.join(root(), 'articles', 'a.md')]);
    const watched = { changed: new Set([path.join(root(), 'articles', 'a.md')]) };
    expect(scanForBuild({ content: root(), watched }, first).problems).toHaveLength(1);
    expect(scan(knownOf(first)).problems).toHaveLength(1);
  });
});

describe('a symbolic link', () => {
  test('to a file inside the folder is followed, and read again if that file changes', async () => {
    write('articles/a.md', 'text');
    symlinkSync('a.md', path.join(root(), 'articles', 'b.md'));
    await settled();
    const first = scan();
    expect(first.problems).toEqual([]);
    expect(first.files.map(({ digest }) => digest)).toEqual([digestOf('text'), digestOf('text')]);
    write('articles/a.md', 'next');
    const digests = scan(knownOf(first)).files.map(({ digest }) => digest);
    expect(digests).toEqual([digestOf('next'), digestOf('next')]);
  });

  test('out of the folder, to a folder, or to nothing is reported and not read', () => {
    writeFileSync(path.join(base(), 'secret.md'), 'secret');
    symlinkSync('../../secret.md', path.join(root(), 'articles', 'a-out.md'));
    symlinkSync('.', path.join(root(), 'articles', 'b-folder'));
    symlinkSync('missing.md', path.join(root(), 'articles', 'c-nothing.md'));
    symlinkSync('c-nothing.md', path.join(root(), 'articles', 'd-chain.md'));
    symlinkSync('e-itself.md', path.join(root(), 'articles', 'e-itself.md'));
    const { files, problems } = scan();
    expect(files).toEqual([]);
    expect(problems.map(({ path: where, message }) => [where, message]).sort()).toEqual([
      ['articles/a-out.md', 'a symbolic link that leads out of the content folder'],
      ['articles/b-folder', 'a symbolic link to a folder'],
      ['articles/c-nothing.md', 'a symbolic link to nothing'],
      ['articles/d-chain.md', 'a symbolic link to nothing'],
      ['articles/e-itself.md', 'a symbolic link to nothing'],
    ]);
  });

  test('to a folder beside content with a similar name is reported too', () => {
    mkdirSync(`${root()}-other`);
    writeFileSync(path.join(`${root()}-other`, 'a.md'), 'other');
    symlinkSync(path.join(`${root()}-other`, 'a.md'), path.join(root(), 'articles', 'a.md'));
    expect(scan().problems).toHaveLength(1);
  });

  test('as the folder static is not followed: it could publish any folder', () => {
    mkdirSync(path.join(base(), 'private'));
    writeFileSync(path.join(base(), 'private', 'key'), 'secret');
    symlinkSync('private', path.join(base(), 'static'));
    expect(scan().statics).toEqual([]);
    expect(scan().problems).toMatchObject([
      {
        path: '../static',
        message: 'a symbolic link',
        advice: 'put the folder itself in its place, or delete the link',
      },
    ]);
  });

  test('as the content folder itself is followed', () => {
    write('articles/a.md', 'text');
    const link = path.join(base(), 'link');
    symlinkSync(root(), link);
    expect(scanContent(link, new Map()).files.map((file) => file.path)).toEqual(['articles/a.md']);
  });
});
