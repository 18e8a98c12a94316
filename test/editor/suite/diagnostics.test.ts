import assert from "node:assert";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, replace, ruleOf, show, until } from "./gestures.js";

const ranking = fixture("designs/listing-ranking.md");
const { Error: error, Warning: warning, Information: information } = vscode.DiagnosticSeverity;

/** A design document in which one item of the first phase is vague. */
const short = (status = "review") => `---
type: ml-design-doc
status: ${status}
---

# Parking spots

## Problem clarification and constraints

Answers should be fast.
`;

describe("diagnostics", () => {
  afterEach(closeAll);

  it("stand where the text belongs: a vague item on its words, a missing one on the heading of its section", async () => {
    const document = await show(ranking);
    const vague = await byRule(document.uri, "latency-requirement");
    assert.strictEqual(document.lineAt(vague.range.start).text, "- Answers should be fast.");
    assert.match(document.getText(vague.range), /fast/);
    const missing = await byRule(document.uri, "fallback");
    assert.match(document.lineAt(missing.range.start).text, /^## 4\. Evaluation and productionization$/);
    assert.ok(missing.range.isSingleLine);
  });

  it("carry the rule's id and a link to its page", async () => {
    const { uri } = await show(ranking);
    const { code, source, message } = await byRule(uri, "latency-requirement");
    assert.strictEqual(source, "ml-design-doc");
    assert.ok(typeof code === "object", JSON.stringify(code));
    assert.strictEqual(code.value, "latency-requirement");
    assert.strictEqual(code.target.toString(true), 'command:mlDesignDoc.explainItem?["latency-requirement"]');
    // The page is there without a network.
    await vscode.commands.executeCommand(code.target.path, ...JSON.parse(code.target.query));
    const page = await until(() => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "ml-design-doc-rule"), "the page");
    assert.match(page.getText(), /^# Latency requirement\n[\s\S]*\n## Examples\n/);
    assert.ok(message.length > 20, message);
  });

  it("say nothing of what the document states", async () => {
    const { uri } = await show(ranking);
    await byRule(uri, "latency-requirement");
    const rules = diagnostics(uri).map(ruleOf);
    for (const met of ["business-goal", "offline-metric", "model-choice", "ab-test"]) assert.ok(!rules.includes(met), `${met} in ${rules}`);
  });

  it("vanish when the text is mended and come back when the mending is undone", async () => {
    const document = await show(ranking);
    await byRule(document.uri, "latency-requirement");
    await replace(document, "Answers should be fast.", "The latency of an answer stays below 150 ms at p99.");
    await until(
      () => diagnostics(document.uri).length && !diagnostics(document.uri).some((d) => ruleOf(d) === "latency-requirement"),
      "the gap is closed",
    );
    await vscode.commands.executeCommand("undo");
    await byRule(document.uri, "latency-requirement");
  });

  it("move with their text", async () => {
    const document = await show(ranking);
    const before = await byRule(document.uri, "latency-requirement");
    await replace(document, "# Ranking of holiday homes\n", "# Ranking of holiday homes\n\nFor guests 🏖 of all ages.\n");
    const moved = await until(
      () =>
        diagnostics(document.uri).find((d) => ruleOf(d) === "latency-requirement" && d.range.start.line === before.range.start.line + 2),
      "the finding is two lines further down",
    );
    assert.strictEqual(
      document.getText(moved.range),
      document.getText(before.range.with({ start: before.range.start.translate(2), end: before.range.end.translate(2) })),
    );
  });

  it("are right after fast typing, whatever came in between", async () => {
    const document = await show(short());
    await byRule(document.uri, "latency-requirement");
    const end = () => document.lineAt(document.lineCount - 1).range.end;
    for (const character of "\nThe latency stays below 150 ms at p99.\n") {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, end(), character);
      await vscode.workspace.applyEdit(edit);
    }
    await until(
      () => diagnostics(document.uri).length && !diagnostics(document.uri).some((d) => ruleOf(d) === "latency-requirement"),
      "the limit is seen",
    );
    for (const { range } of diagnostics(document.uri)) assert.ok(document.validateRange(range).isEqual(range), "ranges are of this text");
  });

  it("are one finding at the title for a phase that is absent, naming its items", async () => {
    const document = await show(fixture("handbook/parcel-fraud.md"));
    const atTitle = await until(() => {
      const found = diagnostics(document.uri).filter(({ range }) => document.lineAt(range.start).text === "# Parcels that never arrived");
      return found.length >= 2 && found;
    }, "findings at the title");
    assert.strictEqual(atTitle.length, 2, "one for the model, one for production");
    const [model] = atTitle.filter(({ message }) => message.includes("loss"));
    assert.ok(model, atTitle.map(({ message }) => message).join("\n"));
    const rules = diagnostics(document.uri).map(ruleOf);
    for (const item of ["loss-function", "optimizer", "drift-monitoring"])
      assert.ok(!rules.includes(item), `${item} has no finding of its own`);
  });

  it("point at the evidence", async () => {
    const document = await show(ranking);
    await byRule(document.uri, "latency-requirement");
    const related = diagnostics(document.uri).flatMap(({ relatedInformation }) => relatedInformation ?? []);
    assert.ok(related.length > 0);
    for (const { location, message } of related) {
      assert.strictEqual(location.uri.toString(), document.uri.toString());
      assert.ok(!location.range.isEmpty && message);
    }
  });
});

describe("severity", () => {
  afterEach(closeAll);

  for (const [status, severity] of [
    ["draft", information],
    ["review", warning],
    ["final", error],
  ] as const) {
    it(`of a document with status ${status} is ${vscode.DiagnosticSeverity[severity].toLowerCase()}`, async () => {
      const { uri } = await show(short(status));
      assert.strictEqual((await byRule(uri, "latency-requirement")).severity, severity);
    });
  }

  it("follows the status as it is typed", async () => {
    const document = await show(short("draft"));
    await until(() => diagnostics(document.uri)[0]?.severity === information, "information");
    await replace(document, "status: draft", "status: final");
    await until(() => diagnostics(document.uri)[0]?.severity === error, "errors");
  });
});

describe("documents", () => {
  afterEach(closeAll);

  it("that are no design documents stay silent, until they say that they are one", async () => {
    const readme = await show(fixture("designs/README.md"));
    await show(ranking);
    await byRule(ranking, "latency-requirement"); // by now the first one has been read as well
    assert.deepStrictEqual(diagnostics(readme.uri), []);
    await vscode.window.showTextDocument(readme);
    await replace(readme, "# Designs", "---\ntype: ml-design-doc\n---\n\n# Designs");
    await until(() => diagnostics(readme.uri).length, "findings");
  });

  it("are left alone until they can be seen", async () => {
    const hidden = await vscode.workspace.openTextDocument({ language: "markdown", content: short() });
    await show(ranking);
    await byRule(ranking, "latency-requirement"); // by now the first one would have been checked as well
    assert.deepStrictEqual(diagnostics(hidden.uri), []);
    await vscode.window.showTextDocument(hidden);
    await byRule(hidden.uri, "latency-requirement");
  });

  it("lose their findings when closed, and have the same when opened again", async () => {
    const seen = () => diagnostics(ranking).map((d) => `${ruleOf(d)} ${d.range.start.line}:${d.range.start.character}`);
    await show(ranking);
    await byRule(ranking, "latency-requirement");
    const first = seen();
    await closeAll();
    await until(() => diagnostics(ranking).length === 0, "no findings for a closed document");
    await show(ranking);
    await byRule(ranking, "latency-requirement");
    assert.deepStrictEqual(seen(), first);
  });

  it("may be untitled", async () => {
    const { uri, isUntitled } = await show(short());
    assert.ok(isUntitled);
    await byRule(uri, "latency-requirement");
  });

  it("may lie outside every folder of the workspace", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "outside-"));
    try {
      const file = path.join(folder, "design.md");
      fs.writeFileSync(file, short());
      await byRule((await show(vscode.Uri.file(file))).uri, "latency-requirement");
    } finally {
      await closeAll();
      fs.rmSync(folder, { recursive: true });
    }
  });

  it("may lie in a virtual, read-only file system", async () => {
    const readOnly = vscode.workspace.registerFileSystemProvider("archive", new Archive(short()), { isReadonly: true });
    try {
      await byRule((await show(vscode.Uri.parse("archive:/design.md"))).uri, "latency-requirement");
    } finally {
      await closeAll();
      readOnly.dispose();
    }
  });

  it("of a git: or diff view are left alone", async () => {
    const revisions = vscode.workspace.registerTextDocumentContentProvider("git", { provideTextDocumentContent: () => short() });
    try {
      const old = vscode.Uri.parse("git:/designs/design.md?%7B%22ref%22%3A%22HEAD%22%7D");
      const { uri } = await show(short());
      await vscode.commands.executeCommand("vscode.diff", old, uri);
      await byRule(uri, "latency-requirement");
      const revision = vscode.workspace.textDocuments.find((document) => document.uri.scheme === "git");
      assert.strictEqual(revision?.languageId, "markdown");
      assert.deepStrictEqual(diagnostics(revision.uri), []);
    } finally {
      await closeAll();
      revisions.dispose();
    }
  });

  it("have CRLF line ends, a byte order mark, emoji and Chinese words at no loss", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "crlf-"));
    try {
      const file = path.join(folder, "design.md");
      fs.writeFileSync(
        file,
        `\uFEFF${short().replace("# Parking spots", "# 停车位 🚗")}`.replace(/Answers/, "🚗 停车 Answers").replaceAll("\n", "\r\n"),
      );
      const document = await show(vscode.Uri.file(file));
      const { range } = await byRule(document.uri, "latency-requirement");
      assert.match(document.getText(range), /fast/);
    } finally {
      await closeAll();
      fs.rmSync(folder, { recursive: true });
    }
  });
});

describe("a workspace of several folders", () => {
  afterEach(closeAll);

  it("shows findings of both, each by the settings of its folder", async () => {
    assert.strictEqual(vscode.workspace.workspaceFolders?.length, 2);
    const fraud = fixture("handbook/parcel-fraud.md");
    const own = vscode.workspace.getConfiguration("mlDesignDoc", fraud);
    await own.update("rules", { "latency-requirement": "off", scale: "off" }, vscode.ConfigurationTarget.WorkspaceFolder);
    try {
      await show(fraud);
      await show(ranking);
      await byRule(ranking, "latency-requirement");
      await until(() => diagnostics(fraud).length, "findings in the second folder");
      const rules = diagnostics(fraud).map(ruleOf);
      assert.ok(!rules.includes("latency-requirement") && rules.includes("offline-metric"), rules.join());
    } finally {
      await own.update("rules", undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    }
    await byRule(fraud, "latency-requirement");
  });
});

/** A file system with one file, whatever its name. */
class Archive implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #bytes: Uint8Array;
  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }
  watch = () => new vscode.Disposable(() => {});
  stat = () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length });
  readDirectory = () => [];
  readFile = () => this.#bytes;
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}
