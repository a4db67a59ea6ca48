import { rmSync } from 'node:fs';
import type { Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import { dropGarbage } from '../cache/drop-garbage.ts';
import type { LoadedSite } from '../content/load-site.ts';
import { type OutputPlan, sortedOut } from '../dependencies/output-plan.ts';
import { totalWork, workOf } from '../dependencies/output-work.ts';
import { makePictures } from '../pictures/make-pictures.ts';
import { openStaging } from '../publish/output-folder.ts';
import { stagingFolder } from '../publish/output-place.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { allDone } from './all-done.ts';
import { openMakers } from './open-makers.ts';
import type { MadeOutput } from './render-pages.ts';
import { makeOutputs, type RenderTask } from './render-share.ts';
import { inProjectFolder } from './run-eleventy.ts';
import { renderInWorker } from './run-in-worker.ts';

/** What a build makes its outputs from. */
export interface MakeContext {
  readonly site: LoadedSite;
  readonly basePath: string;
  readonly theme: Theme;
}

/** With less to make than so many pages, to start a thread costs more than it saves. */
const workWorthAThread = 400;

/** Makes outputs of a site in its staging folder, on all cores if that is faster. */
export async function makeChangedOutputs(
  outputs: readonly OutputPlan[],
  { site, basePath, theme }: MakeContext,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<readonly MadeOutput[]> {
  const { pictures } = sortedOut(outputs);
  const stale = outputs.filter((output) => output.make !== 'picture');
  // From an attempt of this build that was given up.
  rmSync(stagingFolder(options.out), { recursive: true, force: true });
  if (outputs.length === 0) return [];
  const into = openStaging(options.out);
  const threads = totalWork(stale) < workWorthAThread ? 1 : options.workers;
  // What the site was related from is of no more use.
  if (threads > 1) dropGarbage();
  const [own = [], ...others] = sharesOf(stale, threads);
  const { facts, segments } = site;
  const common = {
    task: 'render',
    facts: { file: site.file, digest: facts.digest() },
    segments,
    basePath,
    options,
    into,
  } as const;
  return inProjectFolder(async () => {
    const elsewhere = others.map((share) =>
      renderInWorker({ ...common, outputs: share } satisfies RenderTask),
    );
    const makers = openMakers(facts, segments, theme, options);
    let done = 0;
    const here = makeOutputs(own, makers, into, (count) => {
      done += count;
      watch.progress('render', done * threads, own.length * threads);
    });
    // Their encoder has threads of its own.
    const { content, cache } = options;
    const encoded = makePictures(pictures, content, cache, into).then((files) =>
      files.map((file): MadeOutput => ({ ...file, reads: [] })),
    );
    return (await allDone([here, encoded, ...elsewhere])).flat();
  });
}

/** So much neighbouring work stays together: it is made of the same facts. */
const workTogether = 48;

/** Parts of a list that cost about the same: what is dear, such as places, lies close together. */
function sharesOf(list: readonly OutputPlan[], count: number): readonly (readonly OutputPlan[])[] {
  const shares = Array.from({ length: count }, (): OutputPlan[] => []);
  let before = 0;
  for (const output of list) {
    shares[Math.floor(before / workTogether) % count]?.push(output);
    before += workOf(output);
  }
  return shares;
}
