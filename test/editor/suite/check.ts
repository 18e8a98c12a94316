// What `npm start -- --check` runs: opens the example document, and prints the findings that the editor shows for it.
import path from "node:path";
import * as vscode from "vscode";
import { diagnostics, fixture, ruleOf, show, until } from "./gestures.js";
import { print, report } from "./outcome.js";

const example = "designs/listing-ranking.md";

export const run = (): Promise<void> =>
  report(async () => {
    const { uri } = await show(fixture(example));
    await until(() => diagnostics(uri).length, `the findings of ${example}`, 30_000);
    const found = diagnostics(uri);
    print(`\nVS Code ${vscode.version} shows ${found.length} findings in ${path.basename(example)}:`);
    for (const diagnostic of found.sort((a, b) => a.range.start.compareTo(b.range.start))) {
      const { line, character } = diagnostic.range.start;
      print(
        `  ${line + 1}:${character + 1}  ${vscode.DiagnosticSeverity[diagnostic.severity].toLowerCase()}  ${diagnostic.message}  ${ruleOf(diagnostic)}`,
      );
    }
    return { passed: 1, failed: 0 };
  });
