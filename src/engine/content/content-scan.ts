import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import type { PictureHeader, PictureNote } from '../../model/pictures/picture.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { leftoverAt } from '../../parse/leftover-files.ts';
import type { BuildOptions } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { inspectPicture, type PictureInspection } from '../pictures/inspect-picture.ts';
import { refuseUnusableContent } from '../publish/usable-folders.ts';
import { entriesIn, ifReadable, specialFileProblem } from './content-entries.ts';

/** A file of the content folder, as the scan found it. */
export interface ScannedFile {
  /** Path inside the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly digest: string;
  /** Size, times and inode. While they are the same, the file is not read again. Empty if it changed just now. */
  readonly fingerprint: string;
  /** Undefined if the file is not a picture. */
  readonly picture: PictureHeader | undefined;
  /** Why a picture cannot be read, or what is left out of a drawing. */
  readonly notes?: readonly PictureNote[];
}

/** Every file of a content folder, sorted by path. */
export interface ContentScan {
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Scans the content folder of a build; on the dev server, only the changed files if possible. Throws
 * OptionError if there is no such folder.
 * @param state of the previous build
 */
export function scanForBuild(
  { content, watched }: Pick<BuildOptions, 'content' | 'watched'>,
  state: Pick<ContentScan, 'files' | 'media'> | undefined,
): ContentScan {
  refuseUnusableContent(content);
  const partial = state && watched && scanChanged(content, state, watched.changed);
  if (partial !== undefined) return partial;
  const previous = [...(state?.files ?? []), ...(state?.media ?? [])];
  return scanContent(content, new Map(previous.map((file) => [file.path, file])));
}

const noPicture: PictureInspection = { picture: undefined };

/** The fingerprints of links begin with this. A change of the target is not reported at the link's path. */
const linkPrefix = 'link ';

/** A file that was changed less than this ago may change again without a new modification time. */
const unsettledMilliseconds = 20;

/**
 * Scans a content folder. A file whose fingerprint is the same as in the previous scan is not read again.
 * Follows symbolic links to files inside the folder and reports all others.
 * Throws if the folder itself cannot be read.
 * @param root absolute path of the content folder
 * @param previous files of the previous scan, by path
 */
export function scanContent(root: string, previous: ReadonlyMap<string, ScannedFile>): ContentScan {
  const started = Date.now();
  const realRoot = realpathSync(root);
  const problems: Problem[] = [];
  const found: ScannedFile[] = [];
  for (const { name, isLink, problem } of entriesIn(root)) {
    const fault = problem ?? (isLink ? linkProblem(name, root, realRoot) : undefined);
    if (fault !== undefined) {
      problems.push(fault);
      continue;
    }
    const scanOne = () => scanFile(root, { name, isLink }, previous.get(name), started);
    const file = ifReadable(name, scanOne, problems);
    if (file !== undefined) found.push(file);
  }
  found.sort((a, b) => compareText(a.path, b.path));
  return {
    files: found.filter((file) => !isMedia(file.path)),
    media: found.filter((file) => isMedia(file.path)),
    problems,
  };
}

/**
 * Scans only the texts that have changed, and those whose fingerprint could not be trusted. Undefined if anything
 * else has changed: a file that is new or gone, or a media file.
 */
function scanChanged(
  root: string,
  { files, media }: Pick<ContentScan, 'files' | 'media'>,
  changed: ReadonlySet<string>,
): ContentScan | undefined {
  const started = Date.now();
  const unmatched = new Set([...changed].filter((file) => !isIgnored(root, file)));
  const found = files.map((file) => {
    const isChanged = unmatched.delete(path.join(root, file.path));
    const isSettled = file.fingerprint !== '' && !file.fingerprint.startsWith(linkPrefix);
    if (!isChanged && isSettled) return file;
    const isThere = fileStatus(path.join(root, file.path))?.isFile() === true;
    return isThere ? scanFile(root, { name: file.path, isLink: false }, file, started) : undefined;
  });
  const present = found.filter((file) => file !== undefined);
  if (unmatched.size > 0 || present.length < files.length) return undefined;
  return { files: present, media, problems: [] };
}

/** Whether a file is a temporary file of an editor or system, which is ignored without a message. */
export function isIgnored(root: string, file: string): boolean {
  const name = path.relative(root, file).split(path.sep).join('/');
  return !name.startsWith('../') && leftoverAt(name) === 'ignored';
}

/** Whether a file is published media, not a text. */
function isMedia(name: string): boolean {
  return name.startsWith('media/') && !/\.ya?ml$/i.test(name) && leftoverAt(name) === undefined;
}

function scanFile(
  root: string,
  { name, isLink }: { readonly name: string; readonly isLink: boolean },
  previous: ScannedFile | undefined,
  started: number,
): ScannedFile {
  // Not `path.join`, which would add a third to the time of the scan of a large site.
  const file = `${root}${path.sep}${name}`;
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const isUnsettled = started - Math.max(mtimeMs, ctimeMs) < unsettledMilliseconds;
  const fingerprint = isUnsettled
    ? ''
    : `${isLink ? linkPrefix : ''}${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  if (previous !== undefined && fingerprint !== '' && previous.fingerprint === fingerprint)
    return previous;
  const bytes = readFileSync(file);
  const { picture, notes = [] } = isMedia(name) ? inspectPicture(name, bytes) : noPicture;
  const scanned = { path: name, digest: digestOf(bytes), fingerprint, picture };
  return notes.length === 0 ? scanned : { ...scanned, notes };
}

function linkProblem(name: string, root: string, realRoot: string): Problem | undefined {
  const linkError = (what: string) =>
    errorAt(
      name,
      fileStart,
      `a symbolic link ${what}`,
      'put the file itself in its place, or delete the link',
    );
  const target = targetOf(path.join(root, name));
  if (target === undefined) return linkError('to nothing');
  if (!target.startsWith(realRoot + path.sep))
    return linkError('that leads out of the content folder');
  const found = statSync(target);
  if (found.isDirectory()) return linkError('to a folder');
  if (found.isFile()) return undefined;
  return specialFileProblem(name, found, (kind) => `a symbolic link to ${kind}`);
}

function targetOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}
