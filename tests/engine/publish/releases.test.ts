import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStaging, publishStaged, recover } from '../../../src/engine/publish/output-folder.ts';
import { outputPlace } from '../../../src/engine/publish/output-place.ts';
import { Death, dyingAt, refusing, watching } from '../dying-disk.ts';
import { scratchForEach } from '../scratch.ts';
import { readTexts, type SiteTexts, writeTexts } from '../site-folder.ts';

const base = scratchForEach();
let link: string;
const releases = () => path.join(base(), 'releases');
beforeEach(() => {
  link = path.join(base(), 'site');
  mkdirSync(path.join(releases(), 'first'), { recursive: true });
  symlinkSync('releases/first', link);
});

const marks = { '.dateline.json': 'mark', '.dateline-manifest': 'list' };

/** Publishes some files. All other files of the site are unchanged. */
function publish(
  made: SiteTexts,
  { removals = [], keep = 3 }: { removals?: string[]; keep?: number } = {},
) {
  const before = Object.keys(readTexts(link));
  writeTexts(openStaging(link), made);
  const unchanged = before.filter((name) => !(name in made) && !removals.includes(name));
  const others = { unchanged: () => unchanged, removals };
  publishStaged(link, { made: Object.keys(made), others }, keep);
}

const names = () => readdirSync(releases()).sort();
const current = () => path.basename(realpathSync(link));

describe('a site behind a symbolic link', () => {
  test('is a new folder each time, and the link points to it', () => {
    publish({ ...marks, 'index.html': 'one', 'a/index.html': 'a', 'b/index.html': 'b' });
    const first = current();
    const inode = statSync(path.join(link, 'a/index.html')).ino;
    publish({ 'index.html': 'two', 'c/index.html': 'c' }, { removals: ['b/index.html'] });
    expect(readTexts(link)).toEqual({
      ...marks,
      'index.html': 'two',
      'a/index.html': 'a',
      'c/index.html': 'c',
    });
    expect(readTexts(path.join(releases(), first))).toMatchObject({
      'index.html': 'one',
      'b/index.html': 'b',
    });
    expect(statSync(path.join(link, 'a/index.html')).ino).toBe(inode);
    expect(readlinkSync(link)).toMatch(/^releases\/site-[0-9a-f]{4}-0002$/);
    expect(readdirSync(base()).sort()).toEqual(['releases', 'site']);
  });

  test('keeps an absolute link absolute, and replaces the last of a chain of links', () => {
    rmSync(link);
    const last = path.join(base(), 'current');
    symlinkSync(path.join(releases(), 'first'), last);
    symlinkSync('current', link);
    publish(marks);
    expect(readlinkSync(link)).toBe('current');
    expect(readlinkSync(last)).toMatch(/^\/.*\/releases\/current-[0-9a-f]{4}-0001$/);
  });

  test('keeps the releases of another link of the same name in the same folder', () => {
    const other = path.join(base(), 'other', 'site');
    mkdirSync(path.dirname(other));
    symlinkSync('../releases/first', other);
    publish({ ...marks, 'index.html': 'mine' });
    const mine = current();
    link = other;
    for (const text of ['1', '2', '3', '4', '5']) publish({ ...marks, 'index.html': text });
    expect(names()).toContain(mine);
    expect(names()).toHaveLength(5);
  });

  test('keeps the last few releases, and folders that no build made', () => {
    mkdirSync(path.join(releases(), 'site-backup'));
    for (const text of ['1', '2', '3', '4', '5']) publish({ ...marks, 'index.html': text });
    const endings = () =>
      names()
        .map((name) => name.slice(-4))
        .sort();
    expect(endings()).toEqual(['0003', '0004', '0005', 'ckup', 'irst']);
    publish({ ...marks, 'index.html': '6' }, { keep: 1 });
    expect(endings()).toEqual(['0006', 'ckup', 'irst']);
  });

  test('after a rollback, makes a new release and keeps the restored one', () => {
    for (const text of ['1', '2', '3']) publish({ ...marks, 'index.html': text });
    const [, second = ''] = names().filter((name) => name !== 'first');
    const [oldest = ''] = names().filter((name) => name.endsWith('0001'));
    rmSync(link);
    symlinkSync(`releases/${oldest}`, link);
    publish({ ...marks, 'index.html': '4' });
    expect(current()).toMatch(/-0004$/);
    expect(names()).toContain(oldest);
    expect(names()).not.toContain(second);
  });

  test('is copied on a disk without hard links', async () => {
    publish({ ...marks, 'index.html': 'one', 'a/index.html': 'a' });
    const { thrown } = await refusing(
      'EPERM',
      (call) => call === 'linkSync',
      () => publish({ 'index.html': 'two' }),
    );
    expect(thrown).toBeUndefined();
    expect(readTexts(link)).toMatchObject({ 'index.html': 'two', 'a/index.html': 'a' });
    expect(statSync(path.join(link, 'a/index.html')).nlink).toBe(1);
  });

  test('is not changed if somebody has changed the link meanwhile', async () => {
    publish({ ...marks, 'index.html': 'one' });
    const place = outputPlace(link);
    writeTexts(`${place.side}new`, { ...marks, 'index.html': 'two' });
    const { thrown } = await watching(
      (number) => {
        if (number !== 1) return;
        rmSync(link);
        symlinkSync('releases/first', link);
      },
      () => publishStaged(link, { made: [], others: undefined }, 3),
    );
    expect(String(thrown)).toMatch(/points to another folder/);
    expect(readlinkSync(link)).toBe('releases/first');
  });
});

test('if killed before any call, the site is the old one or the new one, and nothing is left over', async () => {
  const before = { ...marks, 'index.html': 'one', 'a/index.html': 'a', 'b/index.html': 'b' };
  const after = { ...marks, 'index.html': 'two', 'a/index.html': 'a' };
  const start = () => {
    rmSync(releases(), { recursive: true });
    rmSync(link, { force: true });
    mkdirSync(path.join(releases(), 'first'), { recursive: true });
    symlinkSync('releases/first', link);
    for (const text of ['1', '2']) publish({ ...marks, 'index.html': text }, { keep: 2 });
    publish(before, { keep: 2 });
    writeTexts(openStaging(link), { 'index.html': 'two' });
  };
  const step = () => {
    const others = {
      unchanged: () => Object.keys(after).filter((name) => name !== 'index.html'),
      removals: [],
    };
    publishStaged(link, { made: ['index.html'], others }, 2);
  };
  start();
  const { calls } = await dyingAt(Number.POSITIVE_INFINITY, step);
  expect(calls).toBeGreaterThan(12);
  for (let deathAt = 0; deathAt < calls; deathAt += 1) {
    start();
    const { thrown } = await dyingAt(deathAt, step);
    expect(thrown, `call ${deathAt}`).toBeInstanceOf(Death);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    const site = readFileSync(path.join(link, 'index.html'), 'utf8');
    expect(readTexts(link), `call ${deathAt}`).toEqual(site === 'one' ? before : after);
    recover(outputPlace(link));
    expect(readTexts(link), `call ${deathAt}`).toEqual(site === 'one' ? before : after);
    expect(names().filter((name) => name.includes('dateline'))).toEqual([]);
    expect(names().at(-1)).toBe(current());
    expect(readdirSync(base()).sort()).toEqual(['releases', 'site']);
  }
});

describe('a link that cannot be used is refused:', () => {
  test('one to a missing folder, until that is made', () => {
    rmSync(path.join(releases(), 'first'), { recursive: true });
    expect(() => outputPlace(link)).toThrow(
      /releases\/first, which does not exist — make that folder/,
    );
    mkdirSync(path.join(releases(), 'first'));
    publish({ ...marks, 'index.html': 'one' });
    expect(readTexts(link)).toMatchObject({ 'index.html': 'one' });
  });

  test('one to a file, or to itself', () => {
    rmSync(path.join(releases(), 'first'), { recursive: true });
    writeTexts(releases(), { first: 'a file' });
    expect(() => outputPlace(link)).toThrow(/which is a file — /);
    rmSync(link);
    symlinkSync('site', link);
    expect(() => outputPlace(link)).toThrow(/which does not exist — /);
  });

  test('one that may not be replaced, before anything is written', async () => {
    const { thrown } = await refusing(
      'EACCES',
      (call, [file]) => call === 'accessSync' && file === base(),
      () => recover(outputPlace(link)),
    );
    expect(String(thrown)).toMatch(/ {2}files cannot be changed in this folder — /);
  });
});

test('a hard link to a published file keeps its content after the next publish', () => {
  publish({ ...marks, 'index.html': 'one', 'a/index.html': 'a' });
  const kept = path.join(base(), 'kept.html');
  linkSync(path.join(link, 'index.html'), kept);
  publish({ 'index.html': 'two' });
  expect(readFileSync(kept, 'utf8')).toBe('one');
  expect(existsSync(kept)).toBe(true);
});
