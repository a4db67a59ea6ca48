/**
 * Processes items one after the other, and lets the event loop run after each: messages of other threads get through, and
 * Node frees what native code no longer needs. Sätteri leaves some ten kilobytes for each text that it parses.
 */
export async function inTurns<T>(items: Iterable<T>, process: (item: T) => void): Promise<void> {
  for (const item of items) {
    process(item);
    await new Promise(setImmediate);
  }
}
