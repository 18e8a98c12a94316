/**
 * Readers of JSON that somebody else may have written: an older version, a person, a disk that was full. A reader returns the value in the
 * form it promises, dropping what it does not know, or throws {@link Misfit} with the path of what is wrong.
 */
export type Reader<T> = (value: unknown, path: string) => T;

class Misfit {
  readonly message: string;
  constructor(path: string, wanted: string) {
    this.message = `${path === "" ? "The whole" : `"${path}"`} is to be ${wanted}.`;
  }
}

export const text: Reader<string> = (value, path) => {
  if (typeof value !== "string") throw new Misfit(path, "a text");
  return value;
};

export const number: Reader<number> = (value, path) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Misfit(path, "a number");
  return value;
};

export const boolean: Reader<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw new Misfit(path, "true or false");
  return value;
};

export const oneOf =
  <T extends string | number>(...valid: readonly T[]): Reader<T> =>
  (value, path) => {
    const found = valid.find((each) => each === value);
    if (found === undefined) throw new Misfit(path, `one of ${valid.join(", ")}`);
    return found;
  };

export const array =
  <T>(read: Reader<T>): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new Misfit(path, "a list");
    return value.map((each, i) => read(each, `${path}[${i}]`));
  };

/** A field that an older version did not write stands for `fallback`. */
export const since =
  <T>(fallback: T, read: Reader<T>): Reader<T> =>
  (value, path) =>
    value === undefined ? fallback : read(value, path);

/** A field that may be left out. */
export const optional = <T>(read: Reader<T>): Reader<T | undefined> => since<T | undefined>(undefined, read);

type Fields = Readonly<Record<string, Reader<unknown>>>;
type ValueOf<F extends Fields> = {
  readonly [K in keyof F as undefined extends ReturnType<F[K]> ? never : K]: ReturnType<F[K]>;
} & {
  readonly [K in keyof F as undefined extends ReturnType<F[K]> ? K : never]?: Exclude<ReturnType<F[K]>, undefined>;
};

export const object =
  <F extends Fields>(fields: F): Reader<ValueOf<F>> =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Misfit(path, "an object");
    const entries = Object.entries(fields).flatMap(([key, read]) => {
      const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      const result = read(own, path === "" ? key : `${path}.${key}`);
      return result === undefined ? [] : [[key, result] as const];
    });
    return Object.fromEntries(entries) as ValueOf<F>;
  };

export type Stored<T> = { readonly value: T } | { readonly problem: string };

export const isStored = <T>(stored: Stored<T>): stored is { readonly value: T } => "value" in stored;

/** Reads JSON by a reader. Any text will do: what does not fit is a problem, told in a sentence. */
export function parseStored<T>(json: string, read: Reader<T>): Stored<T> {
  try {
    return { value: read(JSON.parse(json), "") };
  } catch (error) {
    if (error instanceof Misfit) return { problem: error.message };
    return { problem: `It is not JSON: ${(error as Error).message}` };
  }
}
