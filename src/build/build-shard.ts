import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasErrors } from '../model/problem.ts';
import type { BuildOptions } from './build-options.ts';
import { contentReport, type UntimedReport } from './build-report.ts';
import { lookThrough } from './content-scan.ts';
import { makeStale } from './make-stale.ts';
import { openStaging, publishStaged, whileWriting } from './output-folder.ts';
import { prepareSite } from './prepare-site.ts';
import { type Shard, shardMark, shardMarkName, shareOf } from './shard.ts';
import { manifestName, manifestText } from './site-manifest.ts';
import { markName, markText } from './site-mark.ts';
import type { Stopwatch } from './stopwatch.ts';
import { understand } from './understand-content.ts';
import { untilSound } from './until-sound.ts';
import { openWorkshop } from './workshop.ts';

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
  const { site, problems } = await understand(scan, options, undefined, watch, shard);
  const planned = site?.planned;
  const report = contentReport(planned, problems, options.drafts);
  if (site === undefined || planned === undefined || hasErrors(problems)) return report;
  const { source } = site;
  const workshop = await openWorkshop(planned.site.basePath, options);
  const prepared = await watch.time('plan', () => prepareSite(planned, workshop, options));
  const stale = shareOf(prepared.products, shard);
  const making = { changes: { stale }, prepared, workshop, source };
  const made = await watch.time('make', () => makeStale(making, options, watch));
  const fresh = openStaging(out);
  const mark = `${JSON.stringify(shardMark(prepared.products, shard))}\n`;
  writeFileSync(path.join(fresh, shardMarkName), mark);
  writeFileSync(path.join(fresh, manifestName), manifestText(made));
  writeFileSync(path.join(fresh, markName), markText(planned.site.basePath));
  const names = [...made.map((file) => file.path), shardMarkName, manifestName, markName];
  publishStaged(out, { made: names, others: undefined }, options.keep);
  return { ...report, written: true, files: { made: made.length, removed: 0, kept: 0 } };
}
