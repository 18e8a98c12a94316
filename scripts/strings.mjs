// The words of the extension's user interface: every text that src/extension hands to vscode.l10n.t. Run as a script, it writes them into
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
const literal = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/;

/** All texts, in order of the alphabet. @throws where a text is not written out in the call, since VS Code could not look it up. */
export function uiStrings() {
  const names = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  const files = [...names.map((name) => path.join(folder, name)), report];
  const found = files.flatMap((name) => {
    const source = fs.readFileSync(name, "utf8");
    return [...source.matchAll(call)].map(({ index, 0: { length } }) => {
      const [, text] = literal.exec(source.slice(index + length)) ?? [];
      if (text === undefined)
        throw new Error(`${name}:${source.slice(0, index).split("\n").length}: the text is not written out in the call`);
      const body = text.slice(1, -1);
      return JSON.parse(`"${text.startsWith("'") ? body.replaceAll('"', '\\"').replaceAll("\\'", "'") : body}"`);
    });
  });
  return [...new Set(found)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bundle = Object.fromEntries(uiStrings().map((text) => [text, text]));
  fs.mkdirSync(path.join(root, "l10n"), { recursive: true });
  fs.writeFileSync(path.join(root, "l10n/bundle.l10n.json"), `${JSON.stringify(bundle, undefined, 2)}\n`);
}
