import { deserialize, serialize } from 'node:v8';
import { readCache, writeCache } from '../cache/cache-file.ts';
import type { ScannedFile } from '../content/content-scan.ts';
import type { BuildState } from './build-state.ts';
import { DependencyIndex } from './dependency-index.ts';
import { type OutputColumns, PreviousOutputs } from './previous-outputs.ts';
import { readsOf, removeOtherReads, writeReads } from './reads-file.ts';

/** Raise the number with every change of the format. Another version of V8 may serialize differently. */
const format = `dateline state 16 ${process.versions.v8}`;

/** A state as it is stored. Columns and long texts are read many times faster than lists of objects. */
interface StoredState {
  readonly rest: Omit<BuildState, 'files' | 'outputs' | 'copies' | 'dependencies'>;
  /** See `textOfFiles`. */
  readonly files: string;
  readonly outputs: OutputColumns;
  readonly copies: { readonly version: string; readonly files: OutputColumns };
  /** The digest of the reads: see `reads-file.ts`. */
  readonly reads: string;
  readonly digests: Buffer;
}

/** Writes a state atomically. */
export function writeStateFile(file: string, state: BuildState): void {
  const { files, outputs, copies, dependencies, ...rest } = state;
  const { reads, digests } = dependencies;
  const stored: StoredState = {
    rest,
    files: textOfFiles(files),
    outputs: outputs.columns,
    copies: { version: copies.version, files: copies.files.columns },
    ...{ reads: reads.digest(), digests },
  };
  writeReads(file, reads);
  writeCache(file, format, serialize(stored));
  removeOtherReads(file, reads);
}

/** Reads a state. Undefined if there is none, or if it is damaged or of another version. */
export function readStateFile(file: string): BuildState | undefined {
  const found = readCache(file, format);
  if (found === undefined) return undefined;
  // The cache checks the digest, so this is what was written above.
  const { rest, files, outputs, copies, reads, digests }: StoredState = deserialize(found);
  return {
    ...rest,
    files: filesIn(files),
    outputs: new PreviousOutputs(outputs),
    copies: { version: copies.version, files: new PreviousOutputs(copies.files) },
    dependencies: new DependencyIndex(readsOf(file, reads), digests),
  };
}

/** Path, digest and fingerprint of each file, separated by U+0000. */
function textOfFiles(files: readonly ScannedFile[]): string {
  return files.flatMap(({ path, digest, fingerprint }) => [path, digest, fingerprint]).join('\0');
}

function filesIn(text: string): readonly ScannedFile[] {
  const fields = text === '' ? [] : text.split('\0');
  return Array.from({ length: fields.length / 3 }, (_, at) => {
    const [path = '', digest = '', fingerprint = ''] = fields.slice(3 * at, 3 * at + 3);
    return { path, digest, fingerprint, picture: undefined };
  });
}
