import type { Span } from "../text/span.js";
import { frontMatterEnd } from "./chunk.js";

/** A top-level `key: value` line of the front matter; the value without quotes or comment. Offsets are in the document. */
export interface Field {
  readonly value: string;
  readonly span: Span;
}

/**
 * The scalar fields of a document's front matter by key. Lists, nested maps and aliases are left alone: no field of ours is one, and
 * a line reader has nothing to expand or to fail on.
 */
export function frontMatter(text: string): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const line of text.slice(0, frontMatterEnd(text)).matchAll(/^([A-Za-z][\w-]{0,60}):[ \t]+([^\r\n]{1,1000})/gm)) {
    const written = (line[2] as string).trim();
    const value = /^(["'])(.*)\1/.exec(written)?.[2] ?? written.replace(/\s#.*/, "").trim();
    fields.set(line[1] as string, { value, span: { start: line.index, end: line.index + line[0].trimEnd().length } });
  }
  return fields;
}
