import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Line } from '../../../bench/paint/line/line.ts';
import { Link } from '../../../bench/paint/line/link.ts';
import { ShapedSocket } from '../../../bench/paint/line/shaped-socket.ts';

/** A round trip of 100 ms, and a rate at which a segment with its headers takes 1.5 ms. */
const line: Line = {
  name: 'slow',
  roundTrip: 100,
  rate: 8_000_000,
  cpuSlowdown: 1,
  screen: { width: 360, height: 740 },
  isPhone: true,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The browser's end of a connection: what arrives, and when. */
class BrowserEnd extends PassThrough {
  readonly #start = performance.now();
  readonly #arrivals: (readonly [at: number, bytes: number])[] = [];
  ended = Number.NaN;

  setNoDelay(): void {}

  override write(bytes: Buffer): boolean {
    this.#arrivals.push([performance.now() - this.#start, bytes.length]);
    return true;
  }

  override end(): this {
    this.ended = performance.now() - this.#start;
    return this;
  }

  /** Bytes that have arrived before a time in milliseconds. */
  bytesUntil(time: number): number {
    return this.#arrivals.filter(([at]) => at <= time).reduce((sum, [, bytes]) => sum + bytes, 0);
  }
}

function connection(link = new Link(line)) {
  const browser = new BrowserEnd();
  const start = performance.now();
  return { browser, shaped: new ShapedSocket(browser, link), link, start };
}

describe('ShapedSocket', () => {
  test('delays the first request by the handshake and the travel time', async () => {
    const { shaped, browser, start } = connection();
    const requests: number[] = [];
    shaped.on('data', () => requests.push(performance.now() - start));
    browser.push('GET');
    await vi.advanceTimersByTimeAsync(140);
    expect(requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    browser.push('GET');
    await vi.advanceTimersByTimeAsync(200);
    expect(requests.map(Math.round)).toEqual([150, 210]);
  });

  test('delivers ten segments after half a round trip, and twice as many a round trip later', async () => {
    const { shaped, browser, link } = connection();
    shaped.write(Buffer.alloc(60_000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(browser.bytesUntil(50)).toBe(0);
    expect(browser.bytesUntil(66)).toBe(14_600);
    expect(browser.bytesUntil(149)).toBe(14_600);
    expect(browser.bytesUntil(190)).toBe(3 * 14_600);
    expect(browser.bytesUntil(249)).toBe(3 * 14_600);
    expect(browser.bytesUntil(300)).toBe(60_000);
    expect(link.received).toBe(60_000);
  });

  test('shares the rate of the line with other connections', async () => {
    const first = connection();
    const second = connection(first.link);
    first.shaped.write(Buffer.alloc(14_600));
    second.shaped.write(Buffer.alloc(14_600));
    await vi.advanceTimersByTimeAsync(81);
    expect(first.browser.bytesUntil(66)).toBe(14_600);
    expect(second.browser.bytesUntil(64)).toBe(0);
    expect(second.browser.bytesUntil(81)).toBe(14_600);
  });

  test('records when bytes last arrived before a given time', async () => {
    const { shaped, link, start } = connection();
    shaped.write(Buffer.alloc(20_000));
    await vi.advanceTimersByTimeAsync(300);
    expect(link.lastArrival(start + 40)).toBeUndefined();
    expect(Math.round((link.lastArrival(start + 120) ?? 0) - start)).toBe(65);
  });

  test('ends after its last byte', async () => {
    const { shaped, browser } = connection();
    shaped.end(Buffer.alloc(20_000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(browser.bytesUntil(browser.ended)).toBe(20_000);
  });
});
