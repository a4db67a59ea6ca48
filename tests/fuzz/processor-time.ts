import { Script } from 'node:vm';

/** Seconds of processor time. No file may take longer. */
export const mostSeconds = 1;

/** The result of some work, and the processor time that it took. */
export interface Measured<T> {
  readonly value: T;
  readonly seconds: number;
}

/**
 * Does some work and measures its processor time, which other programs on the machine do not affect. Work that takes
 * more than `mostSeconds` is repeated up to three times, and the shortest time counts, since the first run includes
 * compilation, and any run may include garbage collection of earlier work. Throws what the work throws.
 */
export function measure<T>(work: () => T): Measured<T> {
  let best = once(work);
  for (let again = 0; again < 3 && best.seconds > mostSeconds; again += 1) {
    const next = once(work);
    if (next.seconds < best.seconds) best = next;
  }
  return best;
}

function once<T>(work: () => T): Measured<T> {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}

const shared = globalThis as { datelineFuzzed?: () => void };

/**
 * Does work that may never end: a loop, or a pattern with catastrophic backtracking. `vm` is the only way to stop it.
 * @param milliseconds after which it counts as endless; far more than the work takes on a busy machine
 * @returns whether it ended. Throws what the work throws.
 */
export function endsWithin(milliseconds: number, work: () => void): boolean {
  shared.datelineFuzzed = work;
  try {
    new Script('globalThis.datelineFuzzed()').runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
