import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanContent } from '../../../src/engine/content/content-scan.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { onePixel, scannedFolder } from './scanned-folder.ts';

const { base, root, scan, write } = scannedFolder();

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

test('does not open temporary files and folders of editors and systems', () => {
  // The lock of an editor is a link to nothing. Reading a pipe would never end.
  symlinkSync('mara@vell.example.1234:5', path.join(root(), 'articles', '.#a.md'));
  execFileSync('mkfifo', [path.join(root(), 'articles', 'a.md~')]);
  mkdirSync(path.join(root(), '.git'));
  execFileSync('mkfifo', [path.join(root(), '.git', 'config')]);
  for (const name of ['4913', 'a.md.swp', '#a.md#', 'a.md.tmp', 'Thumbs.db']) {
    write(`articles/${name}`, '');
    write(`media/${name}`, '');
  }
  expect(scan()).toEqual({ files: [], media: [], statics: [], problems: [] });
});

test('does not treat a temporary copy in media as a file to publish', () => {
  write('media/quay (conflicted copy 2031-05-04).pdf', '');
  write('media/quay.pdf.crdownload', '');
  const { files, media } = scan();
  expect(media).toEqual([]);
  expect(files.map((file) => file.path)).toEqual([
    'media/quay (conflicted copy 2031-05-04).pdf',
    'media/quay.pdf.crdownload',
  ]);
});

describe('a name that is not UTF-8', () => {
  const make = (bytes: string) =>
    writeFileSync(
      Buffer.concat([Buffer.from(`${root()}/articles/`), Buffer.from(bytes, 'latin1')]),
      '',
    );

  test.each([
    ['caf\xE9.md', 'caf\\xE9.md', 'cafe.md'],
    ['\xD3\xD1\xCA.md', '\\xD3\\xD1\\xCA.md', 'port-news.md'],
    ['a\xFFb.JPG', 'a\\xFFb.JPG', 'ayb.jpg'],
  ])('is reported, with a proposed name: %j', (bytes, shown, proposed) => {
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

  test('is reported for a folder too, but not for a temporary file', () => {
    mkdirSync(Buffer.concat([Buffer.from(`${root()}/articles/`), Buffer.from([0xe9])]));
    make('.caf\xE9.md.swp');
    make('caf\xE9.md~');
    expect(scan().problems.map((problem) => problem.path)).toEqual(['articles/\\xE9']);
  });
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)('unreadable files and folders are reported', () => {
  write('articles/a.md', 'a');
  chmodSync(path.join(root(), 'articles', 'a.md'), 0o000);
  mkdirSync(path.join(root(), 'people'), { mode: 0o000 });
  expect(scan().problems.map(({ path: where, message }) => `${where}: ${message}`)).toEqual([
    'articles/a.md: it cannot be read: the user who builds the site has no permission',
    'people: it cannot be read: the user who builds the site has no permission',
  ]);
});

test('a file that is too large to be read is reported', () => {
  write('articles/a.md', '');
  truncateSync(path.join(root(), 'articles', 'a.md'), 3_000_000_000);
  expect(scan().problems).toMatchObject([
    {
      message: 'it cannot be read: it is larger than 2 GB',
      advice: 'make it smaller, or move it out of the content folder',
    },
  ]);
});

test('throws if there is no such folder', () => {
  expect(() => scanContent(path.join(base(), 'nowhere'), new Map())).toThrow('ENOENT');
});
