import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactTable } from '../../facts/fact-table.ts';
import { digestOf } from '../../model/digest.ts';
import { OptionError } from '../build-options.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import { costOf, totalCost } from '../dependencies/output-cost.ts';

/** A part of a build that is split between processes or machines. Numbers start at 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** The file in a shard's folder that is needed for merging. */
export interface ShardMarker extends Shard {
  /** Digest of all inputs of the whole site. */
  readonly plan: string;
  /** Number of files of the whole site, without compressed copies. */
  readonly files: number;
  /** Digest of the paths of these files. */
  readonly paths: string;
  /** Paths of the compressed copies of this shard. */
  readonly copies: readonly string[];
}

/** Its name. */
export const shardMarkerName = '.dateline-shard.json';

/** Parses the value of `--shard`, such as `3/4`. Throws OptionError. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || of < 1 || number > of || of > 100_000) {
    throw new OptionError(`--shard is "${text}" — write which share of how many, such as 3/4`);
  }
  return { number, of };
}

/** A list in the order in which a shard goes through it: each begins at a different item. */
export function fromShard<T>(list: readonly T[], shard: Shard | undefined): readonly T[] {
  if (shard === undefined) return list;
  const start = Math.floor((list.length * (shard.number - 1)) / shard.of);
  return [...list.slice(start), ...list.slice(0, start)];
}

/**
 * The outputs of a shard: neighbours, since they read the same facts, with about the same work for each shard.
 * @param paths of all outputs of the site, sorted
 * @returns their numbers
 */
export function shareOf(paths: readonly string[], { number, of }: Shard): readonly number[] {
  const total = totalCost(paths);
  let before = 0;
  return paths.flatMap((path, at) => {
    const share = Math.floor((before * of) / total) + 1;
    before += costOf(path);
    return share === number ? [at] : [];
  });
}

/**
 * The marker of a shard.
 * @param paths of all outputs of the site, sorted
 * @param site its facts, and the chunks with its texts
 * @param terms digest of all other inputs: see `inputsDigest`
 * @param copies the compressed copies of the shard
 */
export function shardMarker(
  paths: readonly string[],
  { facts, chunks }: { readonly facts: FactTable; readonly chunks: Pick<SiteChunks, 'files'> },
  terms: string,
  shard: Shard,
  copies: readonly string[],
): ShardMarker {
  return {
    ...shard,
    plan: digestOf([terms, facts.digest(), ...chunks.files.map(baseName)].join('\n')),
    files: paths.length,
    paths: pathsDigest(paths),
    copies,
  };
}

/** The path is left out, since shards may have different caches. */
function baseName(file: string): string {
  return path.basename(file);
}

/** Digest of a sorted list of paths. */
export function pathsDigest(paths: readonly string[]): string {
  return digestOf(paths.join('\n'));
}

/** Reads the marker of a shard; undefined if the folder has none. */
export function readShardMarker(folder: string): ShardMarker | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, shardMarkerName), 'utf8'));
  } catch {
    return undefined;
  }
}
