import type { Span } from "../text/span.js";

/** A value of a configuration file, with its place. */
export type Node = { readonly span: Span } & (
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number" | "boolean" | "null" }
  | { readonly kind: "array"; readonly items: readonly Node[] }
  | { readonly kind: "object"; readonly entries: readonly Entry[] }
);

export interface Entry {
  readonly key: string;
  /** Of the key alone. */
  readonly span: Span;
  readonly value: Node;
}

/** Something that is wrong with a configuration file. */
export interface Flaw {
  readonly message: string;
  readonly span: Span;
}

/** What a configuration file says: nothing, where `root` is absent; or why it cannot be read. */
export interface Parsed {
  readonly root?: Node;
  readonly flaw?: Flaw;
}

const largest = 128 * 1024;

/**
 * Reads a configuration file: JSON with comments and trailing commas, or YAML where its name says so. Never rejects. The parsers are loaded
 * here, so that who has no configuration file does not wait for them.
 */
export async function parseConfig(text: string, path: string): Promise<Parsed> {
  if (text.trim() === "") return failed("This file is empty, and sets nothing. Remove it, or write {} into it.");
  if (text.length > largest) return failed(`This file is larger than ${largest / 1024} kB: too much for a configuration.`);
  try {
    const { parse } = await (/\.ya?ml$/i.test(path) ? import("./yaml.js") : import("./json.js"));
    const root = parse(text);
    return root ? { root } : {};
  } catch (error) {
    if (error instanceof Unreadable) return failed(error.message, error.span);
    return failed(error instanceof RangeError ? tooDeep : `This file cannot be read: ${error}`); // the stack of a parser; a fault in it
  }
}

const failed = (message: string, span: Span = { start: 0, end: 0 }): Parsed => ({ flaw: { message, span } });

export const deepest = 40;
export const tooDeep = `This is nested deeper than ${deepest} levels.`;

/** Ends the reading of a file in which nothing can be trusted. */
export class Unreadable extends Error {
  readonly span: Span;
  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}
