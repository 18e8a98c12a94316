import type { Span } from "../text/span.js";
import type { Node } from "./syntax.js";

/** A text with its place. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}

/** What stands under a name, the first where it stands there twice. */
export function field(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === "object" ? node.entries.find(({ key }) => key === name)?.value : undefined;
}

export const elementsOf = (node: Node | undefined): readonly Node[] => (node?.kind === "array" ? node.items : []);

/** The texts of one text or of a list of them. */
export function textsOf(node: Node | undefined): readonly Text[] {
  if (node?.kind === "string") return [node];
  return elementsOf(node).flatMap(textsOf);
}

/** The severities of an object by their names, each with the place of its name; that of a rule with options is one of their names. */
export function severitiesIn(node: Node | undefined): readonly (readonly [string, Text])[] {
  if (node?.kind !== "object") return [];
  return node.entries.flatMap(({ key, span, value }): readonly (readonly [string, Text])[] => {
    if (value.kind === "string") return [[key, { value: value.value, span }]];
    return severitiesIn(value).flatMap(([name, text]) => (name === "severity" ? [[key, text] as const] : []));
  });
}

/** What the objects of rules say beside severities: each text with the rule and its option, with the name of a need behind a dot. */
export function optionsIn(rules: Node | undefined): readonly (readonly [rule: string, option: string, Text])[] {
  const entriesOf = (node: Node) => (node.kind === "object" ? node.entries : []);
  return (rules === undefined ? [] : entriesOf(rules)).flatMap((rule) =>
    entriesOf(rule.value).flatMap((option) => {
      if (option.key === "severity") return [];
      const direct = textsOf(option.value).map((text) => [rule.key, option.key, text] as const);
      const byName = entriesOf(option.value).flatMap(({ key, value }) =>
        textsOf(value).map((text) => [rule.key, `${option.key}.${key}`, text] as const),
      );
      return [...direct, ...byName];
    }),
  );
}

const nowhere: Span = { start: 0, end: 0 };

/** A plain value as if it had been read from a file. */
export function nodeOf(value: unknown): Node {
  if (typeof value === "string") return { kind: "string", span: nowhere, value };
  if (Array.isArray(value)) return { kind: "array", span: nowhere, items: value.map(nodeOf) };
  if (typeof value === "number" || typeof value === "boolean")
    return { kind: typeof value === "number" ? "number" : "boolean", span: nowhere };
  if (typeof value !== "object" || value === null) return { kind: "null", span: nowhere };
  return {
    kind: "object",
    span: nowhere,
    entries: Object.entries(value).map(([key, each]) => ({ key, span: nowhere, value: nodeOf(each) })),
  };
}
