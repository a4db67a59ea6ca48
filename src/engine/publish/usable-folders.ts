import {
  accessSync,
  constants,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';

/**
 * Checks the folders of a build before anything is written. Throws OptionError, with what to do, if the
 * content cannot be read, the site or the cache cannot be written, or they lie in each other.
 */
export function refuseUnusableFolders(options: BuildOptions): void {
  refuseUnusableContent(options.content);
  refuseOverlaps(options);
  refuseUnusableOutput('--out', options.out);
  refuseUnusableCache(options.cache);
}

/** Throws OptionError if there is no content folder, or none that can be read. @param content absolute path */
export function refuseUnusableContent(content: string): void {
  const found = statusOf(content);
  if (found === undefined) {
    const link = danglingLink(content);
    const what = link === undefined ? `there is no content folder ${content}` : `--content ${link}`;
    throw new OptionError(`${what} — name one with --content`);
  }
  if (!found.isDirectory()) {
    const folder = path.dirname(content);
    const name =
      path.basename(content) === 'site.yaml' ? folder : 'the folder with site.yaml in it';
    throw new OptionError(`--content ${content} is no folder — name ${name}`);
  }
  try {
    accessSync(content, constants.R_OK | constants.X_OK);
  } catch {
    throw new OptionError(
      `--content ${content} cannot be read — give whoever builds the site the right to read it`,
    );
  }
}

/**
 * Throws OptionError if a folder for a site can neither be written nor made.
 * @param option its name, for the message
 * @param folder absolute path
 * @param isWritten whether anything is to be written there
 */
export function refuseUnusableOutput(option: string, folder: string, isWritten = true): void {
  refuseUnwritable(`${option} ${folder}`, folder, `name another folder with ${option}`, isWritten);
}

/** Throws OptionError if the cache can neither be written nor made. @param cache absolute path */
export function refuseUnusableCache(cache: string): void {
  const advice = 'set DATELINE_CACHE to a folder that can be written';
  refuseUnwritable(`the cache folder ${cache}`, cache, advice);
}

/** Throws OptionError if a file cannot be written. @param file absolute path */
export function refuseUnusableFile(option: string, file: string): void {
  const found = statusOf(file);
  if (found?.isDirectory() === true) {
    throw new OptionError(`${option} ${file} is a folder — name a file`);
  }
  const folder = path.dirname(file);
  if (statusOf(folder)?.isDirectory() !== true) {
    throw new OptionError(`${option} ${file} lies in no folder — make ${folder}`);
  }
}

/** Whether a path leads to a file with content. */
export function isFile(file: string): boolean {
  return statusOf(file)?.isFile() === true;
}

function refuseUnwritable(name: string, folder: string, advice: string, isWritten = true): void {
  const nearest = nearestAbove(folder);
  const link = danglingLink(nearest);
  if (link !== undefined) {
    const target = path.resolve(path.dirname(nearest), readlinkSync(nearest));
    const what = nearest === folder ? `${name} is` : `${name} lies below`;
    throw new OptionError(
      `${what} a symbolic link to nothing — make the folder ${target}, or remove the link ${nearest}`,
    );
  }
  if (statusOf(nearest)?.isDirectory() !== true) {
    const what = nearest === folder ? 'is no folder' : `lies below ${nearest}, which is no folder`;
    throw new OptionError(`${name} ${what} — ${advice}`);
  }
  const why = isWritten ? writeFault(nearest) : undefined;
  if (why !== undefined) throw new OptionError(`${name} cannot be written: ${why} — ${advice}`);
}

/** The folder itself if it exists, else the nearest one above it that does. */
function nearestAbove(folder: string): string {
  const parent = path.dirname(folder);
  return fileStatus(folder) !== undefined || parent === folder ? folder : nearestAbove(parent);
}

/** Start of the name of a folder that is made to find out whether one can be. */
export const probeName = '.dateline-writable-';

/**
 * Why nothing can be made in a folder; undefined if something can. It is tried: rights alone do not
 * tell of read-only disks, and `mkdirSync` of Node 20 never ends for a folder in /proc.
 */
function writeFault(folder: string): string | undefined {
  const probe = path.join(folder, `${probeName}${process.pid}`);
  try {
    mkdirSync(probe);
    // A build that cleans up may have been quicker.
    rmSync(probe, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return (faults[code] ?? ((at: string) => `${code} in ${at}`))(folder);
  }
}

const faults: Readonly<Record<string, (folder: string) => string>> = {
  EACCES: (folder) => `you may not write in ${folder}`,
  EPERM: (folder) => `you may not write in ${folder}`,
  EROFS: (folder) => `${folder} is on a disk that is read-only`,
  ENOSPC: (folder) => `the disk of ${folder} is full`,
  EDQUOT: (folder) => `your share of the disk of ${folder} is full`,
};

/** Whether a build would find its own files in its content, or remove what is not its own. */
function refuseOverlaps({ content, out, cache }: BuildOptions): void {
  const [contentPath, outPath] = [realPath(content), realPath(out)];
  if (inside(contentPath, outPath) || inside(outPath, contentPath)) {
    throw new OptionError(
      `--out ${out} and --content ${content} lie in each other — keep them apart`,
    );
  }
  const cachePath = realPath(cache);
  // What is hidden in the content folder is not looked at.
  const isHidden = path.relative(contentPath, cachePath).startsWith('.');
  const around = inside(cachePath, outPath)
    ? `--out ${out}`
    : inside(cachePath, contentPath) && !isHidden && `--content ${content}`;
  if (around) {
    throw new OptionError(
      `the cache folder ${cache} lies in ${around} — set DATELINE_CACHE to a folder elsewhere`,
    );
  }
}

function inside(folder: string, parent: string): boolean {
  return (
    folder === parent || folder.startsWith(parent.endsWith(path.sep) ? parent : parent + path.sep)
  );
}

/** The path without symbolic links, as far as it exists. */
function realPath(whole: string): string {
  try {
    return realpathSync(whole);
  } catch {
    const parent = path.dirname(whole);
    return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
  }
}

/** The status of what a path leads to; undefined if that is nothing. */
function statusOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Words for a link that leads to nothing; undefined for anything else. */
function danglingLink(file: string): string | undefined {
  const isLink = fileStatus(file)?.isSymbolicLink() === true;
  return isLink && statusOf(file) === undefined
    ? `${file} is a symbolic link to nothing`
    : undefined;
}
