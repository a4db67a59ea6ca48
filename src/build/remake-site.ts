import { hasErrors } from '../model/problem.ts';
import type { LastBuild } from './altered-files.ts';
import type { BuildOptions } from './build-options.ts';
import { contentReport, type UntimedReport } from './build-report.ts';
import type { ContentScan } from './content-scan.ts';
import { relationsOf } from './kept-relations.ts';
import { makeStale } from './make-stale.ts';
import { nextChange } from './next-change.ts';
import { prepareSite } from './prepare-site.ts';
import { publishChanges } from './publish-changes.ts';
import { retouchSite } from './retouch-site.ts';
import { findStale, productsAfter } from './stale-products.ts';
import type { Stopwatch } from './stopwatch.ts';
import { understand } from './understand-content.ts';
import { openWorkshop } from './workshop.ts';

/**
 * Understands the content, makes what is stale and puts it in its place; where the content has
 * errors, nothing is written.
 * @param last what the last build left; undefined where there is nothing to build on
 */
export async function remakeSite(
  scan: ContentScan,
  last: LastBuild | undefined,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport> {
  const retouched = last && (await retouchSite(scan, last, options, watch));
  if (retouched !== undefined) return retouched;
  const state = last?.state;
  const { site, problems } = await understand(scan, options, state, watch);
  const planned = site?.planned;
  const report = contentReport(planned, problems, options.drafts);
  if (site === undefined || planned === undefined || hasErrors(problems)) return report;
  const { source } = site;
  const workshop = await watch.time('layouts', () => openWorkshop(planned.site.basePath, options));
  const prepared = await watch.time('plan', () => prepareSite(planned, workshop, options));
  const changes = await watch.time('compare', () => findStale(prepared.products, last, options));
  const making = { changes, prepared, workshop, source };
  const made = await watch.time('make', () => makeStale(making, options, watch));
  const products = productsAfter(changes, made);
  const files = await watch.time('publish', () =>
    publishChanges(
      {
        ...{ state, scan, source, workshop, changes, made, report },
        basePath: planned.site.basePath,
        products,
        relations: relationsOf(planned.site, scan.files, products.paths(), prepared.products),
        validUntil: nextChange(planned.site.dated, options.now),
      },
      options,
    ),
  );
  return { ...report, written: true, files };
}
