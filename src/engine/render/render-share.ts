import { loadTheme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { dropGarbage } from '../cache/drop-garbage.ts';
import { readFacts } from '../cache/fact-file.ts';
import type { SiteSegments } from '../content/segment-content.ts';
import { DamagedCacheError } from '../content/segment-file.ts';
import { type OutputPlan, sortedOut } from '../dependencies/output-plan.ts';
import { type PackedOutputs, packedOutputs } from '../dependencies/packed-outputs.ts';
import { type OutputMakers, openMakers } from './open-makers.ts';
import { type MadeOutput, renderPages } from './render-pages.ts';
import { writeFiles } from './write-files.ts';

/** Make some outputs of a site: plain data, for a thread that knows nothing of the site. */
export interface RenderTask {
  readonly task: 'render';
  /** Where the site's facts lie, absolute path, and what stands for all of them. */
  readonly facts: { readonly file: string; readonly digest: string };
  readonly segments: Pick<SiteSegments, 'files' | 'articleSegments'>;
  readonly basePath: string;
  readonly options: BuildOptions;
  readonly outputs: readonly OutputPlan[];
  /** The folder to write into: absolute path. */
  readonly into: string;
}

/** Makes outputs of a site in a thread of its own, from its facts. */
export async function renderShare(task: RenderTask): Promise<PackedOutputs> {
  const { segments, basePath, options, outputs, into } = task;
  const { file, digest } = task.facts;
  const facts = readFacts(file);
  // A build at another time may have written others there.
  if (facts?.digest() !== digest) throw new DamagedCacheError(file);
  const theme = await loadTheme(basePath, options);
  const makers = openMakers(facts, segments, theme, options);
  return packedOutputs(await makeOutputs(outputs, makers, into, () => {}));
}

/**
 * So many pages are made at a time: Eleventy holds what it renders until it has written it. The
 * files beside them are made with them, of the same views.
 */
const pagesAtOnce = 400;
/** A look through all of the memory costs as much as a dozen pages: it is worth it after so many. */
const pagesBetweenLooks = 800;

/** Makes outputs of a site, pictures excepted. @param done told how many more are made */
export async function makeOutputs(
  outputs: readonly OutputPlan[],
  makers: OutputMakers,
  into: string,
  done: (count: number) => void,
): Promise<readonly MadeOutput[]> {
  const made: MadeOutput[] = [];
  let sinceLook = 0;
  for (const batch of batchesOf(outputs)) {
    const { files, ...others } = sortedOut(batch);
    made.push(...(await writeFiles(files, makers, into, done)));
    const pages = others.pages.map(({ page }) => page);
    if (pages.length > 0) made.push(...(await renderPages(pages, makers.source, makers, into)));
    done(pages.length);
    sinceLook += pages.length;
    if (sinceLook < pagesBetweenLooks) continue;
    dropGarbage();
    sinceLook = 0;
  }
  return made;
}

/** Cuts a list behind every so many pages. */
function batchesOf(outputs: readonly OutputPlan[]): readonly (readonly OutputPlan[])[] {
  const batches: OutputPlan[][] = [];
  let pages = pagesAtOnce;
  for (const output of outputs) {
    if (pages === pagesAtOnce) {
      batches.push([]);
      pages = 0;
    }
    batches.at(-1)?.push(output);
    if (output.make === 'page') pages += 1;
  }
  return batches;
}
