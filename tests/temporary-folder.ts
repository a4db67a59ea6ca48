import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

/** What Linux calls the memory that programs use as a disk. */
const memoryDisk = '/dev/shm';

/** What a run of all tests needs at most, with a margin: bytes. */
const neededBytes = 3 * 1024 ** 3;

/**
 * Gives the tests, and all processes that they start, a temporary folder in memory, and removes it when this process
 * exits. The tests write and remove some hundred thousand small files, and on some disks to remove a folder takes five
 * milliseconds. Does nothing if `TMPDIR` names a folder, or if the machine has no such memory.
 */
export function useTemporaryFolderInMemory(): void {
  if (process.env.TMPDIR !== undefined || !hasMemoryDisk()) return;
  const folder = mkdtempSync(path.join(memoryDisk, 'dateline-tests-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

/** Whether there is a disk in memory with enough room, from which programs can be run. */
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
