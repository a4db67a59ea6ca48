import { lstatSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { fileStatus } from '../cache/file-status.ts';
import { manifestName, type SiteFile } from './site-manifest.ts';

/** Files of a published site that have changed since they were published. */
export interface DamagedFiles {
  /** Paths in the site, in the order of its manifest. */
  readonly missing: readonly string[];
  /** Files with another size or content, and paths that are not files any more. */
  readonly altered: readonly string[];
}

/**
 * Compares a published folder with its manifest. A file must exist and have the right size. Its content is read if it
 * is newer than the manifest, which a publish writes last. Times can be set back and clocks can differ, so `verify` reads
 * every file.
 * @param folder absolute path of a folder with a manifest
 * @param files the entries of the manifest to compare
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
    else if ((verify || isNewer(found, manifest)) && !hasContent(place, file))
      altered.push(file.path);
  }
  return { missing, altered };
}

/** Whether a file may have changed since the manifest was written. A program can set `mtime` back, but not `ctime`. */
function isNewer(file: Stats, manifest: Stats): boolean {
  return file.mtimeMs >= manifest.mtimeMs || file.ctimeMs >= manifest.ctimeMs;
}

function hasContent(place: string, { digest }: SiteFile): boolean {
  return digestOf(readFileSync(place)) === digest;
}
