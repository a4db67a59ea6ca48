import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasErrors } from '../model/problem.ts';
import type { BuildOptions } from './build-options.ts';
import { contentReport, type UntimedReport } from './build-report.ts';
import { lookThrough } from './content-scan.ts';
import { whileLocked } from './folder-lock.ts';
import { freshFolder } from './fresh-folder.ts';
import { lockFile } from './kept-state.ts';
import { makeStale } from './make-stale.ts';
import { recover, refuseForeign, replaceWhole } from './output-folder.ts';
import { prepareSite } from './prepare-site.ts';
import { type Shard, shardMark, shardMarkName, shareOf } from './shard.ts';
import { manifestName, manifestText } from './site-manifest.ts';
import { markName, markText } from './site-mark.ts';
import type { Stopwatch } from './stopwatch.ts';
import { understand } from './understand-content.ts';
import { openWorkshop } from './workshop.ts';

/**
 * Builds one share of a site into a folder of its own. Shards that run side by side with one cache
 * folder parse each file once between them; each knows the whole site and makes its share of it.
 * Where the content has errors, nothing is written, and every shard reports the same.
 */
export async function buildShard(
  shard: Shard,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const { out } = options;
  // A build that is alive ends its own work.
  await whileLocked(lockFile(options), () => recover(out));
  refuseForeign(out);
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
  const fresh = freshFolder(out);
  mkdirSync(fresh, { recursive: true });
  const mark = `${JSON.stringify(shardMark(prepared.products, shard))}\n`;
  writeFileSync(path.join(fresh, shardMarkName), mark);
  writeFileSync(path.join(fresh, manifestName), manifestText(made));
  writeFileSync(path.join(fresh, markName), markText(planned.site.basePath));
  replaceWhole(out, fresh);
  rmSync(fresh, { recursive: true, force: true });
  return { ...report, written: true, files: { made: made.length, removed: 0, kept: 0 } };
}
