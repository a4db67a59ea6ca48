import { renameSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type ContentScan,
  type ScannedFile,
  scanForBuild,
} from '../../../src/engine/content/content-scan.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { knownOf, onePixel, scannedFolder, settled } from './scanned-folder.ts';

const { root, scan, write } = scannedFolder();

describe('a second scan', () => {
  test('does not read a file again that has the same fingerprint', async () => {
    write('articles/a.md', 'a');
    await settled();
    const [first] = scan().files;
    expect(first?.fingerprint).not.toBe('');
    // No file has this digest. If it is returned, the file was not read.
    const marked = new Map([['articles/a.md', { ...(first as ScannedFile), digest: 'not read' }]]);
    expect(scan(marked).files.map(({ digest }) => digest)).toEqual(['not read']);
  });

  test('reads a changed file again, even with the same size and its old time', async () => {
    write('articles/a.md', 'Grey Rock');
    await settled();
    const known = knownOf(scan());
    const file = path.join(root(), 'articles/a.md');
    const { atime, mtime } = statSync(file);
    write('articles/a.md', 'Blue Rock');
    expect(scan(known).files[0]?.digest).toBe(digestOf('Blue Rock'));
    utimesSync(file, atime, mtime);
    await settled();
    expect(scan(known).files[0]?.digest).toBe(digestOf('Blue Rock'));
  });

  test('reads a file again that was replaced', async () => {
    write('articles/a.md', 'Grey Rock');
    await settled();
    const known = knownOf(scan());
    write('articles/b.md', 'Blue Rock');
    renameSync(path.join(root(), 'articles/b.md'), path.join(root(), 'articles/a.md'));
    await settled();
    expect(scan(known).files.map(({ digest }) => digest)).toEqual([digestOf('Blue Rock')]);
  });

  test('reads a file again that had changed just before the first scan', () => {
    write('articles/a.md', 'a');
    const ahead = new Date(Date.now() + 60_000);
    utimesSync(path.join(root(), 'articles/a.md'), ahead, ahead);
    const [first] = scan().files;
    expect(first?.fingerprint).toBe('');
    const marked = new Map([['articles/a.md', { ...(first as ScannedFile), digest: 'not read' }]]);
    expect(scan(marked).files[0]?.digest).toBe(digestOf('a'));
  });

  test('drops a deleted file and finds a new one', async () => {
    write('articles/a.md', 'a');
    await settled();
    const known = knownOf(scan());
    rmSync(path.join(root(), 'articles/a.md'));
    write('articles/c.md', 'a');
    expect(scan(known).files.map((file) => file.path)).toEqual(['articles/c.md']);
  });

  test('knows the size of a picture that it does not read again', async () => {
    write('media/dot.png', onePixel);
    await settled();
    const first = scan();
    expect(scan(knownOf(first)).media).toEqual(first.media);
    write('media/dot.png', 'no picture any more');
    expect(scan(knownOf(first)).media[0]?.picture).toBeUndefined();
  });
});

describe('a scan that follows changes', () => {
  const follow = (state: ContentScan, ...names: readonly string[]) =>
    scanForBuild(
      {
        content: root(),
        watched: { changed: new Set(names.map((name) => path.join(root(), name))) },
      },
      state,
    );
  const digests = ({ files }: ContentScan) => files.map(({ path: name, digest }) => [name, digest]);

  test('reads only the changed files', async () => {
    write('articles/a.md', 'a');
    write('articles/b.md', 'b');
    await settled();
    const first = scan();
    write('articles/a.md', 'A');
    write('articles/b.md', 'B');
    expect(digests(follow(first, 'articles/a.md'))).toEqual([
      ['articles/a.md', digestOf('A')],
      ['articles/b.md', digestOf('b')],
    ]);
  });

  test('ignores temporary files of editors', async () => {
    write('articles/a.md', 'a');
    await settled();
    const first = scan();
    write('articles/.#a.md', '');
    write('articles/a.md', 'A');
    const followed = follow(first, 'articles/a.md', 'articles/.#a.md', 'articles/4913', '.git/x');
    // If everything was scanned, the media are a new list.
    expect(followed.media).toBe(first.media);
    expect(digests(followed)).toEqual([['articles/a.md', digestOf('A')]]);
  });

  test('also reads files that had changed just before the previous scan', () => {
    write('articles/a.md', 'a');
    const ahead = new Date(Date.now() + 60_000);
    utimesSync(path.join(root(), 'articles/a.md'), ahead, ahead);
    const first = scan();
    write('articles/a.md', 'A');
    expect(digests(follow(first))).toEqual([['articles/a.md', digestOf('A')]]);
  });

  test.each([
    ['a new file', 'articles/b.md', () => write('articles/b.md', 'B')],
    ['a file that is gone', 'articles/a.md', () => rmSync(path.join(root(), 'articles/a.md'))],
    ['a picture', 'media/dot.png', () => write('media/dot.png', onePixel)],
    ['anything outside', '../layouts/article.11ty.tsx', () => {}],
  ])('scans everything if the changes include %s', async (_, name, happen) => {
    write('articles/a.md', 'a');
    write('articles/c.md', 'c');
    await settled();
    const first = scan();
    happen();
    write('articles/c.md', 'C');
    // A file has no fingerprint until some time has passed, so without this wait the two scans would differ.
    await settled();
    expect(follow(first, name)).toEqual(scan(knownOf(first)));
  });

  test('scans everything if a text is a link, because its target can change elsewhere', async () => {
    write('articles/a.md', 'text');
    symlinkSync('a.md', path.join(root(), 'articles', 'b.md'));
    await settled();
    const first = scan();
    write('articles/a.md', 'next');
    expect(digests(follow(first, 'articles/a.md'))).toEqual([
      ['articles/a.md', digestOf('next')],
      ['articles/b.md', digestOf('next')],
    ]);
  });
});
