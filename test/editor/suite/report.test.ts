import assert from "node:assert";
import * as vscode from "vscode";
import { closeAll, fixture, show, until } from "./gestures.js";

const ranking = fixture("designs/listing-ranking.md");
const target = (name: string) => vscode.Uri.joinPath(ranking, "..", name);
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const isThere = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`mlDesignDoc.${name}`, ...args);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));

describe("the report", () => {
  afterEach(closeAll);

  it("opens beside the document, leaves it the focus, and follows to another design document", async () => {
    await show(ranking);
    void run("showReport");
    await until(() => tabs().includes("Report: listing-ranking.md"), "the page");
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), ranking.toString());
    assert.strictEqual(vscode.window.tabGroups.all.length, 2);
    await show(fixture("handbook/parcel-fraud.md"));
    await until(() => tabs().includes("Report: parcel-fraud.md"), "the page of the other document");
  });

  for (const [name, pattern] of [
    ["review.html", /^<!doctype html>[\s\S]*<h1>Ranking of holiday homes<\/h1>/],
    ["review.md", /^<!-- ml-design-doc review -->[\s\S]*### Questions for the author/],
  ] as const)
    it(`is exported as ${name}`, async () => {
      await show(ranking);
      try {
        void run("exportReport", ranking, target(name));
        await until(() => isThere(target(name)), "the file");
        assert.match(await until(() => read(target(name)), "its text"), pattern);
      } finally {
        await vscode.workspace.fs.delete(target(name));
      }
    });

  it("never goes into a document that is open, and replaces no file unasked", async () => {
    const before = await read(ranking);
    await show(ranking);
    void run("exportReport", ranking, ranking);
    const mine = target("mine.html");
    await vscode.workspace.fs.writeFile(mine, new TextEncoder().encode("mine"));
    try {
      void run("exportReport", ranking, mine);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.strictEqual(await read(ranking), before);
      assert.strictEqual(await read(mine), "mine");
    } finally {
      await vscode.workspace.fs.delete(mine);
    }
  });

  it("is copied as questions for the author, each with its line", async () => {
    await show(ranking);
    await vscode.env.clipboard.writeText("");
    void run("copyReview");
    const review = await until(() => vscode.env.clipboard.readText(), "the clipboard");
    assert.match(review, /### Questions for the author\n\n1\. \[line \d+\]\(designs\/listing-ranking\.md#L\d+\)/);
  });
});
