import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type Node as YamlNode,
} from "yaml";
import type { Edit } from "../text/edit.js";
import { lineBreakOf } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { deepest, type Entry, type Node, tooDeep, Unreadable } from "./syntax.js";

/** How many values a file may stand for, with aliases written out. */
const mostValues = 20_000;

function open(text: string): Document.Parsed {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  // What comes after the first error mostly comes of it.
  const [error] = [...document.errors, ...document.warnings];
  if (error === undefined) return document;
  const [from, to] = error.pos;
  const message = /\bstack\b/i.test(error.message) ? tooDeep : `This is not valid YAML: ${error.message.replace(/\.$/, "")}.`;
  throw new Unreadable(message, { start: from, end: to });
}

type Block = YAMLMap<Scalar<unknown>, YamlNode | null>;

/** See `setRule` of edit.ts. */
export function setRule(text: string, rule: string, severity: string): readonly Edit[] {
  const root = text.trim() === "" ? null : open(text).contents;
  const end = lineBreakOf(text);
  const entry = `${rule}: ${severity}`;
  const insert = (at: number, inserted: string): readonly Edit[] => [{ span: { start: at, end: at }, text: inserted }];
  const pairOf = (map: Block, name: string) => map.items.find(({ key }) => key.value === name);
  const behindColon = ({ key }: Pair<Scalar<unknown>, unknown>): number => text.indexOf(":", key.range?.[1]) + 1;
  /** Puts an entry in front of those of a map. */
  const enter = ({ items: [first], flow, range }: Block, inserted: string): readonly Edit[] => {
    const at = first?.key.range?.[0];
    if (flow) return insert((range?.[0] ?? 0) + 1, first === undefined ? ` ${inserted} ` : ` ${inserted},`);
    return at === undefined
      ? []
      : insert(at, `${inserted}${end}${" ".repeat(at - Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) - 1)}`);
  };

  if (root === null) return insert(text.length, `${/(?:^|[\r\n])$/.test(text) ? "" : end}rules:${end}  ${entry}${end}`);
  if (!isMap(root)) return [];
  const map = root as Block;
  const rules = pairOf(map, "rules");
  if (rules === undefined) {
    if (map.flow) return enter(map, `rules: { ${entry} }`);
    return insert(text.length, `${/[\r\n]$/.test(text) ? "" : end}rules:${end}  ${entry}${end}`);
  }
  if (!isMap(rules.value)) return insert(behindColon(rules), `${end}  ${entry}`);
  const setIn = (map: Block, name: string): readonly Edit[] => {
    const own = pairOf(map, name);
    if (own === undefined) return enter(map, `${name}: ${severity}`);
    if (isMap(own.value)) return setIn(own.value as Block, "severity");
    const [from, to] = own.value?.range ?? [0, 0];
    return from === to ? insert(behindColon(own), ` ${severity}`) : [{ span: { start: from, end: to }, text: severity }];
  };
  return setIn(rules.value as Block, rule);
}

/** Reads YAML 1.2, as far as it could be JSON; undefined where it says nothing. Throws `Unreadable`. */
export function parse(text: string): Node | undefined {
  const document = open(text);
  if (document.contents === null) return undefined;
  let values = 0;
  // An alias stands for the last anchor of its name before it, in text order, which is the order of reading.
  const anchors = new Map<string, YamlNode>();

  const read = (node: YamlNode | null, span: Span, depth: number): Node => {
    const [from, to] = node?.range ?? [span.start, span.end];
    const own: Span = { start: from, end: to };
    if (depth > deepest) throw new Unreadable(tooDeep, own);
    if (++values > mostValues)
      throw new Unreadable(`This file stands for more than ${mostValues} values: too much for a configuration.`, own);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw new Unreadable(`There is no anchor "&${node.source}" before this.`, own);
      // What it stands for is shown where it is used.
      return { ...read(target, own, depth + 1), span: own };
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq<YamlNode>(node)) return { kind: "array", span: own, items: node.items.map((item) => read(item, own, depth + 1)) };
    if (isMap<YamlNode, YamlNode | null>(node)) {
      const entries = node.items.map(({ key, value }): Entry => {
        const name = read(key, own, depth + 1);
        if (!isScalar(key)) throw new Unreadable("A name is a text.", name.span);
        return { key: String(key.value), span: name.span, value: read(value, name.span, depth + 1) };
      });
      return { kind: "object", span: own, entries };
    }
    const value = isScalar(node) ? node.value : null;
    if (typeof value === "string") return { kind: "string", span: own, value };
    const kind = typeof value === "boolean" ? "boolean" : value === null ? "null" : "number";
    return { kind, span: own };
  };
  return read(document.contents, { start: 0, end: 0 }, 0);
}
