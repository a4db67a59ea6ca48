import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import { type EleventyConfig, type RenderPlan, renderPlanKey } from './eleventy-wiring.ts';
import { projectFolder } from './project-folder.ts';

/**
 * Renders a plan with Eleventy and the project's own `.eleventy.ts`. Throws what a layout throws.
 * Eleventy takes every path from the working folder, and its input must lie in it: for the time
 * of the run the working folder is Dateline's own.
 * @param out the folder to write into, absolute path
 */
export async function runEleventy(plan: RenderPlan, out: string): Promise<void> {
  const calledFrom = process.cwd();
  process.chdir(projectFolder);
  try {
    const eleventy = new Eleventy('layouts', path.relative(projectFolder, out), {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: (config: EleventyConfig) => {
        config[renderPlanKey] = plan;
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  } finally {
    process.chdir(calledFrom);
  }
}
