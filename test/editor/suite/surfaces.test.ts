import assert from "node:assert";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, ruleOf, show, until } from "./gestures.js";

const ranking = fixture("designs/listing-ranking.md");

const design = (body: string) => `---\ntype: ml-design-doc\nstatus: draft\n---\n\n# Parking spots\n\n${body}`;
const placeOf = (document: vscode.TextDocument, words: string) => document.positionAt(document.getText().indexOf(words) + words.length - 1);

describe("hover", () => {
  afterEach(closeAll);

  const hoverOn = async (document: vscode.TextDocument, words: string): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      placeOf(document, words),
    );
    return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value))).join("\n");
  };

  it("on a finding says what would settle it, with an example and the rule's page", async () => {
    const document = await show(ranking);
    const text = await hoverOn(document, document.getText((await byRule(ranking, "validation-split")).range));
    assert.match(text, /Met where the document says/);
    const [, example = ""] = /For example:\s+> (.*)/.exec(text) ?? [];
    assert.ok(example && !(await byRule(ranking, "validation-split")).message.includes(example), "another example than the message has");
    assert.match(text, /\(command:mlDesignDoc\.explainItem\?%5B%22validation-split%22%5D\)/);
  });

  it("on evidence says which item it shows", async () => {
    const document = await show(ranking);
    await byRule(ranking, "validation-split");
    assert.match(await hoverOn(document, "NDCG@10 on held-out"), /\*\*Offline metric\*\* met/);
  });

  it("on a phase's heading lists its items", async () => {
    const document = await show(ranking);
    await byRule(ranking, "validation-split");
    const text = await hoverOn(document, "## 3. Model architecture");
    assert.match(text, /\*\*Loss function\*\* \w+/);
    assert.match(text, /\*\*Model choice\*\* met, line \d+/);
    assert.doesNotMatch(text, /Offline metric/);
  });

  it("says nothing in other Markdown", async () => {
    const document = await show(fixture("designs/README.md"));
    assert.strictEqual(await hoverOn(document, "Designs of the search"), "");
  });

  it("can run no command but that which explains a rule", async () => {
    const document = await show(design("## Data\n\n[x](command:workbench.action.quit) TBD\n"));
    await until(() => diagnostics(document.uri).length, "findings");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      placeOf(document, "TBD"),
    );
    const texts = hovers.flatMap(({ contents }) => contents).filter((each) => each instanceof vscode.MarkdownString);
    assert.ok(texts.length > 0);
    for (const { isTrusted } of texts) if (isTrusted) assert.deepStrictEqual(isTrusted, { enabledCommands: ["mlDesignDoc.explainItem"] });
  });
});

describe("code lens", () => {
  afterEach(closeAll);

  const lensCommand = /^mlDesignDoc\.showPhase\.(?:clarify|data|model|production)$/;
  const lenses = (uri: vscode.Uri) => vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uri, 10);

  it("counts the items above each phase, and can be turned off", async () => {
    const document = await show(ranking);
    await byRule(ranking, "validation-split");
    const found = await until(async () => {
      const all = (await lenses(ranking)).filter(({ command }) => command && lensCommand.test(command.command));
      return all.length === 4 && all;
    }, "one lens for each phase");
    for (const { range, command } of found) {
      assert.match(document.lineAt(range.start.line).text, /^## \d\. /);
      assert.match(command?.title ?? "", /^\d of \d met/);
      assert.strictEqual(command?.arguments, undefined, "a click on a lens that is being drawn anew must not fail");
    }
    const configuration = vscode.workspace.getConfiguration("mlDesignDoc");
    await configuration.update("codeLens", false, vscode.ConfigurationTarget.Workspace);
    try {
      await until(async () => (await lenses(ranking)).every(({ command }) => !lensCommand.test(command?.command ?? "")), "no lens");
    } finally {
      await configuration.update("codeLens", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe("completion", () => {
  afterEach(closeAll);

  const completions = async (document: vscode.TextDocument, position: vscode.Position, trigger?: string): Promise<string[]> => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      position,
      trigger,
    );
    // Without the words of open documents, which the editor itself adds.
    const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
    for (const { label, detail, kind } of ours)
      if (kind === vscode.CompletionItemKind.Value) assert.ok(detail, `what "${JSON.stringify(label)}" means, in a line`);
    return ours.map(({ label }) => (typeof label === "string" ? label : label.label));
  };
  const behind = (document: vscode.TextDocument, words: string) => placeOf(document, words).translate(0, 1);

  for (const { where, body, words, has, hasNot } of [
    { where: "after status:", body: "", words: "status:", has: "review", hasNot: "ml-design-doc" },
    {
      where: "in a directive",
      body: "<!-- ml-design-doc-\n",
      words: "<!-- ml-design-doc-",
      has: "ml-design-doc-disable-next-line",
      hasNot: "drift-kinds",
    },
    {
      where: "after a directive's name",
      body: "<!-- ml-design-doc-disable drift-monitoring dr\n",
      words: "monitoring dr",
      has: "drift-kinds",
      hasNot: "draft",
    },
    {
      where: "at the start of a line",
      body: "## Evaluation and productionization\n\nF\n",
      words: "\n\nF",
      has: "Fallback",
      hasNot: "Loss function",
    },
    {
      where: "of a measure of drift",
      body: "## Production\n\n### Drift monitoring\n\nWe alert on P\n",
      words: "alert on P",
      has: "PSI",
      hasNot: "dropout",
    },
    { where: "of a metric", body: "### Offline metric\n\nBy N\n", words: "By N", has: "NDCG@10", hasNot: "dropout" },
    { where: "of a split", body: "## Model\n\n### Validation split\n\nWe s\n", words: "We s", has: "split by time", hasNot: "canary" },
    { where: "of a rollout", body: "## Production\n\n### Safe rollout\n\nBy c\n", words: "By c", has: "canary", hasNot: "split by time" },
    { where: "by a snippet's prefix", body: "ml-fall\n", words: "ml-fall", has: "ml-fallback", hasNot: "review" },
  ]) {
    it(`offers "${has}" ${where}`, async () => {
      const document = await show(design(body));
      await until(async () => (await completions(document, behind(document, words))).includes(has), has);
      assert.ok(!(await completions(document, behind(document, words))).includes(hasNot), hasNot);
    });
  }

  it("offers the type by the colon behind it, in any Markdown", async () => {
    const document = await show("---\ntype:\n---\n\n# Notes\n");
    await until(async () => (await completions(document, behind(document, "type:"), ":")).includes("ml-design-doc"), "the type");
  });

  it("offers nothing by a space in prose, which the next Enter would take, but the ids by one in a directive", async () => {
    const body = "## Production\n\n### Drift monitoring\n\nWe look at \n\n<!-- ml-design-doc-disable \n";
    const document = await show(design(body));
    await until(async () => (await completions(document, behind(document, "look at "))).includes("PSI"), "PSI, when asked");
    assert.deepStrictEqual(await completions(document, behind(document, "look at "), " "), []);
    assert.ok((await completions(document, behind(document, "doc-disable "), " ")).includes("drift-kinds"));
  });
});

describe("links", () => {
  afterEach(closeAll);

  it("lead from a rule id in a directive to the rule's page", async () => {
    const document = await show(design("<!-- ml-design-doc-disable-file drift-kinds, nonsense -- one archive -->\n"));
    const links = await until(async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 10);
      return all.length > 0 && all;
    }, "a link");
    assert.deepStrictEqual(
      links.map(({ range }) => document.getText(range)),
      ["drift-kinds"],
    );
    assert.strictEqual(links[0]?.target?.toString(true), 'command:mlDesignDoc.explainItem?["drift-kinds"]');
  });
});

describe("navigation", () => {
  afterEach(closeAll);

  it("goes from gap to gap, round and back", async () => {
    const document = await show(ranking);
    await byRule(ranking, "validation-split");
    const gaps = diagnostics(ranking).filter((each) => !/^(?:unfilled|empty|phase-order|unreasoned)/.test(ruleOf(each)));
    const starts = [...new Set(gaps.map(({ range }) => document.offsetAt(range.start)))].sort((a, b) => a - b);
    const cursor = () => document.offsetAt((vscode.window.activeTextEditor as vscode.TextEditor).selection.start);
    for (const start of [...starts, starts[0]]) {
      await vscode.commands.executeCommand("mlDesignDoc.nextGap");
      assert.strictEqual(cursor(), start);
    }
    await vscode.commands.executeCommand("mlDesignDoc.previousGap");
    assert.strictEqual(cursor(), starts.at(-1));
  });

  it("goes to the evidence of an item", async () => {
    const document = await show(ranking);
    await byRule(ranking, "validation-split");
    await vscode.commands.executeCommand("mlDesignDoc.goToEvidence", "ab-test");
    const editor = vscode.window.activeTextEditor;
    assert.match(document.getText(editor?.selection), /^An A\/B test splits/);
  });
});
