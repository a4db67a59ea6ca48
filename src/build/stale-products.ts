import { compareText } from '../model/order.ts';
import type { LastBuild } from './altered-files.ts';
import type { BuildOptions } from './build-options.ts';
import { type KeptProduct, KeptProducts } from './kept-products.ts';
import { manifestDigest } from './output-folder.ts';
import type { Product } from './product.ts';
import type { WrittenFile } from './render-pages.ts';

/** What a build has to do to a folder. */
export interface StaleFiles {
  /** Whether everything is made anew, into a folder that takes the place of the old one. */
  readonly whole: boolean;
  /** Files to make, by path. */
  readonly stale: readonly Product[];
  /** Files that stand as they are. */
  readonly kept: readonly KeptProduct[];
  /** Paths of files that the site no longer has. */
  readonly removals: readonly string[];
}

/** Compares what a site is to hold with what the last build wrote and what still stands of it. */
export async function findStale(
  products: readonly Product[],
  last: LastBuild | undefined,
  { out }: Pick<BuildOptions, 'out'>,
): Promise<StaleFiles> {
  if (last === undefined || manifestDigest(out) !== last.state.manifest) {
    return { whole: true, stale: products, kept: [], removals: [] };
  }
  const before = new Map(last.state.products.all().map((product) => [product.path, product]));
  const altered = await last.altered();
  const stale: Product[] = [];
  const kept: KeptProduct[] = [];
  for (const product of products) {
    const old = before.get(product.path);
    before.delete(product.path);
    if (old?.inputs === product.stamp().digest && !altered.has(old.path)) kept.push(old);
    else stale.push(product);
  }
  return { whole: false, stale, kept, removals: [...before.keys()] };
}

/** All files of a site: those that were made, and those that stand as they were. */
export function productsAfter(
  { stale, kept }: StaleFiles,
  made: readonly WrittenFile[],
): KeptProducts {
  const inputs = new Map(stale.map(({ path, stamp }) => [path, stamp().digest]));
  const products = [
    ...kept,
    ...made.map((file) => ({ ...file, inputs: inputs.get(file.path) ?? '' })),
  ];
  return KeptProducts.of(products.sort((a, b) => compareText(a.path, b.path)));
}
