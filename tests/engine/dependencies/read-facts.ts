import type { ReadFacts } from '../../../src/engine/dependencies/fact-reads.ts';

/** Converts keys to the facts that an output read. */
export function readFacts(keys: readonly string[]): ReadFacts {
  return { keys, numbers: Uint32Array.from(keys.keys()) };
}
