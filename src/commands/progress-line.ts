import type { Stopwatch } from '../engine/stopwatch.ts';

/** A progress line at the bottom of a terminal. */
export interface ProgressLine {
  readonly show: Stopwatch['progress'];
  /** Removes the line. */
  readonly clear: () => void;
}

/** A build that takes less time than this shows no progress. In milliseconds since the start. */
const showAfter = 1000;
const updateInterval = 100;

/**
 * Creates a progress line on standard error. It shows nothing if standard error is not a terminal.
 * @param silent whether to show nothing in any case
 */
export function progressLine(silent: boolean): ProgressLine {
  const { stderr } = process;
  if (silent || !stderr.isTTY) return { show: () => {}, clear: () => {} };
  let shown = 0;
  return {
    show: (stage, done, all) => {
      const now = performance.now();
      if (now < showAfter || now - shown < updateInterval) return;
      shown = now;
      stderr.write(`\r\u001B[2K${stage} ${Math.min(done, all)} of ${all}`);
    },
    clear: () => {
      if (shown > 0) stderr.write('\r\u001B[2K');
    },
  };
}
