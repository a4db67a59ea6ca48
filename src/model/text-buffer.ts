/** The maximum length of a UTF-16 code unit in UTF-8. */
const maxBytesPerUnit = 3;

/**
 * Texts in UTF-8, one after the other in one piece of memory that grows as needed and can be used again.
 * (With a buffer for each text, a process holds more memory than it needs for long after they are gone.)
 */
export class TextBuffer {
  #memory = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** Bytes. */
  get length(): number {
    return this.#length;
  }

  /** Appends a text. @returns the offset of its bytes, and the bytes: see `slice` */
  append(text: string): { readonly offset: number; readonly bytes: Buffer } {
    const offset = this.#length;
    this.add(text);
    return { offset, bytes: this.slice(offset, this.#length) };
  }

  /** Appends a text. */
  add(text: string): void {
    this.#reserve(text.length * maxBytesPerUnit);
    this.#length += this.#memory.write(text, this.#length);
  }

  /** Bytes of the buffer, without a copy: valid until the next `append` or `clear`. */
  slice(from: number, to: number): Buffer {
    return this.#memory.subarray(from, to);
  }

  /** All bytes: see `slice`. */
  all(): Buffer {
    return this.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#memory.length));
    larger.set(this.all());
    this.#memory = larger;
  }
}
