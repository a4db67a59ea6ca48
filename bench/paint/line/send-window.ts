/** Bytes of payload in a TCP segment: 1,500 on the wire minus the headers of IPv4 and TCP. */
export const segmentBytes = 1460;

/** Bytes of headers that each segment adds on the wire. */
export const segmentHeaderBytes = 40;

/**
 * How much a server may send before the first acknowledgement: ten segments (https://www.rfc-editor.org/rfc/rfc6928).
 */
export const initialWindow = 10 * segmentBytes;

/**
 * The congestion window of a sender in slow start (https://www.rfc-editor.org/rfc/rfc5681#section-3.1). It grows by the
 * acknowledged bytes, so it doubles with each round trip if the sender fills it. As in Linux, it does not grow if less
 * than half of it is in use. No packets are lost here, so slow start does not end.
 */
export class SendWindow {
  #size = initialWindow;
  #inFlight = 0;
  #peak = 0;

  /** How many bytes may be sent now. */
  get free(): number {
    return Math.max(0, this.#size - this.#inFlight);
  }

  /** Records bytes that were sent. */
  send(bytes: number): void {
    this.#inFlight += bytes;
    this.#peak = Math.max(this.#peak, this.#inFlight);
  }

  /** Records bytes that the receiver has acknowledged. */
  acknowledge(bytes: number): void {
    this.#inFlight -= bytes;
    if (this.#size < 2 * this.#peak) this.#size += bytes;
    if (this.#inFlight === 0) this.#peak = 0;
  }
}
