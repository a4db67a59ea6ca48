import {
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ContentScan,
  lookThrough,
  type ScannedFile,
  scanContent,
} from '../../src/build/content-scan.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';

const base = scratchForEach();
let root: string;
beforeEach(() => {
  root = path.join(base(), 'content');
  mkdirSync(path.join(root, 'articles'), { recursive: true });
  mkdirSync(path.join(root, 'media'));
});

const write = (name: string, content: string | Buffer) =>
  writeFileSync(path.join(root, name), content);
const scan = (known: ReadonlyMap<string, ScannedFile> = new Map()) => scanContent(root, known);
const knownOf = ({ files, media }: ContentScan) =>
  new Map([...files, ...media].map((file) => [file.path, file]));
/** Files that have stood for a while, as those of a newsroom have. */
const settled = () => pause(40);

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('finds files sorted by path, each with its digest, and the size of pictures', () => {
  write('articles/b.md', 'b');
  write('articles/a.md', 'a');
  write('site.yaml', 'name: x');
  write('media/dot.png', onePixel);
  write('media/note.png', 'not a picture');
  write('media/.DS_Store', '');
  write('media/dot.png.yaml', 'credit: x');
  const { files, media, problems } = scan();
  expect(problems).toEqual([]);
  expect(files.map((file) => [file.path, file.digest, file.picture])).toEqual([
    ['articles/a.md', digestOf('a'), undefined],
    ['articles/b.md', digestOf('b'), undefined],
    ['media/dot.png.yaml', digestOf('credit: x'), undefined],
    ['site.yaml', digestOf('name: x'), undefined],
  ]);
  expect(media.map((file) => [file.path, file.digest, file.picture])).toEqual([
    [
      'media/dot.png',
      digestOf(onePixel),
      { width: 1, height: 1, type: 'png', seeThrough: true, moves: false },
    ],
    ['media/note.png', digestOf('not a picture'), undefined],
  ]);
});

test('throws where there is no such folder', () => {
  expect(() => scanContent(path.join(base(), 'nowhere'), new Map())).toThrow('ENOENT');
});

describe('a scan after another', () => {
  test('does not read a file again that looks as it did', async () => {
    write('articles/a.md', 'a');
    await settled();
    const [first] = scan().files;
    expect(first?.stamp).not.toBe('');
    // A digest that no file has shows whether the file was read.
    const marked = new Map([['articles/a.md', { ...(first as ScannedFile), digest: 'not read' }]]);
    expect(scan(marked).files.map(({ digest }) => digest)).toEqual(['not read']);
  });

  test('reads one again that has changed, of the same size and with its old time too', async () => {
    write('articles/a.md', 'Grey Rock');
    await settled();
    const known = knownOf(scan());
    const file = path.join(root, 'articles/a.md');
    const { atime, mtime } = statSync(file);
    write('articles/a.md', 'Blue Rock');
    expect(scan(known).files[0]?.digest).toBe(digestOf('Blue Rock'));
    utimesSync(file, atime, mtime);
    await settled();
    expect(scan(known).files[0]?.digest).toBe(digestOf('Blue Rock'));
  });

  test('reads one again that another file has taken the place of', async () => {
    write('articles/a.md', 'Grey Rock');
    await settled();
    const known = knownOf(scan());
    write('articles/b.md', 'Blue Rock');
    renameSync(path.join(root, 'articles/b.md'), path.join(root, 'articles/a.md'));
    await settled();
    expect(scan(known).files.map(({ digest }) => digest)).toEqual([digestOf('Blue Rock')]);
  });

  test('reads one again that had changed only just before', () => {
    write('articles/a.md', 'a');
    const ahead = new Date(Date.now() + 60_000);
    utimesSync(path.join(root, 'articles/a.md'), ahead, ahead);
    const [first] = scan().files;
    expect(first?.stamp).toBe('');
    const marked = new Map([['articles/a.md', { ...(first as ScannedFile), digest: 'not read' }]]);
    expect(scan(marked).files[0]?.digest).toBe(digestOf('a'));
  });

  test('forgets a file that is gone and finds one that is new', async () => {
    write('articles/a.md', 'a');
    await settled();
    const known = knownOf(scan());
    rmSync(path.join(root, 'articles/a.md'));
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
    lookThrough(
      { content: root, follows: { changed: new Set(names.map((name) => path.join(root, name))) } },
      state,
    );
  const digests = ({ files }: ContentScan) => files.map(({ path: name, digest }) => [name, digest]);

  test('looks at what was changed and at nothing else', async () => {
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

  test('looks at what had changed only just before, too', () => {
    write('articles/a.md', 'a');
    const ahead = new Date(Date.now() + 60_000);
    utimesSync(path.join(root, 'articles/a.md'), ahead, ahead);
    const first = scan();
    write('articles/a.md', 'A');
    expect(digests(follow(first))).toEqual([['articles/a.md', digestOf('A')]]);
  });

  test.each([
    ['a new file', 'articles/b.md', () => write('articles/b.md', 'B')],
    ['a file that is gone', 'articles/a.md', () => rmSync(path.join(root, 'articles/a.md'))],
    ['a picture', 'media/dot.png', () => write('media/dot.png', onePixel)],
    ['anything outside', '../layouts/article.11ty.tsx', () => {}],
  ])('looks at everything where %s is among it', async (_, name, happen) => {
    write('articles/a.md', 'a');
    write('articles/c.md', 'c');
    await settled();
    const first = scan();
    happen();
    write('articles/c.md', 'C');
    expect(follow(first, name)).toEqual(scan(knownOf(first)));
  });

  test('looks at everything where a text is a link, which changes elsewhere', async () => {
    write('articles/a.md', 'text');
    symlinkSync('a.md', path.join(root, 'articles', 'b.md'));
    await settled();
    const first = scan();
    write('articles/a.md', 'next');
    expect(digests(follow(first, 'articles/a.md'))).toEqual([
      ['articles/a.md', digestOf('next')],
      ['articles/b.md', digestOf('next')],
    ]);
  });
});

describe('a symbolic link', () => {
  test('to a file inside the folder is followed, and read again when that changes', async () => {
    write('articles/a.md', 'text');
    symlinkSync('a.md', path.join(root, 'articles', 'b.md'));
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
    symlinkSync('../../secret.md', path.join(root, 'articles', 'a-out.md'));
    symlinkSync('.', path.join(root, 'articles', 'b-folder'));
    symlinkSync('missing.md', path.join(root, 'articles', 'c-nothing.md'));
    symlinkSync('c-nothing.md', path.join(root, 'articles', 'd-chain.md'));
    symlinkSync('e-itself.md', path.join(root, 'articles', 'e-itself.md'));
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

  test('to a folder beside content whose name begins alike leads out too', () => {
    mkdirSync(`${root}-other`);
    writeFileSync(path.join(`${root}-other`, 'a.md'), 'other');
    symlinkSync(path.join(`${root}-other`, 'a.md'), path.join(root, 'articles', 'a.md'));
    expect(scan().problems).toHaveLength(1);
  });

  test('as the content folder itself is followed', () => {
    write('articles/a.md', 'text');
    const link = path.join(base(), 'link');
    symlinkSync(root, link);
    expect(scanContent(link, new Map()).files.map((file) => file.path)).toEqual(['articles/a.md']);
  });
});
