import assert from "node:assert";
import fs from "node:fs";
import * as vscode from "vscode";
import { indexLines, positionAt } from "../../../src/core/text/lines.js";
import { byRule, closeAll, diagnostics, fixture, replace, ruleOf, show, until } from "./gestures.js";

const file = fixture("designs/fault.md");
const text =
  "---\ntype: ml-design-doc\nstatus: review\n---\n\n# Parking spots\n\n## Problem clarification and constraints\n\nAnswers should be fast.\n";
const write = (content: string) => fs.writeFileSync(file.fsPath, content); // as another program would, or another window
const silent = (uri: vscode.Uri, rule: string) => diagnostics(uri).length > 0 && !diagnostics(uri).some((each) => ruleOf(each) === rule);

describe("faults", () => {
  beforeEach(() => write(text));
  afterEach(async () => {
    await closeAll();
    fs.rmSync(file.fsPath, { force: true });
  });

  it("a place in a text is the same for us as for VS Code, whatever the text", async () => {
    const odd = "a\nb\r\nc\rd\u2028e\u2029f\u0085g\u000bh\u000ci\u0000j👩‍👩‍👧k\ud800l\ufeffm\u200bn\u202eo\r\r\n\n\rp";
    for (const content of [odd, `${odd}\n`, odd.replaceAll("\n", "\r\n"), "", "\n", "\r"]) {
      const document = await show(content);
      const now = document.getText();
      const lines = indexLines(now);
      assert.strictEqual(lines.length, document.lineCount);
      for (let offset = 0; offset <= now.length; offset++) {
        const { line, character } = document.positionAt(offset);
        const ours = positionAt(lines, offset);
        // VS Code takes a place between the two signs of a line ending for one in front of it.
        if (now[offset - 1] === "\r" && now[offset] === "\n") continue;
        // And one between the halves of a pair for one in front of the pair.
        if (/[\ud800-\udbff]/.test(now[offset - 1] ?? "") && /[\udc00-\udfff]/.test(now[offset] ?? "")) continue;
        assert.deepStrictEqual([ours.line, ours.column], [line, character], `offset ${offset} of ${JSON.stringify(now)}`);
      }
    }
  });

  it("a file that another program changes is checked as it is then", async () => {
    const { uri } = await show(file);
    await byRule(uri, "latency-requirement");
    write(text.replace("Answers should be fast.", "The latency of an answer stays below 150 ms at p99."));
    await until(() => silent(uri, "latency-requirement"), "the gap is closed", 15_000);
  });

  it("a file that is deleted while it is shown keeps its text, and can still be edited", async () => {
    const document = await show(file);
    await byRule(file, "latency-requirement");
    await replace(document, "fast", "quick");
    fs.rmSync(file.fsPath);
    await replace(document, "quick", "fast");
    await byRule(file, "latency-requirement");
    assert.strictEqual(document.getText(), text);
  });

  it("an editor that is closed while a fix is made loses nothing, and no error is left", async () => {
    for (let i = 0; i < 3; i++) {
      await show(file);
      await byRule(file, "latency-requirement");
      const adding = vscode.commands.executeCommand("mlDesignDoc.addMissingItems");
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      await Promise.resolve(adding).catch(() => {});
      await closeAll();
    }
    assert.strictEqual(fs.readFileSync(file.fsPath, "utf8"), text);
  });

  it("documents that come and go faster than they are checked leave no finding behind", async () => {
    for (let i = 0; i < 5; i++) {
      await show(file);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepStrictEqual(diagnostics(file), []);
  });

  it("a text that hangs nobody: a line of 2 MB is shown, and the next document is checked", async () => {
    const long = await show("x ".repeat(1_000_000));
    await show(file);
    await byRule(file, "latency-requirement");
    assert.deepStrictEqual(diagnostics(long.uri), []);
  });
});
