type Undefinable<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** `T` with optional fields in place of those that may be undefined. */
export type WithoutUndefined<T> = { [K in Exclude<keyof T, Undefinable<T>>]: T[K] } & {
  [K in Undefinable<T>]?: Exclude<T[K], undefined>;
};

/** Returns the fields without those whose value is undefined. */
export function omitUndefined<const T extends object>(fields: T): WithoutUndefined<T> {
  const defined: Partial<T> = {};
  for (const name in fields) {
    if (fields[name] !== undefined) defined[name] = fields[name];
  }
  return defined as WithoutUndefined<T>;
}

/** Returns a list, or undefined if it is empty. */
export function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
