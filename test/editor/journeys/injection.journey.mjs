import assert from "node:assert";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { currentNode, root } from "../../../scripts/dependencies.mjs";
import { openFile, runCommand, squiggles, webviewFrame } from "../workbench.mjs";

export const name = "opens a document full of scripts and links that run something: none does, on any page that is made of it";

const payloads = [
  `<script>globalThis.hit = "script"; fetch("https://example.org/")</script>`,
  `<img src=x onerror="globalThis.hit = 'image'"><svg onload="globalThis.hit = 'svg'">`,
  `[here](javascript:globalThis.hit=1) and [there](command:workbench.action.closeWindow) <a href="command:workbench.action.closeWindow">x</a>`,
  `"></style></script><iframe src="https://example.org/"></iframe><meta http-equiv="refresh" content="0;url=https://example.org/">`,
];
const statements = [
  "PSI of each feature above 0.2 pages the owner",
  "Answers come within 150 ms at p99",
  "NDCG@10 on held-out weeks",
  "We retrain weekly",
];
const text = [
  "---\ntype: ml-design-doc\nstatus: review\npractice: <b>x</b>\n---\n",
  `# Title ${payloads.join(" ")}\n`,
  ...payloads.flatMap((payload, i) => [`## Drift ${payload}\n`, `${statements[i]} ${payload}.\n`, `### Empty ${payload}\n`]),
].join("\n");

/** A configuration comes from others, too. */
const configuration = JSON.stringify({
  items: [
    { id: "smuggled", phase: "data", title: `Smuggled ${payloads[1]}`, question: `${payloads[2]}?`, why: payloads[0], topic: "drift" },
  ],
});

/** What runs or leads out in a document. */
const active = (frame) =>
  frame.evaluate(() => ({
    hit: globalThis.hit,
    elements: [
      ...document.querySelectorAll("script:not(#_vscodeApiScript, [nonce]), img, iframe, object, embed, form, meta[http-equiv=refresh]"),
    ].map((e) => e.outerHTML),
    handlers: [...document.querySelectorAll("*")].flatMap((e) => e.getAttributeNames().filter((each) => each.startsWith("on"))),
    links: [...document.querySelectorAll("[href]")]
      .map((e) => e.getAttribute("href"))
      .filter((href) => !/^(?:https:|#|command:mlDesignDoc\.)/.test(href)),
  }));
const nothing = { hit: undefined, elements: [], handlers: [], links: [] };

export async function run({ page, folder, shot }) {
  const outside = [];
  const note = (request) => request.url().includes("example.org") && outside.push(request.url());
  page.context().on("request", note);
  const refuse = (dialog) => {
    outside.push(dialog.message());
    return dialog.dismiss();
  };
  page.on("dialog", refuse);
  const file = path.join(folder, "hostile.md");
  fs.writeFileSync(file, text);
  fs.writeFileSync(path.join(folder, ".ml-design-doc.json"), configuration);
  await openFile(page, "hostile.md");
  await squiggles(page).first().waitFor();
  for (const [command, mark] of [
    ["Show Report", "table.items"],
    ["Score This Answer", "svg.coverage"],
  ]) {
    await openFile(page, "hostile.md");
    await runCommand(page, `ML Design Doc: ${command}`);
    const shown = await webviewFrame(page, mark);
    const words = await shown.locator("body").textContent();
    assert.ok(words.includes("<script>globalThis.hit"), "what is quoted is shown as text");
    if (command === "Show Report") assert.ok(words.includes("Smuggled <img"), "so is what a configuration says");
    assert.deepStrictEqual(await active(shown), nothing);
    await shot(command.toLowerCase().replaceAll(" ", "-"));
  }

  const html = path.join(folder, "report.html");
  const lint = spawnSync(currentNode, [path.join(root, "dist/cli.js"), "lint", "--format", "html", "--output", html, file], {
    encoding: "utf8",
  });
  assert.strictEqual(lint.status, 1, lint.stderr);
  const other = await page.context().newPage();
  await other.goto(pathToFileURL(html).href);
  assert.ok((await other.locator("body").textContent()).includes("<script>globalThis.hit"), "what is quoted is shown as text");
  assert.deepStrictEqual(await active(other), nothing);
  await other.close();
  page.context().off("request", note);
  page.off("dialog", refuse);
  assert.deepStrictEqual(outside, []);
}
