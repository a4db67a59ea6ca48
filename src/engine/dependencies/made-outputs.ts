import type { Problem } from '../../model/problem.ts';
import { NumberLists, NumberListsBuilder } from '../cache/number-lists.ts';
import type { ReadFacts } from './fact-reads.ts';
import type { WrittenFile } from './previous-outputs.ts';

/** The file of an output that was made. */
export interface MadeFile extends WrittenFile {
  /** What is wrong with the output itself, such as a page over its budget. */
  readonly problems?: readonly Problem[];
}

/** A finished output: its file, and the keys of all facts that it read. */
export interface MadeOutput extends MadeFile {
  readonly reads: readonly string[];
}

/** The outputs that one thread has made: plain data, which can be sent to another thread. */
export interface MadeOutputs {
  readonly files: readonly MadeFile[];
  /** The keys of all facts that they read, each once. */
  readonly keys: readonly string[];
  /** The numbers of the keys that each file read: see `NumberLists`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * Collects the outputs of a thread. Outputs refer to keys by number: the texts of all keys that 250,000 outputs
 * read would fill a gigabyte.
 */
export class MadeOutputsBuilder {
  readonly #files: MadeFile[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #reads = new NumberListsBuilder();

  add(outputs: readonly MadeOutput[]): void {
    for (const { reads, ...file } of outputs) {
      this.#files.push(file);
      this.#reads.add(Uint32Array.from(reads, this.#numberOf));
    }
  }

  /** The outputs so far. */
  outputs(): MadeOutputs {
    const { starts, numbers } = this.#reads.lists();
    return { files: this.#files, keys: [...this.#numbers.keys()], starts, numbers };
  }

  readonly #numberOf = (key: string): number => {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  };
}

/** Lists the files of all threads, each with the facts that it read. */
export function madeFiles(
  made: readonly MadeOutputs[],
): readonly (readonly [file: MadeFile, reads: ReadFacts])[] {
  return made.flatMap(({ files, keys, starts, numbers }) => {
    const lists = new NumberLists(starts, numbers);
    return files.map((file, at) => [file, { keys, numbers: lists.at(at) }] as const);
  });
}
