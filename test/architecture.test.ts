import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

// The house rules of docs/architecture.md: cli -> core <- extension, through core/index.ts alone; and inside core a folder imports
// only itself and those before it.
const order = ["text", "document", "evidence", "rules", "config", "lint", "views"];
const views = ["format", "scaffold", "practice"]; // beside one another, so none imports another
const source = fileURLToPath(new URL("../src/", import.meta.url));

interface Edge {
  from: string;
  to: string;
}

/** Where an import leads: a path below src with its extension as written, or a bare module name. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return path.posix.join("src", path.posix.dirname(from), specifier).replace(/\.js$/, ".ts");
}

/** All imports, exports from and dynamic imports of a file below src. */
function imports(file: string): Edge[] {
  const text = fs.readFileSync(path.join(source, file), "utf8");
  const specifiers = [...text.matchAll(/(?:^|[\s}*])(?:from|import)[ (]*["']([^"'\n]+)["']/g)].map(([, specifier]) => specifier ?? "");
  return specifiers.map((specifier) => ({ from: `src/${file}`, to: target(file, specifier) }));
}

const files = fs.readdirSync(source, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
const edges = files.filter((file) => file.endsWith(".ts")).flatMap(imports);

/** "cli", "core" or "extension", and the folder inside it ("" for a file directly in it). */
function place(file: string): { part: string; folder: string } {
  const [, part = "", folder = "", ...rest] = file.split("/");
  return { part, folder: rest.length > 0 ? folder : "" };
}

/** Why an edge is forbidden, or undefined. */
function objection({ from, to }: Edge): string | undefined {
  const here = place(from);
  if (!to.startsWith("src/")) {
    if (to === "vscode" && here.part !== "extension") return "only the extension knows VS Code";
    if (to.startsWith("node:") && here.part !== "cli") return "only the command line knows Node";
    return undefined;
  }
  const there = place(to);
  if (here.part !== there.part) {
    if (here.part === "core") return "the core knows nobody outside it";
    if (there.part !== "core") return "command line and extension do not meet";
    return to === "src/core/index.ts" ? undefined : "the core's only door is index.ts";
  }
  if (here.part !== "core" || here.folder === there.folder || from === "src/core/index.ts") return undefined;
  if (to === "src/core/index.ts") return "the core does not go out by its own door";
  const rank = (folder: string) => order.indexOf(views.includes(folder) ? "views" : folder);
  if (rank(here.folder) < 0) return `"${here.folder}" has no place in the order of core's folders`;
  return rank(there.folder) < rank(here.folder) ? undefined : `${here.folder} comes before ${there.folder}, so it cannot import it`;
}

describe("architecture", () => {
  it("reads the imports", () => {
    expect(edges.length).toBeGreaterThan(files.length / 2);
  });

  it("has no forbidden import", () => {
    const forbidden = edges.flatMap((edge) => {
      const why = objection(edge);
      return why ? [`${edge.from} -> ${edge.to}: ${why}`] : [];
    });
    expect(forbidden).toEqual([]);
  });

  it.each([
    { from: "src/cli/main.ts", to: "src/core/lint/lint.ts" },
    { from: "src/cli/main.ts", to: "src/extension/settings.ts" },
    { from: "src/core/text/span.ts", to: "src/core/document/chunk.ts" },
    { from: "src/core/format/json.ts", to: "src/core/scaffold/scaffold.ts" },
    { from: "src/core/lint/lint.ts", to: "src/core/index.ts" },
    { from: "src/core/lint/lint.ts", to: "vscode" },
    { from: "src/extension/session.ts", to: "node:fs" },
  ])("would object to $from -> $to", (edge) => {
    expect(objection(edge)).toBeDefined();
  });

  it("finds all imports, whatever their form", () => {
    const [first] = files.filter((file) => file === "core/index.ts");
    expect(first).toBe("core/index.ts");
    expect(imports("core/index.ts").map(({ to }) => to)).toContain("src/core/document/document.ts");
  });
});
