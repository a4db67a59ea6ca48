import { randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../cache/error-code.ts';
import { type Holder, holderText, parseHolder, stateOf, thisProcess } from './lock-holder.ts';

/** Thrown if another build holds a folder for too long. */
export class FolderInUseError extends Error {}

/** Thrown if another program has changed the folder meanwhile. */
export class FolderChangedError extends Error {}

/** How long to wait, in milliseconds: for a running process, and for an unknown one. */
const patience = { alive: 600_000, unknown: 60_000 };
const between = 50;
const momentOfMaking = 2000;

/**
 * Runs something while no other build holds the same lock, and waits for one that does. The lock of a
 * process that has died is taken over, by one build alone.
 * Throws FolderInUseError if the other build does not end in time.
 * @param file the lock: absolute path
 * @param onWait called once if there is another build to wait for, with what is known of it
 */
export async function withLock<T>(
  file: string,
  run: () => T | Promise<T>,
  onWait: (other: string) => void = () => {},
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = holderText({ ...thisProcess(), token: randomUUID() });
  for (let waited = 0; !take(file, own); waited += between) {
    if (waited === between) onWait(nameOf(readHolder(file)?.holder));
    refuseTooLong(file, waited);
    await pause(between);
  }
  try {
    return await run();
  } finally {
    if (readText(file) === own) rmSync(file, { force: true });
  }
}

/**
 * Tries to take a lock. A dead one may be taken over only by who holds the lock for doing so, and only
 * if it is still the same: otherwise a second build would take over the lock of the first.
 */
function take(file: string, own: string): boolean {
  const found = readHolder(file);
  if (found === undefined) return make(file, own);
  if (found.state !== 'dead') return false;
  const takeover = `${file}.takeover`;
  if (!take(takeover, own)) return false;
  try {
    if (readText(file) !== found.text) return false;
    const side = sideOf(file, own);
    writeFileSync(side, own);
    renameSync(side, file);
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** Makes a lock with its content at once; false if there is one. */
function make(file: string, own: string): boolean {
  const side = sideOf(file, own);
  try {
    writeFileSync(side, own);
    linkSync(side, file);
    return true;
  } catch (error) {
    // ENOENT: another build has cleaned up. Any other: a disk without hard links.
    if (!(error instanceof Error)) throw error;
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === 'EPERM' || code === 'ENOSYS' || code === 'ENOTSUP') return makeUnlinked(file, own);
    throw Object.assign(error, { path: path.dirname(file) });
  } finally {
    rmSync(side, { force: true });
  }
}

function makeUnlinked(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function sideOf(file: string, own: string): string {
  return `${file}.${parseHolder(own)?.token}`;
}

interface FoundLock {
  readonly text: string;
  /** Undefined if the file does not say. */
  readonly holder: Holder | undefined;
  readonly state: 'alive' | 'dead' | 'unknown';
}

/** Who holds a lock; undefined if nobody does. */
function readHolder(file: string): FoundLock | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const holder = parseHolder(text);
  if (holder !== undefined) return { text, holder, state: stateOf(holder) };
  // On a disk without hard links it may have been made this moment.
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return { text, holder, state: Date.now() - made < momentOfMaking ? 'unknown' : 'dead' };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function refuseTooLong(file: string, waited: number): void {
  const found = readHolder(file);
  if (found === undefined || found.state === 'dead' || waited < patience[found.state]) return;
  const other = nameOf(found.holder);
  throw new FolderInUseError(
    `another build (${other}) is writing the same site — wait for it; if it no longer runs, remove ${file}`,
  );
}

function nameOf(holder: Holder | undefined): string {
  return holder === undefined ? 'of unknown origin' : `process ${holder.pid} on ${holder.machine}`;
}
