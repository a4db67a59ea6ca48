import { lstatSync, type Stats } from 'node:fs';
import { errorCode } from './error-code.ts';

/**
 * The status of a file, folder or link (of the link itself); undefined if there is none, or if a parent of the
 * path is a file. Throws any other error of lstat(2).
 */
export function fileStatus(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
