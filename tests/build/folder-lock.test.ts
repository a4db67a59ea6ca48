import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { whileLocked } from '../../src/build/folder-lock.ts';
import { scratchForEach } from './scratch.ts';

const folder = scratchForEach();
const lock = () => path.join(folder(), 'deep', 'site.lock');

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('whileLocked', () => {
  test('gives what was run, with the lock held until then', async () => {
    const value = await whileLocked(lock(), async () => {
      await pause(1);
      return readFileSync(lock(), 'utf8');
    });
    expect(value).toBe(String(process.pid));
    expect(existsSync(lock())).toBe(false);
  });

  test('gives the lock back where it fails, at once or later', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    await expect(whileLocked(lock(), fail)).rejects.toThrow('disk full');
    await expect(whileLocked(lock(), async () => fail())).rejects.toThrow('disk full');
    expect(existsSync(lock())).toBe(false);
    expect(await whileLocked(lock(), () => 'free')).toBe('free');
  });

  test('lets one after the other', async () => {
    const order: string[] = [];
    const run = (name: string) =>
      whileLocked(lock(), async () => {
        order.push(`${name} begins`);
        await pause(60);
        order.push(`${name} ends`);
      });
    await Promise.all([run('one'), run('two'), run('three')]);
    expect(order).toHaveLength(6);
    for (let at = 0; at < 6; at += 2) {
      expect(order[at + 1]).toBe(order[at]?.replace('begins', 'ends'));
    }
  });

  test.each([
    ['a process that has ended', () => String(deadProcess())],
    ['no number', () => 'held'],
  ])('takes over a lock that holds %s', async (_, holder) => {
    await whileLocked(lock(), () => {});
    writeFileSync(lock(), holder());
    expect(await whileLocked(lock(), () => 'taken over')).toBe('taken over');
    expect(existsSync(lock())).toBe(false);
  });

  test('waits for a live process, and for one that has not written its number yet', async () => {
    await whileLocked(lock(), () => {});
    for (const holder of [String(process.ppid), '']) {
      writeFileSync(lock(), holder);
      let isRun = false;
      const waiting = whileLocked(lock(), () => {
        isRun = true;
      });
      await pause(120);
      expect(isRun).toBe(false);
      writeFileSync(lock(), String(deadProcess()));
      await waiting;
      expect(isRun).toBe(true);
    }
  });

  test('gives up in the end, says what to do and leaves the lock', async () => {
    await whileLocked(lock(), () => {});
    writeFileSync(lock(), String(process.ppid));
    vi.doMock('node:timers/promises', () => ({ setTimeout: async () => {} }));
    vi.resetModules();
    const fresh = await import('../../src/build/folder-lock.ts');
    const waiting = fresh.whileLocked(lock(), () => 'never');
    await expect(waiting).rejects.toThrow(/another build .* remove .*site\.lock/);
    await expect(waiting).rejects.toThrow(fresh.FolderInUseError);
    expect(existsSync(lock())).toBe(true);
    vi.doUnmock('node:timers/promises');
  });
});
