import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileStatus } from '../cache/file-status.ts';

/** The folders of a file, innermost first: `a/b` and `a` of `a/b/c.html`. */
export function foldersAbove(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/** Whether a path exists and is not a folder. */
export function isNoFolder(file: string): boolean {
  return fileStatus(file)?.isDirectory() === false;
}

/**
 * Removes a file, unless a folder has replaced it, and all folders that are empty then.
 * @param folder of the site, absolute path
 * @param name path of the file in it
 */
export function removeFile(folder: string, name: string): void {
  if (isNoFolder(path.join(folder, name))) rmSync(path.join(folder, name));
  for (const above of foldersAbove(name)) removeIfEmpty(path.join(folder, above));
}

/** Removes a folder if it is empty, and returns whether it did. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    // It has other files, does not exist, or has been replaced by a file.
    return false;
  }
}
