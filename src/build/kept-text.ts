import { isAscii } from 'node:buffer';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';

/** Reads a text of the cache; undefined where there is none, or none that is whole. */
export function readKept(file: string): string | undefined {
  try {
    const whole = readFileSync(file);
    const textAt = whole.indexOf('\n') + 1;
    const text = whole.subarray(textAt);
    if (whole.toString('latin1', 0, textAt) !== `${digestOf(text)}\n`) return undefined;
    // Several times as fast as UTF-8, and the same for what it tells of.
    return text.toString(isAscii(text) ? 'latin1' : 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a text into the cache, its digest before it: whole, or not at all. */
export function keepText(file: string, text: string): void {
  writeWhole(file, `${digestOf(text)}\n${text}`);
}

/**
 * Writes a file beside its place and renames it, so that nobody reads half of it.
 * @param parts one behind the other
 */
export function writeWhole(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  const fresh = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeParts(fresh, parts);
    renameSync(fresh, file);
  } catch (error) {
    // Of a full disk it would take the last of the room.
    rmSync(fresh, { force: true });
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

function writeParts(file: string, parts: readonly (string | Uint8Array)[]): void {
  const fd = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(fd, part);
  } finally {
    closeSync(fd);
  }
}
