import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planPublish } from '../../../src/engine/publish/publish-plan.ts';
import { publishToFolder } from '../../../src/engine/publish/publish-to-folder.ts';
import { manifestName } from '../../../src/engine/publish/site-manifest.ts';
import { readTexts, writeSite, writeTexts } from '../site-folder.ts';

const texts = {
  'index.html': 'the front page',
  'about/index.html': 'about this paper',
  'media/ميناء إسكر.jpg': 'a picture of the port',
  'places/port-esker/index.html': 'the town',
};

let base: string;
let from: string;
let to: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'dateline-publish-'));
  from = path.join(base, '_site');
  to = path.join(base, 'news');
  writeSite(from, texts);
  publishToFolder(planPublish({ from, to }));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const about = () => path.join(to, 'about', 'index.html');
const none = { missing: [], altered: [] };
const damaged = (verify = false) => planPublish({ from, to, verify }).damaged;

/** Replaces a text with another of the same length, and keeps the file's times. */
function alterInSecret(): void {
  const { atime, mtime } = statSync(about());
  writeFileSync(about(), 'about that paper');
  utimesSync(about(), atime, mtime);
}

describe('a published folder is compared with its manifest', () => {
  test('and is unchanged', () => {
    expect(damaged()).toEqual(none);
    expect(damaged(true)).toEqual(none);
  });

  test.each([
    ['a file that is gone', 'missing', () => rmSync(about())],
    ['a folder that is gone', 'missing', () => rmSync(path.dirname(about()), { recursive: true })],
    [
      'a file in the place of a folder',
      'missing',
      () => {
        rmSync(path.dirname(about()), { recursive: true });
        writeFileSync(path.dirname(about()), 'mine');
      },
    ],
    ['a longer file', 'altered', () => writeFileSync(about(), 'about this paper and more')],
    ['an empty file', 'altered', () => writeFileSync(about(), '')],
    ['other content of the same size', 'altered', () => writeFileSync(about(), 'about that paper')],
    ['the same, with the time set back', 'altered', alterInSecret],
    [
      'the same, by another file',
      'altered',
      () => {
        writeFileSync(path.join(base, 'other'), 'about that paper');
        utimesSync(path.join(base, 'other'), 1, 1);
        renameSync(path.join(base, 'other'), about());
      },
    ],
    [
      'an alteration before a change of owner',
      'altered',
      () => {
        writeFileSync(about(), 'about that paper');
        chmodSync(path.join(to, manifestName), 0o640);
      },
    ],
    [
      'a link to the same content',
      'altered',
      () => {
        rmSync(about());
        symlinkSync(path.join(from, 'about', 'index.html'), about());
      },
    ],
    [
      'a folder in its place',
      'altered',
      () => {
        rmSync(about());
        mkdirSync(about());
      },
    ],
  ] as const)('%s is reported', (_, kind, damage) => {
    damage();
    const expected = { ...none, [kind]: ['about/index.html'] };
    expect(damaged()).toEqual(expected);
    expect(damaged(true)).toEqual(expected);
  });

  test.each([
    ['a later time', () => utimesSync(about(), new Date(2031, 1), new Date(2031, 1))],
    ['an earlier time', () => utimesSync(about(), 1, 1)],
    ['other rights', () => chmodSync(about(), 0o600)],
    ['a file of somebody else beside it', () => writeTexts(to, { 'about/notes.txt': 'mine' })],
  ])('%s is not damage', (_, touch) => {
    touch();
    expect(damaged()).toEqual(none);
  });

  test('with verify, all files are compared, because times may be wrong', () => {
    writeFileSync(about(), 'about that paper');
    for (const name of Object.keys(texts)) utimesSync(path.join(to, name), 1, 1);
    const later = new Date(Date.now() + 60_000);
    utimesSync(path.join(to, manifestName), later, later);
    expect(damaged(true)).toEqual({ missing: [], altered: ['about/index.html'] });
  });

  test('but files that will be written anyway are not compared', () => {
    writeFileSync(about(), 'about that paper');
    writeSite(from, { ...texts, 'about/index.html': 'about us' });
    expect(damaged()).toEqual(none);
    rmSync(about());
    rmSync(from, { recursive: true });
    writeSite(from, { 'index.html': 'the front page' });
    expect(damaged()).toEqual(none);
  });
});

test('a publish repairs damaged files, and only those', () => {
  rmSync(path.join(to, 'places'), { recursive: true });
  alterInSecret();
  writeTexts(to, { 'about/notes.txt': 'mine' });
  const front = path.join(to, 'index.html');
  const { ino } = statSync(front);
  const plan = planPublish({ from, to });
  expect(plan.changes.added.map((file) => file.path)).toEqual(['places/port-esker/index.html']);
  expect(plan.changes.changed.map((file) => file.path)).toEqual(['about/index.html']);
  expect(plan.changes.unchanged).toBe(2);
  publishToFolder(plan);
  const { [manifestName]: _, 'about/notes.txt': notes, ...site } = readTexts(to);
  expect(site).toEqual(texts);
  expect(notes).toBe('mine');
  expect(statSync(front).ino).toBe(ino);
  expect(damaged(true)).toEqual(none);
});
