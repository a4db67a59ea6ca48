import { rmSync } from 'node:fs';
import type { LookSettings, Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { collectGarbage } from '../cache/collect-garbage.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { type MadeOutputs, MadeOutputsBuilder } from '../dependencies/made-outputs.ts';
import { costOf, totalCost } from '../dependencies/output-cost.ts';
import type { OrderedOutputs } from '../dependencies/output-order.ts';
import type { PictureOutput, SearchOutput } from '../dependencies/output-plan.ts';
import type { PlannedOutputs } from '../dependencies/planned-outputs.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { makePictures } from '../pictures/make-pictures.ts';
import { openStaging } from '../publish/output-folder.ts';
import { stagingFolder } from '../publish/output-place.ts';
import type { SiteSearch } from '../search/site-search.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { allDone } from './all-done.ts';
import { openMakers } from './open-makers.ts';
import { makeOutputs, makeUntil, type RenderTask } from './render-share.ts';
import { inProjectFolder } from './run-eleventy.ts';
import { renderInWorker } from './run-in-worker.ts';

/** The site and theme that outputs are made from. */
export interface MakeContext extends LookSettings {
  readonly site: LoadedSite;
  readonly theme: Theme;
  readonly search: SiteSearch;
  readonly planned: PlannedOutputs;
}

/** Below this much work (in pages, see `costOf`), starting a thread costs more than it saves. */
const minWorkForThreads = 400;

/**
 * Makes outputs in the staging folder of a site, in several threads if that is faster. Then it makes those that may be
 * postponed, until the order of `options.watched` is interrupted.
 * @returns the outputs of each thread
 */
export async function makeChangedOutputs(
  { required: outputs, postponable }: OrderedOutputs,
  { site, basePath, look, theme, search, planned }: MakeContext,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<readonly MadeOutputs[]> {
  const { pictures, indexed, others } = byMaker(outputs, planned);
  // A previous attempt of this build may have left files.
  rmSync(stagingFolder(options.out), { recursive: true, force: true });
  const order = options.watched?.order;
  const isPostponed = order === undefined || order.isInterrupted();
  if (outputs.length === 0 && (postponable.length === 0 || isPostponed)) return [];
  const into = openStaging(options.out);
  const work = totalCost(others.map((at) => planned.pathAt(at)));
  const threads = work < minWorkForThreads ? 1 : options.workers;
  if (threads > 1) collectGarbage();
  const { own, ofWorkers } = sharesOf(others, threads, planned);
  const { facts, chunks } = site;
  const common = {
    task: 'render',
    facts: { file: site.file, digest: facts.digest() },
    chunks,
    ...{ basePath, look },
    // The order of outputs contains a function, which cannot be sent to a thread.
    options: { ...options, watched: undefined },
    into,
  } as const;
  return inProjectFolder(async () => {
    const inWorkers = ofWorkers.map((plans) =>
      renderInWorker({ ...common, plans } satisfies RenderTask),
    );
    const makers = openMakers(facts, chunks, theme, options);
    let done = 0;
    const planAt = (at: number) => planned.planAt(at);
    const inThisThread = makeOutputs(own, planAt, makers, into, (count) => {
      done += count;
      watch.progress('render', done * threads, own.length * threads);
    });
    // The encoder has its own threads.
    const encoded = makePictures(pictures, options.content, options.cache, into).then(withoutReads);
    const written = search.write(indexed, into).then(withoutReads);
    const made = await allDone([inThisThread, encoded, written, ...inWorkers]);
    // What follows allocates for each output of the site.
    if (threads > 1) collectGarbage();
    if (order === undefined) return made;
    return [...made, await makeUntil(postponable, planAt, makers, into, order.isInterrupted)];
  });
}

/** Divides outputs into pictures and files of the search, which have their makers, and the numbers of all others. */
function byMaker(outputs: readonly number[], planned: PlannedOutputs) {
  const pictures: PictureOutput[] = [];
  const indexed: SearchOutput[] = [];
  const others: number[] = [];
  for (const at of outputs) {
    const output = planned.planAt(at);
    if (output.make === 'picture') pictures.push(output);
    else if (output.make === 'search') indexed.push(output);
    else others.push(at);
  }
  return { pictures, indexed, others };
}

function withoutReads(files: readonly WrittenFile[]): MadeOutputs {
  const made = new MadeOutputsBuilder();
  made.add(files.map((file) => ({ ...file, reads: [] })));
  return made.outputs();
}

/** Work is distributed in blocks of this size, because neighbouring outputs read the same facts. */
const blockSize = 48;

/**
 * Splits a list into shares of about equal cost, block by block: expensive outputs such as places are neighbours.
 * @param list numbers of planned outputs
 * @returns the numbers for this thread, and for each worker the numbers of the facts with its plans. Outputs of the theme
 *   have no fact, so this thread makes them
 */
function sharesOf(list: readonly number[], count: number, planned: PlannedOutputs) {
  const own: number[] = [];
  const ofWorkers = Array.from({ length: count - 1 }, (): number[] => []);
  let before = 0;
  for (const at of list) {
    const share = ofWorkers[(Math.floor(before / blockSize) % count) - 1];
    const fact = planned.factAt(at);
    if (share === undefined || fact === undefined) own.push(at);
    else share.push(fact);
    before += costOf(planned.pathAt(at));
  }
  return { own, ofWorkers };
}
