import { type LookSettings, loadTheme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { collectGarbage } from '../cache/collect-garbage.ts';
import { readFacts } from '../cache/fact-file.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { type MadeOutputs, MadeOutputsBuilder } from '../dependencies/made-outputs.ts';
import { groupByMaker, type OutputPlan } from '../dependencies/output-plan.ts';
import { type OutputMakers, openMakers } from './open-makers.ts';
import { renderPages } from './render-pages.ts';
import { writeFiles } from './write-files.ts';

/** A share of the outputs for one worker thread, with everything the worker needs: plain data. */
export interface RenderTask extends LookSettings {
  readonly task: 'render';
  /** The file of the site's facts, absolute path, and the digest of the index in it. */
  readonly facts: { readonly file: string; readonly digest: string };
  readonly chunks: Pick<SiteChunks, 'files' | 'articleChunks'>;
  readonly options: BuildOptions;
  readonly outputs: readonly OutputPlan[];
  /** Output folder, absolute path. */
  readonly into: string;
}

/** Makes outputs in a worker thread. Rejects with DamagedCacheError if the facts are not those of the task. */
export async function renderShare(task: RenderTask): Promise<MadeOutputs> {
  const { chunks, options, outputs, into } = task;
  const { file, digest } = task.facts;
  const facts = readFacts(file);
  // A build with another `now` may have replaced the file.
  if (facts?.digest() !== digest) throw new DamagedCacheError(file);
  const theme = await loadTheme(task, options);
  const makers = openMakers(facts, chunks, theme, options);
  return makeOutputs(outputs, makers, into, () => {});
}

/**
 * How many pages one run of Eleventy renders: it holds all of its pages in memory until they are written. The
 * files between them are made in the same batch, since they read the same facts and cached values.
 */
const pagesPerBatch = 400;
/** How often to collect garbage: a collection takes as long as about a dozen pages. */
const pagesBetweenCollections = 800;

/** Makes outputs, except pictures. @param done called with the number of outputs just made */
export async function makeOutputs(
  outputs: readonly OutputPlan[],
  makers: OutputMakers,
  into: string,
  done: (count: number) => void,
): Promise<MadeOutputs> {
  const made = new MadeOutputsBuilder();
  let sinceCollection = 0;
  for (const batch of batchesOf(outputs)) {
    sinceCollection += await makeBatch(batch, makers, into, made, done);
    if (sinceCollection < pagesBetweenCollections) continue;
    collectGarbage();
    sinceCollection = 0;
  }
  return made.outputs();
}

/**
 * How many pages or files are made before the event loop runs again: a request or another save waits for so many. Starting
 * Eleventy takes as long as making a page.
 */
const perTurn = { pages: 8, files: 4 };

/** Makes outputs a few at a time, until `isInterrupted`. @param outputs pages, then files */
export async function makeUntil(
  outputs: readonly OutputPlan[],
  makers: OutputMakers,
  into: string,
  isInterrupted: () => boolean,
): Promise<MadeOutputs> {
  const made = new MadeOutputsBuilder();
  let at = 0;
  while (at < outputs.length && !isInterrupted()) {
    const count = outputs[at]?.make === 'page' ? perTurn.pages : perTurn.files;
    await makeBatch(outputs.slice(at, at + count), makers, into, made, () => {});
    at += count;
    await new Promise(setImmediate);
  }
  return made.outputs();
}

/** Makes a batch of outputs. @returns how many of them are pages */
async function makeBatch(
  batch: readonly OutputPlan[],
  makers: OutputMakers,
  into: string,
  made: MadeOutputsBuilder,
  done: (count: number) => void,
): Promise<number> {
  const { files, ...others } = groupByMaker(batch);
  made.add(await writeFiles(files, makers, into, done));
  const pages = others.pages.map(({ page }) => page);
  if (pages.length > 0) made.add(await renderPages(pages, makers.source, makers, into));
  done(pages.length);
  return pages.length;
}

/** Splits a list of outputs after every `pagesPerBatch` pages. */
function batchesOf(outputs: readonly OutputPlan[]): readonly (readonly OutputPlan[])[] {
  const batches: OutputPlan[][] = [];
  let pages = pagesPerBatch;
  for (const output of outputs) {
    if (pages === pagesPerBatch) {
      batches.push([]);
      pages = 0;
    }
    batches.at(-1)?.push(output);
    if (output.make === 'page') pages += 1;
  }
  return batches;
}
