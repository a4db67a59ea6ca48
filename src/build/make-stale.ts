import { rmSync } from 'node:fs';
import { allDone } from './all-done.ts';
import type { BuildOptions } from './build-options.ts';
import { makePictures } from './make-pictures.ts';
import { openStaging } from './output-folder.ts';
import { stagingFolder } from './output-place.ts';
import { openRenderers, type PreparedSite } from './prepare-site.ts';
import { type Product, sortedOut } from './product.ts';
import { totalWork, workOf } from './product-work.ts';
import type { WrittenFile } from './render-pages.ts';
import { makeProducts } from './render-share.ts';
import { inProjectFolder } from './run-eleventy.ts';
import type { SiteSource } from './site-source.ts';
import type { StaleFiles } from './stale-products.ts';
import type { Stopwatch } from './stopwatch.ts';
import { runInThread } from './worker-pool.ts';
import type { Workshop } from './workshop.ts';

/** What a build makes its files from. */
export interface Making {
  readonly changes: Pick<StaleFiles, 'stale'>;
  readonly prepared: PreparedSite;
  readonly workshop: Workshop;
  readonly source: SiteSource;
}

/** With less to make than so many pages, a thread that must first read the site costs more than it saves. */
const workWorthAThread = 400;

/** Makes the stale files of a site in its staging folder, on all cores if that is faster. */
export async function makeStale(
  making: Making,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<readonly WrittenFile[]> {
  const { pictures } = sortedOut(making.changes.stale);
  const stale = making.changes.stale.filter((product) => product.make !== 'picture');
  // From an attempt of this build that was given up.
  rmSync(stagingFolder(options.out), { recursive: true, force: true });
  if (stale.length + pictures.length === 0) return [];
  const into = openStaging(options.out);
  const threads = totalWork(stale) < workWorthAThread ? 1 : options.workers;
  const [own = [], ...others] = sharesOf(stale, threads);
  return inProjectFolder(async () => {
    const elsewhere = others.map((share) =>
      runInThread({
        task: 'render',
        source: making.source,
        options,
        paths: share.map(({ path }) => path),
        into,
      }),
    );
    const here = makeHere(own, making, into, options, watch, threads);
    // Their encoder has threads of its own.
    const encoded = makePictures(pictures, options.cache, into);
    return (await allDone([here, encoded, ...elsewhere])).flat();
  });
}

async function makeHere(
  share: readonly Product[],
  { prepared, workshop }: Making,
  into: string,
  options: BuildOptions,
  watch: Stopwatch,
  threads: number,
): Promise<readonly WrittenFile[]> {
  let done = 0;
  const renderers = await openRenderers(prepared, workshop, options);
  return makeProducts(share, renderers, into, (count) => {
    done += count;
    watch.progress('render', done * threads, share.length * threads);
  });
}

/** So much neighbouring work stays together: it is made of the same things. */
const workTogether = 48;

/** Parts of a list that cost about the same: what is dear, such as places, lies close together. */
function sharesOf(list: readonly Product[], count: number): readonly (readonly Product[])[] {
  const shares = Array.from({ length: count }, (): Product[] => []);
  let before = 0;
  for (const product of list) {
    shares[Math.floor(before / workTogether) % count]?.push(product);
    before += workOf(product);
  }
  return shares;
}
