import { once } from '../model/once.ts';
import type { WrittenFile } from './render-pages.ts';
import { textColumn, textsIn } from './text-column.ts';

/** A file that a build wrote, with the digest of all that it was made of. */
export interface KeptProduct extends WrittenFile {
  /** Digest of what it was made of; `digest` is that of its bytes. */
  readonly inputs: string;
}

/** The files of a site by what there is of each, in one order. */
export interface ProductColumns {
  readonly count: number;
  /** See `textColumn`. */
  readonly paths: Buffer;
  /** Digests, one behind the other. */
  readonly inputs: Buffer;
  readonly digests: Buffer;
  /** Bytes. */
  readonly sizes: Float64Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
}

/** How many hexadecimal digits a digest has: see `digestOf`. */
const digestLength = 16;

/**
 * The files of a site that builds wrote, by path. Held in columns: of a large site an edit looks at few,
 * and objects of all of them would cost more than the edit.
 */
export class KeptProducts {
  readonly columns: ProductColumns;
  /** Their paths, in order. */
  readonly paths: () => readonly string[];

  constructor(columns: ProductColumns) {
    this.columns = columns;
    this.paths = once(() => textsIn(columns.paths, columns.count));
  }

  /** @param products sorted by path. Throws RangeError for a digest that is none of `digestOf`'s. */
  static of(products: readonly KeptProduct[]): KeptProducts {
    return new KeptProducts({
      count: products.length,
      paths: textColumn(products.map(({ path }) => path)),
      inputs: digestColumn(products.map(({ inputs }) => inputs)),
      digests: digestColumn(products.map(({ digest }) => digest)),
      sizes: Float64Array.from(products, ({ size }) => size),
      times: Float64Array.from(products, ({ mtimeMs }) => mtimeMs),
    });
  }

  get count(): number {
    return this.columns.count;
  }

  /** The file of a number. Throws RangeError where there is none. */
  at(number: number): KeptProduct {
    const { inputs, digests, sizes, times } = this.columns;
    const path = this.paths()[number];
    if (path === undefined) throw new RangeError(`there is no file ${number}`);
    const digestIn = (column: Buffer) =>
      column.toString('latin1', number * digestLength, (number + 1) * digestLength);
    return {
      path,
      inputs: digestIn(inputs),
      digest: digestIn(digests),
      size: sizes[number] ?? 0,
      mtimeMs: times[number] ?? 0,
    };
  }

  /** All of them, in order. */
  all(): readonly KeptProduct[] {
    return this.paths().map((_, number) => this.at(number));
  }

  /** The same files, some of them made anew. @param made by their numbers */
  with(made: ReadonlyMap<number, KeptProduct>): KeptProducts {
    const { inputs, digests, sizes, times, ...rest } = this.columns;
    const next = {
      ...rest,
      inputs: Buffer.from(inputs),
      digests: Buffer.from(digests),
      sizes: sizes.slice(),
      times: times.slice(),
    };
    for (const [number, product] of made) {
      next.inputs.write(product.inputs, number * digestLength, 'latin1');
      next.digests.write(product.digest, number * digestLength, 'latin1');
      next.sizes[number] = product.size;
      next.times[number] = product.mtimeMs;
    }
    return new KeptProducts(next);
  }
}

function digestColumn(digests: readonly string[]): Buffer {
  const odd = digests.find((digest) => !/^[0-9a-f]{16}$/.test(digest));
  if (odd !== undefined) throw new RangeError(`"${odd}" is no digest`);
  return Buffer.from(digests.join(''), 'latin1');
}
