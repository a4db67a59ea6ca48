import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { WrittenFile } from './render-pages.ts';
import type { CopyProduct, FileProduct } from './site-products.ts';

/**
 * Writes files that are not pages, one after the other: none is held longer than it takes.
 * @param out absolute path
 */
export function writeFiles(
  products: readonly (FileProduct | CopyProduct)[],
  out: string,
): readonly WrittenFile[] {
  const made = new Set<string>();
  return products.map((product) => {
    const file = path.join(out, product.path);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const digest = product.make === 'copy' ? copy(product.from, file) : write(product.body(), file);
    const { size, mtimeMs } = statSync(file);
    return { path: product.path, digest, size, mtimeMs };
  });
}

function write(body: string | Uint8Array, file: string): string {
  writeFileSync(file, body);
  return digestOf(body);
}

function copy(from: string, file: string): string {
  copyFileSync(from, file);
  return digestOf(readFileSync(file));
}
