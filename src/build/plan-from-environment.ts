import { SiteReader } from '../facts/site-reader.ts';
import { optionsFromEnvironment } from './build-options.ts';
import { lookThrough } from './content-scan.ts';
import type { RenderPlan } from './eleventy-wiring.ts';
import { loadSite } from './load-site.ts';
import { makePictures } from './make-pictures.ts';
import { openMakers } from './open-makers.ts';
import { sortedOut } from './output-plan.ts';
import { PlannedOutputs } from './planned-outputs.ts';
import { problemLine } from './problem-lines.ts';
import { pagesByKind, renderPage } from './render-pages.ts';
import { stopwatch } from './stopwatch.ts';
import { untilSound } from './until-sound.ts';
import { refuseUnusableCache } from './usable-folders.ts';
import { openWorkshop } from './workshop.ts';
import { writeFiles } from './write-files.ts';

/**
 * The plan of an Eleventy that was started by itself, from DATELINE_CONTENT, DATELINE_BASE_URL,
 * DATELINE_NOW and DATELINE_DRAFTS: the whole site. Throws an error that lists every problem of
 * the content.
 */
export async function planFromEnvironment(): Promise<RenderPlan> {
  const options = optionsFromEnvironment(process.env);
  refuseUnusableCache(options.cache);
  const { site, report } = await untilSound(() =>
    loadSite(lookThrough(options, undefined), options, undefined, stopwatch()),
  );
  if (site === undefined) {
    throw new Error(['the content has problems:', ...report.problems.map(problemLine)].join('\n'));
  }
  const workshop = await openWorkshop(report.basePath, options);
  const planned = new PlannedOutputs(site.facts, workshop);
  const outputs = Array.from({ length: planned.count }, (_, at) => planned.planAt(at));
  const makers = openMakers(site.facts, site.segments, workshop, options);
  const { pages, files, pictures } = sortedOut(outputs);
  return {
    pages: pagesByKind(pages.map(({ page }) => page)),
    render: (page) => renderPage(page, new SiteReader(makers.source), makers),
    afterwards: async (out) => {
      await writeFiles(files, makers, out);
      await makePictures(pictures, options.content, options.cache, out);
    },
  };
}
