import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkshop } from '../assets/workshop.ts';
import type { BuildOptions } from '../build-options.ts';
import { contentReport, type UntimedReport } from '../build-report.ts';
import { untilSound } from '../cache/until-sound.ts';
import { lookThrough } from '../content/content-scan.ts';
import { loadSite } from '../content/load-site.ts';
import { termsOf } from '../dependencies/is-current.ts';
import { PlannedOutputs } from '../dependencies/planned-outputs.ts';
import { openStaging, publishStaged, whileWriting } from '../publish/output-folder.ts';
import { manifestName, manifestText } from '../publish/site-manifest.ts';
import { markName, markText } from '../publish/site-mark.ts';
import { makeStale } from '../render/make-stale.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type Shard, shardMark, shardMarkName, shareOf } from './shard.ts';

/**
 * Builds one share of a site into a folder of its own. Shards that run side by side with one cache
 * folder parse each file once between them; each knows the whole site and makes its share of it.
 * Where the content has errors, nothing is written, and every shard reports the same.
 */
export function buildShard(
  shard: Shard,
  options: BuildOptions,
  watch: Stopwatch,
  onWait?: (other: string) => void,
): Promise<UntimedReport> {
  return whileWriting(options, () => untilSound(() => buildOnce(shard, options, watch)), onWait);
}

async function buildOnce(
  shard: Shard,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const { out } = options;
  const scan = await watch.time('scan', () => lookThrough(options, undefined));
  const { site, report: found } = await loadSite(scan, options, undefined, watch, shard);
  const report = contentReport(found, options.drafts);
  if (site === undefined) return report;
  const { basePath } = found;
  const workshop = await openWorkshop(basePath, options);
  const planned = await watch.time('plan', () => new PlannedOutputs(site.facts, workshop));
  const outputs = Array.from({ length: planned.count }, (_, at) => planned.planAt(at));
  const making = { site, basePath, workshop };
  const made = await watch.time('make', () =>
    makeStale(shareOf(outputs, shard), making, options, watch),
  );
  const fresh = openStaging(out);
  const mark = `${JSON.stringify(shardMark(outputs, site, termsOf(scan, workshop, options), shard))}\n`;
  writeFileSync(path.join(fresh, shardMarkName), mark);
  writeFileSync(path.join(fresh, manifestName), manifestText(made));
  writeFileSync(path.join(fresh, markName), markText(basePath));
  const names = [...made.map((file) => file.path), shardMarkName, manifestName, markName];
  publishStaged(out, { made: names, others: undefined }, options.keep);
  return { ...report, written: true, files: { made: made.length, removed: 0, kept: 0 } };
}
