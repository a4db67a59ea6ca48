import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { retryOnCacheDamage } from '../../../src/engine/cache/retry-on-cache-damage.ts';
import { DamagedCacheError } from '../../../src/engine/content/chunk-file.ts';
import { ContentChangedError, readScanned } from '../../../src/engine/content/content-changed.ts';
import { FolderChangedError } from '../../../src/engine/publish/folder-lock.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const missing = Object.assign(new Error('ENOENT: no such file'), {
  code: 'ENOENT',
  syscall: 'open',
});

describe('readScanned', () => {
  const scanned = { path: 'articles/a.md', digest: digestOf('as it was') };
  const file = () => path.join(folder(), scanned.path);

  test('returns the bytes that were scanned', () => {
    mkdirSync(path.dirname(file()));
    writeFileSync(file(), 'as it was');
    expect(readScanned(folder(), scanned).toString()).toBe('as it was');
  });

  test('throws if the file has been changed or removed since, and says what to do', () => {
    expect(() => readScanned(folder(), scanned)).toThrow(ContentChangedError);
    mkdirSync(path.dirname(file()));
    writeFileSync(file(), 'as it is');
    expect(() => readScanned(folder(), scanned)).toThrow(
      `${file()}  changed while the site was built — build again`,
    );
  });

  test('throws the same if it or its folder is something else now', () => {
    writeFileSync(path.dirname(file()), 'a file');
    expect(() => readScanned(folder(), scanned)).toThrow(ContentChangedError);
    rmSync(path.dirname(file()));
    mkdirSync(file(), { recursive: true });
    expect(() => readScanned(folder(), scanned)).toThrow(ContentChangedError);
  });

  test('throws other errors of the disk unchanged', () => {
    const long = { ...scanned, path: 'a'.repeat(300) };
    expect(() => readScanned(folder(), long)).toThrow(/ENAMETOOLONG/);
  });
});

describe('retryOnCacheDamage', () => {
  /** Runs a function that fails a number of times with an error, and counts the tries. */
  async function tries(error: Error, failures: number): Promise<number> {
    let count = 0;
    const run = async () => {
      count += 1;
      if (count <= failures) throw error;
      return count;
    };
    return retryOnCacheDamage(run).catch(() => -count);
  }

  test.each<[string, Error, number]>([
    ['content that has changed', new ContentChangedError('/a.md'), 2],
    ['content that has gone', missing, 2],
    ['content that is a folder now', Object.assign(new Error('EISDIR'), { code: 'EISDIR' }), 2],
    ['a folder that another program has changed', new FolderChangedError(), 5],
    ['a damaged cache', new DamagedCacheError('/not/there'), 5],
    ['anything else', new Error('no ink'), 1],
  ])('tries again a few times: %s', async (_, error, most) => {
    expect(await tries(error, most - 1)).toBe(most);
    expect(await tries(error, 99)).toBe(-most);
  });

  test('removes damaged files', async () => {
    const file = path.join(folder(), 'chunk');
    writeFileSync(file, '');
    await tries(new DamagedCacheError(file), 1);
    expect(existsSync(file)).toBe(false);
    rmSync(file, { force: true });
  });
});
