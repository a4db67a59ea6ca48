import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { DiskError } from '../../../src/engine/publish/disk-error.ts';
import {
  ForeignFolderError,
  manifestDigest,
  openStaging,
  publishStaged,
  recover,
  refuseForeign,
  withOutputLock,
} from '../../../src/engine/publish/output-folder.ts';
import { outputPlace } from '../../../src/engine/publish/output-place.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { refusing, watching } from '../dying-disk.ts';
import { scratchForEach } from '../scratch.ts';
import { readTexts, type SiteTexts, writeTexts } from '../site-folder.ts';

const base = scratchForEach();
let out: string;
beforeEach(() => {
  out = path.join(base(), 'site');
});

const marks = { '.dateline.json': 'mark', '.dateline-manifest': 'list' };

/** Publishes a whole site, as a full build does. */
function publishWhole(texts: SiteTexts): readonly string[] {
  writeTexts(openStaging(out), texts);
  return publishStaged(out, { made: Object.keys(texts), others: undefined }, 3);
}

describe('a whole site', () => {
  const first = { ...marks, 'index.html': 'one', 'a/index.html': 'a', 'old/index.html': 'old' };
  const second = { ...marks, 'index.html': 'two', 'a/index.html': 'a', 'b/index.html': 'b' };

  test('names the files that it removes', () => {
    expect(publishWhole(first)).toEqual([]);
    expect(publishWhole(second)).toEqual(['old/index.html']);
  });

  test('appears at once, by one rename, if there is none', async () => {
    const seen = new Set<number>();
    await watching(
      () => seen.add(existsSync(out) ? Object.keys(readTexts(out)).length : 0),
      () => publishWhole(first),
    );
    expect([...seen]).toEqual([0]);
    expect(readTexts(out)).toEqual(first);
    expect(readdirSync(base())).toEqual(['site']);
  });

  test('appears at once in place of an empty folder', async () => {
    mkdirSync(out);
    const { calls } = await watching(
      () => expect(Object.keys(existsSync(out) ? readTexts(out) : {})).toEqual([]),
      () => publishWhole(first),
    );
    expect(calls).toBeGreaterThan(3);
    expect(readTexts(out)).toEqual(first);
  });

  test('replaces another without a gap, and removes files that others put there', async () => {
    publishWhole(first);
    writeTexts(out, { 'notes/by-hand.txt': '' });
    await watching(
      () => expect(['one', 'two']).toContain(readFileSync(path.join(out, 'index.html'), 'utf8')),
      () => publishWhole(second),
    );
    expect(readTexts(out)).toEqual(second);
    expect(readdirSync(base())).toEqual(['site']);
  });
});

describe('if a folder cannot be renamed, nothing beside it changes and no temporary file is left in it', () => {
  const isBeside = (_: string, paths: readonly string[]) =>
    paths.some((file) => file.startsWith(`${out}.`) || file === base());
  const sites = [
    { ...marks, 'index.html': 'one', 'old/index.html': 'old' },
    { ...marks, 'index.html': 'two', 'a/index.html': 'a' },
  ];

  /** Publishes two sites to a disk on which only the folder itself is writable. */
  async function publishInside(): Promise<void> {
    for (const site of sites) {
      const { thrown } = await refusing('EBUSY', isBeside, () =>
        withOutputLock({ out, cache: base() }, async () => publishWhole(site)),
      );
      expect(thrown).toBeUndefined();
      expect(readTexts(out)).toEqual(site);
    }
  }

  test('if its parent is not writable', async () => {
    mkdirSync(out);
    const inode = statSync(out).ino;
    await publishInside();
    expect(statSync(out).ino).toBe(inode);
  });

  const mounted = mkdtempSync('/tmp/dateline-mount-');
  const canMount =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted]).status === 0;
  if (canMount) spawnSync('umount', [mounted]);
  rmSync(mounted, { recursive: true, force: true });

  test.skipIf(!canMount).each([
    ['another disk', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs']],
    ['a folder of the same disk', ['--bind']],
  ])('if it is a mount point of %s (needs permission to mount)', async (_, options) => {
    mkdirSync(out);
    const elsewhere = path.join(base(), 'elsewhere');
    mkdirSync(elsewhere);
    const from = options.includes('--bind') ? [elsewhere] : [];
    expect(spawnSync('mount', [...options, ...from, out]).status).toBe(0);
    try {
      for (const site of sites) {
        await withOutputLock({ out, cache: base() }, async () => publishWhole(site));
        expect(readTexts(out)).toEqual(site);
      }
    } finally {
      spawnSync('umount', [out]);
    }
    expect(readdirSync(base()).sort()).toEqual(['elsewhere', 'site']);
  });
});

describe('recover', () => {
  test('removes the leftovers of a dead build beside the folder, and nothing else', () => {
    const others = ['site.new-1', 'site.dateline-news', 'site2.dateline-new', 'site.old'];
    writeTexts(base(), {
      'site/index.html': 'good',
      'site/.dateline-writable-1/x': '',
      'site.dateline-new/index.html': 'half',
      ...Object.fromEntries(others.map((name) => [name, 'foreign'])),
    });
    recover(outputPlace(out));
    expect(readdirSync(base()).sort()).toEqual([...others, 'site'].sort());
    expect(readTexts(out)).toEqual({ 'index.html': 'good' });
  });

  test('does nothing if the folder or its parent is missing', () => {
    recover(outputPlace(out));
    recover(outputPlace(path.join(base(), 'not', 'there')));
    expect(readdirSync(base())).toEqual([]);
  });
});

describe('withOutputLock', () => {
  const options = () => ({ out, cache: path.join(base(), 'cache') });

  test('leaves neither lock nor staging folder after an error', async () => {
    const fail = async () => {
      writeTexts(openStaging(out), { 'index.html': 'half' });
      throw new Error('no ink');
    };
    await expect(withOutputLock(options(), fail)).rejects.toThrow('no ink');
    expect(readdirSync(base())).toEqual([]);
  });

  test('runs one build at a time, even if the caches differ', async () => {
    const order: string[] = [];
    const run = (name: string) =>
      withOutputLock({ out, cache: path.join(base(), name) }, async () => {
        order.push(name);
        await pause(60);
        order.push(name);
      });
    await Promise.all([run('one'), run('two')]);
    expect(order[0]).toBe(order[1]);
    expect(order[2]).toBe(order[3]);
  });

  test('reports a full disk in one line, with the folder if no path is known', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const wrapped = Object.assign(new Error('cannot write'), { originalError: full });
    for (const error of [full, wrapped]) {
      const failing = withOutputLock(options(), () => Promise.reject(error));
      await expect(failing).rejects.toThrow(DiskError);
      await expect(failing).rejects.toThrow(/^\/\S+ {2}the disk is full — free some space/);
    }
  });
});

describe('refuseForeign', () => {
  test('refuses a folder that no build wrote, and accepts an empty or missing one', () => {
    expect(() => refuseForeign(out)).not.toThrow();
    mkdirSync(out);
    expect(() => refuseForeign(out)).not.toThrow();
    writeTexts(out, { '.dateline-lock': 'of this build' });
    expect(() => refuseForeign(out)).not.toThrow();
    writeTexts(out, { 'thesis.txt': 'years of work' });
    expect(() => refuseForeign(out)).toThrow(ForeignFolderError);
    expect(() => refuseForeign(out)).toThrow(/choose another --out, or empty it/);
    writeTexts(out, { '.dateline.json': 'mark' });
    expect(() => refuseForeign(out)).not.toThrow();
  });

  test('refuses a link to such a folder', async () => {
    writeTexts(base(), { 'home/thesis.txt': 'years of work' });
    symlinkSync('home', out);
    const build = withOutputLock({ out, cache: base() }, async () => publishWhole(marks));
    await expect(build).rejects.toThrow(ForeignFolderError);
    expect(readdirSync(base()).sort()).toEqual(['home', 'site']);
  });
});

test('manifestDigest is the digest of the manifest; undefined if there is none', () => {
  expect(manifestDigest(out)).toBeUndefined();
  mkdirSync(out);
  writeFileSync(path.join(out, '.dateline-manifest'), 'list');
  expect(manifestDigest(out)).toBe(digestOf(readFileSync(path.join(out, '.dateline-manifest'))));
});
