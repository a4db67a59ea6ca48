import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileStatus } from '../cache/file-status.ts';
import { DiskError } from './disk-error.ts';
import { FolderChangedError } from './folder-lock.ts';
import { isWritable, journalFile, type OutputPlace, releaseName } from './output-place.ts';

/** A place that is a symbolic link. */
type LinkedPlace = OutputPlace & { readonly link: string };

/**
 * Publishes a site atomically: renames the staging folder to a new release beside the current one, then replaces the
 * symbolic link. Unchanged files are hard links to the files of the current release. If it is interrupted, the link still
 * points to a complete site, the old or the new one. Throws FolderChangedError if the link has changed, and the error of
 * the file system if it cannot be replaced.
 * @param unchanged paths of the files that are not in the staging folder
 * @param keep how many releases to keep, including the new one: at least 1
 */
export function publishRelease(
  place: LinkedPlace,
  unchanged: readonly string[],
  keep: number,
): void {
  const staging = `${place.side}new`;
  linkUnchanged(place.folder, staging, unchanged);
  const release = nextRelease(place);
  // If the link is never replaced, `cleanReleases` removes the folder.
  writeFileSync(journalFile(place), path.basename(release));
  renameSync(staging, release);
  swapLink(place, release);
  rmSync(journalFile(place));
  removeOldReleases(place, release, keep);
}

/** Removes a release that an interrupted build did not publish, and its temporary files. */
export function cleanReleases(place: LinkedPlace): void {
  const file = journalFile(place);
  if (existsSync(file)) {
    const release = readFileSync(file, 'utf8');
    const isOwn = numberOf(release, place.link) !== undefined;
    if (isOwn && release !== path.basename(place.folder)) discard(place, release);
    rmSync(file);
  }
  for (const left of [temporaryLink(place), `${place.side}old`]) {
    rmSync(left, { recursive: true, force: true });
  }
}

/** Throws DiskError if a link cannot be replaced, or no folder can be created beside its target. */
export function refuseFixedLink({ link, folder }: LinkedPlace): void {
  const fixed = [path.dirname(link), path.dirname(folder)].filter((parent) => !isWritable(parent));
  if (fixed.length === 0) return;
  const advice = 'files cannot be changed in this folder — change its owner or its permissions';
  throw new DiskError(fixed.map((parent) => `${parent}  ${advice}, then build again`).join('\n'));
}

function linkUnchanged(from: string, staging: string, names: readonly string[]): void {
  const ready = new Set<string>();
  for (const name of names) {
    const target = path.join(staging, name);
    const folder = path.dirname(target);
    if (!ready.has(folder)) mkdirSync(folder, { recursive: true });
    ready.add(folder);
    linkOrCopy(path.join(from, name), target);
  }
}

/** Creates a hard link, or a copy if the disk does not support links or the file has too many. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    const found = fileStatus(from);
    if (found !== undefined) utimesSync(to, found.atime, found.mtime);
  }
}

function swapLink(place: LinkedPlace, release: string): void {
  if (realpathSync(place.link) !== place.folder) {
    throw new FolderChangedError(`${place.link} points to another folder now`);
  }
  const isAbsolute = path.isAbsolute(readlinkSync(place.link));
  const target = isAbsolute
    ? release
    : path.relative(realpathSync(path.dirname(place.link)), release);
  rmSync(temporaryLink(place), { force: true });
  symlinkSync(target, temporaryLink(place), 'dir');
  renameSync(temporaryLink(place), place.link);
}

/** The name of the new link until it replaces the old one. */
function temporaryLink({ link }: LinkedPlace): string {
  return `${link}.dateline-link`;
}

/** Releases are numbered: `_site-1f3c-0012`. A build removes only folders with such a name. */
function nextRelease(place: LinkedPlace): string {
  const [last = 0] = releasesOf(place);
  const number = String(last + 1).padStart(4, '0');
  return path.join(path.dirname(place.folder), `${releaseName(place.link)}-${number}`);
}

/** The numbers of a link's releases, newest first. */
function releasesOf({ folder, link }: LinkedPlace): readonly number[] {
  return readdirSync(path.dirname(folder))
    .map((name) => numberOf(name, link))
    .filter((number) => number !== undefined)
    .sort((a, b) => b - a);
}

function numberOf(name: string, link: string): number | undefined {
  const start = `${releaseName(link)}-`;
  const rest = name.startsWith(start) ? name.slice(start.length) : '';
  return /^\d{4,}$/.test(rest) ? Number(rest) : undefined;
}

/** Removes old releases, but not the previous site, which may be an old release that somebody went back to. */
function removeOldReleases(place: LinkedPlace, release: string, keep: number): void {
  const [now, before] = [release, place.folder].map((folder) => path.basename(folder));
  const others = readdirSync(path.dirname(place.folder))
    .filter((name) => numberOf(name, place.link) !== undefined && name !== now && name !== before)
    .sort((a, b) => (numberOf(b, place.link) ?? 0) - (numberOf(a, place.link) ?? 0));
  const isBeforeOwn = before !== undefined && numberOf(before, place.link) !== undefined;
  const older = isBeforeOwn ? [before, ...others] : others;
  for (const name of older.slice(keep - 1)) discard(place, name);
}

/** Renames a release before removing it, so that an interruption leaves no incomplete release. */
function discard(place: LinkedPlace, name: string): void {
  const [target, gone] = [path.join(path.dirname(place.folder), name), `${place.side}old`];
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, gone);
  rmSync(gone, { recursive: true, force: true });
}
