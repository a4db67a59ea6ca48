import { isAscii } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf, digestOfParts } from '../model/digest.ts';
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
export function readCache(file: string, terms = ''): Uint8Array | undefined {
  const whole = readRegularFile(file);
  if (whole === undefined) return undefined;
  const bytes = whole.subarray(whole.indexOf('\n') + 1);
  const head = whole.toString('latin1', 0, whole.length - bytes.length);
  return head === headOf(file, terms, [bytes]) ? bytes : undefined;
}

/** Reads a text of the cache; undefined if there is none that is whole and of this key. */
export function readCacheText(file: string): string | undefined {
  const bytes = readCache(file);
  if (bytes === undefined) return undefined;
  // Several times as fast as UTF-8, and the same for what it tells of.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    isAscii(bytes) ? 'latin1' : 'utf8',
  );
}

/**
 * Writes into the cache: whole, or not at all.
 * @param parts of the bytes, one behind the other
 */
export function writeCache(file: string, terms: string, ...parts: readonly Uint8Array[]): void {
  writeWhole(file, headOf(file, terms, parts), ...parts);
}

/** Writes a text into the cache: whole, or not at all. */
export function writeCacheText(file: string, text: string): void {
  writeCache(file, '', Buffer.from(text));
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

/** Opens a file for reading; undefined if there is none, or something else stands in its place. */
export function openRegularFile(file: string): number | undefined {
  try {
    const fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    if (fstatSync(fd).isFile()) return fd;
    closeSync(fd);
  } catch {}
  return undefined;
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

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** The folders of the cache, by what they hold. */
const kinds: ReadonlySet<string> = new Set([
  ...[
    'cards',
    'facts',
    'icons',
    'layouts',
    'maps',
    'parsed',
    'pictures',
    'sites',
    'styles',
    'timelines',
  ],
]);

/** Makes a folder of the cache; what is no folder makes way for it. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const own = [path.dirname(folder), folder].filter(isOwnFolder);
    const inTheWay = own.find((name) => fileStatus(name)?.isDirectory() === false);
    if (inTheWay === undefined) throw error;
    rmSync(inTheWay);
    mkdirSync(folder, { recursive: true });
  }
}

function isOwnFolder(folder: string): boolean {
  return kinds.has(path.basename(folder)) || kinds.has(path.basename(path.dirname(folder)));
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
