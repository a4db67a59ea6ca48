import * as z from 'zod';

/** A place in a menu, from 1. */
export function order() {
  return z.int().min(1).describe('the place in the menu, from 1');
}
