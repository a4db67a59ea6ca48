import { bytesOf, numbersIn, readColumns, writeColumns } from '../cache/columns-file.ts';
import { textColumn, textsIn } from '../cache/text-column.ts';
import type { ScannedFile } from '../content/content-scan.ts';
import type { BuildState } from './build-state.ts';
import { DependencyIndex } from './dependency-index.ts';
import { PreviousOutputs } from './previous-outputs.ts';
import { readsOf, removeOtherReads, writeReads } from './reads-file.ts';

/** Raise the number with every change of the format. */
const format = 'dateline state 15';

/** The JSON line before the columns. */
interface Header {
  readonly rest: Omit<BuildState, 'files' | 'outputs' | 'copies' | 'dependencies'>;
  /** The version of the compressed copies. */
  readonly compression: string;
  /** The digest of the reads: see `reads-file.ts`. */
  readonly reads: string;
  readonly counts: readonly [files: number, outputs: number, copies: number];
}

/** Writes a state atomically. */
export function writeStateFile(file: string, state: BuildState): void {
  const { files, outputs, copies, dependencies, ...rest } = state;
  const { reads, digests } = dependencies;
  const columns = [
    textColumn(files.map(({ path }) => path)),
    textColumn(files.map(({ digest }) => digest)),
    textColumn(files.map(({ fingerprint }) => fingerprint)),
    ...columnsOfOutputs(outputs),
    ...columnsOfOutputs(copies.files),
    digests,
  ];
  const header: Header = {
    rest,
    compression: copies.version,
    reads: reads.digest(),
    counts: [files.length, outputs.count, copies.files.count],
  };
  writeReads(file, reads);
  writeColumns(file, format, header, columns);
  removeOtherReads(file, reads);
}

/** Reads a state. Undefined if there is none, or if it is damaged or of another version. */
export function readStateFile(file: string): BuildState | undefined {
  const found = readColumns<Header>(file, format);
  if (found === undefined) return undefined;
  const { header, next } = found;
  const { rest, compression, reads, counts } = header;
  const [fileCount, outputCount, copyCount] = counts;
  return {
    ...rest,
    files: filesIn(next, fileCount),
    outputs: outputsIn(next, outputCount),
    copies: { version: compression, files: outputsIn(next, copyCount) },
    dependencies: new DependencyIndex(readsOf(file, reads), next()),
  };
}

/** Returns the next column. */
type NextColumn = () => Buffer;

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
  const groups = numbersIn(Uint16Array, next());
  const digests = next();
  const sizes = numbersIn(Float64Array, next());
  const times = numbersIn(Float64Array, next());
  return new PreviousOutputs({ count, paths, plans, groups, digests, sizes, times });
}
