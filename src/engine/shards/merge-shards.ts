import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { openStaging, publishStaged, withOutputLock } from '../publish/output-folder.ts';
import { markerName, markerText, readMarker } from '../publish/output-marker.ts';
import { linkOrCopy } from '../publish/releases.ts';
import {
  manifestName,
  manifestText,
  readManifest,
  type SiteFile,
} from '../publish/site-manifest.ts';
import { IncompleteShardsError } from './incomplete-shards.ts';
import { pathsDigest, readShardMarker, type ShardMarker } from './shard.ts';

/** A shard that was built: its folder, its mark, its files. */
interface BuiltShard {
  readonly folder: string;
  readonly mark: ShardMarker;
  readonly basePath: string;
  readonly files: readonly SiteFile[];
}

/**
 * Unites shards into a whole site, which takes the place of the output folder. Verified before:
 * every shard is there once, all are of the same build, no file is missing and none stands twice.
 * Files are linked where the disk can, else copied; the shards stay as they are.
 * @param folders of the shards: absolute paths
 * @returns how many files the site has. Throws IncompleteShardsError, OptionError.
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
  if (faults.length === 0) faults.push(...planFaults(first.mark, files));
  if (faults.length > 0) throw new IncompleteShardsError(faults.join('\n'));
  const fresh = openStaging(out);
  for (const shard of shards) linkFiles(shard, fresh);
  writeFileSync(path.join(fresh, manifestName), manifestText(files));
  writeFileSync(path.join(fresh, markerName), markerText(first.basePath));
  const names = [...files.map((file) => file.path), manifestName, markerName];
  publishStaged(out, { made: names, others: undefined }, keep);
  return files.length;
}

async function readShard(folder: string): Promise<BuiltShard> {
  const mark = readShardMarker(folder);
  const manifest = await readManifest(folder);
  const site = await readMarker(folder);
  if (mark === undefined || manifest === undefined || site === undefined) {
    throw new OptionError(`${folder} holds no shard — build one into it with --shard`);
  }
  return { folder, mark, basePath: site.basePath, files: [...manifest.values()] };
}

/** Whether the shards are those of one build, each once. */
function setFaults(shards: readonly BuiltShard[]): string[] {
  const [first] = shards;
  if (first === undefined) return [];
  const { of, plan } = first.mark;
  const alien = shards
    .filter(({ mark }) => mark.of !== of || mark.plan !== plan)
    .map(
      ({ folder }) =>
        `${folder} is of another build than ${first.folder} — build all shards of the same content with the same --now`,
    );
  const counts = Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    found: shards.filter(({ mark }) => mark.number === index + 1),
  }));
  const wrong = counts
    .filter(({ found }) => found.length !== 1)
    .map(({ number, found }) =>
      found.length === 0
        ? `shard ${number}/${of} is missing — build it with --shard ${number}/${of}`
        : `shard ${number}/${of} is there twice: ${found.map(({ folder }) => folder).join(', ')}`,
    );
  return [...alien, ...wrong];
}

/** Whether every file of a shard is there as long as its manifest says. */
function fileFaults({ folder, files, mark }: BuiltShard): readonly string[] {
  return files
    .filter(({ path: name, size }) => sizeOf(path.join(folder, name)) !== size)
    .map(
      ({ path: name }) =>
        `${path.join(folder, name)} is missing or cut off — build shard ${mark.number}/${mark.of} again`,
    );
}

function planFaults({ files: count, paths }: ShardMarker, files: readonly SiteFile[]): string[] {
  const found = files.map((file) => file.path).sort();
  const twice = found.filter((name, index) => name === found[index + 1]);
  if (twice.length > 0) return twice.map((name) => `${name} stands in two shards`);
  if (found.length === count && pathsDigest(found) === paths) return [];
  return [`the shards hold ${found.length} of ${count} files — build all of them again`];
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
