import * as z from 'zod';

/** A position in a menu, from 1. */
export function order() {
  return z.int().min(1).describe('the position in the menu, from 1');
}
