import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What stands at an address of a site. */
export type SiteFileFound =
  | { readonly kind: 'file'; readonly root: string; readonly file: string }
  /** A folder with a page in it: its address ends in a slash. */
  | { readonly kind: 'folder' };

/** What a name on disk cannot be, or what leads elsewhere: nothing stands there. */
const nothingThere = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EINVAL'];

/**
 * Finds the file for an address: a folder's is its `index.html`. A link that leads out of the folder
 * is not followed, and names that begin with a dot are not shown (RFC 8615's `.well-known` is).
 * @param folder of the site, absolute path; it may be a link itself
 * @param segments of the address, decoded
 * @returns the file's absolute path without links, and the folder's; undefined if nothing is there
 * @throws what the disk reports, if it is more than that nothing can be read there
 */
export async function findSiteFile(
  folder: string,
  segments: readonly string[],
): Promise<SiteFileFound | undefined> {
  const names = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
  if (!names.every(isShown)) return undefined;
  try {
    return await look(await realpath(folder), names);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (nothingThere.includes(code)) return undefined;
    throw error;
  }
}

async function look(root: string, names: readonly string[]): Promise<SiteFileFound | undefined> {
  const file = await realpath(path.join(root, ...names));
  if (!isInside(file, root)) return undefined;
  const found = await stat(file);
  if (found.isFile()) return { kind: 'file', root, file };
  if (!found.isDirectory()) return undefined;
  const page = await stat(path.join(file, 'index.html'));
  return page.isFile() ? { kind: 'folder' } : undefined;
}

function isShown(name: string, index: number): boolean {
  if (name === '' || /[/\\\0]/.test(name)) return false;
  return !name.startsWith('.') || (index === 0 && name === '.well-known');
}

function isInside(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
