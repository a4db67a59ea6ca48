import type { ReadFacts } from '../../../src/engine/dependencies/fact-reads.ts';

/** The facts that an output read, from their keys. */
export function readFacts(keys: readonly string[]): ReadFacts {
  return { keys, numbers: Uint32Array.from(keys.keys()) };
}
