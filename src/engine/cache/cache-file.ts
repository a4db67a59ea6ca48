import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf, digestOfParts } from '../../model/digest.ts';
import { cacheFolders, millisecondsOfDay } from './cache-folders.ts';
import { errorCode } from './error-code.ts';
import { fileStatus } from './file-status.ts';

/*
 * A file of the cache: one line with the digest of its key and of what follows, and what follows. The
 * key is the folder and the name of the file, which stand for all that it is made from or are joined by
 * terms that do. So a file that was cut off, altered or copied over another is not taken for sound.
 */

/**
 * Reads bytes of the cache; undefined if there are none that are whole and of this key.
 * @param file absolute path
 * @param terms stand for all that the bytes are made from and the name of the file does not
 */
export function readCache(file: string, terms = ''): Buffer | undefined {
  return readCacheAndDigest(file, terms)?.bytes;
}

/** The same, with the digest of the bytes. */
export function readCacheAndDigest(
  file: string,
  terms = '',
): { readonly bytes: Buffer; readonly digest: string } | undefined {
  const whole = readRegularFile(file);
  if (whole === undefined) return undefined;
  const bytes = whole.subarray(whole.indexOf('\n') + 1);
  const head = whole.toString('latin1', 0, whole.length - bytes.length);
  const found = headOf(file, terms, [bytes]);
  return head === found ? { bytes, digest: found.slice(0, -1).split(' ')[1] ?? '' } : undefined;
}

/**
 * Writes into the cache: whole, or not at all.
 * @param parts of the bytes, one behind the other
 */
export function writeCache(file: string, terms: string, ...parts: readonly Uint8Array[]): void {
  writeWhole(file, headOf(file, terms, parts), ...parts);
}

function headOf(file: string, terms: string, parts: readonly Uint8Array[]): string {
  return `${digestOf(`${keyOfFile(file)}\0${terms}`)} ${digestOfParts(parts)}\n`;
}

/** The key of a file: its folder and its name, the same wherever the cache is. */
export function keyOfFile(file: string): string {
  return `${path.basename(path.dirname(file))}/${path.basename(file)}`;
}

/** Undefined for what is no file, or cannot be read. A pipe is not waited for. */
export function readRegularFile(file: string): Buffer | undefined {
  const fd = openRegularFile(file);
  if (fd === undefined) return undefined;
  try {
    return readFileSync(fd);
  } catch {
    return undefined;
  } finally {
    closeSync(fd);
  }
}

/** Opens a file of the cache for reading; undefined if there is none, or something else stands in its place. */
export function openRegularFile(file: string): number | undefined {
  try {
    const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = fstatSync(fd);
    if (status.isFile()) {
      markDaily(file, status);
      return fd;
    }
    closeSync(fd);
  } catch {}
  return undefined;
}

/** Whether something stands in a place of the cache. It counts as used. */
export function isInCache(file: string): boolean {
  try {
    markDaily(file, statSync(file));
    return true;
  } catch {
    return false;
  }
}

/** Marks a file as used, unless it was today: the sweeper goes by that. */
function markDaily(file: string, { mtimeMs }: Pick<Stats, 'mtimeMs'>): void {
  if (Date.now() - mtimeMs > millisecondsOfDay) markUsed(file);
}

/** Marks a file of the cache as used now, or since another time. One that is gone, or another's, stays as it is. */
export function markUsed(file: string, time: Date = new Date()): void {
  try {
    utimesSync(file, time, time);
  } catch {}
}

/**
 * Writes a file of the cache beside its place and renames it, so that nobody reads half of it. What
 * stands in its place, a folder too, makes way.
 * @param parts one behind the other
 */
export function writeWhole(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  const fresh = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  makeFolder(path.dirname(file));
  try {
    writeParts(fresh, parts);
    moveInto(fresh, file);
  } catch (error) {
    // Of a full disk it would take the last of the room.
    removeQuietly(fresh);
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

/** Whether a name is that of a file that is being written, or was left by a process that died. */
export function isUnfinished(name: string): boolean {
  return /\.\d+-\d+$/.test(name);
}

/** Removes a file, or a folder in its place; what cannot be removed stays. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {}
}

/** Makes a folder of the cache; what is no folder makes way for it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const isOwn = Object.hasOwn(cacheFolders, path.basename(folder));
    if (!isOwn || fileStatus(folder)?.isDirectory() !== false) throw error;
    rmSync(folder);
    mkdirSync(folder, { recursive: true });
  }
}

/** What rename(2) says if a folder stands where a file is to go. */
const occupied: ReadonlySet<string> = new Set(['EISDIR', 'EEXIST', 'ENOTEMPTY']);

function moveInto(fresh: string, file: string): void {
  try {
    renameSync(fresh, file);
  } catch (error) {
    const isInTheWay = error instanceof Error && occupied.has(errorCode(error) ?? '');
    if (!isInTheWay) throw error;
    rmSync(file, { recursive: true });
    renameSync(fresh, file);
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
