import { expect } from 'vitest';

/*
 * Vitest compares two files byte by byte as lists of numbers, with ten checks for each number: a fifth of a second for
 * a card, three seconds for a site. Node needs almost no time.
 */
expect.addEqualityTesters([
  function bytesAreEqual(one: unknown, other: unknown): boolean | undefined {
    if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return undefined;
    return one.constructor === other.constructor ? Buffer.compare(one, other) === 0 : undefined;
  },
]);
