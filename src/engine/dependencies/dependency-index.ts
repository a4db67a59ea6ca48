import { digestBytes, type FactTable } from '../../facts/fact-table.ts';
import type { KeyColumn } from '../../facts/key-column.ts';
import { FactReads, type OutputReads } from './fact-reads.ts';

/**
 * The facts that each output of a site read, with their digests. Stored in columns, because a large site has
 * hundreds of thousands of keys and millions of reads, and an edit needs only a few of them.
 */
export class DependencyIndex {
  readonly reads: FactReads;
  /** The digest of each fact, in the order of the keys; zeros if there was no such fact, and for texts. */
  readonly digests: Buffer;

  constructor(reads: FactReads, digests: Buffer) {
    this.reads = reads;
    this.digests = digests;
  }

  /** The index of a site without outputs. */
  static readonly empty = new DependencyIndex(FactReads.none, Buffer.alloc(0));

  /** The keys of all facts that any output read. */
  get keys(): KeyColumn {
    return this.reads.columns().keys;
  }

  /**
   * The index of the next build.
   * @param outputs the reads of each output, sorted by path
   * @param isSame whether all facts are the same as in this index
   */
  with(outputs: readonly OutputReads[], facts: FactTable, isSame = false): DependencyIndex {
    const reads = this.reads.with(outputs);
    const { keys } = reads.columns();
    const digests = isSame && keys === this.keys ? this.digests : digestsOf(keys.all(), facts);
    return new DependencyIndex(reads, digests);
  }
}

/** The digests of facts. @param keys sorted */
function digestsOf(keys: readonly string[], facts: FactTable): Buffer {
  const digests = Buffer.alloc(keys.length * digestBytes);
  eachFact(keys, facts, (at, fact) => {
    if (fact !== -1) digests.set(facts.digestAt(fact), at * digestBytes);
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
