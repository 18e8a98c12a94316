import fs from "node:fs";
import path from "node:path";
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { transformSync } from "esbuild";
import { parseAst } from "vitest/node";

/** A regular expression of the source. */
export interface Literal {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** All regular expressions in a folder's TypeScript, each once; `made` are the files that make some while they run. */
export function literalsIn(folder: string): { readonly literals: readonly Literal[]; readonly made: readonly string[] } {
  const literals = new Map<string, Literal>();
  const made: string[] = [];
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
    const { code } = transformSync(fs.readFileSync(path.join(folder, file), "utf8"), { loader: "ts" });
    const walk = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      const { type, regex, callee } = node as { type?: string; regex?: { pattern: string; flags: string }; callee?: { name?: string } };
      if (type === "Literal" && regex !== undefined)
        literals.set(`/${regex.pattern}/${regex.flags}`, { file, source: regex.pattern, flags: regex.flags });
      if ((type === "NewExpression" || type === "CallExpression") && callee?.name === "RegExp") made.push(file.replaceAll(path.sep, "/"));
      for (const child of Object.values(node)) walk(child);
    };
    walk(parseAst(code));
  }
  return { literals: [...literals.values()], made };
}

const signs = [..." a1Xy\t-=|.<>[](){}\"'`~*_#:;,?!/\\\n\r漢─→’–…\u0000"];

/**
 * Texts of about `size` code units that a pattern nearly matches: what leads to each of its repetitions, then that repetition's content again
 * and again, alone and with what leads to it, and at the end what fits nothing.
 */
export function nearMisses({ source, flags }: Literal, size: number): ReadonlySet<string> {
  const unicode = flags.includes("u");
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, unicode);
  const misses = new Set<string>();
  const fits = (raw: string): string[] => {
    const one = new RegExp(`^(?:${raw})$`, flags.replace(/[gmy]/g, ""));
    return signs.filter((sign) => one.test(sign));
  };
  const times = (text: string): string => text.repeat(Math.ceil(size / Math.max(1, text.length)));
  const miss = (before: string, pump: string): void => {
    if (pump === "") return;
    for (const end of ["\u0000", "\n\u0000", "x"]) misses.add(before + times(pump) + end);
  };
  /** One text that a part of a pattern takes. */
  const sample = (node: AST.Element): string => {
    switch (node.type) {
      case "Quantifier":
        return sample(node.element).repeat(Math.min(Math.max(node.min, 1), 40));
      case "Group":
      case "CapturingGroup":
        return all(node.alternatives[0]?.elements ?? []);
      case "Character":
        return String.fromCodePoint(node.value);
      case "CharacterClass":
      case "CharacterSet":
        return fits(node.raw)[0] ?? "";
      default:
        return "";
    }
  };
  const all = (elements: readonly AST.Element[]): string => elements.map(sample).join("");
  const walk = (elements: readonly AST.Element[], outer: string): void => {
    for (const [i, element] of elements.entries()) {
      const before = outer + all(elements.slice(0, i));
      miss("", before);
      if (element.type === "Quantifier" && element.max > 1) {
        const inner = element.element;
        const pumps = inner.type === "CharacterClass" || inner.type === "CharacterSet" ? fits(inner.raw).slice(0, 4) : [sample(inner)];
        for (const pump of pumps) {
          miss(before, pump);
          miss(before, pump + all(elements.slice(i + 1)));
        }
      }
      const group = element.type === "Quantifier" ? element.element : element;
      if ("alternatives" in group) for (const { elements: within } of group.alternatives) walk(within, before);
    }
    miss("", all(elements));
  };
  for (const { elements } of alternatives) walk(elements, "");
  return misses;
}
