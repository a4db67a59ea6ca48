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
 * Publishes a site as a whole: makes the staging folder a new release beside the one that the link leads
 * to, and lets the link lead to it, by one rename. What has not changed is a hard link to the same file.
 * Interrupted at any moment, the link leads to the old site or to the new one, and both are whole.
 * @param unchanged paths of the files that are not in the staging folder
 * @param keep how many releases stay, the new one included: at least 1
 * Throws DiskError if the link cannot be replaced, FolderChangedError if it leads elsewhere by now.
 */
export function publishRelease(
  place: LinkedPlace,
  unchanged: readonly string[],
  keep: number,
): void {
  const staging = `${place.side}new`;
  takeOver(place.folder, staging, unchanged);
  const release = nextRelease(place);
  // If the link never comes to lead to it, it is no release.
  writeFileSync(journalFile(place), path.basename(release));
  renameSync(staging, release);
  swapLink(place, release);
  rmSync(journalFile(place));
  removeOldReleases(place, release, keep);
}

/** Removes a release that a build made but did not publish, and what else a build left that died. */
export function cleanReleases(place: LinkedPlace): void {
  const file = journalFile(place);
  if (existsSync(file)) {
    const release = readFileSync(file, 'utf8');
    const isOwn = numberOf(release, place.link) !== undefined;
    if (isOwn && release !== path.basename(place.folder)) discard(place, release);
    rmSync(file);
  }
  for (const left of [sideLink(place), `${place.side}old`]) {
    rmSync(left, { recursive: true, force: true });
  }
}

/** Throws DiskError if a link cannot be replaced, or no folder made beside the one that it leads to. */
export function refuseFixedLink({ link, folder }: LinkedPlace): void {
  const fixed = [path.dirname(link), path.dirname(folder)].filter((each) => !isWritable(each));
  if (fixed.length === 0) return;
  const advice = 'files cannot be changed in this folder — change its owner or its permissions';
  throw new DiskError(fixed.map((each) => `${each}  ${advice}, then build again`).join('\n'));
}

function takeOver(from: string, staging: string, names: readonly string[]): void {
  const ready = new Set<string>();
  for (const name of names) {
    const target = path.join(staging, name);
    const folder = path.dirname(target);
    if (!ready.has(folder)) mkdirSync(folder, { recursive: true });
    ready.add(folder);
    linkOrCopy(path.join(from, name), target);
  }
}

/** Makes the same file under another name; a copy if the disk has no hard links, or too many already. */
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
    throw new FolderChangedError(`${place.link} leads elsewhere by now`);
  }
  const isAbsolute = path.isAbsolute(readlinkSync(place.link));
  const target = isAbsolute
    ? release
    : path.relative(realpathSync(path.dirname(place.link)), release);
  rmSync(sideLink(place), { force: true });
  symlinkSync(target, sideLink(place), 'dir');
  renameSync(sideLink(place), place.link);
}

/** The new link, until it takes the place of the old one. */
function sideLink({ link }: LinkedPlace): string {
  return `${link}.dateline-link`;
}

/** Releases are numbered: `_site-1f3c-0012`. A build removes no folder but those with such a name. */
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

/** The site before this one stays, even if it is older than others: somebody had gone back to it. */
function removeOldReleases(place: LinkedPlace, release: string, keep: number): void {
  const [now, before] = [release, place.folder].map((each) => path.basename(each));
  const others = readdirSync(path.dirname(place.folder))
    .filter((name) => numberOf(name, place.link) !== undefined && name !== now && name !== before)
    .sort((a, b) => (numberOf(b, place.link) ?? 0) - (numberOf(a, place.link) ?? 0));
  const isBeforeOwn = before !== undefined && numberOf(before, place.link) !== undefined;
  const older = isBeforeOwn ? [before, ...others] : others;
  for (const name of older.slice(keep - 1)) discard(place, name);
}

/** Nobody finds half a release under its name, even if this is interrupted. */
function discard(place: LinkedPlace, name: string): void {
  const [whole, gone] = [path.join(path.dirname(place.folder), name), `${place.side}old`];
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(whole)) renameSync(whole, gone);
  rmSync(gone, { recursive: true, force: true });
}
