import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** The memory file system of Linux. */
const memoryDisk = '/dev/shm';

/** The most space that a run of all tests needs, with a margin, in bytes. */
const neededBytes = 3 * 1024 ** 3;

/**
 * Gives the tests, and all processes that they start, a temporary folder in memory, and removes it when this process
 * exits. The tests write and remove several hundred thousand small files, and on some disks removing a folder takes
 * five milliseconds. Does nothing if `TMPDIR` names a folder, or if the machine has no such file system.
 */
export function useTemporaryFolderInMemory(): void {
  if (process.env.TMPDIR !== undefined || !hasMemoryDisk()) return;
  const folder = mkdtempSync(path.join(memoryDisk, 'dateline-tests-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

/** Whether there is a memory file system with enough space, from which programs can be run. */
function hasMemoryDisk(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memoryDisk);
    const mount = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, place]) => place === memoryDisk);
    const [, , type, options = ''] = mount ?? [];
    return (
      type === 'tmpfs' && !options.split(',').includes('noexec') && bavail * bsize > neededBytes
    );
  } catch {
    return false;
  }
}
