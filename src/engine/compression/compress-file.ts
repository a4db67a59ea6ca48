import { readFileSync } from 'node:fs';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { writeOutput } from '../render/written-file.ts';
import { encodings } from './encodings.ts';

/** A file to compress. */
export interface CompressionSource {
  /** Path in the site. */
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Endings of copies that it must not have. */
  readonly without: readonly string[];
}

/** A task for a worker thread: compress files into a folder. */
export interface CompressTask {
  readonly task: 'compress';
  readonly sources: readonly CompressionSource[];
  /** Absolute path. */
  readonly into: string;
}

/** Writes the copies of one file. */
export function compressFile(
  { path: name, file, without }: CompressionSource,
  into: string,
): readonly WrittenFile[] {
  const bytes = readFileSync(file);
  const wanted = encodings.filter(({ ending }) => !without.includes(ending));
  return wanted.flatMap(({ ending, encode }) => {
    const copy = encode(bytes);
    if (copy.length >= bytes.length) return [];
    return [writeOutput(into, name + ending, copy)];
  });
}
