import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { BuildOptions } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import type { BuildState } from './build-state.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

/** The file of a site's state: absolute path. */
export function stateFile({ cache, content, out }: BuildOptions): string {
  return path.join(cache, 'sites', `${digestOf(`${content}\0${out}`)}.state`);
}

/** A state in memory, and the fingerprint of its file when it was read or written. */
interface CachedState {
  readonly file: string;
  readonly fingerprint: string;
  readonly state: BuildState;
}

/** The last state that was read or written, for the dev server. */
let last: CachedState | undefined;

/** A state that is still to be written. */
let pending: (CachedState & { readonly timer: NodeJS.Timeout }) | undefined;

/** Reads a state. Undefined if there is none, or if it is damaged or of another version. */
export function readState(file: string): BuildState | undefined {
  for (const cached of [pending, last]) {
    if (cached?.file === file && cached.fingerprint === fingerprintOf(file)) return cached.state;
  }
  const state = readStateFile(file);
  if (state === undefined) return undefined;
  last = { file, fingerprint: fingerprintOf(file), state };
  return state;
}

/** Size, times and inode of a file; '' if there is none. */
function fingerprintOf(file: string): string {
  const found = fileStatus(file);
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** Writes a state atomically. An older state of the same file is no longer pending. */
export function writeState(file: string, state: BuildState): void {
  writeStateFile(file, state);
  if (pending?.file === file) {
    clearTimeout(pending.timer);
    pending = undefined;
  }
  last = { file, fingerprint: fingerprintOf(file), state };
}

/** Milliseconds from a build until its state is written, so that the dev server can send the page first. */
const delay = 2000;

/**
 * Stores a state in memory at once, and on disk a little later, because writing it takes longer than making
 * a page. If the process dies before that, the next build is a full one.
 */
export function writeStateLater(file: string, state: BuildState): void {
  if (pending?.file !== file) flushState();
  clearTimeout(pending?.timer);
  const timer = setTimeout(tryToFlush, delay);
  pending = { file, fingerprint: fingerprintOf(file), state, timer };
}

/** Writes the pending state, if any. */
export function flushState(): void {
  if (pending === undefined) return;
  clearTimeout(pending.timer);
  const { file, state } = pending;
  writeState(file, state);
}

/** Ignores errors such as a full disk, which must not end the dev server. The state stays pending, and the next build reports the error. */
function tryToFlush(): void {
  try {
    flushState();
  } catch {}
}
