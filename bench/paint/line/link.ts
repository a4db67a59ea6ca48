import type { Line } from './line.ts';
import { segmentBytes, segmentHeaderBytes } from './send-window.ts';

/** One direction of a line: all connections share its rate, and wait for each other in a queue without an end. */
class Direction {
  readonly #line: Line;
  /** When the last byte in the queue has left it. */
  #free = 0;

  constructor(line: Line) {
    this.#line = line;
  }

  /**
   * When bytes arrive that are sent now.
   * @param now in milliseconds
   */
  arrival(now: number, bytes: number): number {
    const wire = bytes + Math.ceil(bytes / segmentBytes) * segmentHeaderBytes;
    this.#free = Math.max(now, this.#free) + (wire * 8000) / this.#line.rate;
    return this.#free + this.#line.roundTrip / 2;
  }
}

/** A line in use: what all connections over it share, and when the browser got how much. */
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

  /** Notes bytes that arrive at the browser. @param now in milliseconds */
  receive(bytes: number, now: number): void {
    this.#arrivals.push({ at: now, bytes });
  }

  /** Bytes that have arrived at the browser, TLS and headers included. */
  get received(): number {
    return this.#arrivals.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** When bytes last arrived, up to a moment; undefined if none have. */
  lastArrival(until = Number.POSITIVE_INFINITY): number | undefined {
    return this.#arrivals.findLast(({ at }) => at <= until)?.at;
  }
}
