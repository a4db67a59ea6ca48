import { accessSync, constants, mkdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { errorCode } from '../cache/error-code.ts';
import { fileStatus } from '../cache/file-status.ts';
import { siteFolderAbove } from '../site-folder.ts';
import { refuseOverlaps } from './folder-overlaps.ts';

/**
 * Checks the folders of a build before anything is written. Throws OptionError if the content cannot be read, the site
 * or the cache cannot be written, or two folders overlap.
 */
export function refuseUnusableFolders(options: BuildOptions): void {
  refuseUnusableContent(options.content);
  refuseOverlaps(options);
  // First, since the output of `dev` is in it.
  refuseUnusableCache(options.cache);
  refuseUnusableOutput('--out', options.out);
}

/** Throws OptionError if there is no readable content folder. @param content absolute path */
export function refuseUnusableContent(content: string): void {
  const found = statusOf(content);
  if (found === undefined) {
    const link = danglingLink(content);
    if (link !== undefined) throw new OptionError(`--content ${link} — name one with --content`);
    throw new OptionError(`there is no content folder ${content} — ${contentAdvice(content)}`);
  }
  if (!found.isDirectory()) {
    const folder = path.dirname(content);
    const name =
      path.basename(content) === 'site.yaml' ? folder : 'the folder with site.yaml in it';
    throw new OptionError(`--content ${content} is not a folder — name ${name}`);
  }
  try {
    accessSync(content, constants.R_OK | constants.X_OK);
  } catch {
    throw new OptionError(
      `--content ${content} cannot be read — give the user who builds the site permission to read it`,
    );
  }
}

function contentAdvice(content: string): string {
  const isDefault = path.basename(content) === 'content';
  const above = isDefault ? siteFolderAbove(path.dirname(content)) : undefined;
  const site = above === undefined ? '' : `run in ${above}, which has a site, or `;
  const start = isDefault ? 'start one with "dateline new DIR", or ' : '';
  return `${site}${start}name one with --content`;
}

/**
 * Throws OptionError if a folder for a site can be neither written nor created.
 * @param option the name of its option, or "the folder" for an argument
 * @param folder absolute path
 * @param isWritten whether the command will write to it
 */
export function refuseUnusableOutput(option: string, folder: string, isWritten = true): void {
  const where = option.startsWith('--') ? ` with ${option}` : '';
  refuseUnwritable(`${option} ${folder}`, folder, `name another folder${where}`, isWritten);
}

/** Throws OptionError if the cache can be neither written nor created. @param cache absolute path */
export function refuseUnusableCache(cache: string): void {
  const advice = 'set DATELINE_CACHE to a writable folder';
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
    throw new OptionError(`${option} ${file} is in a folder that does not exist — make ${folder}`);
  }
}

/** Whether a path is a regular file, or a link to one. */
export function isFile(file: string): boolean {
  return statusOf(file)?.isFile() === true;
}

function refuseUnwritable(name: string, folder: string, advice: string, isWritten = true): void {
  const nearest = nearestAbove(folder);
  const link = danglingLink(nearest);
  if (link !== undefined) {
    const target = path.resolve(path.dirname(nearest), readlinkSync(nearest));
    const what = nearest === folder ? `${name} is` : `${name} is below`;
    throw new OptionError(
      `${what} a symbolic link to nothing — make the folder ${target}, or remove the link ${nearest}`,
    );
  }
  if (statusOf(nearest)?.isDirectory() !== true) {
    const what =
      nearest === folder ? 'is not a folder' : `is below ${nearest}, which is not a folder`;
    throw new OptionError(`${name} ${what} — ${advice}`);
  }
  const why = isWritten ? writeFault(nearest) : undefined;
  if (why !== undefined) throw new OptionError(`${name} cannot be written: ${why} — ${advice}`);
}

/** The folder itself, or its nearest existing parent. */
function nearestAbove(folder: string): string {
  const parent = path.dirname(folder);
  return fileStatus(folder) !== undefined || parent === folder ? folder : nearestAbove(parent);
}

/** Prefix of the names of the folders that `writeFault` creates. */
export const probeName = '.dateline-writable-';

/**
 * Why nothing can be created in a folder; undefined if it can. This creates a folder, since permissions do not reveal
 * read-only disks. Not recursively: in /proc, a recursive `mkdirSync` of Node 20 never ends.
 */
function writeFault(folder: string): string | undefined {
  const probe = path.join(folder, `${probeName}${process.pid}`);
  try {
    mkdirSync(probe);
    // Another build may have removed it in its cleanup.
    rmSync(probe, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    const code = errorCode(error) || String(error);
    return (faults[code] ?? ((at: string) => `${code} in ${at}`))(folder);
  }
}

const faults: Readonly<Record<string, (folder: string) => string>> = {
  EACCES: (folder) => `you have no permission to write to ${folder}`,
  EPERM: (folder) => `you have no permission to write to ${folder}`,
  EROFS: (folder) => `${folder} is on a read-only disk`,
  ENOSPC: (folder) => `the disk of ${folder} is full`,
  EDQUOT: (folder) => `your disk quota for ${folder} is used up`,
};

/** The status of a path, following links; undefined if it does not exist. */
function statusOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The description of a dangling link; undefined for anything else. */
function danglingLink(file: string): string | undefined {
  const isLink = fileStatus(file)?.isSymbolicLink() === true;
  return isLink && statusOf(file) === undefined
    ? `${file} is a symbolic link to nothing`
    : undefined;
}
