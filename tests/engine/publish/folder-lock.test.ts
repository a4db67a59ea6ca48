import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { withLock } from '../../../src/engine/publish/folder-lock.ts';
import { type Holder, holderText, thisProcess } from '../../../src/engine/publish/lock-holder.ts';
import { refusing, watching } from '../dying-disk.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const lock = () => path.join(folder(), 'deep', 'site.lock');

/** Returns the number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

/** Returns the text of a lock of this process, with some other values. */
function heldBy(holder: Partial<Holder>): string {
  return holderText({ ...thisProcess(), token: 'token', ...holder });
}

function hold(text: string): void {
  mkdirSync(path.dirname(lock()), { recursive: true });
  writeFileSync(lock(), text);
}

describe('withLock', () => {
  test('returns the result, and holds the lock until then', async () => {
    const value = await withLock(lock(), async () => {
      await pause(1);
      return readFileSync(lock(), 'utf8');
    });
    expect(JSON.parse(value)).toMatchObject({ pid: process.pid, machine: hostname() });
    expect(existsSync(lock())).toBe(false);
  });

  test('releases the lock after an error, at once or later', async () => {
    const fail = () => {
      throw new Error('disk full');
    };
    await expect(withLock(lock(), fail)).rejects.toThrow('disk full');
    await expect(withLock(lock(), async () => fail())).rejects.toThrow('disk full');
    expect(existsSync(lock())).toBe(false);
    expect(await withLock(lock(), () => 'free')).toBe('free');
  });

  test('runs one at a time', async () => {
    const order: string[] = [];
    const run = (name: string) =>
      withLock(lock(), async () => {
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

  test.each<[string, () => string]>([
    ['a process that has ended', () => heldBy({ pid: deadProcess() })],
    ['a process whose number now belongs to another', () => heldBy({ started: '1' })],
    ['a process from before a restart of the machine', () => heldBy({ boot: 'before' })],
  ])('takes over the lock of %s', async (_, holder) => {
    hold(holder());
    expect(await withLock(lock(), () => 'taken over')).toBe('taken over');
    expect(readdirSync(path.dirname(lock()))).toEqual([]);
  });

  test('takes over a lock without content, if it is not new', async () => {
    for (const text of ['', 'held', '{}', 'null']) {
      hold(text);
      utimesSync(lock(), 1, 1);
      expect(await withLock(lock(), () => 'taken over')).toBe('taken over');
    }
  });

  test.each<[string, () => string]>([
    ['a live process', () => heldBy({ pid: process.ppid, started: '' })],
    ['a process of another machine', () => heldBy({ machine: 'elsewhere', pid: deadProcess() })],
    [
      'a process of another container',
      () => heldBy({ pidNamespace: 'pid:[1]', pid: deadProcess() }),
    ],
    ['a process that has not written its lock yet', () => ''],
  ])('waits for %s, and reports it once', async (_, holder) => {
    hold(holder());
    let isRun = false;
    const reported: string[] = [];
    const run = () => {
      isRun = true;
    };
    const waiting = withLock(lock(), run, (other) => reported.push(other));
    await pause(160);
    expect(isRun).toBe(false);
    hold(heldBy({ pid: deadProcess() }));
    await waiting;
    expect(isRun).toBe(true);
    expect(reported).toHaveLength(1);
  });

  test('a dead lock is taken over by one build at a time, whenever the others arrive', async () => {
    for (let moment = 0; moment < 8; moment += 1) {
      hold(heldBy({ pid: deadProcess() }));
      let [inside, most, runs] = [0, 0, 0];
      const run = async () => {
        inside += 1;
        runs += 1;
        most = Math.max(most, inside);
        await pause(1);
        inside -= 1;
      };
      const builds: Promise<void>[] = [];
      await watching(
        (call) => {
          // While the first build takes the lock over, the others do so too.
          if (call === moment) builds.push(withLock(lock(), run), withLock(lock(), run));
        },
        () => builds.push(withLock(lock(), run)),
      );
      await Promise.all(builds);
      expect([moment, most]).toEqual([moment, 1]);
      expect(runs).toBe(builds.length);
      expect(readdirSync(path.dirname(lock()))).toEqual([]);
    }
  });

  test('if many processes find a dead lock, one runs at a time', async () => {
    hold(heldBy({ pid: deadProcess() }));
    const log = path.join(folder(), 'log');
    const code = `
      import { appendFileSync } from 'node:fs';
      import { withLock } from ${JSON.stringify(path.join(projectFolder, 'src/engine/publish/folder-lock.ts'))};
      await withLock(${JSON.stringify(lock())}, async () => {
        appendFileSync(${JSON.stringify(log)}, process.pid + ' ');
        await new Promise((resolve) => setTimeout(resolve, 20));
        appendFileSync(${JSON.stringify(log)}, process.pid + ' ');
      });`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', code];
    const ends = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, args, { cwd: projectFolder, stdio: 'inherit' });
      return once(child, 'exit');
    });
    expect(await Promise.all(ends)).toEqual(ends.map(() => [0, null]));
    const pids = readFileSync(log, 'utf8').trim().split(' ');
    expect(pids).toHaveLength(8);
    for (let at = 0; at < 8; at += 2) expect(pids[at]).toBe(pids[at + 1]);
  });

  test('works on a disk without hard links', async () => {
    const { thrown } = await refusing(
      'EPERM',
      (call) => call === 'linkSync',
      async () => {
        expect(await withLock(lock(), () => 'free')).toBe('free');
      },
    );
    expect(thrown).toBeUndefined();
    expect(readdirSync(path.dirname(lock()))).toEqual([]);
  });

  test('gives up after some time, says what to do and leaves the lock', async () => {
    hold(heldBy({ machine: 'elsewhere' }));
    vi.doMock('node:timers/promises', () => ({ setTimeout: async () => {} }));
    vi.resetModules();
    const fresh = await import('../../../src/engine/publish/folder-lock.ts');
    const waiting = fresh.withLock(lock(), () => 'never');
    await expect(waiting).rejects.toThrow(
      /another build or publish \(process \d+ on .+\) .* — .* remove .*site\.lock/,
    );
    await expect(waiting).rejects.toThrow(fresh.FolderInUseError);
    expect(existsSync(lock())).toBe(true);
    vi.doUnmock('node:timers/promises');
    vi.resetModules();
  });
});
