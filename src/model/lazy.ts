/** Returns a function that creates a value on its first call and returns the same value afterwards. */
export function lazy<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Returns a function that creates the value of each key on its first call with it, and returns the same value afterwards. */
export function lazyByKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return lazyIn(new Map<Key, Value>(), make);
}

/** Like `lazyByKey`, for keys that are objects: the value of a key is forgotten with the key. */
export function lazyByObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  return lazyIn(new WeakMap<Key, Value>(), make);
}

function lazyIn<Key, Value>(
  made: { get(key: Key): Value | undefined; set(key: Key, value: Value): object },
  make: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
