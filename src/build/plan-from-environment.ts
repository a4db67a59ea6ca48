import { optionsFromEnvironment } from './build-options.ts';
import type { RenderPlan } from './eleventy-wiring.ts';
import { checkContent, planRender } from './plan-build.ts';
import { problemLine } from './problem-lines.ts';

/**
 * The plan of an Eleventy that was started by itself, from DATELINE_CONTENT, DATELINE_BASE_URL,
 * DATELINE_NOW and DATELINE_DRAFTS. Throws an error that lists every problem of the content.
 */
export async function planFromEnvironment(): Promise<RenderPlan> {
  const options = optionsFromEnvironment(process.env);
  const content = await checkContent(options);
  const plan = await planRender(content, options);
  if (plan === undefined) {
    throw new Error(['the content has problems:', ...content.problems.map(problemLine)].join('\n'));
  }
  return plan;
}
