import assert from "node:assert";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, replace, ruleOf, show, until } from "./gestures.js";

const fast = "Answers should be fast.";
const limit = "The p99 latency of an answer is below 150 ms.";
const design = `---\ntype: ml-design-doc\n---\n\n# Parking spots\n\n## Problem clarification and constraints\n\n${fast}\n\n## Data\n\nClicks.\n`;

/** Waits until every check that was due has had its time, for what must not happen. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 1000));
const isSlow = (uri: vscode.Uri) => diagnostics(uri).some((each) => ruleOf(each) === "latency-requirement");

/** Runs with a setting of the workspace, or of the folder of a file, and takes it back. */
async function withSetting(key: string, value: unknown, body: () => Promise<void>, file?: vscode.Uri): Promise<void> {
  const target = file ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  const configuration = vscode.workspace.getConfiguration("mlDesignDoc", file);
  await configuration.update(key, value, target);
  try {
    await body();
  } finally {
    await closeAll();
    await configuration.update(key, undefined, target);
  }
}

describe("settings", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "settings-"));
  });
  afterEach(async () => {
    await closeAll();
    fs.rmSync(folder, { recursive: true });
  });
  const saved = () => {
    const file = path.join(folder, "design.md");
    fs.writeFileSync(file, design);
    return show(vscode.Uri.file(file));
  };

  it("documents: those under a glob are checked, whatever they say", async () => {
    const readme = fixture("designs/README.md");
    await withSetting(
      "documents",
      ["READ*.md"],
      async () => {
        await show(readme);
        await until(() => diagnostics(readme).length, "findings in the README");
      },
      readme,
    );
    await show(readme);
    await rest();
    assert.deepStrictEqual(diagnostics(readme), []);
  });

  it("rules: turns rules off and sets their severity, at once", () =>
    withSetting("rules", { "latency-requirement": "off", "offline-metric": "error" }, async () => {
      const { uri } = await show(design);
      assert.strictEqual((await byRule(uri, "offline-metric")).severity, vscode.DiagnosticSeverity.Error);
      assert.ok(!isSlow(uri));
      await vscode.workspace.getConfiguration("mlDesignDoc").update("rules", undefined, vscode.ConfigurationTarget.Workspace);
      await byRule(uri, "latency-requirement");
    }));

  it("run: onSave checks on opening and on saving", () =>
    withSetting("run", "onSave", async () => {
      const document = await saved();
      await byRule(document.uri, "latency-requirement");
      await replace(document, fast, limit);
      await rest();
      assert.ok(isSlow(document.uri), "the finding still stands");
      await document.save();
      await until(() => diagnostics(document.uri).length > 0 && !isSlow(document.uri), "the gap is closed");
    }));

  it("delay: shows what has changed after a pause in writing", () =>
    withSetting("delay", 1500, async () => {
      const document = await saved();
      await byRule(document.uri, "latency-requirement");
      await replace(document, fast, limit);
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.ok(isSlow(document.uri), "the finding still stands");
      await until(() => diagnostics(document.uri).length > 0 && !isSlow(document.uri), "the gap is closed");
    }));

  it("a document of more than 1 MB is checked on opening, on saving and when it changes on disk", async () => {
    const file = path.join(folder, "design.md");
    fs.writeFileSync(file, design + `\n## More\n\n${"The gates count cars. ".repeat(100)}\n`.repeat(460));
    const document = await show(vscode.Uri.file(file));
    await until(() => isSlow(document.uri), "the finding", 15_000);
    await replace(document, fast, limit);
    await rest();
    assert.ok(isSlow(document.uri), "the finding still stands");
    await document.save();
    await until(() => diagnostics(document.uri).length > 0 && !isSlow(document.uri), "the gap is closed", 15_000);
    fs.writeFileSync(file, document.getText().replace(limit, fast));
    await until(() => isSlow(document.uri), "what another program has written is checked", 15_000);
  });

  it("run: manual checks by the command alone", () =>
    withSetting("run", "manual", async () => {
      const { uri } = await show(design);
      await rest();
      assert.deepStrictEqual(diagnostics(uri), []);
      await vscode.commands.executeCommand("mlDesignDoc.check");
      await byRule(uri, "latency-requirement");
    }));

  it("quietSection: keeps quiet about the section that is being written", () =>
    withSetting("quietSection", true, async () => {
      const document = await saved();
      await byRule(document.uri, "latency-requirement");
      const editor = vscode.window.activeTextEditor as vscode.TextEditor;
      const at = document.positionAt(document.getText().indexOf(fast) + fast.length);
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand("type", { text: " Very fast." });
      await until(() => diagnostics(document.uri).length > 0 && !isSlow(document.uri), "it is quiet");
      const end = new vscode.Position(document.lineCount - 1, 0);
      editor.selection = new vscode.Selection(end, end);
      await byRule(document.uri, "latency-requirement");
    }));
});
