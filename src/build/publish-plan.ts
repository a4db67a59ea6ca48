import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { OptionError } from './build-options.ts';
import { fileStatus } from './file-status.ts';
import { ForeignFolderError } from './output-folder.ts';
import { type SiteChanges, siteChanges } from './site-changes.ts';
import { ManifestError, manifestName, parseManifest, type SiteFile } from './site-manifest.ts';

type Manifest = ReadonlyMap<string, SiteFile>;

/** A publish, worked out and not yet done. */
export interface PublishPlan {
  /** Folder of the built site, absolute path. */
  readonly from: string;
  /** Folder of the published site, or the manifest kept of it, absolute path. */
  readonly to: string;
  /** Whether `to` is a file, so that nothing can be written there. */
  readonly toIsManifest: boolean;
  /** What `to` holds; empty where nothing has been published yet. */
  readonly published: Manifest;
  readonly built: Manifest;
  readonly changes: SiteChanges;
}

/**
 * Works out what publishing a built site would change; writes nothing. Throws OptionError where the
 * built site is not whole, a manifest is damaged, or the two folders lie in each other, and
 * ForeignFolderError where the target holds files of which no manifest tells.
 */
export function planPublish(given: { readonly from: string; readonly to: string }): PublishPlan {
  const from = realPath(given.from);
  const to = realPath(given.to);
  refuseOverlap(from, to);
  const built = builtManifest(from);
  const toIsManifest = statSync(to, { throwIfNoEntry: false })?.isFile() ?? false;
  const published = toIsManifest ? manifestAt(to) : publishedManifest(to, given.to);
  return { from, to, toIsManifest, published, built, changes: siteChanges(published, built) };
}

function builtManifest(from: string): Manifest {
  const file = path.join(from, manifestName);
  if (!existsSync(file)) {
    throw new OptionError(
      `${from} holds no built site — run the build first, or name its folder with --from`,
    );
  }
  const built = manifestAt(file);
  for (const { path: name, size } of built.values()) {
    const found = fileStatus(path.join(from, name));
    const fault = sizeFault(found?.isFile() ? found.size : undefined, size);
    if (fault) throw new OptionError(`${path.join(from, name)} ${fault} — build the site again`);
  }
  return built;
}

function sizeFault(found: number | undefined, listed: number): string | undefined {
  if (found === undefined) return 'is missing, though the manifest lists it';
  return found === listed ? undefined : `has ${found} bytes, but ${listed} in the manifest`;
}

function publishedManifest(to: string, given: string): Manifest {
  if (!existsSync(to)) {
    if (/^[\w.@-]{2,}:/.test(given)) throw new OptionError(remoteRefusal(given));
    return new Map();
  }
  const file = path.join(to, manifestName);
  if (existsSync(file)) return manifestAt(file);
  if (readdirSync(to).length === 0) return new Map();
  throw new ForeignFolderError(
    `${to} holds files but no ${manifestName} — choose another --to, or empty it`,
  );
}

function remoteRefusal(given: string): string {
  return `--to ${given} is on another machine — name the manifest kept from the last time, and send the files of --files-from there`;
}

/** Reads a manifest and holds every path in it inside its folder: what it lists may be removed. */
function manifestAt(file: string): Manifest {
  try {
    const manifest = parseManifest(readFileSync(file, 'utf8'));
    for (const each of manifest.values()) {
      if (!isSound(each)) throw new ManifestError(`the manifest is damaged at "${each.path}"`);
    }
    return manifest;
  } catch (error) {
    if (error instanceof ManifestError) throw new OptionError(`${file}: ${error.message}`);
    throw error;
  }
}

function isSound({ path: name, digest, size }: SiteFile): boolean {
  const climbs = name.split('/').some((part) => part === '' || part === '.' || part === '..');
  const printable = !/\p{Cc}/u.test(name) && (path.sep === '/' || !/[\\:]/.test(name));
  return (
    !climbs && printable && /^[0-9a-f]{16}$/.test(digest) && Number.isSafeInteger(size) && size >= 0
  );
}

function refuseOverlap(from: string, to: string): void {
  if (inside(from, to) || inside(to, from)) {
    throw new OptionError(`--from ${from} and --to ${to} lie in each other — keep them apart`);
  }
}

function inside(folder: string, parent: string): boolean {
  return folder === parent || folder.startsWith(`${parent}${path.sep}`);
}

/** The path without symbolic links, as far as it exists. */
function realPath(given: string): string {
  const whole = path.resolve(given);
  if (existsSync(whole)) return realpathSync(whole);
  const parent = path.dirname(whole);
  return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
}
