import assert from "node:assert";
import { execFileSync } from "node:child_process";
import { activeEditor, answer, quickInput, runCommand, squiggles, visibleLines, webviewFrame } from "../workbench.mjs";

export const name = "goes on with a timed answer after the editor was killed, the window reloaded, and the document closed without saving";

export const settings = { "mlDesignDoc.practice.plan": { clarify: 2, data: 2, model: 2, production: 2 } };

const clock = (page) => page.locator(".statusbar-item", { hasText: /left/ });
const sentence = "Members should find a question answered within one minute.";
const second = "Source: the wiki export, 80,000 pages.";

/** Kills the extension host of this journey's editor, as a crash would. */
function killExtensionHost(editor) {
  const rows = execFileSync("ps", ["-axo", "pid=,ppid=,command="], { encoding: "utf8" }).split("\n");
  const processes = new Map(
    rows.flatMap((row) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
      return pid ? [[Number(pid), { parent: Number(parent), command }]] : [];
    }),
  );
  const isOurs = (pid) => pid === editor.pid || (processes.has(pid) && isOurs(processes.get(pid).parent));
  const hosts = [...processes].filter(([pid, { command }]) => command.includes("--type=extensionHost") && isOurs(pid));
  assert.strictEqual(hosts.length, 1, "one extension host runs");
  for (const [pid] of hosts) process.kill(pid, "SIGKILL");
}

const reload = async (page) => {
  await page.reload();
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
  await clock(page).waitFor({ timeout: 40_000 });
};
const secondsLeft = async (page) => {
  const [, minutes, seconds] = /(\d+):(\d+) left/.exec(await clock(page).textContent());
  return Number(minutes) * 60 + Number(seconds);
};
const holds = async (page, text) =>
  activeEditor(page)
    .locator(".view-line", { hasText: text.slice(0, 20) })
    .first()
    .waitFor();

export async function run({ page, editor, shot }) {
  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Random question" }).waitFor();
  await quickInput(page).locator("input").first().pressSequentially("company wiki");
  await answer(page, { row: "Asking the company wiki" });
  await quickInput(page).locator(".monaco-list-row", { hasText: "hints" }).first().click();
  await clock(page).waitFor();
  await holds(page, "Problem clarification");
  await page.keyboard.type(sentence);
  await page.waitForTimeout(2500); // what is typed is kept within a second or two

  killExtensionHost(editor);
  await reload(page);
  await clock(page).click();
  await answer(page, { row: "Go to my answer" });
  await holds(page, sentence);
  assert.ok((await visibleLines(page)).some((line) => line.includes(sentence)));
  assert.strictEqual(await squiggles(page).count(), 0, "it is still quiet");
  const left = await secondsLeft(page);
  assert.ok(left > 400 && left < 478, `the clock went on: ${left} s left`);
  await shot("after-the-kill");

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
  await page.waitForTimeout(2500);
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
