import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileStart } from '../../model/point.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import { isIgnoredFolder, isStaticLeftover, leftoverAt } from '../../parse/leftover-files.ts';
import { proposeSlug } from '../../parse/slug.ts';
import { errorCode } from '../cache/error-code.ts';

/** A file of the content folder, or a link there. */
export interface ContentEntry {
  /** Path inside the content folder, with forward slashes. */
  readonly name: string;
  readonly isLink: boolean;
  /** Why it cannot be read, if so. */
  readonly problem?: Problem;
}

/** What is scanned: the content, or the folder `static`. */
export interface FolderKind {
  /** In messages: `content folder`. */
  readonly noun: string;
  /** Whether a file is a temporary file of an editor or a system. @param path inside the folder */
  readonly isIgnored: (path: string) => boolean;
  /** The same of a folder. @param path inside the folder */
  readonly isIgnoredFolder: (path: string) => boolean;
}

/** The content folder. */
export const contentKind: FolderKind = {
  noun: 'content folder',
  isIgnored: (name) => leftoverAt(name) === 'ignored',
  isIgnoredFolder: (name) => isIgnoredFolder(name.slice(name.lastIndexOf('/') + 1)),
};

/** The folder `static` beside it. */
export const staticKind: FolderKind = {
  noun: 'folder "static"',
  isIgnored: isStaticLeftover,
  isIgnoredFolder: isStaticLeftover,
};

/**
 * Lists everything in a folder except folders, without opening it. Leaves out temporary files of
 * editors and systems. Throws if the folder itself cannot be read.
 * @param root absolute path of the folder
 */
export function entriesIn(root: string, kind = contentKind): readonly ContentEntry[] {
  return entriesBelow(root, '', readFolder(root), kind);
}

function entriesBelow(
  root: string,
  folder: string,
  { entries, foreign }: FolderEntries,
  kind: FolderKind,
): readonly ContentEntry[] {
  const below = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const found = entries.flatMap((entry) => {
    const name = below(entry.name);
    if (entry.isDirectory()) return kind.isIgnoredFolder(name) ? [] : subfolder(root, name, kind);
    return kind.isIgnored(name) ? [] : [entryOf(name, entry, kind)];
  });
  return [...found, ...foreign.flatMap((bytes) => notUtf8(below(escaped(bytes)), bytes, kind))];
}

function subfolder(root: string, name: string, kind: FolderKind): readonly ContentEntry[] {
  const problems: Problem[] = [];
  const entries = ifReadable(name, () => readFolder(path.join(root, name)), problems, kind);
  if (entries !== undefined) return entriesBelow(root, name, entries, kind);
  return problems.map((problem) => ({ name, isLink: false, problem }));
}

/** Pipes, sockets and devices are problems, because reading one may never end. */
function entryOf(name: string, entry: Dirent, kind: FolderKind): ContentEntry {
  const isLink = entry.isSymbolicLink();
  if (isLink || entry.isFile()) return { name, isLink };
  return { name, isLink, problem: specialFileProblem(name, entry, kind) };
}

/** The problem of a pipe, a socket or a device. */
export function specialFileProblem(
  name: string,
  found: Pick<Dirent, 'isFIFO' | 'isSocket'>,
  { noun }: FolderKind = contentKind,
  words: (kind: string) => string = (kind) => `it is ${kind}, not a regular file`,
): Problem {
  const other = found.isSocket() ? 'a socket' : 'a device';
  const what = found.isFIFO() ? 'a named pipe (FIFO)' : other;
  return errorAt(name, fileStart, words(what), `remove it from the ${noun}`);
}

/**
 * Calls a function that reads something in a folder. Returns undefined if it no longer exists,
 * or if the system refuses access; adds a problem only for the latter.
 * @param name path inside the folder
 */
export function ifReadable<T>(
  name: string,
  read: () => T,
  problems: Problem[],
  kind = contentKind,
): T | undefined {
  try {
    return read();
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    if (!isGone) problems.push(refusedProblem(name, code, kind));
    return undefined;
  }
}

function refusedProblem(name: string, code: string, { noun }: FolderKind): Problem {
  const [why, advice] = refusals[code] ?? [code, 'copy it again'];
  const message = `it cannot be read: ${why}`;
  return errorAt(name, fileStart, message, `${advice}, or move it out of the ${noun}`);
}

const forbidden = [
  'the user who builds the site has no permission',
  'give this user permission to read it',
] as const;

/** Why a file cannot be read, and what to do, by the code of the error. */
const refusals: Readonly<Record<string, readonly [why: string, advice: string]>> = {
  EACCES: forbidden,
  EPERM: forbidden,
  ERR_FS_FILE_TOO_LARGE: ['it is larger than 2 GB', 'make it smaller'],
};

interface FolderEntries {
  readonly entries: readonly Dirent[];
  /** Names that are not UTF-8, as bytes. */
  readonly foreign: readonly Buffer[];
}

function readFolder(folder: string): FolderEntries {
  const entries = readdirSync(folder, { withFileTypes: true });
  // Node replaces bytes that it cannot decode with U+FFFD.
  if (!entries.some(({ name }) => name.includes('\u{FFFD}'))) return { entries, foreign: [] };
  const foreign = readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => !isUtf8(bytes));
  const decoded = new Set(foreign.map((bytes) => bytes.toString()));
  return { entries: entries.filter(({ name }) => !decoded.has(name)), foreign };
}

/** A name in which each byte that is not ASCII is written as `\xE9`. */
function escaped(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(
      /[^ -~]/g,
      (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
}

/** @param name path with the escaped name. @param bytes the name */
function notUtf8(name: string, bytes: Buffer, kind: FolderKind): readonly ContentEntry[] {
  if (kind.isIgnored(name)) return [];
  const message = `the name "${escaped(bytes)}" is not UTF-8: each \\x and two digits is a byte that is not part of a character`;
  const advice = `rename it, for instance to "${utf8Name(bytes)}"`;
  const problem = errorAt(name, fileStart, message, advice);
  return [{ name, isLink: false, problem }];
}

/** A name to suggest. If the name is mostly ASCII, it is read as Latin-1, the most common older encoding. */
function utf8Name(bytes: Buffer): string {
  const { name, ext } = path.parse(bytes.toString('latin1'));
  const isMostlyAscii = name.replace(/[^\w-]/g, '').length * 2 > name.length;
  const ending = /^\.\w+$/.test(ext) ? ext.toLowerCase() : '';
  return `${(isMostlyAscii ? proposeSlug(name) : undefined) ?? 'port-news'}${ending}`;
}
