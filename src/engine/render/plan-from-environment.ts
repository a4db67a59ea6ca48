import { SiteReader } from '../../facts/site-reader.ts';
import { loadTheme } from '../assets/theme.ts';
import { optionsFromEnvironment } from '../build-options.ts';
import { retryOnCacheDamage } from '../cache/retry-on-cache-damage.ts';
import { scanForBuild } from '../content/content-scan.ts';
import { loadSite } from '../content/load-site.ts';
import { groupByMaker } from '../dependencies/output-plan.ts';
import { PlannedOutputs } from '../dependencies/planned-outputs.ts';
import { makePictures } from '../pictures/make-pictures.ts';
import { problemLine } from '../problem-lines.ts';
import { refuseUnusableCache } from '../publish/usable-folders.ts';
import { siteSearch } from '../search/site-search.ts';
import { stopwatch } from '../stopwatch.ts';
import type { RenderPlan } from './eleventy-wiring.ts';
import { openMakers } from './open-makers.ts';
import { pagesByKind, renderPage } from './render-pages.ts';
import { writeFiles } from './write-files.ts';

/**
 * The plan of the whole site for an Eleventy that was started directly, from the environment variables
 * DATELINE_CONTENT, DATELINE_BASE_URL, DATELINE_NOW and DATELINE_DRAFTS. Throws OptionError, or an Error that
 * lists the problems of the content.
 */
export async function planFromEnvironment(): Promise<RenderPlan> {
  const options = optionsFromEnvironment(process.env);
  refuseUnusableCache(options.cache);
  const { scan, site, report } = await retryOnCacheDamage(async () => {
    const scan = scanForBuild(options, undefined);
    return { scan, ...(await loadSite(scan, options, undefined, stopwatch())) };
  });
  if (site === undefined) {
    throw new Error(['the content has problems:', ...report.problems.map(problemLine)].join('\n'));
  }
  const theme = await loadTheme(report, options);
  const index = await siteSearch(site, scan, options);
  const planned = new PlannedOutputs(site.facts, theme, index.outputs);
  const outputs = Array.from({ length: planned.count }, (_, at) => planned.planAt(at));
  const makers = openMakers(site.facts, site.chunks, theme, options);
  const { pages, files, pictures, search } = groupByMaker(outputs);
  return {
    ...pagesByKind(pages.map(({ page }) => page)),
    render: (page) => renderPage(page, new SiteReader(makers.source), makers),
    afterwards: async (out) => {
      await writeFiles(files, makers, out);
      await makePictures(pictures, options.content, options.cache, out);
      await index.write(search, out);
    },
  };
}
