import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { type MediaFile, staticPrefix } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { leftoverAt } from '../../parse/leftover-files.ts';
import type { BuildOptions } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { inspectPicture, type PictureInspection } from '../pictures/inspect-picture.ts';
import { refuseUnusableContent } from '../publish/usable-folders.ts';
import { siteOfContent } from '../site-folder.ts';
import {
  contentKind,
  entriesIn,
  type FolderKind,
  ifReadable,
  staticKind,
} from './content-entries.ts';
import { linkProblem } from './link-problem.ts';

/** A file of the content folder, as the scan found it: `articles/2016/08/sirte.md`. */
export interface ScannedFile extends MediaFile {
  /** Size, times and inode. While they are the same, the file is not read again. Empty if it changed just now. */
  readonly fingerprint: string;
}

/** Every file of a content folder, and of the folder `static` beside it, sorted by path. */
export interface ContentScan {
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  /** Their paths begin with `../static/`. */
  readonly statics: readonly ScannedFile[];
  readonly problems: readonly Problem[];
}

/**
 * Scans the content folder of a build; on the dev server, only the changed files if possible. Throws
 * OptionError if there is no such folder.
 * @param state of the previous build
 */
export function scanForBuild(
  { content, watched }: Pick<BuildOptions, 'content' | 'watched'>,
  state: Omit<ContentScan, 'problems'> | undefined,
): ContentScan {
  refuseUnusableContent(content);
  const partial = state && watched && scanChanged(content, state, watched.changed);
  if (partial !== undefined) return partial;
  const previous = state === undefined ? [] : [...state.files, ...state.media, ...state.statics];
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
  const { found, problems } = scanFolder(root, contentKind, (name, isLink, started) =>
    scanFile(root, { name, isLink }, previous.get(name), started),
  );
  const { found: statics, problems: staticProblems } = scanStatic(root, previous);
  return {
    files: found.filter((file) => !isMedia(file.path)),
    media: found.filter((file) => isMedia(file.path)),
    statics,
    problems: [...problems, ...staticProblems],
  };
}

/** The files of a folder, sorted by path, and what is wrong with others. */
interface ScannedFolder {
  readonly found: readonly ScannedFile[];
  readonly problems: readonly Problem[];
}

/** @param root absolute path of the folder */
function scanFolder(
  root: string,
  kind: FolderKind,
  scanOne: (name: string, isLink: boolean, started: number) => ScannedFile,
): ScannedFolder {
  const started = Date.now();
  const realRoot = realpathSync(root);
  const problems: Problem[] = [];
  const found: ScannedFile[] = [];
  for (const { name, isLink, problem } of entriesIn(root, kind)) {
    const fault = problem ?? (isLink ? linkProblem(name, root, realRoot, kind) : undefined);
    if (fault !== undefined) {
      problems.push(fault);
      continue;
    }
    const file = ifReadable(name, () => scanOne(name, isLink, started), problems, kind);
    if (file !== undefined) found.push(file);
  }
  found.sort((a, b) => compareText(a.path, b.path));
  return { found, problems };
}

/** Scans the folder `static` of the site folder, if there is one. @param content absolute path of the content folder */
function scanStatic(content: string, previous: ReadonlyMap<string, ScannedFile>): ScannedFolder {
  const site = siteOfContent(content);
  const root = site === undefined ? undefined : path.join(site, 'static');
  // A link could publish any folder of the machine.
  const status = root === undefined ? undefined : lstatSync(root, { throwIfNoEntry: false });
  if (root === undefined || status === undefined) return { found: [], problems: [] };
  if (!status.isDirectory()) {
    const [message, advice] = status.isSymbolicLink()
      ? ['a symbolic link', 'put the folder itself in its place, or delete the link']
      : ['it is not a folder', 'move it into a folder of this name, or rename it'];
    const problem = errorAt(staticPrefix.slice(0, -1), fileStart, message, advice);
    return { found: [], problems: [problem] };
  }
  const { found, problems } = scanFolder(root, staticKind, (name, isLink, started) => {
    const inContent = staticPrefix + name;
    return scanFile(content, { name: inContent, isLink }, previous.get(inContent), started);
  });
  const refused = found.flatMap((file) => staticNameProblem(file.path) ?? []);
  const located = problems.map((problem) => ({ ...problem, path: staticPrefix + problem.path }));
  return { found, problems: [...located, ...refused] };
}

/** Names that a site cannot publish. A control character would break the list of its files. */
function staticNameProblem(name: string): Problem | undefined {
  if (/\p{Cc}/u.test(name)) {
    const message = 'a control character is part of its name';
    return errorAt(JSON.stringify(name).slice(1, -1), fileStart, message, 'rename it');
  }
  // On macOS and Windows, capitals do not tell names apart.
  if (!name.toLowerCase().startsWith(`${staticPrefix}.dateline`)) return undefined;
  const message = 'names that begin with ".dateline" are those of the build itself';
  return errorAt(name, fileStart, message, 'rename it, or delete it');
}

/**
 * Scans only the texts that have changed, and those whose fingerprint could not be trusted. Undefined if anything
 * else has changed: a file that is new or gone, or a media file.
 */
function scanChanged(
  root: string,
  { files, media, statics }: Omit<ContentScan, 'problems'>,
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
  return { files: present, media, statics, problems: [] };
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
  const file = name.startsWith('../') ? path.join(root, name) : `${root}${path.sep}${name}`;
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
