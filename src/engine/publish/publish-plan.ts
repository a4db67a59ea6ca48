import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OptionError } from '../build-options.ts';
import { fileStatus } from '../cache/file-status.ts';
import { realPath } from '../cache/real-path.ts';
import { isInside } from '../site-folder.ts';
import { ForeignFolderError } from './output-folder.ts';
import { markerName } from './output-marker.ts';
import { isHalfReplaced } from './output-place.ts';
import { fileOfUnknownContent } from './publish-lists.ts';
import { type DamagedFiles, damagedFiles } from './published-files.ts';
import { type SiteChanges, siteChanges } from './site-changes.ts';
import {
  isInsideSite,
  ManifestError,
  manifestName,
  parseManifest,
  type SiteFile,
} from './site-manifest.ts';

type Manifest = ReadonlyMap<string, SiteFile>;

/**
 * How published files are compared: by the manifest alone, by size and time (with the content of newer files), or by
 * the content of every file.
 */
export type Comparison = 'manifest' | 'size and time' | 'content';

/** A planned publish. */
export interface PublishPlan {
  /** Folder of the built site, absolute path. */
  readonly from: string;
  /** Folder of the published site, or a copy of its manifest: absolute path. */
  readonly to: string;
  /** Whether `to` is a manifest, so that nothing can be written there. */
  readonly toIsManifest: boolean;
  /** The files in `to`; empty if nothing has been published yet. */
  readonly published: Manifest;
  /** How the files in `to` were compared with its manifest. */
  readonly compared: Comparison;
  /** The files in `to` that were missing or altered. The changes include them. */
  readonly damaged: DamagedFiles;
  readonly built: Manifest;
  readonly changes: SiteChanges;
}

/** The options of a publish. */
export interface PublishOptions {
  readonly from: string;
  readonly to: string;
  /** Read every file of a published folder. */
  readonly verify?: boolean;
}

/**
 * Checks that a built site is complete: no build is changing it or was interrupted, and every file has its size from
 * the manifest. Throws OptionError if it is not.
 * @returns the number of files
 */
export function checkComplete(given: string): number {
  return builtManifest(realPath(given)).size;
}

/**
 * Plans a publish; writes nothing. Throws OptionError if the built site is incomplete, a manifest is damaged or the two
 * folders overlap, and ForeignFolderError if the target has files but no manifest.
 */
export function planPublish(given: PublishOptions): PublishPlan {
  const verify = given.verify ?? false;
  const from = realPath(given.from);
  const to = realPath(given.to);
  refuseOverlap(from, to);
  const built = builtManifest(from);
  const toIsManifest = statSync(to, { throwIfNoEntry: false })?.isFile() ?? false;
  if (toIsManifest && verify) throw new OptionError(verifyRefusal(given.to));
  const listed = toIsManifest
    ? manifestAt(to, `name a folder, or the ${manifestName} of a site that was published`)
    : publishedManifest(to);
  const damaged = toIsManifest ? noDamage : damageOf(to, listed, built, verify);
  const published = withoutDamaged(listed, damaged);
  return {
    ...{ from, to, toIsManifest, published, built, damaged },
    compared: toIsManifest ? 'manifest' : verify ? 'content' : 'size and time',
    changes: siteChanges(published, built),
  };
}

const noDamage: DamagedFiles = { missing: [], altered: [] };

/** Compares the files that would not be published again. */
function damageOf(to: string, listed: Manifest, built: Manifest, verify: boolean): DamagedFiles {
  const staying = [...listed.values()].filter(({ path: name, digest }) => {
    return built.get(name)?.digest === digest;
  });
  return staying.length === 0 ? noDamage : damagedFiles(to, staying, verify);
}

/** The manifest without missing files, and with unknown content for altered ones. */
function withoutDamaged(listed: Manifest, { missing, altered }: DamagedFiles): Manifest {
  const published = new Map(listed);
  for (const name of missing) published.delete(name);
  for (const name of altered) published.set(name, fileOfUnknownContent(name));
  return published;
}

function verifyRefusal(given: string): string {
  return `--to ${given} is a manifest and --verify needs a folder — leave out --verify, or name the folder`;
}

function builtManifest(from: string): Manifest {
  if (isHalfReplaced(from)) {
    throw new OptionError(
      `${from} is incomplete: a build is changing it or was interrupted — build the site again`,
    );
  }
  const file = path.join(from, manifestName);
  if (!existsSync(file)) {
    throw new OptionError(
      `${from} has no built site — run the build first, or name its folder with --from`,
    );
  }
  refuseShard(from);
  const built = manifestAt(file, 'build the site again');
  for (const { path: name, size } of built.values()) {
    const found = fileStatus(path.join(from, name));
    const fault = sizeFault(found?.isFile() ? found.size : undefined, size);
    if (fault) throw new OptionError(`${path.join(from, name)} ${fault} — build the site again`);
  }
  return built;
}

/** A shard is complete, but to publish it would remove the files of all other shards. */
function refuseShard(from: string): void {
  const marker = path.join(from, markerName);
  if (!existsSync(marker)) return;
  const [, shard] = /"shard":"([^"]+)"/.exec(readFileSync(marker, 'utf8')) ?? [];
  if (shard === undefined) return;
  throw new OptionError(
    `${from} has only shard ${shard} of a site — merge all shards, and name the folder of the merged site with --from`,
  );
}

function sizeFault(found: number | undefined, listed: number): string | undefined {
  if (found === undefined) return 'is missing, though the manifest lists it';
  return found === listed ? undefined : `has ${found} bytes, but ${listed} in the manifest`;
}

function publishedManifest(to: string): Manifest {
  if (!existsSync(to)) return new Map();
  const file = path.join(to, manifestName);
  if (existsSync(file)) return manifestAt(file, 'choose another --to, or empty it');
  if (readdirSync(to).every((name) => name.startsWith('.dateline-'))) return new Map();
  throw new ForeignFolderError(
    `${to} has files but no ${manifestName} — choose another --to, or empty it`,
  );
}

/** Reads a manifest. Refuses paths outside of its folder, since files that it lists may be removed. */
function manifestAt(file: string, advice: string): Manifest {
  try {
    const manifest = parseManifest(readFileSync(file, 'utf8'));
    for (const entry of manifest.values()) {
      if (!isValid(entry)) throw new ManifestError(`the manifest is damaged at "${entry.path}"`);
    }
    return manifest;
  } catch (error) {
    if (error instanceof ManifestError) {
      throw new OptionError(`${file}: ${error.message} — ${advice}`);
    }
    throw error;
  }
}

function isValid({ path: name, digest, size }: SiteFile): boolean {
  const printable = !/\p{Cc}/u.test(name) && (path.sep === '/' || !/[\\:]/.test(name));
  return (
    isInsideSite(name) &&
    printable &&
    /^[0-9a-f]{16}$/.test(digest) &&
    Number.isSafeInteger(size) &&
    size >= 0
  );
}

function refuseOverlap(from: string, to: string): void {
  if (isInside(from, to) || isInside(to, from)) {
    throw new OptionError(`--from ${from} and --to ${to} overlap — choose separate folders`);
  }
}
