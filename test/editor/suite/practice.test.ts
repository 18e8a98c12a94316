import assert from "node:assert";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, until } from "./gestures.js";

const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`mlDesignDoc.practice.${name}`, ...args);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
const minutes = (each: number) => ({ clarify: each, data: each, model: each, production: each });

/** Starts a timed answer, and returns its document. */
async function start(plan = minutes(10)): Promise<vscode.TextDocument> {
  await run("start", { question: "wiki-answers", mode: "exam", plan });
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document);
  assert.ok(document.getText().includes("practice: wiki-answers"), "the sheet is in front");
  return document;
}

const type = (text: string) => vscode.commands.executeCommand("type", { text });
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("a timed answer", () => {
  afterEach(async () => {
    await run("finish");
    await until(() => tabs().some((label) => label.startsWith("Report:")), "the report of a finished answer");
    await closeAll();
  });

  it("begins below the first phase's heading, with the question and what is given above", async () => {
    const document = await start();
    const text = document.getText();
    for (const part of [
      "## Question",
      "### Given facts",
      "- Answers within ten seconds.",
      "## Evaluation and productionization (10 minutes)",
    ])
      assert.ok(text.includes(part), part);
    assert.ok(!text.includes("Outline"));
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    assert.match(document.lineAt(line - 2).text, /^## Problem clarification and constraints \(10 minutes\)$/);
    assert.strictEqual(document.lineAt(line).text, "");
  });

  it("is quiet while the clock runs, and is spoken about after it", async () => {
    const document = await start();
    await type("Answers should be fast.");
    await rest(1000);
    assert.deepStrictEqual(diagnostics(document.uri), []);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
    assert.deepStrictEqual(lenses, []);
    await run("finish");
    const finding = await byRule(document.uri, "latency-requirement");
    assert.match(document.getText(finding.range), /^Answers should be fast\.?$/);
    // What was given is not taken for the author's: the facts say how fast, and nothing is said about them.
    const facts = document.getText().indexOf("- 80,000 pages");
    const phases = document.getText().indexOf("## Problem");
    const about = diagnostics(document.uri).filter(({ range }) => {
      const at = document.offsetAt(range.start);
      return at >= facts && at < phases;
    });
    assert.deepStrictEqual(about, []);
  });

  it("ends with the bell", async () => {
    await start(minutes(0.01));
    await until(() => tabs().includes("Report: Asking the company wiki"), "the report");
  });

  it("keeps its text when its document is closed without being saved", async () => {
    await start();
    await type("Answers come within two seconds.");
    await rest(1500);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await until(() => !tabs().includes("wiki-answers.md"), "no tab");
    await run("open");
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? "", /Answers come within two seconds\./);
  });

  it("is kept where it cannot be stored, and finished when it can", async () => {
    const { uri } = await start();
    const attempts = vscode.Uri.joinPath(uri, "../../../attempts");
    const aside = vscode.Uri.joinPath(attempts, "../aside");
    await type("Answers come within two seconds.");
    await vscode.workspace.fs.createDirectory(attempts);
    await vscode.workspace.fs.rename(attempts, aside);
    try {
      await vscode.workspace.fs.writeFile(attempts, new Uint8Array()); // no folder: nothing can be written into it
      void run("finish");
      await rest(1000);
      assert.ok(!tabs().some((label) => label.startsWith("Report:")));
    } finally {
      await vscode.workspace.fs.rename(aside, attempts, { overwrite: true });
    }
  });

  it("cannot be started twice at once", async () => {
    const document = await start();
    void run("start", { question: "food-delivery-eta", mode: "exam" });
    await rest(500);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand("notifications.clearAll");
  });
});

describe("any document that names a question", () => {
  afterEach(closeAll);

  it("can be scored", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "markdown",
      content: "---\npractice: food-delivery-eta\n---\n\n# ETA\n",
    });
    await vscode.window.showTextDocument(document);
    await run("score");
    await until(() => tabs().includes("Report: When will the food arrive?"), "the report");
  });
});
