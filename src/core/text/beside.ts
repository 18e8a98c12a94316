import { ownText } from "./own.js";

/** A place beside each object of a kind, for what is there as long as the object is. */
export interface Beside<K extends object, V> {
  readonly get: (key: K) => V | undefined;
  /** @param key not frozen */
  readonly set: (key: K, value: V) => void;
}

/**
 * Makes such a place. Whoever copies, compares or writes the object does not see it.
 *
 * It is no WeakMap, as V8 takes what is in one for used until it collects memory as a whole: each document that was checked would be copied twice
 * long after nobody asks for it, which takes a tenth of the time of a check.
 */
export function beside<K extends object, V>(): Beside<K, V> {
  const place = Symbol();
  return {
    get: (key) => (key as { readonly [place]?: V })[place],
    set(key, value) {
      Object.defineProperty(key, place, { value, configurable: true });
    },
  };
}

/** A function that makes something of an object once, and keeps it for as long as the object is there. */
export function oncePer<K extends object, V>(make: (key: K) => NonNullable<V>): (key: K) => NonNullable<V> {
  const known = beside<K, NonNullable<V>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** A function that makes something of a text once: of headings and labels, which repeat. It keeps some thousand of them. */
export function oncePerText<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as V;
    if (known.size > 5_000) known.clear();
    const made = make(text);
    known.set(ownText(text), made);
    return made;
  };
}
