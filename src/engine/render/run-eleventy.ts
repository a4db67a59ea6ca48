import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { isBundled } from '../cache/code-digest.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { type EleventyConfig, type RenderPlan, renderPlanKey } from './eleventy-wiring.ts';
import { layoutErrorIn } from './layout-error.ts';

/** Eleventy's configuration file, which is bundled too: absolute path. */
const configFile = isBundled
  ? fileURLToPath(new URL('./eleventy-config.mjs', import.meta.url))
  : path.join(projectFolder, '.eleventy.ts');

/**
 * Renders a plan with Eleventy and the project's own `.eleventy.ts`. Throws what a layout throws.
 * Eleventy takes every path from the working folder, and its input must lie in it: to be called
 * from `inProjectFolder` only.
 * @param out the folder to write into, absolute path
 */
export async function runEleventy(plan: RenderPlan, out: string): Promise<void> {
  // It would start a thread that resolves every import again, for modules that change while it
  // runs: here none does (https://github.com/11ty/eleventy/issues/3371).
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy('layouts', path.relative(projectFolder, out), {
    configPath: path.relative(projectFolder, configFile),
    quietMode: true,
    config: (config: EleventyConfig) => {
      config[renderPlanKey] = plan;
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw error instanceof Error ? (layoutErrorIn(error) ?? error) : error;
  }
}

/**
 * Runs something with Dateline's own folder as the working folder, which all threads share: the
 * main one changes it, before it starts others, and back when they are done.
 */
export async function inProjectFolder<T>(run: () => Promise<T>): Promise<T> {
  if (!isMainThread) return run();
  const calledFrom = process.cwd();
  process.chdir(projectFolder);
  try {
    return await run();
  } finally {
    process.chdir(calledFrom);
  }
}
