import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import type { BuildReport } from '../../../src/engine/build-report.ts';
import { buildToFolder } from '../../../src/engine/build-to-folder.ts';
import { filesIn, testOptions } from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';
import type { Newsroom } from './newsroom.ts';

/** The folders of a cache that depend on earlier builds. Drawings and bundles do not, and are the most expensive. */
const ofBuilds = ['parsed', 'facts', 'sites'];

/** Removes the results of earlier builds from a cache. */
export function forgetBuilds(cache: string): void {
  for (const name of ofBuilds) rmSync(path.join(cache, name), { recursive: true, force: true });
}

/** The part of a report about the content, which must not depend on earlier builds. */
export function said({ pageCounts, problems, withheld, draftsShown, written }: BuildReport) {
  return { pageCounts, problems, withheld, draftsShown, written };
}

/** Fills a new cache with the drawings and bundles in the cache of clean builds, but without results of builds. */
function beginWithDrawn(cache: string, cleanCache: string): void {
  if (!existsSync(cleanCache)) return;
  const ofBuild = new Set(ofBuilds.map((name) => path.join(cleanCache, name)));
  cpSync(cleanCache, cache, { recursive: true, filter: (source) => !ofBuild.has(source) });
}

/**
 * A newsroom on disk, with its site and cache, and those of a clean build.
 * @param base absolute path of a folder; clean builds of all newsrooms in it share a cache
 */
export function openNewsroom(base: string, name: string) {
  const at = (folder: string) => path.join(base, name, folder);
  const cleanCache = path.join(base, 'clean-cache');
  beginWithDrawn(at('cache'), cleanCache);
  const folders = { content: at('content'), out: at('site'), cache: at('cache') };
  const build = (
    { now, baseUrl, drafts }: Newsroom,
    { out, cache, watched, compress = false }: Partial<BuildOptions> = {},
  ) => {
    const own = { cache: cache ?? folders.cache, watched, compress };
    const options = { now: momentOf(now), baseUrl, drafts, ...own };
    return buildToFolder(testOptions(folders.content, out ?? folders.out, options), () => 0);
  };
  const cleanBuild = async (room: Newsroom) => {
    forgetBuilds(cleanCache);
    rmSync(at('clean'), { recursive: true, force: true });
    return build(room, { out: at('clean'), cache: cleanCache });
  };
  /** The files of the site; empty if there is no such folder. */
  const site = async () => (existsSync(folders.out) ? filesIn(folders.out) : new Map());
  return { ...folders, clean: at('clean'), build, cleanBuild, site };
}
