import { type Node as JsonNode, modify, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Edit } from "../text/edit.js";
import { lineBreakOf } from "../text/lines.js";
import { field } from "./node.js";
import { deepest, type Entry, type Node, tooDeep, Unreadable } from "./syntax.js";

/** Reads JSON with comments and trailing commas; undefined where it says nothing. Throws `Unreadable`. */
export function parse(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  // What comes after the first error mostly comes of it.
  const [first] = errors;
  if (first !== undefined) {
    const message = `This is not valid JSON: ${jsonErrors[printParseErrorCode(first.error)] ?? "something is wrong here"}.`;
    throw new Unreadable(message, { start: first.offset, end: first.offset + first.length });
  }
  return tree && read(tree, 0);
}

/** See `setRule` of edit.ts. */
export function setRule(text: string, rule: string, severity: string): readonly Edit[] {
  const root = text.trim() === "" ? undefined : parse(text);
  const hasOptions = field(field(root, "rules"), rule)?.kind === "object";
  const tab = /^\t/m.test(text);
  const formattingOptions = { insertSpaces: !tab, tabSize: tab ? 1 : (/^ +/m.exec(text)?.[0].length ?? 2), eol: lineBreakOf(text) };
  return modify(text, ["rules", rule, ...(hasOptions ? ["severity"] : [])], severity, { formattingOptions }).map(
    ({ offset, length, content }) => ({
      span: { start: offset, end: offset + length },
      text: content,
    }),
  );
}

const jsonErrors: Readonly<Record<string, string>> = {
  InvalidSymbol: "texts and names stand in double quotes",
  InvalidNumberFormat: "this is no number",
  PropertyNameExpected: "a name in double quotes is missing",
  ValueExpected: "a value is missing",
  ColonExpected: 'a ":" is missing',
  CommaExpected: 'a "," is missing before this',
  CloseBraceExpected: 'a "}" is missing',
  CloseBracketExpected: 'a "]" is missing',
  EndOfFileExpected: "nothing can stand behind the configuration",
  UnexpectedEndOfComment: "this comment has no end",
  UnexpectedEndOfString: "the closing quote is missing",
  InvalidUnicode: "\\u is followed by four hexadecimal digits",
  InvalidEscapeCharacter: "a backslash in a text is written twice",
  InvalidCharacter: "this sign cannot stand in a text",
};

function read({ type, offset, length, value, children = [] }: JsonNode, depth: number): Node {
  const span = { start: offset, end: offset + length };
  if (depth > deepest) throw new Unreadable(tooDeep, span);
  if (type === "array") return { kind: type, span, items: children.map((child) => read(child, depth + 1)) };
  if (type === "string") return { kind: type, span, value: String(value) };
  if (type !== "object") return { kind: type === "number" || type === "boolean" ? type : "null", span };
  const entries = children.flatMap(({ children: [key, child] = [] }): Entry[] => {
    if (key === undefined || child === undefined) return [];
    return [{ key: String(key.value), span: { start: key.offset, end: key.offset + key.length }, value: read(child, depth + 1) }];
  });
  return { kind: type, span, entries };
}
