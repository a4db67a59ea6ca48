type Undefinable<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];

/** Fields of which none is there and undefined. */
export type Known<T> = { [K in Exclude<keyof T, Undefinable<T>>]: T[K] } & {
  [K in Undefinable<T>]?: Exclude<T[K], undefined>;
};

/** Leaves out the fields whose value is undefined: what is not known is not said. */
export function known<const T extends object>(fields: T): Known<T> {
  const there: Partial<T> = {};
  for (const name in fields) {
    if (fields[name] !== undefined) there[name] = fields[name];
  }
  return there as Known<T>;
}

/** A list, or undefined if it is empty. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
