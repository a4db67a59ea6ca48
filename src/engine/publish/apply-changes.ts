import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileStatus } from '../cache/file-status.ts';
import { DiskError, diskError, freeBytes } from './disk-error.ts';
import { markerName } from './output-marker.ts';
import { isWritable, journalFile, type OutputPlace } from './output-place.ts';
import { uploadOrder } from './site-changes.ts';
import { manifestName } from './site-manifest.ts';

/** A change of a site: paths of files in the folder of the site, in the order in which to act on them. */
interface Journal {
  /** Files that wait in the staging folder. */
  readonly moves: readonly string[];
  readonly removals: readonly string[];
}

/**
 * Changes a site in place, so that at every moment each page is whole and leads only to what is there:
 * first come new files, to which no page of the site leads yet; then changed files, which may lead to
 * the new ones; last the removals, to which no page leads any more. (There is one exception: if a folder
 * takes the place of a file, or a file that of a folder, the old one is gone before the new one comes.)
 * What can fail is checked before, and a journal is written: if the build is interrupted, the next
 * one finishes the job. Throws DiskError; if there is no journal then, nothing has changed.
 * @param made paths of the files in the staging folder
 */
export function applyChanges(
  place: OutputPlace,
  made: readonly string[],
  removals: readonly string[],
): void {
  const journal = { moves: moveOrder(place.folder, made), removals: removalOrder(removals) };
  refuseUnwritable(place.folder, journal);
  refuseFull(place.folder, journal);
  writeJournal(place, journal);
  makeFolders(place, journal);
  carryOut(place, journal);
}

/** Finishes a change that was interrupted, if there is one. */
export function finishChanges(place: OutputPlace): void {
  const file = journalFile(place);
  if (!existsSync(file)) return;
  const journal = readJournal(file);
  if (journal === undefined) {
    // Damaged, as after a power cut: without its manifest a site is made anew as a whole.
    rmSync(path.join(place.folder, manifestName), { force: true });
    rmSync(file);
  } else {
    carryOut(place, journal);
  }
}

/** New files, then changed ones; of both, what others lead to first. The manifest comes last. */
function moveOrder(folder: string, made: readonly string[]): readonly string[] {
  const own = [markerName, manifestName];
  const files = uploadOrder(made.filter((name) => !own.includes(name)).map((path) => ({ path })));
  const isThere = new Set(files.filter(({ path: name }) => isFile(path.join(folder, name))));
  const ordered = [...files.filter((file) => !isThere.has(file)), ...isThere];
  return [...ordered.map((file) => file.path), ...own.filter((name) => made.includes(name))];
}

function removalOrder(removals: readonly string[]): readonly string[] {
  return uploadOrder(removals.map((path) => ({ path })))
    .map((file) => file.path)
    .toReversed();
}

/** Every folder in which names change must allow it. All that do not are told at once. */
function refuseUnwritable(root: string, { moves, removals }: Journal): void {
  const folders = new Set(
    [...moves, ...removals].map((name) => standingFolder(root, path.dirname(name))),
  );
  const refused = [...folders].filter((folder) => !isWritable(folder)).sort();
  if (refused.length === 0) return;
  const advice = 'files cannot be changed in this folder — change its owner or its permissions';
  throw new DiskError(refused.map((folder) => `${folder}  ${advice}, then build again`).join('\n'));
}

/** The innermost folder of a path that is there. */
function standingFolder(root: string, name: string): string {
  const folder = path.join(root, name);
  const isThere = name === '.' || fileStatus(folder)?.isDirectory() === true;
  return isThere ? folder : standingFolder(root, path.dirname(name));
}

/** Makes the folders of new files: if there is no room for all of them, nothing changes. */
function makeFolders(place: OutputPlace, { moves }: Journal): void {
  const made: string[] = [];
  try {
    for (const name of new Set(moves.map((each) => path.dirname(each)))) {
      makeFolder(place.folder, name, made);
    }
  } catch (error) {
    for (const folder of made.toReversed()) removeIfEmpty(folder);
    rmSync(journalFile(place));
    throw error;
  }
}

/** @param made receives the folders that were not there, outermost first */
function makeFolder(root: string, name: string, made: string[]): void {
  for (const above of foldersAbove(`${name}/`).toReversed()) {
    const folder = path.join(root, above);
    const found = fileStatus(folder);
    if (found?.isDirectory() === true) continue;
    // A file has the name: it goes when its turn comes.
    if (found !== undefined) break;
    mkdirSync(folder);
    made.push(folder);
  }
}

/** Bytes that a folder may need for one more name. */
const bytesOfName = 512;

function refuseFull(folder: string, { moves }: Journal): void {
  if (freeBytes(folder) > moves.length * bytesOfName) return;
  throw diskError(Object.assign(new Error(), { code: 'ENOSPC', syscall: 'rename', path: folder }));
}

function writeJournal(place: OutputPlace, journal: Journal): void {
  const file = journalFile(place);
  writeFileSync(`${file}.new`, JSON.stringify(journal));
  renameSync(`${file}.new`, file);
}

function readJournal(file: string): Journal | undefined {
  try {
    const journal: Journal | null = JSON.parse(readFileSync(file, 'utf8'));
    const isWhole = Array.isArray(journal?.moves) && Array.isArray(journal.removals);
    return isWhole && journal !== null ? journal : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Can be done again from any point: what is done already is passed over. */
function carryOut(place: OutputPlace, { moves, removals }: Journal): void {
  const { folder, side } = place;
  const ready = new Set<string>();
  for (const name of moves) {
    const source = path.join(`${side}new`, name);
    if (!existsSync(source)) continue;
    if (!ready.has(path.dirname(name))) clearWay(folder, name);
    ready.add(path.dirname(name));
    moveFile(source, path.join(folder, name));
  }
  for (const name of removals) removeFile(folder, name);
  rmSync(journalFile(place), { force: true });
  rmSync(`${side}new`, { recursive: true, force: true });
}

/** Makes the folder of a file, and removes a file that stands in the place of it. */
function clearWay(folder: string, name: string): void {
  for (const above of foldersAbove(name)) {
    if (isFile(path.join(folder, above))) rmSync(path.join(folder, above));
  }
  mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
}

function moveFile(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    // A folder stands in the place of the file.
    if (fileStatus(target)?.isDirectory() !== true) throw error;
    rmSync(target, { recursive: true });
    renameSync(source, target);
  }
}

/** Removes a file, unless a folder has its name by now, and every folder that is empty then. */
function removeFile(folder: string, name: string): void {
  if (isFile(path.join(folder, name))) rmSync(path.join(folder, name));
  for (const above of foldersAbove(name)) removeIfEmpty(path.join(folder, above));
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds other files, is gone already, or a file has its name by now.
  }
}

/** Whether something stands there that is no folder. */
function isFile(file: string): boolean {
  return fileStatus(file)?.isDirectory() === false;
}

/** The folders in which a file lies, innermost first: `a/b` and `a` of `a/b/c.html`. */
function foldersAbove(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
