import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import { allDone } from './all-done.ts';
import type { CopyProduct, FileProduct } from './product.ts';
import type { WrittenFile } from './render-pages.ts';

/** A file that takes its time is made while others are: so many at once, and none is held longer than it takes. */
const madeAtOnce = 4;

/**
 * Writes files that are not pages.
 * @param out absolute path
 * @param done told how many more are written
 * @returns in the order of the products
 */
export async function writeFiles(
  products: readonly (FileProduct | CopyProduct)[],
  out: string,
  done: (count: number) => void = () => {},
): Promise<readonly WrittenFile[]> {
  const write = fileWriter(out);
  const written: WrittenFile[] = [];
  const next = products.entries();
  const workThrough = async () => {
    for (const [index, product] of next) {
      written[index] = await write(product);
      done(1);
    }
  };
  await allDone(Array.from({ length: madeAtOnce }, workThrough));
  return written;
}

function fileWriter(out: string) {
  const made = new Set<string>();
  return async (product: FileProduct | CopyProduct): Promise<WrittenFile> => {
    const file = path.join(out, product.path);
    const folder = path.dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    const digest =
      product.make === 'copy' ? copy(product.from, file) : write(await product.body(), file);
    const { size, mtimeMs } = statSync(file);
    return { path: product.path, digest, size, mtimeMs };
  };
}

function write(body: string | Uint8Array, file: string): string {
  writeFileSync(file, body);
  return digestOf(body);
}

function copy(from: string, file: string): string {
  copyFileSync(from, file);
  return digestOf(readFileSync(file));
}
