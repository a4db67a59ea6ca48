import { expect } from 'vitest';

/*
 * Vitest compares two files byte by byte as lists of numbers, and looks at each number in ten ways: for a
 * card that is a fifth of a second, for a site three seconds. Node does it in no time.
 */
expect.addEqualityTesters([
  function bytesAreEqual(one: unknown, other: unknown): boolean | undefined {
    if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return undefined;
    return one.constructor === other.constructor ? Buffer.compare(one, other) === 0 : undefined;
  },
]);
