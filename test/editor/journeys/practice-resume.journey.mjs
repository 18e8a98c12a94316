import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { activeEditor, answer, openWorkbench, quickInput, runCommand, squiggles, visibleLines, webviewFrame } from "../workbench.mjs";

export const name = "goes on with a timed answer after the editor was killed, the window reloaded, and the document closed without saving";

export const settings = { "mlDesignDoc.practice.plan": { clarify: 2, data: 2, model: 2, production: 2 } };

const clock = (page) => page.locator(".statusbar-item", { hasText: /left/ });
const sentence = "Members should find a question answered within one minute.";
const second = "Source: the wiki export, 80,000 pages.";

const secondsLeft = async (page) => {
  const [, minutes, seconds] = /(\d+):(\d+) left/.exec(await clock(page).textContent());
  return Number(minutes) * 60 + Number(seconds);
};
const holds = async (page, text) =>
  activeEditor(page)
    .locator(".view-line", { hasText: text.slice(0, 20) })
    .first()
    .waitFor();

/** Waits until the extension has written down what was typed, which it does within a second or two. */
async function kept(page, { extension }, text) {
  const storage = path.join(extension, "../../data/User/globalStorage");
  const isKept = () => {
    try {
      // What is being written stands in a file of its own first, and counts when that has taken the old one's place.
      const files = fs
        .readdirSync(storage, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".new"));
      return files.some(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name), "utf8").includes(text));
    } catch {
      return false; // a file that is being replaced
    }
  };
  for (const end = Date.now() + 20_000; !isKept(); await page.waitForTimeout(100)) assert.ok(Date.now() < end, `kept: ${text}`);
}

export async function run({ page, editor, folder, shot }) {
  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Random question" }).waitFor();
  await quickInput(page).locator("input").first().pressSequentially("company wiki");
  await answer(page, { row: "Asking the company wiki" });
  await quickInput(page).locator(".monaco-list-row", { hasText: "hints" }).first().click();
  await clock(page).waitFor();
  await holds(page, "Problem clarification");
  await page.keyboard.type(sentence);
  await kept(page, editor, sentence);

  // The whole editor is killed, and all that the browser knew is lost: only what the extension has written is there to go on with.
  await editor.kill();
  await editor.start();
  await openWorkbench(page, editor, folder);
  assert.strictEqual(await page.locator(".tab").count(), 0, "the document is not open");
  await runCommand(page, "ML Design Doc: Go to My Answer");
  await clock(page).waitFor({ timeout: 40_000 }); // for 15 s the clock belongs to the window that may still be there
  await runCommand(page, "ML Design Doc: Go to My Answer"); // again, where it only said so
  await holds(page, sentence);
  assert.ok((await visibleLines(page)).some((line) => line.includes(sentence)));
  assert.strictEqual(await squiggles(page).count(), 0, "it is still quiet");
  const left = await secondsLeft(page);
  assert.ok(left > 400 && left < 478, `the clock went on: ${left} s left`);
  await shot("after-the-kill");

  // The workbench opens what was open, unless it had no time to note it down: then a person asks for the answer.
  await page.reload();
  await clock(page)
    .waitFor()
    .catch(() => runCommand(page, "ML Design Doc: Go to My Answer"));
  await clock(page).waitFor({ timeout: 40_000 });
  await holds(page, sentence);
  for (let i = 0; (await secondsLeft(page)) >= left; i++) {
    assert.ok(i < 20, "the clock goes on after the reload");
    await page.waitForTimeout(500);
  }

  // A hint, and a pause in which the clock stands still.
  await clock(page).click();
  await answer(page, { row: "Hint" });
  await answer(page, { row: "Which phases have gaps?" });
  await page.locator(".notification-toast", { hasText: "Open items" }).waitFor();
  await shot("hint");
  await runCommand(page, "ML Design Doc: Pause Practice");
  await page.locator(".statusbar-item", { hasText: "Paused" }).waitFor();
  const paused = await secondsLeft(page);
  await shot("paused");
  await page.waitForTimeout(2500);
  assert.strictEqual(await secondsLeft(page), paused);
  await runCommand(page, "ML Design Doc: Resume Practice");

  // Closed without saving: the text is kept, and comes back.
  await activeEditor(page).locator(".view-line", { hasText: "Data engineering" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(second);
  await kept(page, editor, second);
  await runCommand(page, "View: Revert and Close Editor");
  await page.locator(".tab", { hasText: "wiki-answers.md" }).waitFor({ state: "detached" });
  await runCommand(page, "ML Design Doc: Go to My Answer");
  await holds(page, second);

  await runCommand(page, "ML Design Doc: Finish and Score My Answer");
  const report = await webviewFrame(page, "svg.coverage");
  await shot("report");
  const body = await report.locator("main").textContent();
  assert.match(body, /finished after \d:\d\d/);
  assert.match(body, /where the gaps are/);
  assert.match(body, /pauses: 1/);
  await squiggles(page).first().waitFor(); // the clock is over, so the document is spoken about again
}
