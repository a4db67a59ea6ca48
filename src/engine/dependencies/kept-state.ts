import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { BuildOptions } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import type { BuildState } from './build-state.ts';
import { readStateFile, writeStateFile } from './state-file.ts';

/** Where the state of a site lies: absolute path. */
export function stateFile({ cache, content, out }: BuildOptions): string {
  return path.join(cache, 'sites', `${digestOf(`${content}\0${out}`)}.state`);
}

/** A state in memory, and how its file looked when it was read or written. */
interface RememberedState {
  readonly file: string;
  readonly stamp: string;
  readonly state: BuildState;
}

/** The state that was read or written last, for a process that builds again and again. */
let last: RememberedState | undefined;

/** A state that is to be written when there is time. */
let owed: (RememberedState & { readonly timer: NodeJS.Timeout }) | undefined;

/** Reads a state; undefined where there is none, or none that is whole and of this version. */
export function readState(file: string): BuildState | undefined {
  for (const known of [owed, last]) {
    if (known?.file === file && known.stamp === stampOf(file)) return known.state;
  }
  const state = readStateFile(file);
  if (state === undefined) return undefined;
  last = { file, stamp: stampOf(file), state };
  return state;
}

/** Stands for how a file looks; '' where there is none. */
function stampOf(file: string): string {
  const found = fileStatus(file);
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** Writes a state: whole, or not at all. */
export function writeState(file: string, state: BuildState): void {
  writeStateFile(file, state);
  last = { file, stamp: stampOf(file), state };
}

/** So long after a build readers of a dev server have their page, in milliseconds. */
const afterwards = 2000;

/**
 * Leaves a state for the next build of this process at once, and for others soon: to write it takes
 * longer than to make a page. A process that dies before has the next one make everything anew.
 */
export function writeStateLater(file: string, state: BuildState): void {
  if (owed?.file !== file) writeOwedState();
  clearTimeout(owed?.timer);
  const timer = setTimeout(tryToWriteOwed, afterwards);
  owed = { file, stamp: stampOf(file), state, timer };
}

/** Writes a state that is still to be written, if any. */
export function writeOwedState(): void {
  if (owed === undefined) return;
  clearTimeout(owed.timer);
  const { file, state } = owed;
  writeState(file, state);
  owed = undefined;
}

/** On a disk that is full it stays owed: that must not end a dev server, whose next build will say so. */
function tryToWriteOwed(): void {
  try {
    writeOwedState();
  } catch {}
}
