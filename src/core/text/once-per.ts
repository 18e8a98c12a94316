/** A function that makes something of an object once, and keeps it for as long as the object is there. */
export function oncePer<K extends object, V>(make: (key: K) => NonNullable<V>): (key: K) => NonNullable<V> {
  const known = new WeakMap<K, NonNullable<V>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
