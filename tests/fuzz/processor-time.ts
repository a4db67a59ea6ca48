import { Script } from 'node:vm';

/** More of the processor than any one file may take, in seconds. */
export const mostSeconds = 1;

/** What work came to, and the time of the processor that it took. */
export interface Measured<T> {
  readonly value: T;
  readonly seconds: number;
}

/**
 * Does some work, and measures the time of the processor that it takes, which other programs on the machine do not
 * lengthen. What takes more than `mostSeconds` is done up to three times more, and the shortest time counts: the first
 * pays for compiling, and any for the garbage of the work before. Throws what the work throws.
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
 * Does work that may never end: a loop, or a pattern that tries every way to match. `vm` is the only way to stop it.
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
