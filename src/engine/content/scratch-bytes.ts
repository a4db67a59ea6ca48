/** No character of a string takes more bytes in UTF-8. */
const bytesOfCharacter = 3;

/**
 * Texts that are put together in UTF-8, one behind the other, in memory which is used again for the next.
 * Of bytes that lie in memory of their own, a process keeps more than it needs when they are gone.
 */
export class ScratchBytes {
  #memory = Buffer.allocUnsafeSlow(1 << 20);
  #length = 0;

  /** Puts a text behind the others. @returns where its bytes begin, and they themselves */
  append(text: string): { readonly offset: number; readonly bytes: Uint8Array } {
    const offset = this.#length;
    this.#makeRoom(text.length * bytesOfCharacter);
    this.#length += this.#memory.write(text, offset);
    return { offset, bytes: this.#memory.subarray(offset, this.#length) };
  }

  /** All of them, until something is appended or they are cleared. */
  all(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }

  /** Begins again. */
  clear(): void {
    this.#length = 0;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#memory.length));
    larger.set(this.all());
    this.#memory = larger;
  }
}
