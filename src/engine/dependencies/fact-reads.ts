import { KeyColumn } from '../../facts/key-column.ts';
import { digestOfParts } from '../../model/digest.ts';
import { lazy, lazyByKey } from '../../model/lazy.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import { NumberLists, NumberListsBuilder } from '../cache/number-lists.ts';

/** Which facts each output read, as it is stored. */
export interface ReadColumns {
  /** The keys of all facts that any output read. */
  readonly keys: KeyColumn;
  /** The numbers of the keys that each output read, by the number of the output. */
  readonly reads: NumberLists;
}

/** The facts that an output read. */
export interface ReadFacts {
  /** Keys that this output or others read, each once. Outputs of the same thread have the same list. */
  readonly keys: readonly string[];
  /** The numbers of the keys that this output read. */
  readonly numbers: Uint32Array;
}

/** The reads of an output: the facts, or its number in the previous build if they are the same. */
export type OutputReads = number | ReadFacts;

/** Which facts each output of a site read. Most edits leave this as it is, and a build without changes does not need it. */
export class FactReads {
  readonly columns: () => ReadColumns;
  /** Digest of the columns. */
  readonly digest: () => string;

  /**
   * @param columns called if they are needed
   * @param digest of the columns, if it is known
   */
  constructor(columns: () => ReadColumns, digest?: string) {
    this.columns = lazy(columns);
    this.digest = lazy(() => digest ?? digestOfParts(partsOf(this.columns())));
  }

  static readonly none = new FactReads(() => {
    return { keys: KeyColumn.of([]), reads: NumberLists.of([]) };
  });

  /** The reads of the next build; this object if they are the same. @param outputs sorted by path */
  with(outputs: readonly OutputReads[]): FactReads {
    if (this.#areReadsOf(outputs)) return this;
    const { keys, ofKeys, moved } = this.#mergeKeys(outputs);
    const before = this.columns().reads;
    const builder = new NumberListsBuilder();
    for (const own of outputs) {
      if (typeof own === 'number') builder.add(before.at(own), moved);
      else builder.add(own.numbers, ofKeys(own.keys));
    }
    const reads = builder.lists();
    return new FactReads(() => ({ keys, reads }));
  }

  /** The numbers of the outputs that read a changed fact. @param changed 1 for each changed fact, by its number */
  readersOf(changed: Uint8Array): readonly number[] {
    const { starts, numbers } = this.columns().reads;
    const found: number[] = [];
    for (let output = 0; output + 1 < starts.length; output += 1) {
      const end = starts[output + 1] ?? 0;
      for (let at = starts[output] ?? 0; at < end; at += 1) {
        if (changed[numbers[at] ?? 0] !== 1) continue;
        found.push(output);
        break;
      }
    }
    return found;
  }

  /** Whether outputs are those of this build, and each read the same facts. */
  #areReadsOf(outputs: readonly OutputReads[]): boolean {
    const { keys: known, reads } = this.columns();
    if (outputs.length !== reads.starts.length - 1) return false;
    if (!outputs.every((own, at) => typeof own !== 'number' || own === at)) return false;
    const numbersOf = lazyByKey((keys: readonly string[]) =>
      Uint32Array.from(keys, (key) => known.numberOf(key)),
    );
    return outputs.every((own, at) => {
      if (typeof own === 'number') return true;
      const numbers = numbersOf(own.keys);
      const found = own.numbers.map((number) => numbers[number] ?? 0);
      return Buffer.compare(bytesOf(found.sort()), bytesOf(reads.at(at).toSorted())) === 0;
    });
  }

  /**
   * The sorted keys of the next index; a function that returns the numbers of a list of keys; and the new number of each
   * key of this index, undefined if they stay the same.
   */
  #mergeKeys(outputs: readonly OutputReads[]) {
    const old = this.columns().keys;
    const lists = [
      ...new Set(outputs.flatMap((own) => (typeof own === 'number' ? [] : [own.keys]))),
    ];
    const { isUsed, fresh } = this.#usedKeys(outputs, lists);
    const isSame = fresh.size === 0 && !isUsed.includes(0);
    const { keys, moved } = isSame
      ? { keys: old, moved: undefined }
      : mergedKeys(old.all(), isUsed, [...fresh].sort());
    const ofLists = new Map(
      lists.map((list) => [list, Uint32Array.from(list, (key) => positionOf(key, keys.all()))]),
    );
    return { keys, moved, ofKeys: (list: readonly string[]) => ofLists.get(list) };
  }

  /** Which keys of this index the outputs read, and the new keys. @param lists the keys of new reads */
  #usedKeys(outputs: readonly OutputReads[], lists: readonly (readonly string[])[]) {
    const { keys, reads } = this.columns();
    const isUsed = new Uint8Array(keys.count);
    const fresh = new Set<string>();
    for (const key of lists.flat()) {
      const number = positionOf(key, keys.all());
      if (number === -1) fresh.add(key);
      else isUsed[number] = 1;
    }
    for (const own of outputs) {
      if (typeof own !== 'number') continue;
      for (const number of reads.at(own)) isUsed[number] = 1;
    }
    return { isUsed, fresh };
  }
}

/**
 * The used keys of an index with new ones, and the new number of each old key.
 * @param old sorted
 * @param isUsed 1 for each old key that stays
 * @param fresh sorted
 */
function mergedKeys(old: readonly string[], isUsed: Uint8Array, fresh: readonly string[]) {
  const keys: string[] = [];
  const moved = new Uint32Array(old.length);
  let next = 0;
  old.forEach((key, number) => {
    if (isUsed[number] !== 1) return;
    for (let added = fresh[next]; added !== undefined && added < key; added = fresh[next]) {
      keys.push(added);
      next += 1;
    }
    moved[number] = keys.length;
    keys.push(key);
  });
  return { keys: KeyColumn.of(keys.concat(fresh.slice(next))), moved };
}

/** The columns as bytes. */
function partsOf({ keys, reads }: ReadColumns): readonly Buffer[] {
  return [bytesOf(keys.ends), keys.bytes, bytesOf(reads.starts), bytesOf(reads.numbers)];
}

/** The bytes of a list of numbers, without a copy. */
export function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** The index of a text in a sorted list; -1 if it is not in the list. */
export function positionOf(text: string, sorted: readonly string[]): number {
  const at = lowerBound(sorted.length, (index) => (sorted[index] ?? '') < text);
  return sorted[at] === text ? at : -1;
}
