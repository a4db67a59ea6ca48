import type * as z from 'zod';

/** An item of a list in the front matter. */
export interface ListItem<T> {
  readonly item: T;
  /** Its number in the list as written. */
  readonly index: number;
}

/**
 * The items of a list: all of them, or where the list has faults, which are reported by themselves,
 * those that have none, so that what else is wrong with these is found in the same run.
 * @param read the list; empty or undefined where it has faults
 * @param written what stands under its key
 */
export function validItems<S extends z.ZodType>(
  schema: S,
  read: readonly z.output<S>[] | undefined,
  written: unknown,
): readonly ListItem<z.output<S>>[] {
  if (read !== undefined && read.length > 0) return read.map((item, index) => ({ item, index }));
  if (!Array.isArray(written)) return [];
  return written.flatMap((value: unknown, index) => {
    const { success, data } = schema.safeParse(value);
    return success ? [{ item: data, index }] : [];
  });
}
