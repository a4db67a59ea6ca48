import { Duplex } from 'node:stream';
import { DelayQueue } from './delay-queue.ts';
import type { Link } from './link.ts';
import { SendWindow, segmentBytes } from './send-window.ts';

/** The part of the `Socket` of `node:net` that is used. */
type TcpSocket = Duplex & { setNoDelay(noDelay: boolean): void };

type Done = (error?: Error | null) => void;

/**
 * The server's end of a TCP connection over a line. The browser connects to loopback, where everything arrives at once.
 * This socket delays the bytes as the line would:
 *
 * - the first bytes of the browser arrive one round trip late, because of the TCP handshake
 * - each byte travels for half a round trip, and waits for the bytes before it at the rate of the line
 * - the server sends what the window allows, and continues when acknowledgements come
 */
export class ShapedSocket extends Duplex {
  readonly #socket: TcpSocket;
  readonly #link: Link;
  readonly #connected: number;
  readonly #window = new SendWindow();
  readonly #requests = new DelayQueue<Buffer | null>((bytes) => this.push(bytes));
  readonly #answers = new DelayQueue<Buffer | null>((bytes) => this.#arrive(bytes));
  readonly #acknowledgements = new DelayQueue<number>((bytes) => this.#acknowledge(bytes));
  #unsent: { bytes: Buffer; done: Done } | undefined;
  #lastArrival = 0;

  /** @param socket that has just been accepted */
  constructor(socket: TcpSocket, link: Link) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    this.#link = link;
    this.#connected = performance.now() + link.line.roundTrip;
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => this.#requests.add(this.#arrivalUp(bytes.length), bytes));
    socket.on('end', () => this.#requests.add(this.#arrivalUp(0), null));
    socket.on('error', (error) => this.destroy(error));
    socket.on('close', () => this.destroy());
  }

  #arrivalUp(bytes: number): number {
    return this.#link.up.arrival(Math.max(performance.now(), this.#connected), bytes);
  }

  override _read(): void {
    // Received bytes are pushed as they arrive, without backpressure, since a browser sends little.
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: Done): void {
    this.#unsent = { bytes, done };
    this.#send();
  }

  override _final(done: Done): void {
    this.#answers.add(Math.max(this.#lastArrival, performance.now()), null);
    done();
  }

  override _destroy(error: Error | null, done: Done): void {
    for (const queue of [this.#requests, this.#answers, this.#acknowledgements]) queue.clear();
    this.#socket.destroy();
    done(error);
  }

  /** Sends segments until the window is full. */
  #send(): void {
    const { down, line } = this.#link;
    while (this.#unsent !== undefined) {
      const { bytes, done } = this.#unsent;
      const size = Math.min(segmentBytes, bytes.length);
      if (size > this.#window.free) return;
      this.#window.send(size);
      this.#lastArrival = down.arrival(performance.now(), size);
      this.#answers.add(this.#lastArrival, bytes.subarray(0, size));
      this.#acknowledgements.add(this.#lastArrival + line.roundTrip / 2, size);
      this.#unsent = size < bytes.length ? { bytes: bytes.subarray(size), done } : undefined;
      if (this.#unsent === undefined) done();
    }
  }

  #arrive(bytes: Buffer | null): void {
    if (bytes === null) {
      this.#socket.end();
      return;
    }
    this.#link.receive(bytes.length, performance.now());
    this.#socket.write(bytes);
  }

  #acknowledge(bytes: number): void {
    this.#window.acknowledge(bytes);
    this.#send();
  }
}
