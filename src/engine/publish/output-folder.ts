import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../../model/digest.ts';
import { applyChanges, finishChanges } from './apply-changes.ts';
import { diskError } from './disk-error.ts';
import { withLock } from './folder-lock.ts';
import { markerName } from './output-marker.ts';
import { journalFile, type OutputPlace, outputPlace } from './output-place.ts';
import { cleanReleases, publishRelease, refuseFixedLink } from './releases.ts';
import { readManifestText } from './site-manifest.ts';
import { probeName } from './usable-folders.ts';

/** Thrown if the output folder holds something that no build wrote. */
export class ForeignFolderError extends Error {}

/** Throws ForeignFolderError if a folder holds files that no build wrote. */
export function refuseForeign(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const foreign = names.filter((name) => !name.startsWith('.dateline-'));
  if (foreign.length > 0 && !names.includes(markerName)) {
    throw new ForeignFolderError(
      `${folder} holds files that no build wrote — choose another --out, or empty it`,
    );
  }
}

/** Digest of the manifest of a built site; undefined if there is none. */
export function manifestDigest(folder: string): string | undefined {
  const text = readManifestText(folder);
  return text === undefined ? undefined : digestOf(text);
}

/**
 * Runs a build while no other one writes the same site, and cleans up before and after: it finishes what
 * an interrupted build began, and removes the staging folder.
 * Throws ForeignFolderError, FolderInUseError, DiskError.
 * @param cache absolute path of the cache folder
 * @param onWait called once if there is another build to wait for
 */
export async function withOutputLock<T>(
  { out, cache }: { readonly out: string; readonly cache: string },
  run: () => Promise<T>,
  onWait?: (other: string) => void,
): Promise<T> {
  try {
    return await withLock(`${outputPlace(out).side}lock`, () => cleanly(out, run), onWait);
  } catch (error) {
    throw error instanceof Error ? diskError(error, [out, cache]) : error;
  }
}

async function cleanly<T>(out: string, run: () => Promise<T>): Promise<T> {
  const place = outputPlace(out);
  recover(place);
  refuseForeign(place.folder);
  try {
    return await run();
  } finally {
    await whileFilesAreBusy();
    // What the journal tells of is still needed.
    if (!existsSync(journalFile(place))) removeStaging(place);
  }
}

const longestWait = 5000;

/** Waits for what a failed Eleventy is still writing: it would make the staging folder again. */
async function whileFilesAreBusy(): Promise<void> {
  const isBusy = () => process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
  for (let waited = 0; isBusy() && waited < longestWait; waited += 1) await pause(1);
}

/** Finishes what an interrupted build began, and removes what it left. */
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

/** What a build has made, in the staging folder, and what is to become of the rest of the site. */
export interface StagedSite {
  /** Paths of the files in the staging folder, the site's mark and manifest included. */
  readonly made: readonly string[];
  /** Paths of the files that stay as they are, and of those that go; undefined if all others go. */
  readonly others:
    | { readonly unchanged: () => readonly string[]; readonly removals: readonly string[] }
    | undefined;
}

/**
 * Publishes a site from its staging folder, while the site is locked.
 * @param keep how many releases stay if the output is a symbolic link
 * Throws DiskError, FolderChangedError.
 */
export function publishStaged(out: string, { made, others }: StagedSite, keep: number): void {
  const place = outputPlace(out);
  if (isLinked(place)) publishRelease(place, others?.unchanged() ?? [], keep);
  else if (isReplaceable(place)) renameSync(`${place.side}new`, place.folder);
  else applyChanges(place, made, others?.removals ?? othersIn(place.folder, made));
}

function isLinked(place: OutputPlace): place is OutputPlace & { readonly link: string } {
  return place.link !== undefined;
}

/** Whether there is no site yet, so that one rename puts a whole one there. */
function isReplaceable({ folder, side }: OutputPlace): boolean {
  const isInside = side.startsWith(`${folder}${path.sep}`);
  return !isInside && (!existsSync(folder) || readdirSync(folder).length === 0);
}

/** The files of a folder that are not in a list, those of builds left out. */
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

/** Makes the staging folder of a site if it is not there. @returns its absolute path */
export function openStaging(out: string): string {
  const folder = `${outputPlace(out).side}new`;
  mkdirSync(folder, { recursive: true });
  return folder;
}
