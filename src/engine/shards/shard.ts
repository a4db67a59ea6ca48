import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactTable } from '../../facts/fact-table.ts';
import { digestOf } from '../../model/digest.ts';
import { OptionError } from '../build-options.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import { costOf, totalCost } from '../dependencies/output-cost.ts';
import type { OutputPlan } from '../dependencies/output-plan.ts';

/** A share of a build that is split over several processes or machines: the first is 1 of `of`. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** What a shard leaves beside its files, so that it can be united with the others. */
export interface ShardMarker extends Shard {
  /** Stands for every file of the whole site and all that it is made of. */
  readonly plan: string;
  /** How many files the whole site has. */
  readonly files: number;
  /** Stands for the paths of all files of the whole site. */
  readonly paths: string;
}

/** The file's name, in the folder of a shard. */
export const shardMarkerName = '.dateline-shard.json';

/** Reads `3/4` from the command line. Throws OptionError. */
export function parseShard(text: string): Shard {
  const [, number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number < 1 || of < 1 || number > of || of > 100_000) {
    throw new OptionError(`--shard is "${text}" — write which share of how many, such as 3/4`);
  }
  return { number, of };
}

/** The outputs of a shard: neighbours in the site, which are made of the same facts, as much work as others have. */
export function shareOf(
  outputs: readonly OutputPlan[],
  { number, of }: Shard,
): readonly OutputPlan[] {
  const total = totalCost(outputs);
  let before = 0;
  return outputs.filter((output) => {
    const share = Math.floor((before * of) / total) + 1;
    before += costOf(output);
    return share === number;
  });
}

/**
 * The mark of a shard.
 * @param outputs those of the whole site, by path
 * @param site its facts, and where its texts are
 * @param terms stand for everything that decides about the site besides the passing of time
 */
export function shardMarker(
  outputs: readonly OutputPlan[],
  { facts, chunks }: { readonly facts: FactTable; readonly chunks: Pick<SiteChunks, 'files'> },
  terms: string,
  shard: Shard,
): ShardMarker {
  return {
    ...shard,
    plan: digestOf([terms, facts.digest(), ...chunks.files.map(baseName)].join('\n')),
    files: outputs.length,
    paths: pathsDigest(outputs.map((output) => output.path)),
  };
}

/** Shards may have caches of their own. */
function baseName(file: string): string {
  return path.basename(file);
}

/** Stands for a list of paths, sorted. */
export function pathsDigest(paths: readonly string[]): string {
  return digestOf(paths.join('\n'));
}

/** Reads the mark of a shard; undefined where the folder is none. */
export function readShardMarker(folder: string): ShardMarker | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, shardMarkerName), 'utf8'));
  } catch {
    return undefined;
  }
}
