import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { accessibilityProblems } from "../accessibility.mjs";
import { activeEditor, answer, quickInput, runCommand, saveAs, webviewFrame } from "../workbench.mjs";

export const name = "answers a question of one's own, practises weak spots, exports the history and deletes it; every page is accessible";

export const settings = {
  "mlDesignDoc.practice.plan": { clarify: 2, data: 2, model: 2, production: 2 },
  "files.simpleDialog.enable": true,
};

const hostile = `Design <img src=x onerror="alert(1)"> "ranking" & [more](command:workbench.action.closeWindow)`;
const clock = (page) => page.locator(".statusbar-item", { hasText: /left/ });

export async function run({ page, folder, shot }) {
  // A random question of one kind, up to the choice of how to answer it.
  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await answer(page, { row: "Random question" });
  await answer(page, { row: "hard" });
  await shot("random");
  await page.keyboard.press("Enter");
  await quickInput(page).locator(".monaco-list-row", { hasText: "with hints" }).first().waitFor();
  await page.keyboard.press("Escape");
  await quickInput(page).waitFor({ state: "hidden" });

  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await answer(page, { row: "My own question..." });
  await answer(page, { text: hostile });
  await quickInput(page).locator(".monaco-list-row", { hasText: "with hints" }).first().click();
  await clock(page).waitFor();
  await activeEditor(page).locator(".view-line", { hasText: "Problem clarification" }).waitFor();
  await page.keyboard.insertText("We monitor the model for drift. Answers come within 150 ms.\n");
  await runCommand(page, "ML Design Doc: Practice Hint ...");
  await quickInput(page).locator(".monaco-list-row", { hasText: "An example for" }).waitFor();
  await shot("hints");
  await answer(page, { row: "The question of an item" });
  await page.locator(".notification-toast", { hasText: "Another Hint" }).waitFor();
  await shot("hint");
  await runCommand(page, "Notifications: Clear All Notifications");
  await runCommand(page, "ML Design Doc: Practice Hint ...");
  await answer(page, { row: "An example for" });
  await page.locator(".notification-toast", { hasText: "Another Hint" }).waitFor();
  await runCommand(page, "ML Design Doc: Finish and Score My Answer");

  const report = await webviewFrame(page, "svg.coverage");
  await shot("report");
  assert.ok((await report.locator("h1").textContent()).includes('<img src=x onerror="alert(1)">'));
  assert.strictEqual(await report.locator("img, #page script, a[href*=closeWindow]").count(), 0);
  assert.strictEqual(await report.locator("a", { hasText: "Compare with the Outline" }).count(), 0, "there is no outline");
  assert.deepStrictEqual(await accessibilityProblems(report), []);

  await report.locator("a", { hasText: "Practise My Weak Spots" }).click();
  await quickInput(page).locator("input[placeholder*='for ']").waitFor();
  await shot("weak-spots");
  await page.keyboard.press("Escape");
  await quickInput(page).waitFor({ state: "hidden" });

  await report.locator("a", { hasText: "History" }).click();
  const history = await webviewFrame(page, "svg.plot");
  assert.deepStrictEqual(await accessibilityProblems(history), []);
  await history.locator("a", { hasText: "Drill" }).last().click();
  const drill = await webviewFrame(page, "a.option");
  assert.deepStrictEqual(await accessibilityProblems(drill), []);

  const file = path.join(folder, "history.json");
  await runCommand(page, "ML Design Doc: Export Practice History");
  await saveAs(page, file);
  await page.locator(".notification-toast", { hasText: "Answers exported:" }).waitFor();
  const exported = JSON.parse(fs.readFileSync(file, "utf8"));
  const title = hostile.slice(0, 79) + (hostile.length > 80 ? "…" : hostile.slice(79));
  const [mine, ...others] = exported.attempts.filter(({ question }) => question.title === title); // there may be some of other journeys
  assert.ok(mine?.text.includes("We monitor the model for drift."));
  assert.deepStrictEqual(others, []);

  const table = path.join(folder, "history.csv");
  await runCommand(page, "Notifications: Clear All Notifications");
  await runCommand(page, "ML Design Doc: Export Practice History");
  await saveAs(page, table);
  await page.locator(".notification-toast", { hasText: "Answers exported:" }).waitFor();
  assert.strictEqual(fs.readFileSync(table, "utf8").trimEnd().split("\n").length, 1 + exported.attempts.length, "a head and each answer");

  await runCommand(page, "ML Design Doc: Delete Practice History");
  await page.locator(".monaco-dialog-box", { hasText: "Delete the whole practice history?" }).waitFor();
  await shot("delete");
  await page.locator(".monaco-dialog-box .monaco-button", { hasText: "Delete" }).click();
  const empty = await webviewFrame(page, "main:has-text('No answer was finished yet.')");
  await shot("empty-history");
  assert.strictEqual(await empty.locator("svg.plot").count(), 0);
}
