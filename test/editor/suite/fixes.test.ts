import assert from "node:assert";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, ruleOf, show, until } from "./gestures.js";

const ranking = fixture("designs/listing-ranking.md");
const fraud = fixture("handbook/parcel-fraud.md");

const directives = `---
type: ml-design-doc
---

# Parking spots

<!-- ml-design-doc-disable-nextline latency-requirement -->

Answers should be fast.

<!-- ml-design-doc-disable-next-line latency-requiremnt -->

We use an 80/20 split.

<!-- ml-design-doc-disable-next-line unfilled-placeholder -- was there once -->

Guests park faster.
`;

const faulty = `---
type: ml-design-doc
---

# Parking spots

## Model architecture and training

We train XGBoost.

## Problem clarification and constraints

### Kind of ML problem

### Latency requirement

Not applicable.
`;

const monitored = `---
type: ml-design-doc
---

# Parking spots

## Evaluation and productionization

- We will monitor the model for drift.
- Users: all
`;

/** The quick fixes on a finding, asked until they come: a provider that has just been registered may be left out. */
const fixes = (document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> =>
  until(async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind);
    return found.length > 0 && found;
  }, "quick fixes");

async function fix(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, title: RegExp): Promise<void> {
  const found = await fixes(document, diagnostic);
  const action = found.find((each) => title.test(each.title));
  assert.ok(action?.edit, `${title} among ${found.map((each) => each.title).join(" | ")}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

const selected = () => vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? "";

describe("quick fixes", () => {
  afterEach(closeAll);

  it("add a missing item under its section, its question selected, and one undo takes it back", async () => {
    const document = await show(ranking);
    const before = document.getText();
    await fix(document, await byRule(ranking, "fallback"), /^Add "Fallback" under "4\. Evaluation/);
    assert.match(selected(), /^_.+\?_$/);
    const at = document.getText().indexOf(selected());
    assert.ok(at > before.indexOf("## 4. Evaluation"));
    assert.match(document.getText().slice(0, at), /### Fallback\n\n$/);
    await byRule(ranking, "fallback"); // an unanswered question silences nothing
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), before);
  });

  it("ask a vague item's question where it is mentioned", async () => {
    const document = await show(monitored);
    await fix(document, await byRule(document.uri, "drift-monitoring"), /^Make "Drift monitoring" concrete$/);
    assert.match(document.getText(), /- We will monitor the model for drift\.\n {2}- _.+\?_\n- Users: all/);
  });

  it("are in order where several findings share a place: what adds first, what ignores last, nothing twice", async () => {
    const document = await show(ranking);
    const titles = (await fixes(document, await byRule(ranking, "fallback"))).map(({ title }) => title);
    assert.strictEqual(new Set(titles).size, titles.length);
    const kinds = titles.map((title) => [/^Add "/, /^Add all/, /does not apply/, /^Ignore/, /^Turn/].findIndex((kind) => kind.test(title)));
    assert.deepStrictEqual(
      kinds.filter((kind) => kind >= 0),
      kinds.filter((kind) => kind >= 0).sort((a, b) => a - b),
    );
  });

  it("waive an item, with the reason to write", async () => {
    const document = await show(ranking);
    await fix(document, await byRule(ranking, "fallback"), /^"Fallback" does not apply, because/);
    assert.strictEqual(selected(), "<reason>");
    await byRule(ranking, "fallback");
    await vscode.commands.executeCommand("type", { text: "the list by popularity is always there" });
    assert.match(document.getText(), /Fallback does not apply because the list by popularity is always there\./);
    await until(() => diagnostics(ranking).length > 0 && !diagnostics(ranking).some((each) => ruleOf(each) === "fallback"), "it is waived");
  });

  for (const where of ["here", "in this file"]) {
    it(`ignore a finding ${where}`, async () => {
      const document = await show(ranking);
      await fix(document, await byRule(ranking, "latency-requirement"), new RegExp(`^Ignore "latency-requirement" ${where}$`));
      assert.match(document.getText(), /<!-- ml-design-doc-disable-\S+ latency-requirement -- reason -->/);
      assert.strictEqual(selected(), "reason");
      await until(
        () => diagnostics(ranking).length > 0 && !diagnostics(ranking).some((each) => ruleOf(each) === "latency-requirement"),
        "the finding is gone",
      );
      assert.ok(!diagnostics(ranking).some((each) => ruleOf(each) === "unused-directive"));
    });
  }

  it("add a section that is absent, with its items, in its order", async () => {
    const document = await show(fraud);
    const absent = await until(() => diagnostics(fraud).find((each) => /loss/i.test(each.message)), "the absent section");
    await fix(document, absent, /^Add the section "Model architecture and training" with its \d items$/);
    const text = document.getText();
    assert.ok(text.indexOf("## Model architecture and training") > text.indexOf("## Data engineering"));
    assert.match(text, /- \*\*Loss function:\*\* _.+\?_/);
  });

  it("add everything that is missing, the phases in order and no heading twice", async () => {
    const document = await show(fraud);
    await byRule(fraud, "offline-metric");
    await fix(document, await byRule(fraud, "offline-metric"), /^Add all \d+ missing items of the document$/);
    const headings = [...document.getText().matchAll(/^#+ (.*)/gm)].map(([, words]) => words);
    assert.strictEqual(new Set(headings).size, headings.length);
    const phases = ["Problem clarification", "Data engineering", "Model architecture", "Evaluation and"];
    const places = phases.map((phase) => headings.findIndex((words) => words?.startsWith(phase)));
    assert.deepStrictEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    assert.ok(places.every((place) => place >= 0));
  });

  it("are one step back, each of them", async function () {
    this.timeout(60_000);
    const undone = new Set<string>();
    for (const [file, rules] of [
      [ranking, ["latency-requirement", "fallback", "retraining"]],
      [fraud, ["absent-phase", "offline-metric"]],
      [directives, ["unknown-directive", "unused-directive", "validation-split"]],
      [faulty, ["empty-section", "phase-order", "unreasoned-waiver"]],
    ] as const) {
      const document = await show(file);
      const before = document.getText();
      for (const rule of rules) {
        for (const { title, edit, command } of await fixes(document, await byRule(document.uri, rule))) {
          const kind = title.replace(/"[^"]*"|\d+/g, "…");
          if (edit === undefined) assert.strictEqual(command?.command, "mlDesignDoc.turnOff", title);
          if (edit === undefined || undone.has(kind)) continue;
          undone.add(kind);
          await vscode.window.showTextDocument(document);
          assert.ok(await vscode.workspace.applyEdit(edit));
          assert.notStrictEqual(document.getText(), before, title);
          await vscode.commands.executeCommand("undo");
          assert.strictEqual(document.getText(), before, title);
        }
      }
    }
    assert.deepStrictEqual([...undone].sort(), [
      "Add all … missing items of the document",
      "Add all … missing items of …",
      "Add the reason",
      "Add the section … with its … items",
      "Add …",
      "Add … under …",
      "Change to …",
      "Ignore … here",
      "Ignore … in this file",
      "Make … concrete",
      "Move the section to its place",
      "Remove it",
      "Remove the empty section",
      "… does not apply, because ...",
    ]);
  });

  it("mend directives, one by one and all at once", async () => {
    const document = await show(directives);
    const wrong = await byRule(document.uri, "unknown-directive");
    assert.strictEqual(document.getText(wrong.range), "disable-nextline");
    await fix(document, wrong, /^Change to "disable-next-line"$/);
    assert.match(document.getText(), /<!-- ml-design-doc-disable-next-line latency-requirement -->/);
    await byRule(document.uri, "unused-directive");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      vscode.CodeActionKind.SourceFixAll.value,
    );
    const all = actions.find(({ kind }) => kind?.value === "source.fixAll.mlDesignDoc");
    assert.ok(all?.edit);
    assert.ok(await vscode.workspace.applyEdit(all.edit));
    assert.match(document.getText(), /disable-next-line latency-requirement -->\n\nWe use/);
    assert.doesNotMatch(document.getText(), /was there once/);
  });
});
