import { readCache, writeCache } from '../cache/cache-file.ts';
import { NumberLists } from '../cache/number-lists.ts';
import { textColumn, textsIn } from '../cache/text-column.ts';
import type { ScannedFile } from '../content/content-scan.ts';
import type { BuildState } from './build-state.ts';
import { DependencyIndex } from './dependency-index.ts';
import { PreviousOutputs } from './previous-outputs.ts';

/** Raise the number with every change of the format. */
const format = 'dateline state 13';

/**
 * Writes a state atomically. Data of files and outputs is stored in columns, which are read many times
 * faster than a JSON list of objects.
 */
export function writeStateFile(file: string, state: BuildState): void {
  const { files, outputs, copies, dependencies, ...rest } = state;
  const { keys, digests: facts, reads } = dependencies.columns;
  const columns = [
    textColumn(files.map(({ path }) => path)),
    textColumn(files.map(({ digest }) => digest)),
    textColumn(files.map(({ fingerprint }) => fingerprint)),
    ...columnsOfOutputs(outputs),
    ...columnsOfOutputs(copies.files),
    ...[keys, facts, bytesOf(reads.starts), bytesOf(reads.numbers)],
  ];
  const header: Header = {
    rest,
    compression: copies.version,
    counts: [files.length, outputs.count, copies.files.count, dependencies.columns.count],
    lengths: columns.map(({ length }) => length),
  };
  const first = Buffer.from(`${JSON.stringify(header)}\n`);
  writeCache(file, format, first, ...columns);
}

/** Reads a state. Undefined if there is none, or if it is damaged or of another version. */
export function readStateFile(file: string): BuildState | undefined {
  const bytes = readCache(file, format);
  if (bytes === undefined) return undefined;
  const headerEnd = bytes.indexOf('\n');
  const { rest, compression, counts, lengths }: Header = JSON.parse(
    bytes.toString('utf8', 0, headerEnd),
  );
  const next = columnsOf(bytes.subarray(headerEnd + 1), lengths);
  const [fileCount, outputCount, copyCount, keyCount] = counts;
  return {
    ...rest,
    files: filesIn(next, fileCount),
    outputs: outputsIn(next, outputCount),
    copies: { version: compression, files: outputsIn(next, copyCount) },
    dependencies: dependenciesIn(next, keyCount),
  };
}

/** The JSON line before the columns. */
interface Header {
  readonly rest: Omit<BuildState, 'files' | 'outputs' | 'copies' | 'dependencies'>;
  /** The version of the compressed copies. */
  readonly compression: string;
  readonly counts: readonly [files: number, outputs: number, copies: number, keys: number];
  /** Bytes of each column. */
  readonly lengths: readonly number[];
}

/** Returns the next column. */
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
  const [paths, digests, fingerprints] = [
    textsIn(next(), count),
    textsIn(next(), count),
    textsIn(next(), count),
  ];
  return paths.map((path, at) => ({
    path,
    digest: digests[at] ?? '',
    fingerprint: fingerprints[at] ?? '',
    picture: undefined,
  }));
}

function columnsOfOutputs({ columns }: PreviousOutputs): readonly Buffer[] {
  const { paths, plans, groups, digests, sizes, times } = columns;
  return [paths, plans, bytesOf(groups), digests, bytesOf(sizes), bytesOf(times)];
}

function outputsIn(next: NextColumn, count: number): PreviousOutputs {
  const [paths, plans] = [next(), next()];
  const groups = new Uint16Array(alignedCopy(next()));
  const digests = next();
  const sizes = new Float64Array(alignedCopy(next()));
  const times = new Float64Array(alignedCopy(next()));
  return new PreviousOutputs({ count, paths, plans, groups, digests, sizes, times });
}

function dependenciesIn(next: NextColumn, count: number): DependencyIndex {
  const [keys, digests] = [next(), next()];
  const starts = new Uint32Array(alignedCopy(next()));
  const reads = new NumberLists(starts, new Uint32Array(alignedCopy(next())));
  return new DependencyIndex({ count, keys, digests, reads });
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array | Float64Array) {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A copy at byte offset 0, because typed arrays of numbers need an aligned offset. */
function alignedCopy(column: Buffer): ArrayBuffer {
  return new Uint8Array(column).buffer;
}
