import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { ForeignFolderError } from './output-folder.ts';
import { begunManifestText } from './publish-lists.ts';
import type { PublishPlan } from './publish-plan.ts';
import { filesToUpload, hasChanges } from './site-changes.ts';
import { manifestName, manifestText, type SiteFile } from './site-manifest.ts';

/** Start of the name under which a file is written before it takes its place. */
const sideName = '.dateline-publishing-';

/**
 * Carries a publish out, in a folder: new and changed files first, each written to the side and renamed
 * into place, then removals, the manifest last. What has not changed is not touched, and no file that a
 * publish did not write is removed. If it dies, run it again.
 * Throws OptionError if a file is not what the built site's manifest says, ForeignFolderError if a
 * foreign file, or a folder with foreign files, stands in the way of a file.
 */
export function publishToFolder(plan: PublishPlan): void {
  const { from, to, published, built, changes } = plan;
  if (!hasChanges(changes)) return;
  mkdirSync(to, { recursive: true });
  clearSide(to);
  replaceFile(to, manifestName, begunManifestText(published, changes));
  const removed = new Set(changes.removed.map((file) => file.path));
  for (const file of filesToUpload(changes)) {
    const content = contentOf(from, file);
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
    `${path.join(from, name)} is not what its manifest says — build the site again`,
  );
}

function replaceFile(to: string, name: string, content: string | Buffer): void {
  const target = path.join(to, name);
  const side = path.join(to, `${sideName}${process.pid}`);
  writeFileSync(side, content);
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(side, target);
}

/** Removes what a publish that died has left at the side. */
function clearSide(to: string): void {
  for (const name of readdirSync(to)) {
    if (name.startsWith(sideName)) rmSync(path.join(to, name));
  }
}

/** Where a file takes the place of a folder, or a folder that of a file, the old one must go first. */
function clearWay(to: string, name: string, removed: ReadonlySet<string>): void {
  for (const folder of foldersOf(name)) if (removed.has(folder)) removeFile(to, folder);
  refuseFileAbove(to, name);
  const target = path.join(to, name);
  if (!isFolder(target)) return;
  for (const old of removed) if (old.startsWith(`${name}/`)) removeFile(to, old);
  if (!isFolder(target) || removeEmpty(target)) return;
  throw new ForeignFolderError(
    `${target} is a folder with files of others, where a file has to stand — move it away`,
  );
}

/** A link to a folder is one too: a site may lie on more than one disk. */
function refuseFileAbove(to: string, name: string): void {
  for (const folder of foldersOf(name)) {
    const place = path.join(to, folder);
    const found = statSync(place, { throwIfNoEntry: false }) ?? fileStatus(place);
    if (found === undefined) return;
    if (found.isDirectory()) continue;
    throw new ForeignFolderError(
      `${place} is a file that no publish wrote, where a folder has to stand — move it away`,
    );
  }
}

/** Removes a folder if nothing is in it, and returns whether it did. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Removes a file, unless a folder has taken its name, and every folder that is empty without it. */
function removeFile(to: string, name: string): void {
  const target = path.join(to, name);
  if (isFolder(target)) return;
  if (fileStatus(target) !== undefined) rmSync(target);
  for (const folder of foldersOf(name).reverse()) {
    // It may hold other files, or be gone already. Then the outer ones stand, or go in their turn.
    removeEmpty(path.join(to, folder));
  }
}

function isFolder(whole: string): boolean {
  return fileStatus(whole)?.isDirectory() ?? false;
}

/** The folders in which a file lies, outermost first: `a` and `a/b` of `a/b/c.html`. */
function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
