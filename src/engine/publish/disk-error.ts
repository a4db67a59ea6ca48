import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../cache/error-code.ts';
import { OperatorError } from '../operator-error.ts';

/** Thrown if an operation of the file system fails. The message has the path and what to do. */
export class DiskError extends OperatorError {}

/** Explanations by error code (errno(3)). */
const explanations: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full — free some space, then try again',
  EDQUOT: 'the disk quota is used up — free some space, then try again',
  EROFS: 'the disk is read-only — choose a folder on another disk, or mount it for writing',
  EACCES: 'permission denied — change its owner or its permissions, then try again',
  EPERM: 'not permitted — change its owner or its permissions, then try again',
  EBUSY: 'in use by another program — close it, then try again',
  EMFILE: 'too many files are open — raise the limit (`ulimit -n`), then try again',
  ENFILE: 'too many files are open on this machine — close programs, then try again',
  ENAMETOOLONG: 'the name is too long — choose a shorter one',
  EXDEV: 'another disk is mounted inside the folder — unmount it, or choose another --out',
  ENOTDIR: 'a file has the name of a folder — move it away, then try again',
  EISDIR: 'a folder has the name of a file — move it away, then try again',
  ENOTEMPTY: 'the folder was changed by another program — try again',
  ENOENT: 'it was removed by another program — try again',
  EIO: 'the disk has failed — check it, then try again',
};

/**
 * Explains an error of the file system in one line: the path, what is wrong, what to do.
 * @param error the error, or the error of a library that wraps it
 * @param folders absolute paths of the folders that the build writes to, for errors without a path
 * @returns a DiskError, or the error itself if it is not from the file system
 */
export function diskError(error: Error, folders: readonly string[] = []): Error {
  const found = systemErrorIn(error);
  if (found === undefined || error instanceof DiskError) return error;
  const { code, message } = found;
  const explanation = explanations[code] ?? `${message} — solve this, then try again`;
  const place = found.path ?? fullestOf(folders);
  return new DiskError(place === undefined ? explanation : `${place}  ${explanation}`, {
    cause: error,
  });
}

interface SystemError {
  readonly code: string;
  readonly message: string;
  readonly path: string | undefined;
}

/** Finds a system error in the `cause` chain, or in Eleventy's `originalError`. */
function systemErrorIn(error: Error): SystemError | undefined {
  const code = errorCode(error);
  if (code === '' || !('syscall' in error)) {
    const inner = 'originalError' in error ? error.originalError : error.cause;
    return inner instanceof Error ? systemErrorIn(inner) : undefined;
  }
  // If there are two paths, the operation creates the second one.
  const paths = ['dest' in error && error.dest, 'path' in error && error.path];
  return { code, message: error.message, path: paths.find((found) => typeof found === 'string') };
}

/** The folder with the least free disk space: if a disk is full, the error of a write has no path. */
function fullestOf(folders: readonly string[]): string | undefined {
  const known = folders.map((folder) => ({ folder, free: freeBytes(folder) }));
  return known.sort((a, b) => a.free - b.free)[0]?.folder;
}

/** Free bytes on the disk of a path, or of its nearest existing folder. */
export function freeBytes(place: string): number {
  if (!existsSync(place)) return freeBytes(path.dirname(place));
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}
