import { FactTable } from '../../src/facts/fact-table.ts';
import type { Fact } from '../../src/facts/thing-facts.ts';

/** A table of some facts, in memory. */
export function tableOf(facts: Iterable<Fact>): FactTable {
  return FactTable.of(facts).table;
}
