import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadTheme } from '../assets/theme.ts';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { contentReport, type UntimedReport, withProblems } from '../build-report.ts';
import { retryOnCacheDamage } from '../cache/retry-on-cache-damage.ts';
import { compressShard } from '../compression/compress-site.ts';
import { scanForBuild } from '../content/content-scan.ts';
import { loadSite } from '../content/load-site.ts';
import { inputsDigest } from '../dependencies/is-current.ts';
import { PlannedOutputs } from '../dependencies/planned-outputs.ts';
import { openStaging, publishStaged, withOutputLock } from '../publish/output-folder.ts';
import { markerName, markerText, readMarker } from '../publish/output-marker.ts';
import { manifestName, manifestText } from '../publish/site-manifest.ts';
import { makeChangedOutputs } from '../render/make-changed-outputs.ts';
import { siteSearch } from '../search/site-search.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type Shard, shardMarker, shardMarkerName, shareOf } from './shard.ts';

/**
 * Builds a shard of a site into a folder of its own. Each shard reads all of the content; shards that share a cache
 * folder parse each file only once. If the content has errors, nothing is written, and every shard reports them. Rejects
 * with OptionError if the folder has a whole site: the shard would remove most of it.
 */
export function buildShard(
  shard: Shard,
  options: BuildOptions,
  watch: Stopwatch,
  onWait?: (other: string) => void,
): Promise<UntimedReport> {
  return withOutputLock(
    options,
    async () => {
      await refuseWholeSite(options.out);
      return retryOnCacheDamage(() => buildOnce(shard, options, watch));
    },
    onWait,
  );
}

async function buildOnce(
  shard: Shard,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const { out } = options;
  const scan = await watch.time('scan', () => scanForBuild(options, undefined));
  const { site, report: found } = await loadSite(scan, options, undefined, watch, shard);
  const report = contentReport(found, options.drafts);
  if (site === undefined) return report;
  const { basePath, look } = found;
  const theme = await loadTheme(found, options);
  const search = await watch.time('search', () => siteSearch(site, scan, options, shard));
  const planned = await watch.time(
    'plan',
    () => new PlannedOutputs(site.facts, theme, search.outputs),
  );
  const paths = planned.paths();
  const making = { site, basePath, look, theme, search, planned };
  const made = await watch.time('make', () =>
    makeChangedOutputs(
      { required: shareOf(paths, shard), postponable: [] },
      making,
      options,
      watch,
    ),
  );
  const own = made.flatMap((thread) => thread.files);
  const copies = await watch.time('compress', () => compressShard(own, paths, options));
  const files = [...own, ...copies];
  const staging = openStaging(out);
  const marker = shardMarker(
    ...[paths, site, inputsDigest(scan, theme, options), shard],
    copies.map((copy) => copy.path),
  );
  writeFileSync(path.join(staging, shardMarkerName), `${JSON.stringify(marker)}\n`);
  writeFileSync(path.join(staging, manifestName), manifestText(files));
  const part = `${shard.number}/${shard.of}`;
  writeFileSync(path.join(staging, markerName), markerText(basePath, part));
  const names = [...files.map((file) => file.path), shardMarkerName, manifestName, markerName];
  publishStaged(out, { made: names, others: undefined }, options.keep);
  const problems = own.flatMap(({ problems = [] }) => problems);
  return {
    ...withProblems(report, problems),
    written: true,
    files: { made: files.length, removed: 0, kept: 0 },
  };
}

async function refuseWholeSite(out: string): Promise<void> {
  const marker = await readMarker(out);
  if (marker === undefined || marker.shard !== undefined) return;
  throw new OptionError(
    `--out ${out} has a whole site, and a shard would remove most of it — name a folder for this shard alone with --out`,
  );
}
