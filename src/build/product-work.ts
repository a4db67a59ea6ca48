import { cardFolder } from '../metadata/planned-card.ts';
import type { Product } from './site-products.ts';

/** A card takes longer than that where it is painted, and hardly any time where it is kept. */
const cardWork = 8;

/** About what it costs to make a file, in pages. */
export function workOf({ path }: Pick<Product, 'path'>): number {
  return path.startsWith(cardFolder) ? cardWork : 1;
}

/** About what it costs to make files, in pages. */
export function totalWork(products: readonly Pick<Product, 'path'>[]): number {
  return products.reduce((sum, product) => sum + workOf(product), 0);
}
