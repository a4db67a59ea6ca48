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

/** A file of the content folder: where it lies, what stands for its content, and how it looked. */
export interface ScannedFile {
  /** Path inside the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly digest: string;
  /** Stands for size, times and inode: while it is the same, the content is taken to be. */
  readonly stamp: string;
  /** Undefined for a file that is no picture. */
  readonly picture: PictureHeader | undefined;
  /** Of a picture that cannot be read, why; of a drawing, what is left out of it. */
  readonly notes?: readonly PictureNote[];
}

/** Every file of a content folder, sorted by path. */
export interface ContentScan {
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Looks through the content folder of a build. Throws OptionError if there is none.
 * @param state what the last build found
 */
export function lookThrough(
  { content, watched }: Pick<BuildOptions, 'content' | 'watched'>,
  state: Pick<ContentScan, 'files' | 'media'> | undefined,
): ContentScan {
  refuseUnusableContent(content);
  const followed = state && watched && rescanned(content, state, watched.changed);
  if (followed !== undefined) return followed;
  const known = [...(state?.files ?? []), ...(state?.media ?? [])];
  return scanContent(content, new Map(known.map((file) => [file.path, file])));
}

const noPicture: PictureInspection = { picture: undefined };

/** How the stamp of a link begins: it is changed where the file is to which it leads. */
const linked = 'link ';

/** A file changed that short a time ago may change again without a change of its time. */
const restlessMilliseconds = 20;

/**
 * Looks through a content folder. A file that looks as it did the last time is not read again.
 * Follows symbolic links to files inside the folder and reports every other one.
 * Throws where the folder itself cannot be read.
 * @param root absolute path of the content folder
 * @param known what the last scan found, by path
 */
export function scanContent(root: string, known: ReadonlyMap<string, ScannedFile>): ContentScan {
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
    const scanOne = () => scanFile(root, { name, isLink }, known.get(name), started);
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
 * Looks only at the texts that are known to be changed, and at those that had only just been when they
 * were looked at; undefined where more has changed than texts that were there and are there.
 */
function rescanned(
  root: string,
  { files, media }: Pick<ContentScan, 'files' | 'media'>,
  changed: ReadonlySet<string>,
): ContentScan | undefined {
  const started = Date.now();
  const missing = new Set([...changed].filter((file) => !isIgnored(root, file)));
  const found = files.map((file) => {
    const isChanged = missing.delete(path.join(root, file.path));
    const isSettled = file.stamp !== '' && !file.stamp.startsWith(linked);
    if (!isChanged && isSettled) return file;
    const isThere = fileStatus(path.join(root, file.path))?.isFile() === true;
    return isThere ? scanFile(root, { name: file.path, isLink: false }, file, started) : undefined;
  });
  const sound = found.filter((file) => file !== undefined);
  if (missing.size > 0 || sound.length < files.length) return undefined;
  return { files: sound, media, problems: [] };
}

/** Whether a file is a leftover of an editor or a system that is ignored without a message. */
export function isIgnored(root: string, file: string): boolean {
  const name = path.relative(root, file).split(path.sep).join('/');
  return !name.startsWith('../') && leftoverAt(name) === 'ignored';
}

/** Whether a file is a picture or the like, and not a text that needs a message. */
function isMedia(name: string): boolean {
  return name.startsWith('media/') && !/\.ya?ml$/i.test(name) && leftoverAt(name) === undefined;
}

function scanFile(
  root: string,
  { name, isLink }: { readonly name: string; readonly isLink: boolean },
  known: ScannedFile | undefined,
  started: number,
): ScannedFile {
  // Of a large site, joining by `path.join` would take a third as long as looking.
  const file = `${root}${path.sep}${name}`;
  const { size, mtimeMs, ctimeMs, ino } = statSync(file);
  const restless = started - Math.max(mtimeMs, ctimeMs) < restlessMilliseconds;
  const stamp = restless ? '' : `${isLink ? linked : ''}${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  if (known !== undefined && stamp !== '' && known.stamp === stamp) return known;
  const bytes = readFileSync(file);
  const { picture, notes = [] } = isMedia(name) ? inspectPicture(name, bytes) : noPicture;
  const scanned = { path: name, digest: digestOf(bytes), stamp, picture };
  return notes.length === 0 ? scanned : { ...scanned, notes };
}

function linkProblem(name: string, root: string, realRoot: string): Problem | undefined {
  const link = (what: string) =>
    errorAt(
      name,
      fileStart,
      `a symbolic link ${what}`,
      'put the file itself in its place, or delete the link',
    );
  const target = targetOf(path.join(root, name));
  if (target === undefined) return link('to nothing');
  if (!target.startsWith(realRoot + path.sep)) return link('that leads out of the content folder');
  const found = statSync(target);
  if (found.isDirectory()) return link('to a folder');
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
