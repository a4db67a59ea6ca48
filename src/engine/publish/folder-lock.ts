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
import { OperatorError } from '../operator-error.ts';
import { type Holder, holderText, parseHolder, stateOf, thisProcess } from './lock-holder.ts';

/** Thrown if another build or publish locks a folder for too long. */
export class FolderInUseError extends OperatorError {}

/** Thrown if another program has changed the folder during the build. */
export class FolderChangedError extends Error {}

/** How long to wait for a lock, in milliseconds: for a running process, and for one of unknown state. */
const maxWait = { alive: 600_000, unknown: 60_000 };
/** In milliseconds. */
const pollInterval = 50;
/** A lock without content is not considered dead before this age, in milliseconds. */
const maxWriteTime = 2000;

/**
 * Runs a function while holding a lock, and waits until it is free. The lock of a dead process is taken over, by only
 * one of the waiting builds. Rejects with FolderInUseError if the other build does not end in time.
 * @param file absolute path of the lock
 * @param onWait called once, with a description of the other build, if there is one to wait for
 */
export async function withLock<T>(
  file: string,
  run: () => T | Promise<T>,
  onWait: (other: string) => void = () => {},
): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true });
  const own = holderText({ ...thisProcess(), token: randomUUID() });
  for (let waited = 0; !take(file, own); waited += pollInterval) {
    if (waited === pollInterval) onWait(nameOf(readHolder(file)?.holder));
    refuseTooLong(file, waited);
    await pause(pollInterval);
  }
  try {
    return await run();
  } finally {
    if (readText(file) === own) rmSync(file, { force: true });
  }
}

/**
 * Tries to take a lock. Taking over a dead lock needs a second lock, and the dead one must be unchanged: otherwise two
 * builds could take it over, the second from the first.
 */
function take(file: string, own: string): boolean {
  const found = readHolder(file);
  if (found === undefined) return create(file, own);
  if (found.state !== 'dead') return false;
  const takeover = `${file}.takeover`;
  if (!take(takeover, own)) return false;
  try {
    if (readText(file) !== found.text) return false;
    const temporary = temporaryFile(file, own);
    writeFileSync(temporary, own);
    renameSync(temporary, file);
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** Creates a lock atomically with its content; false if it exists. */
function create(file: string, own: string): boolean {
  const temporary = temporaryFile(file, own);
  try {
    writeFileSync(temporary, own);
    linkSync(temporary, file);
    return true;
  } catch (error) {
    // ENOENT: another build has cleaned up. EPERM, ENOSYS, ENOTSUP: the disk has no hard links.
    if (!(error instanceof Error)) throw error;
    const code = errorCode(error);
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    if (code === 'EPERM' || code === 'ENOSYS' || code === 'ENOTSUP')
      return createWithoutLink(file, own);
    throw Object.assign(error, { path: path.dirname(file) });
  } finally {
    rmSync(temporary, { force: true });
  }
}

function createWithoutLink(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function temporaryFile(file: string, own: string): string {
  return `${file}.${parseHolder(own)?.token}`;
}

interface FoundLock {
  readonly text: string;
  /** Undefined if the content is incomplete. */
  readonly holder: Holder | undefined;
  readonly state: 'alive' | 'dead' | 'unknown';
}

/** Reads a lock; undefined if it does not exist. */
function readHolder(file: string): FoundLock | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const holder = parseHolder(text);
  if (holder !== undefined) return { text, holder, state: stateOf(holder) };
  // On a disk without hard links, its content may not have been written yet.
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return { text, holder, state: Date.now() - made < maxWriteTime ? 'unknown' : 'dead' };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function refuseTooLong(file: string, waited: number): void {
  const found = readHolder(file);
  if (found === undefined || found.state === 'dead' || waited < maxWait[found.state]) return;
  const other = nameOf(found.holder);
  throw new FolderInUseError(
    `another build or publish (${other}) is writing the same site — wait for it; if it no longer runs, remove ${file}`,
  );
}

function nameOf(holder: Holder | undefined): string {
  return holder === undefined ? 'of unknown origin' : `process ${holder.pid} on ${holder.machine}`;
}
