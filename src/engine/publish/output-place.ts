import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';

/** The folder of a site, and the place for temporary files of its builds. */
export interface OutputPlace {
  /** The folder of the site: absolute path; if `--out` is a symbolic link, its target. */
  readonly folder: string;
  /** The symbolic link to the folder, the last in a chain of links: absolute path; undefined if there is none. */
  readonly link: string | undefined;
  /** Prefix of the absolute paths of a build's own files. They are on the same disk as the site. */
  readonly side: string;
}

/**
 * Finds the place of a site. A build puts its own files beside the folder. If the folder is a mount point or its parent
 * is read-only, it puts them into the folder, with names that start with `.dateline-`, which are never served or
 * published. If `--out` is a symbolic link, they are beside its target. Throws OptionError if the target of a link is
 * missing or a file.
 * @param out absolute path; it need not exist
 */
export function outputPlace(out: string): OutputPlace {
  const link = linkIn(out);
  if (link === undefined) {
    const side =
      existsSync(out) && isApart(out) ? `${out}${path.sep}.dateline-` : `${out}.dateline-`;
    return { folder: out, link, side };
  }
  refuseUnfitLink(out);
  const folder = realpathSync(out);
  return { folder, link, side: path.join(path.dirname(folder), `${releaseName(link)}.dateline-`) };
}

/** The folder that a build writes to before it publishes: absolute path. @param out absolute path */
export function stagingFolder(out: string): string {
  return `${outputPlace(out).side}new`;
}

/** The file from which an interrupted change of the site is finished: absolute path. */
export function journalFile({ side }: Pick<OutputPlace, 'side'>): string {
  return `${side}journal`;
}

/** Whether a build is replacing files of a site, or was interrupted while it did. */
export function isHalfReplaced(out: string): boolean {
  return [`${out}.dateline-`, `${out}${path.sep}.dateline-`].some((side) =>
    existsSync(journalFile({ side })),
  );
}

/** Prefix of the names of a link's releases. It is unique for each link in a folder of releases. */
export function releaseName(link: string): string {
  const fullPath = path.join(realpathSync(path.dirname(link)), path.basename(link));
  return `${path.basename(link)}-${digestOf(fullPath).slice(0, 4)}`;
}

/** The last link of a chain of links; undefined if the path is not a link. */
function linkIn(file: string): string | undefined {
  if (fileStatus(file)?.isSymbolicLink() !== true) return undefined;
  if (!existsSync(file)) return file;
  return linkIn(path.resolve(realpathSync(path.dirname(file)), readlinkSync(file))) ?? file;
}

function refuseUnfitLink(out: string): void {
  const target = existsSync(out) ? statSync(out) : undefined;
  if (target?.isDirectory() === true) return;
  const text = readlinkSync(out);
  throw new OptionError(
    target === undefined
      ? `--out ${out} is a symbolic link to ${text}, which does not exist — make that folder, or remove the link`
      : `--out ${out} is a symbolic link to ${text}, which is a file — point it to a folder, or remove it`,
  );
}

/** Whether files cannot be created beside a folder and then renamed into it. */
function isApart(folder: string): boolean {
  const parent = path.dirname(folder);
  return (
    statSync(folder).dev !== statSync(parent).dev || !isWritable(parent) || isMountPoint(folder)
  );
}

/** Whether files can be created and removed in a folder. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder can be mounted from the same disk; Linux lists these (proc_pid_mountinfo(5), field 5). */
function isMountPoint(folder: string): boolean {
  if (process.platform !== 'linux') return false;
  const fullPath = realpathSync(folder);
  const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
  return lines.some((line) => unescaped(line.split(' ', 5)[4] ?? '') === fullPath);
}

function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
