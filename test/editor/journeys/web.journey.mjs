import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { answer, openFile, problems, quickInput, runCommand, squiggles } from "../workbench.mjs";

export const name =
  "works in the extension host of the browser, as in VS Code for the Web: checks, reads a configuration, starts a document";

export const ownWindow = true;
export const settings = { "remote.extensionKind": { "ml-design-doc.ml-design-doc": ["web"] } };

export async function run({ page, folder, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();

  // It runs in a worker of the browser, and not on the server.
  await runCommand(page, "Developer: Show Running Extensions");
  const rows = page.locator(".runtime-extensions-editor .monaco-list-row");
  const row = rows.filter({ hasText: "ML Design Doc" }).first();
  await rows.first().click();
  await page.keyboard.press("End"); // the slowest come first, and only rows in sight are in the page
  assert.match(await row.textContent(), /web worker/);
  await shot("running");
  await page.keyboard.press("Escape");
  await row.waitFor({ state: "detached" });

  // Parts of it that are loaded when they are needed: the parser of a configuration, a command.
  fs.writeFileSync(path.join(folder, ".ml-design-doc.yaml"), "rules: { latency-requirement: error }\n");
  await squiggles(page, "error").first().waitFor();
  assert.ok((await problems(page)).length > 0);
  await runCommand(page, "ML Design Doc: New Design Document");
  await answer(page, { row: "One page" });
  await quickInput(page).locator("input").first().waitFor();
  await page.keyboard.press("Escape");
  await shot("checked");
}
