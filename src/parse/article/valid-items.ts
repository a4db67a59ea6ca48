import type * as z from 'zod';

/** An item of a list in the front matter. */
export interface IndexedItem<T> {
  readonly item: T;
  /** Index in the list as written. */
  readonly index: number;
}

/**
 * The valid items of a list. One invalid item makes zod reject the whole list, so its other items are
 * validated one by one: later checks can then report their problems in the same run.
 * @param read the validated list; empty or undefined if zod rejected it
 * @param written the list before validation
 */
export function validItems<S extends z.ZodType>(
  schema: S,
  read: readonly z.output<S>[] | undefined,
  written: unknown,
): readonly IndexedItem<z.output<S>>[] {
  if (read !== undefined && read.length > 0) return read.map((item, index) => ({ item, index }));
  if (!Array.isArray(written)) return [];
  return written.flatMap((value: unknown, index) => {
    const { success, data } = schema.safeParse(value);
    return success ? [{ item: data, index }] : [];
  });
}
