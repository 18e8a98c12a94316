// The words of the extension's user interface: every text that src/extension hands to vscode.l10n.t, and the names of items, rules and phases. Run as a script, it writes them into
// l10n/bundle.l10n.json, from which translators start.
//
//   npm run derive
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./dependencies.mjs";

/** The report as a page is in the reader's language too, wherever it is made. */
const report = path.join(root, "src/core/format/html.ts");
const folder = path.join(root, "src/extension");
const call = /\bl10n\.t\(|(?<![\w.])t\(/g;
/** Where items, rules and phases have their names. */
const named = ["src/core/rules", "src/core/lint/described.ts"].map((name) => path.join(root, name));
const name = /^\s+(?:\{ id: "\w+", )?title: "([^"]+)"(?:, short: "([^"]+)")?/gm;
const literal = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/;

/** All texts, in order of the alphabet. @throws where a text is not written out in the call, since VS Code could not look it up. */
export function uiStrings() {
  const sources = fs.readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".ts"));
  const files = [...sources.map((file) => path.join(folder, file)), report];
  const found = files.flatMap((file) => {
    const source = fs.readFileSync(file, "utf8");
    return [...source.matchAll(call)].map(({ index, 0: { length } }) => {
      const [, text] = literal.exec(source.slice(index + length)) ?? [];
      if (text === undefined)
        throw new Error(`${file}:${source.slice(0, index).split("\n").length}: the text is not written out in the call`);
      const body = text.slice(1, -1);
      return JSON.parse(`"${text.startsWith("'") ? body.replaceAll('"', '\\"').replaceAll("\\'", "'") : body}"`);
    });
  });
  const names = named.flatMap(textsIn).flatMap((source) => [...source.matchAll(name)].flatMap(([, ...all]) => all.filter(Boolean)));
  return [...new Set([...found, ...names])].sort();
}

/** The texts of a source, or of all in a folder. */
function textsIn(at) {
  if (at.endsWith(".ts")) return [fs.readFileSync(at, "utf8")];
  return fs.readdirSync(at).flatMap((entry) => textsIn(path.join(at, entry)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundle = Object.fromEntries(uiStrings().map((text) => [text, text]));
  fs.mkdirSync(path.join(root, "l10n"), { recursive: true });
  fs.writeFileSync(path.join(root, "l10n/bundle.l10n.json"), `${JSON.stringify(bundle, undefined, 2)}\n`);
}
