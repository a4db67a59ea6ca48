import type { BuildOptions } from './build-options.ts';
import { dropGarbage } from './drop-garbage.ts';
import { openRenderers, prepareSite } from './prepare-site.ts';
import { type Product, sortedOut } from './product.ts';
import { type Renderers, renderPages, type WrittenFile } from './render-pages.ts';
import { readSite, type SiteSource } from './site-source.ts';
import { openWorkshop } from './workshop.ts';
import { writeFiles } from './write-files.ts';

/** Make some files of a site: plain data, for a thread that knows nothing of the site yet. */
export interface RenderTask {
  readonly task: 'render';
  readonly source: SiteSource;
  readonly options: BuildOptions;
  /** Paths of the files to make. */
  readonly paths: readonly string[];
  /** The folder to write into: absolute path. */
  readonly into: string;
}

/** Makes files of a site in a thread of its own, from the parsed content in the cache. */
export async function renderShare(task: RenderTask): Promise<readonly WrittenFile[]> {
  const { source, options, into } = task;
  const { value: planned } = readSite(source, true);
  const workshop = await openWorkshop(planned.site.basePath, options);
  const prepared = prepareSite(planned, workshop, options, new Set(task.paths));
  const renderers = await openRenderers(prepared, workshop, options);
  return makeProducts(prepared.products, renderers, into, () => {});
}

/**
 * So many pages are made at a time: Eleventy holds what it renders until it has written it. The
 * files beside them are made with them, of the same views.
 */
const pagesAtOnce = 400;
/** A look through all of the memory costs as much as a dozen pages: it is worth it after so many. */
const pagesBetweenLooks = 800;

/** Makes files of a prepared site, pictures excepted. @param done told how many more are made */
export async function makeProducts(
  products: readonly Product[],
  renderers: Renderers,
  into: string,
  done: (count: number) => void,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  let sinceLook = 0;
  for (const batch of batchesOf(products)) {
    const { files, ...others } = sortedOut(batch);
    written.push(...(await writeFiles(files, into, done)));
    const pages = others.pages.map(({ page }) => page);
    if (pages.length > 0) written.push(...(await renderPages(pages, renderers, into)));
    done(pages.length);
    sinceLook += pages.length;
    if (sinceLook < pagesBetweenLooks) continue;
    dropGarbage();
    sinceLook = 0;
  }
  return written;
}

/** Cuts a list behind every so many pages. */
function batchesOf(products: readonly Product[]): readonly (readonly Product[])[] {
  const batches: Product[][] = [];
  let pages = pagesAtOnce;
  for (const product of products) {
    if (pages === pagesAtOnce) {
      batches.push([]);
      pages = 0;
    }
    batches.at(-1)?.push(product);
    if (product.make === 'page') pages += 1;
  }
  return batches;
}
