import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../../model/digest.ts';
import { OperatorError } from '../operator-error.ts';
import { applyChanges, finishChanges } from './apply-changes.ts';
import { diskError } from './disk-error.ts';
import { withLock } from './folder-lock.ts';
import { markerName } from './output-marker.ts';
import { journalFile, type OutputPlace, outputPlace } from './output-place.ts';
import { cleanReleases, publishRelease, refuseFixedLink } from './releases.ts';
import { manifestName } from './site-manifest.ts';
import { probeName } from './usable-folders.ts';

/** Thrown if a folder has files that no build wrote. */
export class ForeignFolderError extends OperatorError {}

/** Throws ForeignFolderError if a folder has files that no build wrote. */
export function refuseForeign(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const foreign = names.filter((name) => !name.startsWith('.dateline-'));
  if (foreign.length > 0 && !names.includes(markerName)) {
    throw new ForeignFolderError(
      `${folder} has files that no build wrote — choose another --out, or empty it`,
    );
  }
}

/** Digest of the manifest of a built site; undefined if there is none. */
export function manifestDigest(folder: string): string | undefined {
  const file = path.join(folder, manifestName);
  return existsSync(file) ? digestOf(readFileSync(file)) : undefined;
}

/**
 * Runs a build while it holds the lock of the site. Before, finishes an interrupted build; afterwards, removes the
 * staging folder. Rejects with ForeignFolderError, FolderInUseError or DiskError.
 * @param cache absolute path of the cache folder
 * @param onWait called once if there is another build to wait for
 */
export async function withOutputLock<T>(
  { out, cache }: { readonly out: string; readonly cache: string },
  run: () => Promise<T>,
  onWait?: (other: string) => void,
): Promise<T> {
  try {
    return await withLock(`${outputPlace(out).side}lock`, () => withCleanup(out, run), onWait);
  } catch (error) {
    throw error instanceof Error ? diskError(error, [out, cache]) : error;
  }
}

async function withCleanup<T>(out: string, run: () => Promise<T>): Promise<T> {
  const place = outputPlace(out);
  recover(place);
  refuseForeign(place.folder);
  try {
    return await run();
  } finally {
    await whileFilesAreBusy();
    // A journal refers to files in the staging folder.
    if (!existsSync(journalFile(place))) removeStaging(place);
  }
}

/** In milliseconds. */
const maxWait = 5000;

/** Waits until a failed Eleventy has finished writing: it would create the staging folder again. */
async function whileFilesAreBusy(): Promise<void> {
  const isBusy = () => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
  for (let waited = 0; isBusy() && waited < maxWait; waited += 1) await pause(1);
}

/** Finishes an interrupted build and removes its temporary files. */
export function recover(place: OutputPlace): void {
  if (isLinked(place)) {
    refuseFixedLink(place);
    cleanReleases(place);
  } else {
    finishChanges(place);
  }
  removeStaging(place);
  for (const name of existsSync(place.folder) ? readdirSync(place.folder) : []) {
    if (name.startsWith(probeName)) rmSync(path.join(place.folder, name), { recursive: true });
  }
}

function removeStaging({ side }: OutputPlace): void {
  rmSync(`${side}new`, { recursive: true, force: true });
}

/** A build in the staging folder, and what happens to the other files of the site. */
export interface StagedSite {
  /** Paths of the files in the staging folder, including marker and manifest. */
  readonly made: readonly string[];
  /** Paths of the files to keep and to remove; undefined if all other files are removed. */
  readonly others:
    | { readonly unchanged: () => readonly string[]; readonly removals: readonly string[] }
    | undefined;
}

/**
 * Publishes a site from its staging folder. The caller holds the lock. Throws DiskError or FolderChangedError.
 * @param keep how many releases to keep if the output is a symbolic link
 * @returns the paths of the files that were removed
 */
export function publishStaged(
  out: string,
  { made, others }: StagedSite,
  keep: number,
): readonly string[] {
  const place = outputPlace(out);
  const isReplaced = !isLinked(place) && !isReplaceable(place) && others === undefined;
  const removals = isReplaced ? othersIn(place.folder, made) : (others?.removals ?? []);
  if (isLinked(place)) publishRelease(place, others?.unchanged() ?? [], keep);
  else if (isReplaceable(place)) renameSync(`${place.side}new`, place.folder);
  else applyChanges(place, made, removals);
  return removals;
}

function isLinked(place: OutputPlace): place is OutputPlace & { readonly link: string } {
  return place.link !== undefined;
}

/** Whether there is no site yet, so that the staging folder can be renamed. */
function isReplaceable({ folder, side }: OutputPlace): boolean {
  const isInside = side.startsWith(`${folder}${path.sep}`);
  return !isInside && (!existsSync(folder) || readdirSync(folder).length === 0);
}

/** The files of a folder that are not in a list, except the files of builds. */
function othersIn(folder: string, names: readonly string[]): readonly string[] {
  const known = new Set(names);
  const isOwn = (name: string) => name.split(path.sep, 1)[0]?.startsWith('.dateline-') === true;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !isOwn(name))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !known.has(name));
}

/** Creates the staging folder of a site if it does not exist. @returns its absolute path */
export function openStaging(out: string): string {
  const folder = `${outputPlace(out).side}new`;
  mkdirSync(folder, { recursive: true });
  return folder;
}
