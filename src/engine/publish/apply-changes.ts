import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileStatus } from '../cache/file-status.ts';
import { copiesOf } from './compressed-copies.ts';
import { DiskError, diskError, freeBytes } from './disk-error.ts';
import { markerName } from './output-marker.ts';
import { isWritable, journalFile, type OutputPlace } from './output-place.ts';
import { addedFirst, uploadOrder } from './site-changes.ts';
import { isInsideSite, manifestName } from './site-manifest.ts';
import { foldersAbove, isNoFolder, removeFile, removeIfEmpty } from './site-paths.ts';

/** The changes to a site: paths in its folder, in the order of execution. */
interface Journal {
  /** Files to move from the staging folder. */
  readonly moves: readonly string[];
  readonly removals: readonly string[];
}

/**
 * Changes a site in place. At every moment, each page is complete and links only to existing files: new files come
 * first, then changed files, which may link to the new ones, and removals last. (One exception: if a folder replaces a
 * file or a file replaces a folder, the old one is removed first.) A compressed copy is never one of other content: it is
 * removed before its source changes, and the new one comes after it.
 *
 * First it checks permissions and space. Then it writes a journal, so if the build is interrupted, the next one finishes
 * the job. Throws DiskError. If there is no journal then, nothing has changed.
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
  execute(place, journal);
}

/** Finishes a change that was interrupted, if there is one. */
export function finishChanges(place: OutputPlace): void {
  const file = journalFile(place);
  if (!existsSync(file)) return;
  const journal = readJournal(file);
  if (journal === undefined) {
    // Damaged, for example after a power cut. A site without a manifest is built completely.
    rmSync(path.join(place.folder, manifestName), { force: true });
    rmSync(file);
  } else {
    execute(place, journal);
  }
}

/** New files, then changed ones, each in upload order. The manifest comes last. */
function moveOrder(folder: string, made: readonly string[]): readonly string[] {
  const own = [markerName, manifestName];
  const files = made.filter((name) => !own.includes(name)).map((path) => ({ path }));
  const isThere = new Set(files.filter(({ path: name }) => isNoFolder(path.join(folder, name))));
  const added = files.filter((file) => !isThere.has(file));
  const ordered = addedFirst(added, [...isThere]).map((file) => file.path);
  return [...ordered, ...own.filter((name) => made.includes(name))];
}

function removalOrder(removals: readonly string[]): readonly string[] {
  return uploadOrder(removals.map((path) => ({ path })))
    .map((file) => file.path)
    .toReversed();
}

/** Throws DiskError with all folders in which files cannot be created or removed. */
function refuseUnwritable(root: string, { moves, removals }: Journal): void {
  const folders = new Set(
    [...moves, ...removals].map((name) => existingFolder(root, path.dirname(name))),
  );
  const refused = [...folders].filter((folder) => !isWritable(folder)).sort();
  if (refused.length === 0) return;
  const advice = 'files cannot be changed in this folder — change its owner or its permissions';
  throw new DiskError(refused.map((folder) => `${folder}  ${advice}, then build again`).join('\n'));
}

/** The innermost existing folder of a path. */
function existingFolder(root: string, name: string): string {
  const folder = path.join(root, name);
  const isThere = name === '.' || fileStatus(folder)?.isDirectory() === true;
  return isThere ? folder : existingFolder(root, path.dirname(name));
}

/** Makes the folders of new files. If that fails, removes them again, so that nothing has changed. */
function makeFolders(place: OutputPlace, { moves }: Journal): void {
  const made: string[] = [];
  try {
    for (const folder of new Set(moves.map((name) => path.dirname(name)))) {
      makeFolder(place.folder, folder, made);
    }
  } catch (error) {
    for (const folder of made.toReversed()) removeIfEmpty(folder);
    rmSync(journalFile(place));
    throw error;
  }
}

/** @param made receives the folders that were made, outermost first */
function makeFolder(root: string, name: string, made: string[]): void {
  for (const above of foldersAbove(`${name}/`).toReversed()) {
    const folder = path.join(root, above);
    const found = fileStatus(folder);
    if (found?.isDirectory() === true) continue;
    // A file has this name. It is replaced later.
    if (found !== undefined) break;
    mkdirSync(folder);
    made.push(folder);
  }
}

/** Upper bound of the bytes that a folder needs for one more entry. */
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
    const isComplete = [journal?.moves, journal?.removals].every(
      (names) => Array.isArray(names) && names.every(isInsideSite),
    );
    return isComplete && journal !== null ? journal : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Executes a journal. Can be repeated after an interruption at any point: finished steps are skipped. */
function execute(place: OutputPlace, { moves, removals }: Journal): void {
  const { folder, side } = place;
  const ready = new Set<string>();
  const changing = new Set([...moves, ...removals]);
  for (const name of moves) {
    const source = path.join(`${side}new`, name);
    if (!existsSync(source)) continue;
    removeCopies(folder, name, changing);
    if (!ready.has(path.dirname(name))) clearWay(folder, name);
    ready.add(path.dirname(name));
    moveFile(source, path.join(folder, name));
  }
  for (const name of removals) removeFile(folder, name);
  rmSync(journalFile(place), { force: true });
  rmSync(`${side}new`, { recursive: true, force: true });
}

/**
 * Removes the compressed copies of a file before the file changes: readers get it uncompressed until the new copies are
 * there, and never an old copy of a new page. Copies that do not change are copies of the same content.
 */
function removeCopies(folder: string, name: string, changing: ReadonlySet<string>): void {
  for (const copy of copiesOf(name)) {
    const file = path.join(folder, copy);
    if (changing.has(copy) && isNoFolder(file)) rmSync(file);
  }
}

/** Makes the folder of a file, and removes a file that has the name of one of its folders. */
function clearWay(folder: string, name: string): void {
  for (const above of foldersAbove(name)) {
    if (isNoFolder(path.join(folder, above))) rmSync(path.join(folder, above));
  }
  mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
}

function moveFile(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (error) {
    // A folder has the name of the file.
    if (fileStatus(target)?.isDirectory() !== true) throw error;
    rmSync(target, { recursive: true });
    renameSync(source, target);
  }
}
