import { type LookSettings, loadTheme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { garbageCollector } from '../cache/collect-garbage.ts';
import { readFacts } from '../cache/fact-file.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { type MadeOutputs, MadeOutputsBuilder } from '../dependencies/made-outputs.ts';
import { groupByMaker, type OutputPlan } from '../dependencies/output-plan.ts';
import { planIn } from '../dependencies/planned-outputs.ts';
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
  /** The numbers of the facts with the plans of the outputs. */
  readonly plans: readonly number[];
  /** Output folder, absolute path. */
  readonly into: string;
}

/** Makes outputs in a worker thread. Rejects with DamagedCacheError if the facts are not those of the task. */
export async function renderShare(task: RenderTask): Promise<MadeOutputs> {
  const { chunks, options, plans, into } = task;
  const { file, digest } = task.facts;
  const facts = readFacts(file);
  // A build with another `now` may have replaced the file.
  if (facts?.digest() !== digest) throw new DamagedCacheError(file);
  const theme = await loadTheme(task, options);
  const makers = openMakers(facts, chunks, theme, options);
  return makeOutputs(
    plans,
    (fact) => planIn(facts, fact),
    makers,
    into,
    () => {},
  );
}

/** Returns the plan of an output, by its number. */
type PlanAt = (number: number) => OutputPlan;

/**
 * How many outputs are planned and made at once, and about how many bytes: one run of Eleventy holds its pages in memory
 * until they are written. Without the limit of bytes, the large pages of stories make the peak of a full build of 20,000
 * articles 1,010 MB instead of 870 MB. The files between pages are made in the same batch, since they read the same facts
 * and cached values.
 */
const perBatch = { outputs: 400, bytes: 8 * 2 ** 20 };

/** Makes outputs, except pictures. @param done called with the number of outputs just made */
export async function makeOutputs(
  outputs: readonly number[],
  planAt: PlanAt,
  makers: OutputMakers,
  into: string,
  done: (count: number) => void,
): Promise<MadeOutputs> {
  const made = new MadeOutputsBuilder();
  const collect = garbageCollector();
  let length: number = perBatch.outputs;
  for (let at = 0; at < outputs.length; ) {
    const batch = outputs.slice(at, at + length).map(planAt);
    const bytes = await makeBatch(batch, makers, into, made, done);
    at += batch.length;
    length = lengthAfter(batch.length, bytes);
    collect();
  }
  return made.outputs();
}

/**
 * The number of outputs in the next batch: neighbouring outputs are of about the same size.
 * @param count of the outputs in this batch
 * @param bytes their size
 */
export function lengthAfter(count: number, bytes: number): number {
  return Math.min(perBatch.outputs, Math.ceil((count * perBatch.bytes) / Math.max(1, bytes)));
}

/**
 * How many pages or files are made before the event loop runs again: a request or another save waits for so many. Starting
 * Eleventy takes as long as making a page.
 */
const perTurn = { pages: 8, files: 4 };

/** Makes outputs a few at a time, until `isInterrupted`. @param outputs pages, then files */
export async function makeUntil(
  outputs: readonly number[],
  planAt: PlanAt,
  makers: OutputMakers,
  into: string,
  isInterrupted: () => boolean,
): Promise<MadeOutputs> {
  const made = new MadeOutputsBuilder();
  let at = 0;
  while (at < outputs.length && !isInterrupted()) {
    const plans = outputs.slice(at, at + perTurn.pages).map(planAt);
    const count = plans[0]?.make === 'page' ? perTurn.pages : perTurn.files;
    await makeBatch(plans.slice(0, count), makers, into, made, () => {});
    at += count;
    await new Promise(setImmediate);
  }
  return made.outputs();
}

/** Makes a batch of outputs. @returns their size in bytes */
async function makeBatch(
  batch: readonly OutputPlan[],
  makers: OutputMakers,
  into: string,
  made: MadeOutputsBuilder,
  done: (count: number) => void,
): Promise<number> {
  const { files, ...others } = groupByMaker(batch);
  const written = await writeFiles(files, makers, into, done);
  const pages = others.pages.map(({ page }) => page);
  const rendered = pages.length > 0 ? await renderPages(pages, makers.source, makers, into) : [];
  made.add([...written, ...rendered]);
  done(pages.length);
  return [...written, ...rendered].reduce((sum, { size }) => sum + size, 0);
}
