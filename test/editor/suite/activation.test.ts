import assert from "node:assert";
import * as vscode from "vscode";
import { fixture, show } from "./gestures.js";

describe("activation", () => {
  it("comes with the first Markdown document", async () => {
    await show(fixture("designs/README.md"));
    const extension = vscode.extensions.getExtension("ml-design-doc.ml-design-doc");
    assert.ok(extension, "the extension is installed");
    await extension.activate();
    assert.ok((await vscode.commands.getCommands(true)).includes("mlDesignDoc.newDocument"));
  });
});
