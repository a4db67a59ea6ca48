import { setTimeout as sleep } from 'node:timers/promises';

/** Interval between requests in milliseconds. A measured time can be too long by this much. */
const pollInterval = 10;

/** A request without an answer is repeated after this time, in milliseconds. */
const requestTimeout = 30_000;

/**
 * Fetches the text of a page.
 * @returns undefined if the server does not listen yet, or the page is just being replaced. Throws if
 *   `signal` is aborted
 */
export async function fetchText(url: string, signal: AbortSignal): Promise<string | undefined> {
  signal.throwIfAborted();
  try {
    // Each request has its own signal, since thousands of listeners on one signal are slow.
    const response = await fetch(url, { signal: AbortSignal.timeout(requestTimeout) });
    const text = await response.text();
    return response.ok ? text : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/**
 * Requests a page until it contains certain words.
 * @returns the time at which it did, on the clock of `performance.now()`. Throws if `signal` is aborted
 */
export async function waitForWords(
  url: string,
  words: string,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    const asked = performance.now();
    const text = await fetchText(url, signal);
    if (text?.includes(words) === true) return performance.now();
    await sleep(Math.max(0, asked + pollInterval - performance.now()), undefined, { signal });
  }
}
