import * as z from 'zod';

/** A `sentence` is an item of a list. If the list is in brackets, a comma in the sentence would split it. */
export type TextKind = 'line' | 'sentence';

/** The schemas of texts that readers see. `textKindAt` looks them up. */
export const textFields = z.registry<{ readonly kind: TextKind }>();
