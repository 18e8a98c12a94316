import assert from "node:assert";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, ruleOf, show, until } from "./gestures.js";

const design =
  "---\ntype: ml-design-doc\n---\n\n# Parking spots\n\n## Data\n\nThe gates log every entry since 2019.\n\n## Production\n\nWe monitor the model.\n";
const undo = () => vscode.commands.executeCommand("undo");

describe("commands of the palette", () => {
  afterEach(closeAll);

  it('"Check This File Anyway" writes the type into the front matter, and the file is checked from then on', async () => {
    const document = await show("# Notes\n\nWe rank parking spots.\n");
    await vscode.commands.executeCommand("mlDesignDoc.checkAnyway");
    assert.ok(document.getText().startsWith("---\ntype: ml-design-doc\n"), document.getText());
    assert.ok(document.getText().endsWith("# Notes\n\nWe rank parking spots.\n"));
    await until(() => diagnostics(document.uri).length, "findings");
    await undo();
    assert.strictEqual(document.getText(), "# Notes\n\nWe rank parking spots.\n");
  });

  it('"Add All Missing Items" asks every open question once, and one undo takes all of it back', async () => {
    const document = await show(design);
    await byRule(document.uri, "fallback");
    const rules = () =>
      [...new Set(diagnostics(document.uri).map(ruleOf))].filter((rule) => !/^(?:absent|empty|unfilled)/.test(rule)).sort();
    const before = rules();
    await vscode.commands.executeCommand("mlDesignDoc.addMissingItems");
    await until(() => document.getText().includes("### Fallback"), "the questions");
    const headings = document.getText().match(/^#+ .*$/gm) ?? [];
    assert.strictEqual(new Set(headings).size, headings.length, headings.join("\n"));
    const lineOf = (uri: vscode.Uri) => diagnostics(uri).find((each) => ruleOf(each) === "fallback")?.range.start.line ?? 0;
    await until(() => document.lineAt(lineOf(document.uri)).text === "### Fallback", "the finding stands at its question");
    const asked = rules();
    for (const rule of before) assert.ok(asked.includes(rule), `${rule} is silenced by its question`);
    await undo();
    assert.strictEqual(document.getText(), design);
  });

  it('"Add Item" and "Does Not Apply, Because ..." take the id of an item', async () => {
    const document = await show(design);
    await byRule(document.uri, "fallback");
    await vscode.commands.executeCommand("mlDesignDoc.addItem", "fallback");
    await until(() => /### Fallback\n\n_.+\?_\n/.test(document.getText()), "the question of the item");
    await undo();
    await vscode.commands.executeCommand("mlDesignDoc.waiveItem", "retraining");
    const editor = vscode.window.activeTextEditor as vscode.TextEditor;
    await until(() => /does not apply|not needed|n\/a/i.test(document.getText()), "the waiver");
    assert.notStrictEqual(document.getText(editor.selection), "", "the reason is selected, to be written over");
    await byRule(document.uri, "retraining");
  });
});
