import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { OperatorError } from '../operator-error.ts';
import { openStaging, publishStaged, withOutputLock } from '../publish/output-folder.ts';
import { markerName, markerText, readMarker } from '../publish/output-marker.ts';
import { linkOrCopy } from '../publish/releases.ts';
import {
  manifestName,
  manifestText,
  readManifest,
  type SiteFile,
} from '../publish/site-manifest.ts';
import { pathsDigest, readShardMarker, type ShardMarker } from './shard.ts';

/** A shard that was built. */
interface BuiltShard {
  readonly folder: string;
  readonly marker: ShardMarker;
  readonly basePath: string;
  readonly files: readonly SiteFile[];
}

/**
 * Merges shards into a site, which replaces the output folder. Checks that every shard exists once, all are from the
 * same build, and no file is missing or duplicate. Files are linked if the disk supports it, or copied; the shards do not
 * change. Rejects with OperatorError.
 * @param folders absolute paths of the shards
 * @returns the number of files of the site
 */
export function mergeShards(
  folders: readonly string[],
  options: Pick<BuildOptions, 'out' | 'cache' | 'keep'>,
): Promise<number> {
  return withOutputLock(options, () => merge(folders, options));
}

async function merge(
  folders: readonly string[],
  { out, keep }: Pick<BuildOptions, 'out' | 'keep'>,
): Promise<number> {
  const shards = await Promise.all(folders.map(readShard));
  const faults = [...setFaults(shards), ...shards.flatMap(fileFaults)];
  const files = shards.flatMap((shard) => shard.files);
  const [first] = shards;
  if (first === undefined) throw new OptionError('--merge names no folder');
  if (faults.length === 0) faults.push(...planFaults(first.marker, shards));
  if (faults.length > 0) throw new OperatorError(faults.join('\n'));
  const staging = openStaging(out);
  for (const shard of shards) linkFiles(shard, staging);
  writeFileSync(path.join(staging, manifestName), manifestText(files));
  writeFileSync(path.join(staging, markerName), markerText(first.basePath));
  const names = [...files.map((file) => file.path), manifestName, markerName];
  publishStaged(out, { made: names, others: undefined }, keep);
  return files.length;
}

async function readShard(folder: string): Promise<BuiltShard> {
  const marker = readShardMarker(folder);
  const manifest = await readManifest(folder);
  const site = await readMarker(folder);
  if (marker === undefined || manifest === undefined || site === undefined) {
    throw new OptionError(`${folder} has no shard — build one into it with --shard`);
  }
  return { folder, marker, basePath: site.basePath, files: [...manifest.values()] };
}

/** Problems if shards are from different builds, missing or duplicate. */
function setFaults(shards: readonly BuiltShard[]): string[] {
  const [first] = shards;
  if (first === undefined) return [];
  const { of, plan } = first.marker;
  const foreign = shards
    .filter(({ marker }) => marker.of !== of || marker.plan !== plan)
    .map(
      ({ folder }) =>
        `${folder} is from another build than ${first.folder} — build all shards of the same content with the same --now and other options`,
    );
  const counts = Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    found: shards.filter(({ marker }) => marker.number === index + 1),
  }));
  const wrong = counts
    .filter(({ found }) => found.length !== 1)
    .map(({ number, found }) =>
      found.length === 0
        ? `shard ${number}/${of} is missing — build it with --shard ${number}/${of}`
        : `shard ${number}/${of} exists twice: ${found.map(({ folder }) => folder).join(', ')}`,
    );
  return [...foreign, ...wrong];
}

/** Problems with files of a shard that are missing or do not have their size from the manifest. */
function fileFaults({ folder, files, marker }: BuiltShard): readonly string[] {
  return files
    .filter(({ path: name, size }) => sizeOf(path.join(folder, name)) !== size)
    .map(
      ({ path: name }) =>
        `${path.join(folder, name)} is missing or truncated — build shard ${marker.number}/${marker.of} again`,
    );
}

function planFaults({ files: count, paths }: ShardMarker, shards: readonly BuiltShard[]): string[] {
  const found = shards.flatMap((shard) => shard.files.map((file) => file.path)).sort();
  const twice = found.filter((name, index) => name === found[index + 1]);
  if (twice.length > 0) return twice.map((name) => `${name} is in two shards`);
  const copies = new Set(shards.flatMap(({ marker }) => marker.copies));
  const planned = found.filter((name) => !copies.has(name));
  if (planned.length === count && pathsDigest(planned) === paths) return [];
  return [`the shards have ${planned.length} of ${count} files — build all of them again`];
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function linkFiles({ folder, files }: BuiltShard, into: string): void {
  for (const { path: name } of files) {
    const target = path.join(into, name);
    mkdirSync(path.dirname(target), { recursive: true });
    linkOrCopy(path.join(folder, name), target);
  }
}
