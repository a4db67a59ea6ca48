import type { Stopwatch } from '../engine/stopwatch.ts';

/** A line at the foot of the terminal that counts; for people who wait, never for logs. */
export interface ProgressLine {
  readonly show: Stopwatch['progress'];
  /** Takes the line away. */
  readonly clear: () => void;
}

/** A build that is done in that time says nothing on the way. */
const patience = 1000;
const between = 100;

/** @param silent whether nothing is to be shown at all; nothing is where standard error is no terminal */
export function progressLine(silent: boolean): ProgressLine {
  const { stderr } = process;
  if (silent || !stderr.isTTY) return { show: () => {}, clear: () => {} };
  let shown = 0;
  return {
    show: (stage, done, all) => {
      const now = performance.now();
      if (now < patience || now - shown < between) return;
      shown = now;
      stderr.write(`\r\u001B[2K${stage} ${Math.min(done, all)} of ${all}`);
    },
    clear: () => {
      if (shown > 0) stderr.write('\r\u001B[2K');
    },
  };
}
