import type { Line } from './line.ts';
import { segmentBytes, segmentHeaderBytes } from './send-window.ts';

/** One direction of a line. All connections share its rate, and wait for each other in an unbounded queue. */
class Direction {
  readonly #line: Line;
  /** When the last byte in the queue has left it. */
  #free = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  /**
   * Returns the time at which bytes that are sent now arrive.
   * @param now in milliseconds
   */
  arrival(now: number, bytes: number): number {
    const wire = bytes + Math.ceil(bytes / segmentBytes) * segmentHeaderBytes;
    this.#free = Math.max(now, this.#free) + (wire * 8000) / this.#line.rate;
    return this.#free + this.#line.roundTrip / 2;
  }
}

/** A line in use: the state that its connections share, and a record of when the browser got how many bytes. */
export class Link {
  readonly line: Line;
  readonly up: Direction;
  readonly down: Direction;
  readonly #arrivals: { readonly at: number; readonly bytes: number }[] = [];

  constructor(line: Line) {
    this.line = line;
    this.up = new Direction(line);
    this.down = new Direction(line);
  }

  /** Records bytes that arrive at the browser. @param now in milliseconds */
  receive(bytes: number, now: number): void {
    this.#arrivals.push({ at: now, bytes });
  }

  /** Bytes that have arrived at the browser, TLS and headers included. */
  get received(): number {
    return this.#arrivals.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** When bytes last arrived before a given time; undefined if none have. */
  lastArrival(until = Number.POSITIVE_INFINITY): number | undefined {
    return this.#arrivals.findLast(({ at }) => at <= until)?.at;
  }
}
