import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { copiesOf } from './compressed-copies.ts';
import { diskError } from './disk-error.ts';
import { withLock } from './folder-lock.ts';
import { ForeignFolderError } from './output-folder.ts';
import { outputPlace } from './output-place.ts';
import { provisionalManifestText } from './publish-lists.ts';
import type { PublishPlan } from './publish-plan.ts';
import { filesToUpload, hasChanges, staleCopies } from './site-changes.ts';
import { manifestName, manifestText, type SiteFile } from './site-manifest.ts';
import { foldersAbove, removeFile, removeIfEmpty } from './site-paths.ts';

/** Prefix of temporary file names. */
const temporaryPrefix = '.dateline-publishing-';

/**
 * Runs a publish while it holds the lock of the folder, so that another one plans with what this one has done. Rejects
 * with FolderInUseError if the other does not end in time.
 * @param to the folder: absolute path, or relative to the working folder
 * @param onWait called once if there is another publish to wait for
 */
export async function withPublishLock<T>(
  to: string,
  run: () => T | Promise<T>,
  onWait: (other: string) => void,
): Promise<T> {
  const folder = path.resolve(to);
  try {
    return await withLock(`${outputPlace(folder).side}lock`, run, onWait);
  } catch (error) {
    throw error instanceof Error ? diskError(error, [folder]) : error;
  }
}

/**
 * Publishes to a folder: new and changed files first, each written atomically, then removals, and the manifest last.
 * A compressed copy is removed before its source changes. Unchanged files are not touched, and only files that a publish
 * wrote are removed. After an interruption, publish again. Throws DiskError if the disk refuses a file, OptionError if a
 * file does not match the manifest of the built site, and ForeignFolderError if a file or folder that no publish wrote has
 * the name of a file to publish.
 */
export function publishToFolder(plan: PublishPlan): void {
  if (!hasChanges(plan.changes)) return;
  try {
    applyPlan(plan);
  } catch (error) {
    throw error instanceof Error ? diskError(error, [plan.to]) : error;
  }
}

function applyPlan({ from, to, published, built, changes }: PublishPlan): void {
  mkdirSync(to, { recursive: true });
  removeTemporary(to);
  replaceFile(to, manifestName, provisionalManifestText(published, changes));
  const removed = new Set(changes.removed.map((file) => file.path));
  const stale = new Set(staleCopies(changes));
  for (const file of filesToUpload(changes)) {
    const content = contentOf(from, file);
    for (const copy of copiesOf(file.path)) if (stale.has(copy)) removeFile(to, copy);
    clearWay(to, file.path, removed);
    replaceFile(to, file.path, content);
  }
  for (const name of removed) removeFile(to, name);
  replaceFile(to, manifestName, manifestText(built.values()));
}

function contentOf(from: string, { path: name, digest }: SiteFile): Buffer {
  const content = readFileSync(path.join(from, name));
  if (digestOf(content) === digest) return content;
  throw new OptionError(
    `${path.join(from, name)} does not match its manifest — build the site again`,
  );
}

function replaceFile(to: string, name: string, content: string | Buffer): void {
  const target = path.join(to, name);
  const temporary = path.join(to, `${temporaryPrefix}${process.pid}`);
  writeFileSync(temporary, content);
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(temporary, target);
}

/** Removes temporary files of an interrupted publish. */
function removeTemporary(to: string): void {
  for (const name of readdirSync(to)) {
    if (name.startsWith(temporaryPrefix)) rmSync(path.join(to, name));
  }
}

/** If a file replaces a folder or a folder replaces a file, removes the old one first. */
function clearWay(to: string, name: string, removed: ReadonlySet<string>): void {
  for (const folder of foldersAbove(name)) if (removed.has(folder)) removeFile(to, folder);
  refuseFileAbove(to, name);
  const target = path.join(to, name);
  if (!isFolder(target)) return;
  for (const old of removed) if (old.startsWith(`${name}/`)) removeFile(to, old);
  if (!isFolder(target) || removeIfEmpty(target)) return;
  throw new ForeignFolderError(
    `${target} is a folder with files that no publish wrote, and a file needs its name — move it away`,
  );
}

/** A symbolic link to a folder is allowed: a site may be spread over several disks. */
function refuseFileAbove(to: string, name: string): void {
  for (const folder of foldersAbove(name).toReversed()) {
    const place = path.join(to, folder);
    const found = statSync(place, { throwIfNoEntry: false }) ?? fileStatus(place);
    if (found === undefined) return;
    if (found.isDirectory()) continue;
    throw new ForeignFolderError(
      `${place} is a file that no publish wrote, and a folder needs its name — move it away`,
    );
  }
}

function isFolder(file: string): boolean {
  return fileStatus(file)?.isDirectory() ?? false;
}
