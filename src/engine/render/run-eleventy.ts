import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { isBundled } from '../cache/code-digest.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { type EleventyConfig, type RenderPlan, renderPlanKey } from './eleventy-wiring.ts';
import { reasonIn } from './layout-error.ts';

/** Eleventy's configuration file, bundled or as a source. */
const configFile = isBundled
  ? new URL('./eleventy-config.mjs', import.meta.url)
  : pathToFileURL(path.join(projectFolder, '.eleventy.ts'));

/** The default export of the configuration file. */
type Configure = (config: EleventyConfig) => Promise<void>;

/** Imports a module into the bundle: see `open-bundle.mjs`. */
declare const importModule: (url: string) => Promise<{ readonly default: Configure }>;

/**
 * Imports the configuration file. Eleventy itself would take a `#`, `%` or `?` in the path of its folder for a part of
 * a URL.
 */
async function configuration(): Promise<Configure> {
  const { href } = configFile;
  const { default: configure }: { readonly default: Configure } = isBundled
    ? await importModule(href)
    : await import(href);
  return configure;
}

/**
 * Renders a plan with Eleventy and the project's `.eleventy.ts`. Rejects with LayoutError if a layout fails, and with
 * DamagedCacheError if a page cannot be made because a cache file is damaged.
 * Call it inside `inProjectFolder`: Eleventy resolves all paths from the working folder, and its input folder
 * must be inside it.
 * @param out absolute path of the output folder
 */
export async function runEleventy(plan: RenderPlan, out: string): Promise<void> {
  // Otherwise Eleventy starts a thread that resolves every import again, in case a module changes while Eleventy
  // runs, which none does here (https://github.com/11ty/eleventy/issues/3371).
  process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';
  const { default: Eleventy } = await import('@11ty/eleventy');
  const configure = await configuration();
  const eleventy = new Eleventy('layouts', path.relative(projectFolder, out), {
    // It reads no file: `config` does everything.
    configPath: '',
    quietMode: true,
    config: (config: EleventyConfig) => {
      config[renderPlanKey] = plan;
      return configure(config);
    },
  });
  eleventy.disableLogger();
  try {
    await eleventy.write();
  } catch (error) {
    throw error instanceof Error ? (reasonIn(error) ?? error) : error;
  }
}

/**
 * Runs a function with Dateline's own folder as the working folder. All threads share the working folder, and
 * only the main one can change it: it does so before it starts workers, and changes back when they are done.
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
