import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Line } from '../line/line.ts';
import type { Link } from '../line/link.ts';

/** The result of loading a page with an empty cache. Times are milliseconds from the start of the navigation. */
export interface PageLoad {
  /** When the connection was up and the request could be sent. */
  readonly connected: number;
  /** When the last bytes arrived that the first paint waited for. */
  readonly waited: number;
  /** First contentful paint: https://w3c.github.io/paint-timing/#first-contentful-paint */
  readonly firstPaint: number;
  /** Largest contentful paint: https://w3c.github.io/largest-contentful-paint/ */
  readonly largestPaint: number;
  /** All bytes that arrived, TLS and headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Sum of all layout shifts: https://wicg.github.io/layout-instability/ */
  readonly shift: number;
}

/**
 * A page counts as loaded if nothing has arrived for this number of round trips, and at least this long, in
 * milliseconds.
 */
const quietRoundTrips = 2.5;
const minQuiet = 500;
const loadTimeout = 120_000;

/**
 * Loads a page over a line, with an empty cache and new connections.
 * @throws Error if the page does not answer with 200 or 404, or paints nothing
 */
export async function loadPage(
  browser: Browser,
  url: string,
  line: Line,
  link: Link,
): Promise<PageLoad> {
  const context = await browser.newContext({
    viewport: line.screen,
    isMobile: line.isPhone,
    hasTouch: line.isPhone,
  });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: line.cpuSlowdown });
    const response = await page.goto(url, { waitUntil: 'load', timeout: loadTimeout });
    if (response === null || (!response.ok() && response.status() !== 404)) {
      throw new Error(`${url} answers with status ${response?.status()}`);
    }
    await waitUntilQuiet(line, link);
    const { timeOrigin, documentEnd, blockingEnds, ...timings } = await readTimings(page);
    // Converts from the clock of the page to that of the link. Both have an origin in Unix time.
    const shift = timeOrigin - performance.timeOrigin;
    const lastArrival = (link.lastArrival(timings.firstPaint + shift) ?? shift) - shift;
    const waited = waitedFor({ documentEnd, blockingEnds }, timings.firstPaint, lastArrival);
    return { ...timings, waited, bytes: link.received };
  } finally {
    await context.close();
  }
}

async function waitUntilQuiet({ roundTrip }: Line, link: Link): Promise<void> {
  const quiet = Math.max(minQuiet, quietRoundTrips * roundTrip);
  const end = performance.now() + loadTimeout;
  for (;;) {
    const now = performance.now();
    const wait = (link.lastArrival() ?? 0) + quiet - now;
    if (wait <= 0 || now > end) return;
    await setTimeout(wait);
  }
}

/** Runs in the page. Buffered observers also get past entries; LCP and layout shifts are available in no other way. */
const timings = `(async () => {
  const entriesOf = (type) => new Promise((found) => {
    const observer = new PerformanceObserver((list) => found(list.getEntries()));
    observer.observe({ type, buffered: true });
    setTimeout(() => found([]), 200);
  });
  const [largest, shifts] = await Promise.all(['largest-contentful-paint', 'layout-shift'].map(entriesOf));
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    timeOrigin: performance.timeOrigin,
    documentEnd: navigation.responseEnd,
    blockingEnds: performance.getEntriesByType('resource')
      .filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking')
      .map(({ responseEnd }) => responseEnd),
    connected: navigation.connectEnd,
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    largestPaint: largest.at(-1)?.startTime,
    requests: 1 + performance.getEntriesByType('resource').length,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
})()`;

/** What a first paint may wait for. */
interface Awaited {
  /** When the whole document had arrived. */
  readonly documentEnd: number;
  /** When each render-blocking resource, such as a stylesheet, had arrived. */
  readonly blockingEnds: readonly number[];
}

/**
 * Returns when the last bytes arrived that the first paint waited for: those of render-blocking resources, and the part
 * of the document that had arrived. Other bytes, such as those of fonts, may have arrived before the paint by chance.
 * @param lastArrival when any bytes last arrived before the paint
 */
export function waitedFor(
  { documentEnd, blockingEnds }: Awaited,
  firstPaint: number,
  lastArrival: number,
): number {
  const before = blockingEnds.filter((end) => end <= firstPaint);
  return Math.max(Math.min(documentEnd, lastArrival), ...before);
}

type Timings = Omit<PageLoad, 'bytes' | 'waited'> & Awaited & { readonly timeOrigin: number };

async function readTimings(page: Page): Promise<Timings> {
  const found: Omit<Timings, 'firstPaint' | 'largestPaint'> & Partial<Timings> =
    await page.evaluate(timings);
  const { firstPaint, largestPaint } = found;
  if (firstPaint === undefined || largestPaint === undefined) {
    throw new Error(`${page.url()} painted nothing`);
  }
  return { ...found, firstPaint, largestPaint };
}
