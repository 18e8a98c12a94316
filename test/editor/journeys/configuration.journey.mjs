import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { activeEditor, openFile, problems, quickInput, runCommand, squiggles, visibleLines } from "../workbench.mjs";

export const name = "writes a configuration file with completion, mends its mistake, and looks at what is in effect";

const text = `{
  // What our team asks for beside the checklist.
  "items": [
    {
      "id": "review-date",
      "phase": "clarify",
      "title": "Review date",
      "question": "When is this reviewed, and by whom?",
      "topic": "reviewed by"
    }
  ],
  "rules": {
    "drift-kind": "off",
    "latency-requirement": "error"
  }
}
`;

export async function run({ page, folder, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();
  fs.writeFileSync(path.join(folder, ".ml-design-doc.json"), text);
  await squiggles(page, "error").first().waitFor();
  await openFile(page, ".ml-design-doc.json");
  await squiggles(page, "error").first().waitFor();
  assert.ok((await problems(page)).some((row) => row.includes('There is no rule "drift-kind". Did you mean "drift-kinds"?')));
  await shot("problem");

  // The names are completed by the schema.
  const line = activeEditor(page).locator(".view-line", { hasText: "drift-kind" });
  await line.click();
  await page.keyboard.press("Home");
  for (let i = 0; i < 11; i++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "drift-kinds" }).first().waitFor();
  await shot("completion");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await squiggles(page, "error").first().waitFor({ state: "detached" });
  await page.keyboard.press("Control+S");

  await openFile(page, "listing-ranking.md");
  await squiggles(page, "error").first().waitFor();
  await page.locator(".markers-panel .monaco-list-row", { hasText: "Review date: nothing is said about it" }).first().waitFor();
  await activeEditor(page).locator(".codelens-decoration", { hasText: "of 10 met" }).first().waitFor(); // the item of one's own counts
  await shot("in-effect");

  await runCommand(page, "ML Design Doc: Turn Off a Rule ...");
  await quickInput(page).locator("input").first().pressSequentially("retraining");
  await quickInput(page).locator(".monaco-list-row", { hasText: "retraining" }).first().click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "In .ml-design-doc.json" }).first().waitFor();
  await shot("turn-off");
  await quickInput(page).locator(".monaco-list-row", { hasText: "In .ml-design-doc.json" }).first().click();

  await runCommand(page, "ML Design Doc: Show Effective Configuration");
  await page.locator(".tab.active", { hasText: "configuration.jsonc" }).waitFor();
  await activeEditor(page).locator(".view-line", { hasText: "retraining" }).waitFor();
  const lines = (await visibleLines(page)).map((each) => each.replace(/\u00a0/g, " "));
  assert.ok(
    lines.some((each) => /"retraining": "off",? \/\/ \.ml-design-doc\.json:\d+:\d+/.test(each)),
    lines.join("\n"),
  );
  await shot("effective");

  // In YAML each word is offered too, with what it says.
  fs.mkdirSync(path.join(folder, "notes"));
  fs.writeFileSync(path.join(folder, "notes/.ml-design-doc.yaml"), "# ours\n");
  await openFile(page, ".ml-design-doc.yaml");
  await page.keyboard.press("Control+End");
  for (const [typed, offered] of [
    ["ru", "rules"],
    ["drift-k", "drift-kinds"],
    ["o", "off"],
  ]) {
    await page.keyboard.type(typed);
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-widget .monaco-list-row.focused", { hasText: offered }).waitFor();
    if (offered === "drift-kinds") await shot("yaml");
    await page.keyboard.press("Enter");
    await page.locator(".suggest-widget.visible").waitFor({ state: "detached" });
  }
  assert.deepEqual((await visibleLines(page)).slice(0, 3), ["# ours", "rules:", "  drift-kinds: off"]);
}
