import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { Problem } from '../model/problem.ts';
import type { Withheld } from '../model/site.ts';
import type { BuildOptions } from './build-options.ts';
import type { ScannedFile } from './content-scan.ts';
import { fileStatus } from './file-status.ts';
import { keepText, readKept } from './kept-text.ts';
import type { WrittenFile } from './render-pages.ts';

/** A file that a build wrote, with the digest of all that it was made of. */
export interface KeptProduct extends WrittenFile {
  /** Digest of what it was made of; `digest` is that of its bytes. */
  readonly inputs: string;
}

/** What a build leaves for the next one of the same content into the same folder. */
export interface BuildState {
  /** Stands for everything that decides about the site besides the passing of time. */
  readonly terms: string;
  /** Stands for what of that is not the content: code, layouts, options. */
  readonly settings: string;
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  /** Milliseconds since 1970 between which the same terms give the same site. */
  readonly validFrom: number;
  readonly validUntil: number;
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  /** The segments of this build in their order. */
  readonly segments: readonly string[];
  /** When each segment was last needed, in builds: see `sweepSegments`. */
  readonly segmentsUsed: Readonly<Record<string, number>>;
  readonly builds: number;
  /** Digest of the manifest in the folder of the site. */
  readonly manifest: string;
  /** By path. */
  readonly products: readonly KeptProduct[];
  /** For each of `files` those of `products` that show its text, by their numbers. */
  readonly shownIn: readonly (readonly number[])[];
  readonly pageCounts: readonly (readonly [kind: string, count: number])[];
  readonly problems: readonly Problem[];
  readonly withheld: readonly Withheld[];
}

const format = 3;

/** Where the state of a site lies: absolute path. */
export function stateFile({ cache, content, out }: BuildOptions): string {
  return path.join(cache, 'sites', `${digestOf(`${content}\0${out}`)}.json`);
}

/** The lock that a build holds while it changes the folder of its site: absolute path. */
export function lockFile(options: BuildOptions): string {
  return `${stateFile(options)}.lock`;
}

/** A state in memory, and how its file looked when it was read or written. */
interface RememberedState {
  readonly file: string;
  readonly stamp: string;
  readonly state: BuildState;
}

/** The state that was read or written last, for a process that builds again and again. */
let last: RememberedState | undefined;

/** A state that is to be written when there is time. */
let owed: (RememberedState & { readonly timer: NodeJS.Timeout }) | undefined;

/** Reads a state; undefined where there is none, or none that is whole and of this version. */
export function readState(file: string): BuildState | undefined {
  for (const known of [owed, last]) {
    if (known?.file === file && known.stamp === stampOf(file)) return known.state;
  }
  const text = readKept(file);
  if (text === undefined) return undefined;
  const packedState: Packed = JSON.parse(text);
  if (packedState.format !== format) return undefined;
  const state = unpacked(packedState);
  last = { file, stamp: stampOf(file), state };
  return state;
}

/** Stands for how a file looks; '' where there is none. */
function stampOf(file: string): string {
  const found = fileStatus(file);
  return found === undefined ? '' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** Writes a state: whole, or not at all. */
export function writeState(file: string, state: BuildState): void {
  keepText(file, JSON.stringify(packed(state)));
  last = { file, stamp: stampOf(file), state };
}

/** So long after a build readers of a dev server have their page, in milliseconds. */
const afterwards = 2000;

/**
 * Leaves a state for the next build of this process at once, and for others soon: to write it takes
 * longer than to make a page. A process that dies before has the next one make everything anew.
 */
export function writeStateLater(file: string, state: BuildState): void {
  if (owed?.file !== file) writeOwedState();
  clearTimeout(owed?.timer);
  const timer = setTimeout(writeOwedState, afterwards);
  owed = { file, stamp: stampOf(file), state, timer };
}

/** Writes a state that is still to be written, if any. */
export function writeOwedState(): void {
  if (owed === undefined) return;
  clearTimeout(owed.timer);
  const { file, state } = owed;
  owed = undefined;
  writeState(file, state);
}

/** Long lists of small objects are kept as one list of values, which is read several times as fast. */
interface Packed extends Omit<BuildState, 'files' | 'products'> {
  readonly format: number;
  readonly files: readonly string[];
  readonly products: readonly (string | number)[];
}

function packed({ files, products, ...rest }: BuildState): Packed {
  return {
    format,
    ...rest,
    files: files.flatMap((file) => [file.path, file.digest, file.stamp]),
    products: products.flatMap((product) => [
      product.path,
      product.inputs,
      product.digest,
      product.size,
      product.mtimeMs,
    ]),
  };
}

function unpacked({ format: _, files, products, ...rest }: Packed): BuildState {
  return {
    ...rest,
    files: rows(files, 3, (at) => ({
      path: files[at] ?? '',
      digest: files[at + 1] ?? '',
      stamp: files[at + 2] ?? '',
      picture: undefined,
    })),
    products: rows(products, 5, (at) => ({
      path: String(products[at]),
      inputs: String(products[at + 1]),
      digest: String(products[at + 2]),
      size: Number(products[at + 3]),
      mtimeMs: Number(products[at + 4]),
    })),
  };
}

function rows<T>(list: readonly (string | number)[], values: number, make: (at: number) => T): T[] {
  return Array.from({ length: list.length / values }, (_, index) => make(index * values));
}
