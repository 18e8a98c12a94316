import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from "yaml";
import type { Span } from "../text/span.js";
import { configShape, type Shape } from "./schema.js";

/** A place of a configuration file in YAML where somebody writes, or points at. */
export interface Place {
  /** What is written there, and where; it may be empty. */
  readonly word: string;
  readonly span: Span;
  /** It is a name, which has a colon behind it or will have one; else a value. */
  readonly isName: boolean;
  /** What may stand there: for a name, what may stand in its object. */
  readonly shape: Shape;
  /** The names of that object, but for this one. */
  readonly others: readonly string[];
  /** A colon stands behind it, or there is no line of its own for what comes behind one. */
  readonly isClosed: boolean;
}

/** What is written before the cursor, behind the indentation, a hyphen, a colon or a sign of a list or object on one line. */
const written = /(?:^\s*(?:- +)*|[{,[] *|: +)((?![\s-])[^:#{}[\],"'\r\n]*)?$/;
const text = /[^:#{}[\],"'\r\n]*/y;
const marker = "ml-design-doc-stands-here";

/**
 * The place at an offset. A file that is being written is seldom valid, so a marker is put there, and looked for in what the parser makes of
 * it. Undefined where nothing is known: in a comment or in quotes, and below a name that there is not.
 */
export function placeInYaml(yaml: string, offset: number): Place | undefined {
  const line = Math.max(yaml.lastIndexOf("\n", offset - 1), yaml.lastIndexOf("\r", offset - 1)) + 1;
  const before = written.exec(yaml.slice(line, offset));
  if (before === null) return undefined;
  const start = offset - (before[1]?.length ?? 0);
  text.lastIndex = start;
  const word = (text.exec(yaml)?.[0] ?? "").trimEnd();
  const end = Math.max(offset, start + word.length);
  const hasColon = /^[ \t]*:(?!\S)/.test(yaml.slice(end));
  // What stands alone on its line is a name before it has its colon.
  const isAlone = before.index === 0 && !hasColon;
  const marked = `${yaml.slice(0, start)}${marker}${isAlone ? ":" : ""}${yaml.slice(end)}`;
  let found: Place | undefined;
  visit(parseDocument(marked, { uniqueKeys: false }), {
    Scalar(key, { value }, ancestors) {
      if (value !== marker) return undefined;
      const isName = key === "key";
      const pairs = isName ? ancestors.slice(0, -1) : ancestors;
      const shape = pairs.reduce<Shape | undefined>(inside, configShape);
      const object = pairs.at(-1);
      const others = isName && isMap(object) ? object.items.flatMap((pair) => nameOf(pair) ?? []).filter((name) => name !== marker) : [];
      const isInLine = isName && isMap(object) && object.flow === true;
      if (shape) found = { word, span: { start, end }, isName, shape, others, isClosed: hasColon || isInLine };
      return visit.BREAK;
    },
  });
  return found;
}

type Ancestor = Node | Pair | { readonly contents: unknown };

/** What may stand in a part of something of which a shape is known. */
function inside(shape: Shape | undefined, part: Ancestor): Shape | undefined {
  if (isSeq(part)) return shape?.items;
  if (!isPair(part)) return shape;
  const name = nameOf(part) ?? "";
  return shape?.properties && Object.hasOwn(shape.properties, name) ? shape.properties[name] : shape?.additionalProperties;
}

const nameOf = ({ key }: Pair): string | undefined => (isScalar(key) ? String(key.value) : undefined);
