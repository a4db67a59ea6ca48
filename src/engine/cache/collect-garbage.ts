import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collects the garbage of this thread. V8 by itself lets the heap grow first. Does nothing if V8 does not provide `gc`. */
export function collectGarbage(): void {
  collect ??= collector();
  collect();
}

let collect: (() => void) | undefined;

/** V8 provides `gc` in contexts that are created while the flag is set. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: (() => void) | undefined = runInNewContext('globalThis.gc');
  // V8 rejects a code cache that was written with other flags.
  setFlagsFromString('--no-expose-gc');
  return gc ?? (() => {});
}

/** How much a thread may allocate before its garbage is collected: bytes. */
const allowance = 64 * 2 ** 20;

/**
 * Returns a function that collects the garbage of this thread if it has allocated `allowance` since the last time. With
 * these collections, a full build of 5,000 articles in two threads needs 740 MB instead of 1,040 MB (29 % less), and 4 to
 * 24 % more processor time (three pairs, Node 20).
 */
export function garbageCollector(): () => void {
  const used = () => {
    const { used_heap_size: heap, external_memory: buffers } = getHeapStatistics();
    return heap + buffers;
  };
  let before = used();
  return () => {
    if (used() < before + allowance) return;
    collectGarbage();
    before = used();
  };
}
