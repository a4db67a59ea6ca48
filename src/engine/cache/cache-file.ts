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
import { cacheFolders, millisecondsPerDay } from './cache-folders.ts';
import { errorCode } from './error-code.ts';
import { fileStatus } from './file-status.ts';

/*
 * Format of a cache file: a first line of 40 bytes with the digest of its key and the digest of its bytes, then the bytes,
 * which so begin at a multiple of eight, as lists of numbers must. The
 * key is the folder and name of the file, with any inputs that the name does not identify. This detects files that
 * were truncated, changed, or copied over another.
 */

/**
 * Reads a cache file; undefined if it is missing, damaged, or made from other inputs.
 * @param file absolute path
 * @param terms inputs that the name of the file does not identify
 */
export function readCache(file: string, terms = ''): Buffer | undefined {
  return readCacheAndDigest(file, terms)?.bytes;
}

/** Reads a cache file like `readCache`, and returns the digest of its bytes too. */
export function readCacheAndDigest(
  file: string,
  terms = '',
): { readonly bytes: Buffer; readonly digest: string } | undefined {
  const content = readRegularFile(file);
  if (content === undefined) return undefined;
  const bytes = content.subarray(content.indexOf('\n') + 1);
  const head = content.toString('latin1', 0, content.length - bytes.length);
  const found = headOf(file, terms, [bytes]);
  return head === found ? { bytes, digest: found.split(' ')[1] ?? '' } : undefined;
}

/**
 * Writes a cache file atomically.
 * @param terms inputs that the name of the file does not identify
 * @param parts of the bytes, in order
 */
export function writeCache(file: string, terms: string, ...parts: readonly Uint8Array[]): void {
  writeWhole(file, headOf(file, terms, parts), ...parts);
}

const headLength = 40;

function headOf(file: string, terms: string, parts: readonly Uint8Array[]): string {
  const digests = `${digestOf(`${keyOfFile(file)}\0${terms}`)} ${digestOfParts(parts)}`;
  return `${digests.padEnd(headLength - 1)}\n`;
}

/** The key of a cache file: the names of its folder and of itself, so that a cache can be moved. */
export function keyOfFile(file: string): string {
  return `${path.basename(path.dirname(file))}/${path.basename(file)}`;
}

/** Reads a file; undefined if it is not a regular file or cannot be read. Never blocks on a pipe. */
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

/** Opens a cache file for reading and marks it as used; undefined if it is missing or not a regular file. */
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

/** Whether a cache file exists. If it does, it is marked as used. */
export function isInCache(file: string): boolean {
  try {
    markDaily(file, statSync(file));
    return true;
  } catch {
    return false;
  }
}

/** Marks a file as used for `sweepCache`, at most once a day. */
function markDaily(file: string, { mtimeMs }: Pick<Stats, 'mtimeMs'>): void {
  if (Date.now() - mtimeMs > millisecondsPerDay) markUsed(file);
}

/** Sets the time of a cache file's last use. Errors are ignored: the file may be gone or belong to another user. */
export function markUsed(file: string, time: Date = new Date()): void {
  try {
    utimesSync(file, time, time);
  } catch {}
}

/**
 * Writes a file atomically: under a temporary name, then renames it. Replaces whatever has its name, a folder too.
 * Throws the error of the file system, with `path` set to the file.
 * @param parts of the content, in order
 */
export function writeWhole(file: string, ...parts: readonly (string | Uint8Array)[]): void {
  writeInPieces(file, parts);
}

/** Like `writeWhole`, for content that is made while it is written. @param pieces each is written before the next is made */
export function writeInPieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const temporary = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  makeFolder(path.dirname(file));
  try {
    writePieces(temporary, pieces);
    replaceFile(temporary, file);
  } catch (error) {
    // The disk may be full.
    removeQuietly(temporary);
    throw error instanceof Error ? Object.assign(error, { path: file }) : error;
  }
}

/** Whether a name is that of a temporary file of `writeWhole`: being written, or left by an interrupted process. */
export function isUnfinished(name: string): boolean {
  return /\.\d+-\d+$/.test(name);
}

/** Removes a file or folder. Errors are ignored. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {}
}

/** Makes a cache folder. Replaces a file that has its name. */
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

/** The errors of rename(2) if a folder has the name of the file. */
const occupied: ReadonlySet<string> = new Set(['EISDIR', 'EEXIST', 'ENOTEMPTY']);

function replaceFile(temporary: string, file: string): void {
  try {
    renameSync(temporary, file);
  } catch (error) {
    if (!occupied.has(errorCode(error))) throw error;
    rmSync(file, { recursive: true });
    renameSync(temporary, file);
  }
}

function writePieces(file: string, pieces: Iterable<string | Uint8Array>): void {
  const fd = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(fd, piece);
  } finally {
    closeSync(fd);
  }
}
