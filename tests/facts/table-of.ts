import type { FactTable } from '../../src/facts/fact-table.ts';
import { PackedFacts } from '../../src/facts/packed-facts.ts';
import type { Fact } from '../../src/facts/thing-facts.ts';

/** The table of some facts, in memory. */
export function tableOf(facts: Iterable<Fact>): FactTable {
  return new PackedFacts(facts).table();
}
