import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './output-folder.ts';

/** Raised where another build holds a folder for too long. */
export class FolderInUseError extends Error {}

/** Raised where another build has changed the folder meanwhile. */
export class FolderChangedError extends Error {}

const patience = 60_000;
const between = 50;
const momentOfMaking = 2000;

/**
 * Runs something while no other build does the same, and waits for one that does. A lock that a
 * build left behind when it died is taken over.
 * Throws FolderInUseError where the other build does not end within a minute.
 * @param file the lock: absolute path
 */
export async function whileLocked<T>(file: string, run: () => T | Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let waited = 0; !taken(file); waited += between) {
    if (waited >= patience) {
      throw new FolderInUseError(
        `another build has been writing the same site for a minute — wait for it, or remove ${file}`,
      );
    }
    await pause(between);
  }
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    const fd = openSync(file, 'wx');
    writeSync(fd, String(process.pid));
    closeSync(fd);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return taken(file);
  }
}

/** A lock without a number has just been made, or its maker died in the very moment. */
function isHeld(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8');
    if (holder === '') return Date.now() - statSync(file).mtimeMs < momentOfMaking;
    return isAlive(Number(holder));
  } catch {
    return false;
  }
}
