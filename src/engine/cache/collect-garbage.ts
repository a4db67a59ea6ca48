import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects the garbage of this thread. V8 by itself lets the heap grow first. With these collections, a full build of
 * 5,000 articles in two threads needs 820 to 880 MB instead of 1,130 to 1,220 MB (27 % less), and 8 % more processor
 * time (Node 20). Does nothing if V8 does not provide `gc`.
 */
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
