import { readCache, writeCache } from '../cache/cache-file.ts';
import { NumberLists } from '../cache/number-lists.ts';
import { textColumn, textsIn } from '../cache/text-column.ts';
import type { ScannedFile } from '../content/content-scan.ts';
import type { BuildState } from './build-state.ts';
import { DependencyIndex } from './dependency-index.ts';
import { PreviousOutputs } from './previous-outputs.ts';

/** Raised with every change of what stands in the file. */
const format = 'dateline state 7';

/**
 * Writes a state: whole, or not at all. What there is of every file stands in columns, which are read
 * many times as fast as a list of objects.
 */
export function writeStateFile(file: string, state: BuildState): void {
  const { files, outputs, dependencies, ...rest } = state;
  const { paths, plans, groups, digests, sizes, times } = outputs.columns;
  const { keys, digests: facts, reads } = dependencies.columns;
  const columns = [
    textColumn(files.map(({ path }) => path)),
    textColumn(files.map(({ digest }) => digest)),
    textColumn(files.map(({ stamp }) => stamp)),
    ...[paths, plans, bytesOf(groups), digests, bytesOf(sizes), bytesOf(times)],
    ...[keys, facts, bytesOf(reads.starts), bytesOf(reads.numbers)],
  ];
  const head: Head = {
    rest,
    counts: [files.length, outputs.count, dependencies.columns.count],
    lengths: columns.map(({ length }) => length),
  };
  const first = Buffer.from(`${JSON.stringify(head)}\n`);
  writeCache(file, format, first, ...columns);
}

/** Reads a state; undefined if there is none, or none that is whole and of this version. */
export function readStateFile(file: string): BuildState | undefined {
  const whole = readCache(file, format);
  if (whole === undefined) return undefined;
  const headEnd = whole.indexOf('\n');
  const { rest, counts, lengths }: Head = JSON.parse(whole.toString('utf8', 0, headEnd));
  const next = columnsOf(whole.subarray(headEnd + 1), lengths);
  const [fileCount, outputCount, keyCount] = counts;
  return {
    ...rest,
    files: filesIn(next, fileCount),
    outputs: outputsIn(next, outputCount),
    dependencies: dependenciesIn(next, keyCount),
  };
}

/** What stands before the columns. */
interface Head {
  readonly rest: Omit<BuildState, 'files' | 'outputs' | 'dependencies'>;
  readonly counts: readonly [files: number, outputs: number, keys: number];
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

function outputsIn(next: NextColumn, count: number): PreviousOutputs {
  const [paths, plans] = [next(), next()];
  const groups = new Uint16Array(copied(next()));
  const digests = next();
  const sizes = new Float64Array(copied(next()));
  const times = new Float64Array(copied(next()));
  return new PreviousOutputs({ count, paths, plans, groups, digests, sizes, times });
}

function dependenciesIn(next: NextColumn, count: number): DependencyIndex {
  const [keys, digests] = [next(), next()];
  const starts = new Uint32Array(copied(next()));
  const reads = new NumberLists(starts, new Uint32Array(copied(next())));
  return new DependencyIndex({ count, keys, digests, reads });
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array | Float64Array) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers must lie where their size divides the place. */
function copied(column: Buffer): ArrayBuffer {
  return new Uint8Array(column).buffer;
}
