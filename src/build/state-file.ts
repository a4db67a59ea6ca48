import { once } from '../model/once.ts';
import type { BuildState } from './build-state.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { ScannedFile } from './content-scan.ts';
import { KeptProducts } from './kept-products.ts';
import type { SiteAnswers } from './kept-relations.ts';
import { NumberLists } from './number-lists.ts';
import { textColumn, textsIn } from './text-column.ts';

/** Raised with every change of what stands in the file. */
const format = 'dateline state 5';

/**
 * Writes a state: whole, or not at all. What there is of every file stands in columns, which are read
 * many times as fast as a list of objects.
 */
export function writeStateFile(file: string, state: BuildState): void {
  const { files, products, relations, ...rest } = state;
  const columns = [
    textColumn(files.map(({ path }) => path)),
    textColumn(files.map(({ digest }) => digest)),
    textColumn(files.map(({ stamp }) => stamp)),
    ...[products.columns.paths, products.columns.inputs, products.columns.digests],
    ...[bytesOf(products.columns.sizes), bytesOf(products.columns.times)],
    ...listsOf(relations).flatMap(({ starts, numbers }) => [bytesOf(starts), bytesOf(numbers)]),
    Buffer.from(JSON.stringify(relations.answers())),
  ];
  const head: Head = {
    rest,
    counts: [files.length, products.count],
    lengths: columns.map(({ length }) => length),
  };
  const first = Buffer.from(`${JSON.stringify(head)}\n`);
  writeCache(file, format, first, ...columns);
}

/** Reads a state; undefined where there is none, or none that is whole and of this version. */
export function readStateFile(file: string): BuildState | undefined {
  const bytes = readCache(file, format);
  if (bytes === undefined) return undefined;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headEnd = whole.indexOf('\n');
  const { rest, counts, lengths }: Head = JSON.parse(whole.toString('utf8', 0, headEnd));
  const next = columnsOf(whole.subarray(headEnd + 1), lengths);
  const [fileCount, productCount] = counts;
  return {
    ...rest,
    files: filesIn(next, fileCount),
    products: productsIn(next, productCount),
    relations: relationsIn(next),
  };
}

/** What stands before the columns. */
interface Head {
  readonly rest: Omit<BuildState, 'files' | 'products' | 'relations'>;
  readonly counts: readonly [files: number, products: number];
  /** Bytes of each column. */
  readonly lengths: readonly number[];
}

/** Gives one column after the other. */
type NextColumn = () => Buffer;

function columnsOf(bytes: Buffer, lengths: readonly number[]): NextColumn {
  let [column, at] = [0, 0];
  return () => {
    const length = lengths[column] ?? 0;
    const found = bytes.subarray(at, at + length);
    column += 1;
    at += length;
    return found;
  };
}

function filesIn(next: NextColumn, count: number): readonly ScannedFile[] {
  const [paths, digests, stamps] = [
    textsIn(next(), count),
    textsIn(next(), count),
    textsIn(next(), count),
  ];
  return paths.map((path, at) => ({
    path,
    digest: digests[at] ?? '',
    stamp: stamps[at] ?? '',
    picture: undefined,
  }));
}

function productsIn(next: NextColumn, count: number): KeptProducts {
  const [paths, inputs, digests] = [next(), next(), next()];
  const sizes = new Float64Array(copied(next()));
  return new KeptProducts({
    ...{ count, paths, inputs, digests, sizes },
    times: new Float64Array(copied(next())),
  });
}

function relationsIn(next: NextColumn): BuildState['relations'] {
  const lists = () => {
    const starts = new Uint32Array(copied(next()));
    return new NumberLists(starts, new Uint32Array(copied(next())));
  };
  const [shownIn, quotedIn, madeOf, related] = [lists(), lists(), lists(), lists()];
  const answers = next();
  return {
    ...{ shownIn, quotedIn, madeOf, related },
    answers: once((): SiteAnswers => JSON.parse(answers.toString('utf8'))),
  };
}

function listsOf({ shownIn, quotedIn, madeOf, related }: BuildState['relations']) {
  return [shownIn, quotedIn, madeOf, related];
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers must lie where their size divides the place. */
function copied(column: Buffer): ArrayBuffer {
  return new Uint8Array(column).buffer;
}
