import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { activeEditor, openFile, problems, runCommand, squiggles, visibleLines } from "../workbench.mjs";

export const name = "opens a design document, reads its gaps, and closes one by writing";

export async function run({ page, folder, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();
  await shot("squiggles");
  const vague = 'Latency requirement: "Answers should be fast."';
  const before = await problems(page);
  assert.ok(
    before.some((row) => row.includes(vague) && row.includes("line 19")),
    before.join("\n"),
  );
  await shot("problems");

  // A click on the problem leads to its words; what it says is read by pointing at them.
  await page.locator(".markers-panel .monaco-list-row", { hasText: vague }).first().dblclick();
  const line = activeEditor(page).locator(".view-line", { hasText: "fast" });
  await line.locator("span", { hasText: "fast" }).last().hover();
  await page.locator(".monaco-hover:visible", { hasText: vague }).first().waitFor();
  await shot("hover");

  await line.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("- The latency of an answer stays below 150 ms at p99.");
  await page.locator(".markers-panel .monaco-list-row", { hasText: vague }).waitFor({ state: "detached" });
  assert.ok((await visibleLines(page)).some((text) => text.includes("below 150 ms")));
  await shot("closed");

  // A Markdown file that is no design document has no squiggle.
  await openFile(page, "README.md");
  await runCommand(page, "Problems: Focus on Problems View");
  assert.equal(await squiggles(page).count(), 0);
  await shot("unrecognized");

  // What is too long to be checked at each key says so.
  const opening = "---\ntype: ml-design-doc\n---\n\n# Parking\n\nAnswers should be fast.\n\n";
  fs.writeFileSync(path.join(folder, "parking.md"), opening + "The gates count cars.\n\n".repeat(50_000));
  await openFile(page, "parking.md");
  await squiggles(page, "warning").first().waitFor();
  await activeEditor(page).locator(".view-line", { hasText: "fast" }).click();
  await page.keyboard.type("x");
  await page.locator(".notification-toast", { hasText: "parking.md is larger than 1 MB: it is checked when it is saved." }).waitFor();
  await shot("large");
}
