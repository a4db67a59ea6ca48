import type { Fact } from '../../src/facts/fact.ts';
import type { FactTable } from '../../src/facts/fact-table.ts';
import { FactTableBuilder } from '../../src/facts/fact-table-builder.ts';

/** A table of facts in memory. */
export function tableOf(facts: Iterable<Fact>): FactTable {
  return new FactTableBuilder(facts).table();
}
