import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../cache/error-code.ts';
import { isInside } from '../site-folder.ts';

/** The result of looking up a path of a site. */
export type SiteFileFound =
  | { readonly kind: 'file'; readonly root: string; readonly file: string }
  /** A folder with an index.html: its URL ends with a slash. */
  | { readonly kind: 'folder' };

/** Error codes that mean that there is no readable file. */
const notFoundCodes = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL'];

/**
 * Finds the file for the path of a URL; for a folder, its `index.html`. Links that point outside of the folder are not
 * followed. Names that start with a dot are hidden, except `.well-known` (RFC 8615).
 * @param folder absolute path of the site; it may be a link
 * @param segments decoded segments of the path
 * @returns the absolute paths of file and site without links; undefined if there is no readable file
 * @throws other errors of the file system
 */
export async function findSiteFile(
  folder: string,
  segments: readonly string[],
): Promise<SiteFileFound | undefined> {
  const names = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
  if (!names.every(isVisible)) return undefined;
  try {
    return await fileIn(await realpath(folder), names);
  } catch (error) {
    if (notFoundCodes.includes(errorCode(error))) return undefined;
    throw error;
  }
}

async function fileIn(root: string, names: readonly string[]): Promise<SiteFileFound | undefined> {
  const file = await realpath(path.join(root, ...names));
  if (file === root || !isInside(file, root)) return undefined;
  const found = await stat(file);
  if (found.isFile()) return { kind: 'file', root, file };
  if (!found.isDirectory()) return undefined;
  const page = await stat(path.join(file, 'index.html'));
  return page.isFile() ? { kind: 'folder' } : undefined;
}

function isVisible(name: string, index: number): boolean {
  if (name === '' || /[/\\\0]/.test(name)) return false;
  return !name.startsWith('.') || (index === 0 && name === '.well-known');
}
