import assert from "node:assert";
import { activeEditor, quickInput, runCommand, squiggles, visibleLines, webviewFrame } from "../workbench.mjs";

export const name =
  "answers an interview question against the clock, sees the report, compares with the outline, looks at the history, and drills";

// A whole interview in 24 seconds.
export const settings = { "mlDesignDoc.practice.plan": { clarify: 0.1, data: 0.1, model: 0.1, production: 0.1 } };

const clock = (page) => page.locator(".statusbar-item", { hasText: /left/ });

/** Puts the cursor on the line below the heading that starts so. */
async function below(page, heading) {
  await activeEditor(page).locator(".view-line", { hasText: heading }).first().click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
}

export async function run({ page, shot }) {
  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Random question" }).waitFor();
  await shot("questions");
  await quickInput(page).locator("input").first().pressSequentially("company wiki");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Asking the company wiki" }).click();
  const length = quickInput(page).locator(".monaco-list-row", { hasText: "the plan of your settings" }).first();
  await length.waitFor();
  await shot("lengths");
  await length.click();

  // The question and what is given, with the cursor in the first phase, and nothing said about either.
  await activeEditor(page).locator(".view-line", { hasText: "Given facts" }).waitFor();
  await clock(page).waitFor();
  await page.keyboard.insertText(
    "New employees lose three hours a week by searching. The goal is 30 % fewer questions in the help channels.\n",
  );
  await page.keyboard.insertText("Answers should come fast.\n");
  await shot("writing");
  assert.match(await clock(page).textContent(), /[1-4]\/4 \w+ 0:0\d · 0:[012]\d left/);
  await below(page, "Data engineering");
  await page.keyboard.insertText("Source: the 80,000 pages of the wiki, by its API, with their access rights.\n");
  assert.strictEqual(await squiggles(page).count(), 0, "it is quiet while the clock runs");

  // The end of a phase is told, and the bell brings the report, beside the answer.
  await page.locator(".notification-toast", { hasText: "Next phase" }).first().waitFor();
  await shot("phase-ends");
  const report = await webviewFrame(page, "svg.coverage", 40_000);
  await clock(page).waitFor({ state: "hidden" });
  await page.locator(".notification-toast", { hasText: "The bell" }).waitFor();
  await shot("report");
  const body = await report.locator("main").textContent();
  assert.match(body, /Asking the company wiki/);
  assert.match(body, /\d+ of 24 met/);
  assert.match(body, /until the bell/);
  const written = await report.locator("table.times tbody td:nth-child(3)").allInnerTexts();
  assert.ok(written[0] !== "0:00" && written[1] !== "0:00", `time in two phases: ${written}`);
  assert.strictEqual(await report.locator("#page script").count(), 0);
  await runCommand(page, "Notifications: Clear All Notifications");

  // A line leads into the frozen text; the document itself may be written on, and is checked again.
  await report.locator("a.place").first().click();
  await page.locator(".tab.active", { hasText: "My answer to" }).waitFor();
  await runCommand(page, "View: Focus Next Editor Group");
  await report.locator("a", { hasText: "Compare with the Outline" }).click();
  await page.locator(".tab.active", { hasText: "Outline of" }).waitFor();
  await activeEditor(page).locator(".view-line", { hasText: "A new employee loses" }).waitFor();
  await shot("compare");
  const outline = (await visibleLines(page)).join("\n");
  assert.match(outline, /# Asking the company wiki/);

  await runCommand(page, "ML Design Doc: Practice History");
  const history = await webviewFrame(page, "svg.plot");
  await history.locator("table.heat").waitFor();
  await shot("history");
  assert.strictEqual(await history.locator("table.heat tbody tr:has(td.cell)").count(), 30);
  await history.locator("table.heat").scrollIntoViewIfNeeded();
  await shot("heat-map");

  await history.locator("a", { hasText: "Five-Minute Drill" }).click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "Leakage-safe splits" }).click();
  const drill = await webviewFrame(page, "a.option");
  await shot("drill");
  await drill.locator("a.option:focus").waitFor(); // the keyboard is enough
  await page.keyboard.press("Enter");
  const explained = await webviewFrame(page, ".explanation");
  await shot("drill-explained");
  assert.strictEqual(await explained.locator(".option.right").count(), 1);
  await explained.locator("a:focus", { hasText: "Next" }).waitFor();
  await page.keyboard.press("Enter");
  const next = await webviewFrame(page, "a.option");
  assert.match(await next.locator("main").textContent(), /2 of 10/);
  await next.locator("a.option").first().press("2");
  await next.locator("li:nth-child(2) a.option:focus").press("Enter");
  await webviewFrame(page, ".explanation");
}
