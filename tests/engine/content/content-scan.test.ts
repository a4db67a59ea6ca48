import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ContentScan,
  type ScannedFile,
  scanContent,
  scanForBuild,
} from '../../../src/engine/content/content-scan.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';

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
      { width: 1, height: 1, type: 'png', hasAlpha: true, isAnimated: false },
    ],
    ['media/note.png', digestOf('not a picture'), undefined],
  ]);
});

test('opens no leftover of an editor or a system, nor a folder of theirs', () => {
  // What an editor locks is a link to nothing, and a pipe would never end.
  symlinkSync('mara@vell.example.1234:5', path.join(root, 'articles', '.#a.md'));
  execFileSync('mkfifo', [path.join(root, 'articles', 'a.md~')]);
  mkdirSync(path.join(root, '.git'));
  execFileSync('mkfifo', [path.join(root, '.git', 'config')]);
  for (const name of ['4913', 'a.md.swp', '#a.md#', 'a.md.tmp', 'Thumbs.db']) {
    write(`articles/${name}`, '');
    write(`media/${name}`, '');
  }
  expect(scan()).toEqual({ files: [], media: [], statics: [], problems: [] });
});

test('takes a copy among the pictures for no file that is published', () => {
  write('media/quay (conflicted copy 2031-05-04).pdf', '');
  write('media/quay.pdf.crdownload', '');
  const { files, media } = scan();
  expect(media).toEqual([]);
  expect(files.map((file) => file.path)).toEqual([
    'media/quay (conflicted copy 2031-05-04).pdf',
    'media/quay.pdf.crdownload',
  ]);
});

describe('a file that is not a regular file', () => {
  const lines = () => scan().problems.map(({ path: where, message }) => `${where}: ${message}`);

  test('is refused without opening it: a pipe, a socket, behind a link too', async () => {
    execFileSync('mkfifo', [path.join(root, 'articles', 'pipe.md')]);
    execFileSync('mkfifo', [path.join(root, 'media', 'icon.svg')]);
    symlinkSync('icon.svg', path.join(root, 'media', 'link.svg'));
    const server = createServer().listen(path.join(root, 'site.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(lines().sort()).toEqual([
      'articles/pipe.md: it is a named pipe (FIFO), not a regular file',
      'media/icon.svg: it is a named pipe (FIFO), not a regular file',
      'media/link.svg: a symbolic link to a named pipe (FIFO)',
      'site.yaml: it is a socket, not a regular file',
    ]);
    server.close();
  });

  test('is reported if it replaces a text that was read', async () => {
    write('articles/a.md', 'a');
    await settled();
    const first = scan();
    rmSync(path.join(root, 'articles', 'a.md'));
    execFileSync('mkfifo', [path.join(root, 'articles', 'a.md')]);
    const watched = { changed: new Set([path.join(root, 'articles', 'a.md')]) };
    expect(scanForBuild({ content: root, watched }, first).problems).toHaveLength(1);
    expect(scan(knownOf(first)).problems).toHaveLength(1);
  });
});

describe('a name that is not UTF-8', () => {
  const make = (bytes: string) =>
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/articles/`), Buffer.from(bytes, 'latin1')]),
      '',
    );

  test.each([
    ['caf\xE9.md', 'caf\\xE9.md', 'cafe.md'],
    ['\xD3\xD1\xCA.md', '\\xD3\\xD1\\xCA.md', 'port-news.md'],
    ['a\xFFb.JPG', 'a\\xFFb.JPG', 'ayb.jpg'],
  ])('is reported, with one to give it: %j', (bytes, shown, proposed) => {
    make(bytes);
    write('articles/caf\u00E9\uFFFD.md', 'sound');
    const { files, problems } = scan();
    expect(files.map((file) => file.path)).toEqual(['articles/caf\u00E9\uFFFD.md']);
    expect(problems).toMatchObject([
      {
        path: `articles/${shown}`,
        severity: 'error',
        message: `the name "${shown}" is not UTF-8: each \\x and two digits is a byte that is not part of a character`,
        advice: `rename it, for instance to "${proposed}"`,
      },
    ]);
  });

  test('may be that of a folder, and is nothing to report of a leftover', () => {
    mkdirSync(Buffer.concat([Buffer.from(`${root}/articles/`), Buffer.from([0xe9])]));
    make('.caf\xE9.md.swp');
    make('caf\xE9.md~');
    expect(scan().problems.map((problem) => problem.path)).toEqual(['articles/\\xE9']);
  });
});

// The administrator may read everything.
test.skipIf(process.getuid?.() === 0)('what may not be read is reported at its place', () => {
  write('articles/a.md', 'a');
  chmodSync(path.join(root, 'articles', 'a.md'), 0o000);
  mkdirSync(path.join(root, 'people'), { mode: 0o000 });
  expect(scan().problems.map(({ path: where, message }) => `${where}: ${message}`)).toEqual([
    'articles/a.md: it cannot be read: the user who builds the site has no permission',
    'people: it cannot be read: the user who builds the site has no permission',
  ]);
});

test('throws if there is no such folder', () => {
  expect(() => scanContent(path.join(base(), 'nowhere'), new Map())).toThrow('ENOENT');
});

describe('a scan after another', () => {
  test('does not read a file again that has the same fingerprint', async () => {
    write('articles/a.md', 'a');
    await settled();
    const [first] = scan().files;
    expect(first?.fingerprint).not.toBe('');
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

  test('reads a file again that was replaced by another', async () => {
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
    expect(first?.fingerprint).toBe('');
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
    scanForBuild(
      { content: root, watched: { changed: new Set(names.map((name) => path.join(root, name))) } },
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
    // If the media are a new list, everything was scanned.
    expect(followed.media).toBe(first.media);
    expect(digests(followed)).toEqual([['articles/a.md', digestOf('A')]]);
  });

  test('also reads files that had changed just before the previous scan', () => {
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
    // Until it is settled, a file has no fingerprint: the two scans would differ by when they look.
    await settled();
    expect(follow(first, name)).toEqual(scan(knownOf(first)));
  });

  test('scans everything if a text is a link, whose target can change elsewhere', async () => {
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
