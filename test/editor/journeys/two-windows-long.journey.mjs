import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { activeEditor, openFile, openWorkbench, problems, squiggles, visibleLines } from "../workbench.mjs";

export const name = "has one document open in two windows: what one saves the other shows and judges, and neither writes over the other";

const vague = 'Latency requirement: "Answers should be';
const concrete = "The latency of an answer stays below 150 ms at p99.";

/** Puts the text in the place of the line that has these words, as a person types. */
async function rewrite(page, words, text) {
  const line = activeEditor(page).locator(".view-line", { hasText: words }).first();
  await line.click();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+End");
  await page.keyboard.type(`- ${text}`);
}

const shows = (page, words) => activeEditor(page).locator(".view-line", { hasText: words }).first().waitFor();
const isJudgedVague = (page, state) => page.locator(".markers-panel .monaco-list-row", { hasText: vague }).first().waitFor({ state });

export async function run({ page, editor, folder, shot }) {
  const file = path.join(folder, "listing-ranking.md");
  const saved = (words) => fs.readFileSync(file, "utf8").includes(words);
  const other = await page.context().newPage();
  other.setDefaultTimeout(20_000);
  await other.setViewportSize(page.viewportSize());
  try {
    await openWorkbench(other, editor, folder);
    for (const each of [page, other]) {
      await openFile(each, "listing-ranking.md");
      await squiggles(each, "warning").first().waitFor();
      assert.ok((await problems(each)).some((row) => row.includes(vague)));
    }

    // One closes a gap and saves: it is closed in the other, too.
    await rewrite(page, "fast", concrete);
    await isJudgedVague(page, "detached");
    await isJudgedVague(other, "visible"); // it is not saved yet
    await page.keyboard.press("Control+S");
    await shows(other, "below 150 ms");
    await isJudgedVague(other, "detached");
    // How many rows a panel draws depends on the room that it has.
    const [shown, alike] = [await problems(other), await problems(page)].map((rows) => rows.slice(0, 5));
    assert.deepStrictEqual(shown, alike);
    await shot("both");

    // Both change it: each judges its own text, and what the other has saved is not written over.
    await rewrite(other, "below 150 ms", "Answers should be quick.");
    await isJudgedVague(other, "visible");
    await rewrite(page, "below 150 ms", "The latency of an answer stays below 90 ms at p99.");
    await page.keyboard.press("Control+S");
    for (const end = Date.now() + 10_000; !saved("below 90 ms") && Date.now() < end; ) await page.waitForTimeout(50);
    await other.keyboard.press("Control+S");
    await other.locator(".notification-toast", { hasText: "newer" }).waitFor();
    assert.ok(saved("below 90 ms") && !saved("should be quick"));
    assert.ok((await visibleLines(other)).some((line) => line.includes("should be quick")));
    await isJudgedVague(other, "visible");
    await isJudgedVague(page, "detached");
  } finally {
    await other.close();
  }
}
