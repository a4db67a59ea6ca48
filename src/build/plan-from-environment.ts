import { hasErrors } from '../model/problem.ts';
import { optionsFromEnvironment } from './build-options.ts';
import { lookThrough } from './content-scan.ts';
import type { RenderPlan } from './eleventy-wiring.ts';
import { makePictures } from './make-pictures.ts';
import { openRenderers, prepareSite } from './prepare-site.ts';
import { problemLine } from './problem-lines.ts';
import { sortedOut } from './product.ts';
import { pageRenderer, pagesByKind } from './render-pages.ts';
import { stopwatch } from './stopwatch.ts';
import { understand } from './understand-content.ts';
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
  const { site, problems } = await untilSound(() =>
    understand(lookThrough(options, undefined), options, undefined, stopwatch()),
  );
  if (site === undefined || hasErrors(problems)) {
    throw new Error(['the content has problems:', ...problems.map(problemLine)].join('\n'));
  }
  const workshop = await openWorkshop(site.planned.site.basePath, options);
  const prepared = prepareSite(site.planned, workshop, options);
  const renderers = await openRenderers(prepared, workshop, options);
  return {
    pages: pagesByKind(site.planned.pages),
    render: pageRenderer(renderers),
    afterwards: async (out) => {
      const { files, pictures } = sortedOut(prepared.products);
      await writeFiles(files, out);
      await makePictures(pictures, options.cache, out);
    },
  };
}
