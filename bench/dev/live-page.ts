import { setTimeout as sleep } from 'node:timers/promises';

/** How often a page is asked for, in milliseconds: so much too late an answer may be. */
const askEvery = 10;

/** An answer that has not come after so long is asked for again, in milliseconds. */
const longestAnswer = 30_000;

/**
 * The text of a page; undefined while there is none, since nobody listens yet or the page is being
 * replaced. Throws where `signal` is aborted.
 */
export async function pageText(url: string, signal: AbortSignal): Promise<string | undefined> {
  signal.throwIfAborted();
  try {
    // A signal of its own: thousands of requests would all listen to one.
    const response = await fetch(url, { signal: AbortSignal.timeout(longestAnswer) });
    const text = await response.text();
    return response.ok ? text : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/**
 * Asks for a page until it holds certain words.
 * @returns when it did, as `performance.now()` tells it; throws where `signal` is aborted
 */
export async function pageHolds(url: string, words: string, signal: AbortSignal): Promise<number> {
  for (;;) {
    const asked = performance.now();
    const text = await pageText(url, signal);
    if (text?.includes(words) === true) return performance.now();
    await sleep(Math.max(0, asked + askEvery - performance.now()), undefined, { signal });
  }
}
