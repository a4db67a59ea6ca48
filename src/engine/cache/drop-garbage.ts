import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * What is made leaves much behind, and V8 would sooner take more memory than look: it is made to.
 * Where this is not to be had, the build takes more memory.
 */
export function dropGarbage(): void {
  collect ??= collector();
  collect();
}

let collect: (() => void) | undefined;

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: (() => void) | undefined = runInNewContext('globalThis.gc');
  // Code that is compiled under one set of flags is of no use under another.
  setFlagsFromString('--no-expose-gc');
  return gc ?? (() => {});
}
