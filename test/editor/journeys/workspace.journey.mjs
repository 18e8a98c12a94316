import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { accessibilityProblems } from "../accessibility.mjs";
import { activeEditor, problems, runCommand, webviewFrame } from "../workbench.mjs";

export const name = "checks all design documents of a folder, stops it, sorts the table by keyboard, and sees it follow the files";

const design = "listing-ranking.md";

/** Many documents, so that there is time to stop; one that cannot be read; and one that is left alone. */
export function prepare(folder) {
  const text = fs.readFileSync(path.join(folder, design), "utf8");
  const write = (name, content) => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  write("prices (v2) [new].md", text.replace(/## 4[\s\S]*/, "").replaceAll("Ranking of holiday homes", "Prices"));
  write("latin.md", Buffer.from("# Gr\xf6\xdfe\n", "latin1"));
  write("drafts/left-alone.md", text);
  write(".gitignore", "drafts/\n");
  for (let i = 0; i < 1000; i++) write(`archive/${i}.md`, text.replaceAll("Ranking of holiday homes", `Ranking, try ${i}`));
}

export async function run({ page, folder, shot }) {
  await runCommand(page, "ML Design Doc: Check All Design Documents");
  const toast = page.locator(".notification-toast", { hasText: "Checking design documents" });
  await toast.filter({ hasText: /of 1004/ }).waitFor();
  await shot("progress");
  await toast.locator(".monaco-button", { hasText: "Cancel" }).click();
  const stopped = await webviewFrame(page, "p:text('Stopped after')");
  assert.match(await stopped.locator("p", { hasText: "Stopped" }).textContent(), /after \d+ of 1004 Markdown files/);
  fs.rmSync(path.join(folder, "archive"), { recursive: true });

  await stopped.locator("a", { hasText: "Check Again" }).click();
  const table = await webviewFrame(page, "h1:text('2 design documents')"); // what was stopped has a page like it
  const rows = table.locator("table.documents tbody tr");
  const names = () => rows.locator("th a").allInnerTexts();
  assert.deepStrictEqual(await names(), ["Prices", "Ranking of holiday homes"], "the worst first");
  assert.match(await table.locator(".error").textContent(), /^latin\.md: this is not UTF-8 text/);
  await shot("table");
  assert.deepStrictEqual(await accessibilityProblems(table), []);

  // By keyboard: a head of the table sorts, and sorts the other way.
  const head = table.locator("th button", { hasText: "Document" });
  await head.press("Enter");
  assert.strictEqual(await table.locator("th[aria-sort=ascending]").innerText(), await head.innerText());
  await head.press("Enter");
  assert.deepStrictEqual(await names(), ["Ranking of holiday homes", "Prices"]);
  await shot("sorted");

  // Nothing was opened, and yet it is in the Problems panel.
  assert.strictEqual(await page.locator(".tab").count(), 1);
  const inPanel = await problems(page);
  assert.ok(
    inPanel.some((row) => row.includes(design)),
    inPanel.join("\n"),
  );
  await shot("problems");

  // It follows what becomes of the files, and stays sorted as it was.
  fs.mkdirSync(path.join(folder, "new"));
  fs.renameSync(path.join(folder, "prices (v2) [new].md"), path.join(folder, "new", "prices.md"));
  fs.writeFileSync(path.join(folder, "new", "other.md"), "---\ntype: ml-design-doc\n---\n\n# Another\n\nWe rank shops.\n");
  await rows.filter({ hasText: "new/other.md" }).waitFor();
  await rows.filter({ hasText: "new/prices.md" }).waitFor();
  await rows.filter({ hasText: "(v2)" }).waitFor({ state: "detached" });
  assert.deepStrictEqual(await names(), ["Ranking of holiday homes", "Prices", "Another"]);

  await rows.locator("a", { hasText: "Another" }).press("Enter");
  await activeEditor(page).locator(".view-line", { hasText: "We rank shops." }).waitFor();
  // In no repository, the report says that there is nothing to compare with.
  await runCommand(page, "ML Design Doc: Show Report");
  await webviewFrame(page, "p:text('Git extension is turned off')");
  await shot("without-git");
  await runCommand(page, "ML Design Doc: Clear Findings of Unopened Documents");
  await page.locator(".markers-panel .monaco-list-row", { hasText: design }).first().waitFor({ state: "detached" });
  await shot("cleared");
}
