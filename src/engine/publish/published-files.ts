import { lstatSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { fileStatus } from '../cache/file-status.ts';
import { manifestName, type SiteFile } from './site-manifest.ts';

/** Files of a published site that are not as they were published. */
export interface DamagedFiles {
  /** Paths from the root of the site, in the order of its manifest. */
  readonly missing: readonly string[];
  /** Of another size or content, or no file any more. */
  readonly altered: readonly string[];
}

/**
 * Compares a published folder with its manifest. A file must be there and have its size. Its content
 * is read if its time says that something has happened to it since the manifest was written, which a
 * publish does last; times can be set back and clocks can differ, so `verify` reads every file.
 * @param folder absolute path; it holds a manifest
 * @param files to look at, of its manifest
 */
export function damagedFiles(
  folder: string,
  files: Iterable<SiteFile>,
  verify: boolean,
): DamagedFiles {
  const manifest = lstatSync(path.join(folder, manifestName));
  const missing: string[] = [];
  const altered: string[] = [];
  for (const file of files) {
    const place = path.join(folder, file.path);
    const found = fileStatus(place);
    if (found === undefined) missing.push(file.path);
    else if (!found.isFile() || found.size !== file.size) altered.push(file.path);
    else if ((verify || isTouched(found, manifest)) && !holds(place, file)) altered.push(file.path);
  }
  return { missing, altered };
}

/** `ctime` tells of what set `mtime` back, and `mtime` of what came before a change of owner. */
function isTouched(file: Stats, manifest: Stats): boolean {
  return file.mtimeMs >= manifest.mtimeMs || file.ctimeMs >= manifest.ctimeMs;
}

function holds(place: string, { digest }: SiteFile): boolean {
  return digestOf(readFileSync(place)) === digest;
}
