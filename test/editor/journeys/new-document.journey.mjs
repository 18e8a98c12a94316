import assert from "node:assert";
import { activeEditor, answer, quickInput, runCommand, visibleLines } from "../workbench.mjs";

export const name = "starts a new design document, and writes from one prompt to the next";

export async function run({ page, shot }) {
  await runCommand(page, "ML Design Doc: New Design Document");
  await quickInput(page).locator(".monaco-list-row", { hasText: "One page" }).waitFor();
  await shot("templates");
  await answer(page, { row: "One page" });
  await answer(page, { text: "Ranking of the home feed" });
  await quickInput(page).locator(".monaco-list-row", { hasText: "Untitled document" }).waitFor();
  await shot("places");
  await answer(page, { row: "Untitled document" });

  await activeEditor(page).locator(".view-line", { hasText: "Ranking of the home feed" }).first().waitFor();
  await shot("document");
  // The first prompt is selected: typing replaces it, and Tab goes on to the next.
  await page.keyboard.type("Members come back more often.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ranking of posts.");
  await shot("typed");
  const lines = await visibleLines(page);
  const [first, second] = [/\*\*.+:\*\* Members come back more often\./, /\*\*.+:\*\* Ranking of posts\./].map((label) =>
    lines.findIndex((line) => label.test(line)),
  );
  assert.ok(first > 0 && second > first, lines.join("\n"));
}
