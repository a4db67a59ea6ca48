import { describe, expect, test } from 'vitest';
import { DiskError, diskError, freeBytes } from '../../../src/engine/publish/disk-error.ts';

const systemError = (code: string, place?: string) =>
  Object.assign(new Error(`${code}: message, write`), {
    ...{ code, syscall: 'write' },
    ...(place === undefined ? {} : { path: place }),
  });

describe('diskError', () => {
  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EIO', 'ESTALE'])(
    'says in one line what is wrong, where, and what to do: %s',
    (code) => {
      const error = diskError(systemError(code, '/srv/news'));
      expect(error).toBeInstanceOf(DiskError);
      expect(String(error)).toMatch(/^Error: \/srv\/news {2}[^\n]+ — [^\n]+$/);
    },
  );

  test('names the fullest of the folders if the error names no path', () => {
    expect(String(diskError(systemError('ENOSPC'), ['/tmp']))).toMatch(/\/tmp {2}the disk is full/);
    expect(String(diskError(systemError('ENOSPC')))).toMatch(/Error: the disk is full/);
  });

  test('returns all other errors, and already explained ones, unchanged', () => {
    const explained = diskError(systemError('EIO', '/a'));
    for (const error of [new Error('no ink'), explained]) {
      expect(diskError(error)).toBe(error);
    }
  });

  test('looks into wrapped errors', () => {
    const cause = systemError('EROFS', '/a');
    const wrapped = Object.assign(new Error('outer'), { originalError: new Error('b', { cause }) });
    expect(String(diskError(wrapped))).toMatch(/\/a {2}the disk is read-only/);
  });
});

test('freeBytes uses the nearest existing folder for a missing path', () => {
  expect(freeBytes('/tmp/not/there/yet')).toBeGreaterThan(0);
});
