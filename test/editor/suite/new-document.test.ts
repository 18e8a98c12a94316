import assert from "node:assert";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, replace, ruleOf, until } from "./gestures.js";

const phases = ["clarif", "data", "model", "evaluation"];

/** Runs the command with its answers given, and returns the document that it opened. */
async function create(answers: { template: string; title: string; folder: vscode.Uri | null }): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("mlDesignDoc.newDocument", answers);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, "a document is open");
  return document;
}

describe("New Design Document", () => {
  afterEach(closeAll);

  for (const template of ["full", "one-page", "interview-answer"]) {
    it(`opens the template "${template}" with front matter and four sections, all of it still to be written`, async () => {
      const document = await create({ template, title: "Parking spots", folder: null });
      assert.ok(document.isUntitled);
      assert.strictEqual(document.languageId, "markdown");
      const text = document.getText();
      const [, frontMatter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
      for (const key of ["type: ml-design-doc", "template:", "status: draft", 'title: "Parking spots"', "date: 20"])
        assert.ok(frontMatter.includes(key), `${key} in\n${frontMatter}`);
      const headings = text.match(/^##? .*$/gm) ?? [];
      for (const phase of phases)
        assert.ok(
          headings.some((heading) => heading.toLowerCase().includes(phase)),
          `${phase} in ${headings}`,
        );
      assert.match(text, /min/, "each section has its minutes");
      assert.doesNotMatch(text, /\$\{?\d/, "tab stops are stops, not text");

      await until(() => diagnostics(document.uri).length, "findings");
      assert.ok(diagnostics(document.uri).every(({ severity }) => severity === vscode.DiagnosticSeverity.Information));
    });
  }

  it("creates a file in a folder, and never overwrites one", async () => {
    const folder = fixture("handbook");
    const made = [
      await create({ template: "one-page", title: "Parking Spots!", folder }),
      await create({ template: "one-page", title: "Parking Spots!", folder }),
    ];
    try {
      assert.deepStrictEqual(
        made.map(({ uri }) => uri.path.slice(folder.path.length)),
        ["/parking-spots.md", "/parking-spots-2.md"],
      );
      for (const document of made) assert.ok(!document.isDirty, "it is saved");
    } finally {
      await closeAll();
      for (const { uri } of made) await vscode.workspace.fs.delete(uri);
    }
  });

  it("has its gaps close as they are written", async () => {
    const document = await create({ template: "full", title: "Parking spots", folder: null });
    await byRule(document.uri, "latency-requirement");
    const [heading] = /^## .*clarif.*$/im.exec(document.getText()) ?? [];
    assert.ok(heading);
    await replace(document, heading, `${heading}\n\nThe latency of an answer stays below 150 ms at p99.\n`);
    await until(
      () => diagnostics(document.uri).length && !diagnostics(document.uri).some((d) => ruleOf(d) === "latency-requirement"),
      "one gap less",
    );
  });
});
