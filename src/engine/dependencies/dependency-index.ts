import { digestBytes, type FactTable } from '../../facts/fact-table.ts';
import { lazy } from '../../model/lazy.ts';
import { lowerBound } from '../../model/lower-bound.ts';
import { compareText } from '../../model/order.ts';
import { NumberLists } from '../cache/number-lists.ts';
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
    const numbers = this.#mergeKeys(outputs);
    const reads = NumberLists.from(outputs.length, (at) => {
      const own = outputs[at] ?? noFacts;
      if (typeof own === 'number') return numbers.ofOld(this.columns.reads.at(own));
      const numberOf = numbers.ofKeys(own.keys);
      return own.numbers.map((key) => numberOf[key] ?? 0);
    });
    const { keys } = numbers;
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

  /** The sorted keys of the next index, and functions that return their numbers. */
  #mergeKeys(outputs: readonly OutputReads[]) {
    const old = this.keys();
    const lists = [
      ...new Set(outputs.flatMap((own) => (typeof own === 'number' ? [] : [own.keys]))),
    ];
    const { isUsed, fresh } = this.#usedKeys(outputs, lists);
    const isSame = fresh.size === 0 && !isUsed.includes(0);
    const keys = isSame
      ? old
      : [...old.filter((_, key) => isUsed[key] === 1), ...fresh].sort(compareText);
    const next = isSame ? undefined : new Map(keys.map((key, number) => [key, number]));
    const numberOf = (key: string) => next?.get(key) ?? positionOf(key, keys);
    const ofLists = new Map(lists.map((list) => [list, Uint32Array.from(list, numberOf)]));
    const moved = next && Uint32Array.from(old, (key) => next.get(key) ?? 0);
    return {
      keys,
      ofKeys: (list: readonly string[]) => ofLists.get(list) ?? new Uint32Array(),
      ofOld: (list: Uint32Array) => (moved ? list.map((key) => moved[key] ?? 0) : list),
    };
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

const noFacts: ReadFacts = { keys: [], numbers: new Uint32Array() };

/** The index of a text in a sorted list; -1 if it is not in the list. */
export function positionOf(text: string, sorted: readonly string[]): number {
  const at = lowerBound(sorted.length, (index) => (sorted[index] ?? '') < text);
  return sorted[at] === text ? at : -1;
}

/** The digests of facts. @param keys sorted */
function digestsOf(keys: readonly string[], facts: FactTable): Buffer {
  const digests = Buffer.alloc(keys.length * digestBytes);
  eachFact(keys, facts, (at, digest) => digest && digests.set(digest, at * digestBytes));
  return digests;
}

/** Calls `visit` for each key with the digest of its fact, undefined if there is none. @param keys sorted */
export function eachFact(
  keys: readonly string[],
  facts: FactTable,
  visit: (at: number, digest: Buffer | undefined) => void,
): void {
  let number = 0;
  let key = facts.keyAt(number);
  keys.forEach((wanted, at) => {
    while (key !== undefined && key < wanted) {
      number += 1;
      key = facts.keyAt(number);
    }
    visit(at, key === wanted ? facts.digestAt(number) : undefined);
  });
}
