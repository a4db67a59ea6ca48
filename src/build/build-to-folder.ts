import type { ContentFolder } from '../model/content-file.ts';
import type { BuildOptions } from './build-options.ts';
import { type BuildReport, countPages } from './build-report.ts';
import { checkContent, planRender } from './plan-build.ts';
import { replaceFolder } from './replace-folder.ts';
import { runEleventy } from './run-eleventy.ts';
import { writeMark } from './site-mark.ts';

/** A finished build: what it did, and the files it read, so that problems can show their lines. */
export interface FinishedBuild {
  readonly report: BuildReport;
  readonly folder: ContentFolder;
}

/**
 * Builds a site into its folder, or, where the content has errors, leaves the folder as it is.
 * @param elapsed milliseconds since the command started, for the report
 */
export async function buildToFolder(
  options: BuildOptions,
  elapsed: () => number,
): Promise<FinishedBuild> {
  const content = await checkContent(options);
  const plan = await planRender(content, options);
  if (plan !== undefined) {
    await replaceFolder(options.out, async (fresh) => {
      await runEleventy(plan, fresh);
      await writeMark(fresh, plan.basePath);
    });
  }
  const report: BuildReport = {
    pageCounts: countPages(content.planned),
    problems: content.problems,
    withheld: content.planned?.site.withheld ?? [],
    draftsShown: options.drafts,
    written: plan !== undefined,
    milliseconds: elapsed(),
  };
  return { report, folder: content.folder };
}
