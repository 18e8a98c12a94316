import assert from "node:assert";
import fs from "node:fs";
import * as vscode from "vscode";
import { closeAll, diagnostics, fixture, ruleOf, show, until } from "./gestures.js";

const folder = fixture("designs/all of them");
const at = (name: string) => vscode.Uri.joinPath(folder, name);
const text = (body: string) => `---\ntype: ml-design-doc\n---\n\n# Parking spots\n\n${body}`;
const write = (name: string, content: string | Uint8Array) =>
  vscode.workspace.fs.writeFile(at(name), typeof content === "string" ? new TextEncoder().encode(content) : content);
const rules = (name: string) => new Set(diagnostics(at(name)).map(ruleOf));
const isOpen = (uri: vscode.Uri) => vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

describe("all design documents of the workspace", () => {
  beforeEach(async () => {
    await write("vague.md", text("## Production\n\nWe monitor the model.\n"));
    await write("sub [1]/ünï cödé.md", text("## Data\n\nTBD\n"));
    await write("sub [1]/other.md", "# Notes\n\nWe rank parking spots.\n");
    await write("broken.md", new Uint8Array([0x23, 0x20, 0xff]));
    await write(".gitignore", "left/\n");
    await write("left/alone.md", text("TBD\n"));
    if (process.platform !== "win32") fs.symlinkSync("..", at("loop").fsPath);
    await vscode.commands.executeCommand("mlDesignDoc.checkWorkspace");
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("mlDesignDoc.forgetWorkspace");
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await closeAll();
  });

  it("have their findings in the Problems panel without being opened; others, ignored, linked and unreadable files have none", async () => {
    await until(() => rules("vague.md").has("drift-monitoring"), "the findings of a file");
    assert.ok(rules("sub [1]/ünï cödé.md").has("unfilled-placeholder"));
    for (const name of ["sub [1]/other.md", "broken.md", "left/alone.md", "loop/all of them/vague.md"])
      assert.deepStrictEqual(diagnostics(at(name)), [], name);
    assert.ok(diagnostics(fixture("handbook/parcel-fraud.md")).length > 0, "in every folder of the workspace");
    assert.ok(!isOpen(at("vague.md")));
  });

  it("are followed as their files change, come, go and move", async () => {
    await write("vague.md", text("## Production\n\nPSI of every feature is computed nightly, with an alert above 0.2.\n"));
    await until(() => !rules("vague.md").has("drift-monitoring"), "a change");
    await write("new.md", text("TBD\n"));
    await until(() => rules("new.md").has("unfilled-placeholder"), "a new file");
    await vscode.workspace.fs.rename(at("sub [1]"), at("moved"));
    await until(() => rules("moved/ünï cödé.md").has("unfilled-placeholder"), "a folder that was renamed");
    await until(() => diagnostics(at("sub [1]/ünï cödé.md")).length === 0, "its old place");
    await vscode.workspace.fs.delete(at("new.md"));
    await until(() => diagnostics(at("new.md")).length === 0, "a file that is gone");
    await write(".gitignore", "left/\nmoved/\n");
    await until(() => diagnostics(at("moved/ünï cödé.md")).length === 0, "a folder that is now ignored");
  });

  it("are reported once while one is open, as it is written", async () => {
    await until(() => rules("vague.md").has("drift-monitoring"), "the findings of a file");
    const before = diagnostics(at("vague.md")).map(ruleOf).sort();
    const document = await show(at("vague.md"));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), "\nTBD\n");
    await vscode.workspace.applyEdit(edit);
    await until(() => rules("vague.md").has("unfilled-placeholder"), "what was written");
    assert.deepStrictEqual(diagnostics(at("vague.md")).map(ruleOf).sort(), [...before, "unfilled-placeholder"].sort());
    await closeAll();
    await until(() => {
      const found = diagnostics(at("vague.md")).map(ruleOf).sort();
      return found.length > 0 && !found.includes("unfilled-placeholder") && found;
    }, "what is in the file");
  });
});
