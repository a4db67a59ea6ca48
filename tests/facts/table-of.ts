import type { Fact } from '../../src/facts/fact.ts';
import { FactTable } from '../../src/facts/fact-table.ts';
import { FactTableBuilder } from '../../src/facts/fact-table-builder.ts';

/** A table of facts in memory. */
export function tableOf(facts: Iterable<Fact>): FactTable {
  const { index, values } = tableBytes(facts);
  return new FactTable(index, (from, to) => values.subarray(from, to));
}

/** The bytes of a table, with its values in one piece. */
export function tableBytes(facts: Iterable<Fact>): {
  readonly index: Buffer;
  readonly values: Buffer;
} {
  const { index, values } = new FactTableBuilder(facts).bytes();
  const pieces: Buffer[] = [];
  for (const piece of values) pieces.push(Buffer.from(piece));
  return { index, values: Buffer.concat(pieces) };
}
