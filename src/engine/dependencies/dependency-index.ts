import { digestBytes, type FactTable } from '../../facts/fact-table.ts';
import { lazy } from '../../model/lazy.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import { NumberLists, NumberListsBuilder } from '../cache/number-lists.ts';
import { textColumn, textsIn } from '../cache/text-column.ts';

/** The data of a dependency index, as it is stored. */
export interface DependencyColumns {
  readonly count: number;
  /** The keys of all facts that any output read, sorted: see `textColumn`. */
  readonly keys: Buffer;
  /** The digest of each fact; zeros if there was no such fact, and for texts. */
  readonly digests: Buffer;
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

/**
 * The facts that each output of a site read. Stored in columns, because a large site has hundreds of
 * thousands of keys and millions of reads, and an edit needs only a few of them.
 */
export class DependencyIndex {
  readonly columns: DependencyColumns;
  readonly keys: () => readonly string[];

  constructor(columns: DependencyColumns) {
    this.columns = columns;
    this.keys = lazy(() => textsIn(columns.keys, columns.count));
  }

  /** The index of a site without outputs. */
  static readonly empty = new DependencyIndex({
    count: 0,
    keys: Buffer.alloc(0),
    digests: Buffer.alloc(0),
    reads: NumberLists.of([]),
  });

  /**
   * The index of the next build.
   * @param outputs the reads of each output, sorted by path
   * @param isSame whether all facts are the same as in this index
   */
  with(outputs: readonly OutputReads[], facts: FactTable, isSame = false): DependencyIndex {
    const { keys, ofKeys, moved } = this.#mergeKeys(outputs);
    const builder = new NumberListsBuilder();
    for (const own of outputs) {
      if (typeof own === 'number') builder.add(this.columns.reads.at(own), moved);
      else builder.add(own.numbers, ofKeys(own.keys));
    }
    const reads = builder.lists();
    if (keys === this.keys()) {
      const digests = isSame ? this.columns.digests : digestsOf(keys, facts);
      return new DependencyIndex({ ...this.columns, digests, reads });
    }
    const count = keys.length;
    return new DependencyIndex({
      ...{ count, keys: textColumn(keys), digests: digestsOf(keys, facts), reads },
    });
  }

  /** The numbers of the outputs that read a changed fact. @param changed 1 for each changed fact, by its number */
  readersOf(changed: Uint8Array): readonly number[] {
    const { starts, numbers } = this.columns.reads;
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

  /**
   * The sorted keys of the next index; a function that returns the numbers of a list of keys; and the new number of each
   * key of this index, undefined if they stay the same.
   */
  #mergeKeys(outputs: readonly OutputReads[]) {
    const old = this.keys();
    const lists = [
      ...new Set(outputs.flatMap((own) => (typeof own === 'number' ? [] : [own.keys]))),
    ];
    const { isUsed, fresh } = this.#usedKeys(outputs, lists);
    const isSame = fresh.size === 0 && !isUsed.includes(0);
    const { keys, moved } = isSame
      ? { keys: old, moved: undefined }
      : mergedKeys(old, isUsed, [...fresh].sort());
    const ofLists = new Map(
      lists.map((list) => [list, Uint32Array.from(list, (key) => positionOf(key, keys))]),
    );
    return { keys, moved, ofKeys: (list: readonly string[]) => ofLists.get(list) };
  }

  /** Which keys of this index the outputs read, and the new keys. @param lists the keys of new reads */
  #usedKeys(outputs: readonly OutputReads[], lists: readonly (readonly string[])[]) {
    const isUsed = new Uint8Array(this.columns.count);
    const fresh = new Set<string>();
    const old = this.keys();
    for (const key of lists.flat()) {
      const number = positionOf(key, old);
      if (number === -1) fresh.add(key);
      else isUsed[number] = 1;
    }
    for (const own of outputs) {
      if (typeof own !== 'number') continue;
      for (const number of this.columns.reads.at(own)) isUsed[number] = 1;
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
  return { keys: keys.concat(fresh.slice(next)), moved };
}

/** The index of a text in a sorted list; -1 if it is not in the list. */
export function positionOf(text: string, sorted: readonly string[]): number {
  const at = lowerBound(sorted.length, (index) => (sorted[index] ?? '') < text);
  return sorted[at] === text ? at : -1;
}

/** The digests of facts. @param keys sorted */
function digestsOf(keys: readonly string[], facts: FactTable): Buffer {
  const digests = Buffer.alloc(keys.length * digestBytes);
  eachFact(keys, facts, (at, fact) => {
    if (fact !== -1) facts.copyDigest(fact, digests, at * digestBytes);
  });
  return digests;
}

/** Calls `visit` for each key with the number of its fact, -1 if there is none. @param keys sorted */
export function eachFact(
  keys: readonly string[],
  facts: FactTable,
  visit: (at: number, fact: number) => void,
): void {
  const present = facts.keys();
  let number = 0;
  keys.forEach((wanted, at) => {
    while ((present[number] ?? wanted) < wanted) number += 1;
    visit(at, present[number] === wanted ? number : -1);
  });
}
