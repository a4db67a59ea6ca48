import type { BuildOptions } from './build-options.ts';
import { openRenderers, prepareSite } from './prepare-site.ts';
import { type Renderers, renderPages, type WrittenFile } from './render-pages.ts';
import { type Product, sortedOut } from './site-products.ts';
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

/** Makes files of a prepared site, pictures excepted. @param done told how many more are made */
export async function makeProducts(
  products: readonly Product[],
  renderers: Renderers,
  into: string,
  done: (count: number) => void,
): Promise<readonly WrittenFile[]> {
  const { files, ...others } = sortedOut(products);
  const pages = others.pages.map(({ page }) => page);
  const written = await writeFiles(files, into, done);
  return pages.length === 0
    ? written
    : [...written, ...(await renderPages(pages, renderers, into, done))];
}
