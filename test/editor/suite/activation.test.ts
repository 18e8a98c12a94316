import assert from "node:assert";
import * as vscode from "vscode";
import { extension } from "./gestures.js";

describe("activation", () => {
  it("registers every command that package.json promises", async () => {
    const promised: { command: string }[] = extension()?.packageJSON.contributes.commands;
    assert.ok(promised.length > 0);
    const registered = await vscode.commands.getCommands(true);
    for (const { command } of promised) assert.ok(registered.includes(command), command);
  });

  it("is of the package, not of the sources", () => {
    assert.ok(extension()?.extensionPath.endsWith(`ml-design-doc-${extension()?.packageJSON.version}`), extension()?.extensionPath);
  });
});
