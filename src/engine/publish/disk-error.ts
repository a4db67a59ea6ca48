import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../cache/error-code.ts';

/** Thrown if the disk refuses something; the message says at which path, and what to do. */
export class DiskError extends Error {}

/** What to say of a refusal, by its code (errno(3)). */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full — free some space, then build again',
  EDQUOT: 'the disk quota is used up — free some space, then build again',
  EROFS: 'the disk is read-only — choose a folder on another disk, or mount it for writing',
  EACCES: 'permission denied — change its owner or its permissions, then build again',
  EPERM: 'not permitted — change its owner or its permissions, then build again',
  EBUSY: 'in use by another program — close it, then build again',
  EMFILE: 'too many files are open — raise the limit (`ulimit -n`), then build again',
  ENFILE: 'too many files are open on this machine — close programs, then build again',
  ENAMETOOLONG: 'the name is too long — choose a shorter one',
  EXDEV: 'another disk is mounted inside the folder — unmount it, or choose another --out',
  ENOTDIR: 'a file stands in the place of a folder — move it away, then build again',
  EISDIR: 'a folder stands in the place of a file — move it away, then build again',
  ENOTEMPTY: 'the folder was changed by another program — build again',
  ENOENT: 'it was removed by another program — build again',
  EIO: 'the disk has failed — check it, then build again',
};

/**
 * Explains an error of the file system in one line: the path, what is wrong, what to do.
 * @param error as thrown, or wrapped by a library
 * @param folders on whose disks the build writes: absolute paths, for errors that name no path
 * @returns the error itself if it is not one of the file system
 */
export function diskError(error: Error, folders: readonly string[] = []): Error {
  const found = systemErrorIn(error);
  if (found === undefined || error instanceof DiskError) return error;
  const { code, message } = found;
  const refusal = refusals[code] ?? `${message} — see to it, then build again`;
  const place = found.path ?? fullestOf(folders);
  return new DiskError(place === undefined ? refusal : `${place}  ${refusal}`, { cause: error });
}

interface SystemError {
  readonly code: string;
  readonly message: string;
  readonly path: string | undefined;
}

/** Looks through what libraries wrap errors in: `cause`, and Eleventy's `originalError`. */
function systemErrorIn(error: Error): SystemError | undefined {
  const code = errorCode(error);
  if (code === undefined || !('syscall' in error)) {
    const inner = 'originalError' in error ? error.originalError : error.cause;
    return inner instanceof Error ? systemErrorIn(inner) : undefined;
  }
  // Of two paths it is the second at which something is to be made.
  const paths = ['dest' in error && error.dest, 'path' in error && error.path];
  return { code, message: error.message, path: paths.find((each) => typeof each === 'string') };
}

/** The folder whose disk has the least space: a write that fails for want of it names no path. */
function fullestOf(folders: readonly string[]): string | undefined {
  const known = folders.map((folder) => ({ folder, free: freeBytes(folder) }));
  return known.sort((a, b) => a.free - b.free)[0]?.folder;
}

/** Bytes that may still be written on the disk of a path, or of the folder that will hold it. */
export function freeBytes(place: string): number {
  if (!existsSync(place)) return freeBytes(path.dirname(place));
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}
