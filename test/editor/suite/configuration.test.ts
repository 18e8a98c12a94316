import assert from "node:assert";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as vscode from "vscode";
import { byRule, closeAll, diagnostics, fixture, replace, ruleOf, show, until } from "./gestures.js";

const { Error: error, Warning: warning, Information: information } = vscode.DiagnosticSeverity;
const design = "---\ntype: ml-design-doc\n---\n\n# Parking spots\n\nAnswers should be fast. We will have a privacy review.\n";
const company = `items:
  - id: privacy-review
    phase: clarify
    title: Privacy review
    question: Who has cleared the use of personal data?
    topic: privacy review
    needs: [approved by]
`;

/** Waits until every check that was due has had its time, for what must not happen. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 1000));

describe("configuration files", () => {
  let folder: string;
  const file = (name: string) => vscode.Uri.file(path.join(folder, name));
  const write = (name: string, text: string) => {
    fs.mkdirSync(path.dirname(file(name).fsPath), { recursive: true });
    fs.writeFileSync(file(name).fsPath, text);
  };
  const open = (name: string, text = design) => {
    write(name, text);
    return show(file(name));
  };
  const severityOf = (uri: vscode.Uri, rule = "latency-requirement") => diagnostics(uri).find((each) => ruleOf(each) === rule)?.severity;
  const messages = (name: string) =>
    diagnostics(file(name)).map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);

  it("are followed in a folder of the workspace", async () => {
    folder = fixture("designs").fsPath;
    const { uri } = await show(fixture("designs/listing-ranking.md"));
    const before = (await byRule(uri, "latency-requirement")).severity;
    try {
      write(".ml-design-doc.yaml", "extends: ../base.yaml\n");
      write("../base.yaml", "rules: { latency-requirement: error }\n");
      await until(() => severityOf(uri) === error, "by the file, and what it builds on");
    } finally {
      fs.rmSync(file(".ml-design-doc.yaml").fsPath);
      fs.rmSync(file("../base.yaml").fsPath);
    }
    assert.notStrictEqual(before, error);
    await until(() => severityOf(uri) === before, "as before");
    await closeAll();
  });

  describe("in a folder", () => {
    beforeEach(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "configured-"));
    });
    afterEach(async () => {
      await closeAll();
      fs.rmSync(folder, { recursive: true });
    });

    it("come, change and go, outside of the workspace", async () => {
      const { uri } = await open("docs/design.md");
      await until(() => severityOf(uri) === warning, "as it comes");
      await rest(); // until the editor watches
      write(".ml-design-doc.yaml", "extends: base.yaml\n");
      write("base.yaml", "rules: { latency-requirement: error }\n");
      await until(() => severityOf(uri) === error, "by the file above, and what it builds on");
      write("base.yaml", "rules: { latency-requirement: information }\n");
      await until(() => severityOf(uri) === information, "by what has changed");
      write("docs/.ml-design-doc.json", '{ "rules": { "latency-requirement": "off" } }');
      await until(() => diagnostics(uri).length > 0 && severityOf(uri) === undefined, "by the nearer one");
      fs.rmSync(file("docs/.ml-design-doc.json").fsPath);
      await until(() => severityOf(uri) === information, "by the one above again");
      fs.rmSync(file(".ml-design-doc.yaml").fsPath);
      await until(() => severityOf(uri) === warning, "as it comes again");
    });

    it("say which documents are checked, and which are not", async () => {
      write(".ml-design-doc.yaml", "documents: rfc\nignore: rfc/old\n");
      const { uri } = await open("rfc/saturday.md", "# Saturday\n\nAnswers should be fast.\n");
      await byRule(uri, "latency-requirement");
      const old = await open("rfc/old/design.md");
      await rest();
      assert.deepStrictEqual(diagnostics(old.uri), []);
    });

    it("add items, which lead to where they are written down", async () => {
      write(".ml-design-doc.yaml", company);
      const document = await open("design.md");
      const { message, code, range } = await byRule(document.uri, "privacy-review");
      assert.strictEqual(document.getText(range), "privacy review");
      assert.match(message, /^Privacy review: .*Who has cleared the use of personal data\?$/);
      assert.ok(typeof code === "object");
      assert.strictEqual(code.target.toString(), file(".ml-design-doc.yaml").with({ fragment: "L2" }).toString());
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range);
      assert.ok(
        actions.some(({ title }) => title.includes("Privacy review")),
        actions.map(({ title }) => title).join("\n"),
      );
    });

    it("bring no link, command, image or tag of theirs into a hover", async () => {
      const smuggled = "[x](command:workbench.action.quit) ![y](https://example.org/y.png) <b>$(z)";
      write(
        ".ml-design-doc.yaml",
        company.replace("title: Privacy review", `title: "${smuggled}"`).replace("question: Who", `question: "${smuggled}?" # Who`),
      );
      const document = await open("design.md");
      const { range } = await byRule(document.uri, "privacy-review");
      const hovers = await until(
        () => vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, range.start),
        "a hover",
      );
      const markdown = hovers.flatMap(({ contents }) => contents).map((each) => (each as vscode.MarkdownString).value);
      const live = markdown.join("\n").replace(/\\[^\w\s]/g, ""); // what is escaped is text
      assert.match(live, /xcommand:workbench/);
      assert.deepStrictEqual(live.match(/\]\((?!command:mlDesignDoc\.explainItem|file:)|!\[|<\w|\$\(z/g), null);
    });

    it("come before the editor's settings, which fill what they leave open", async () => {
      write(".ml-design-doc.yaml", "rules: { latency-requirement: error }\n");
      const settings = vscode.workspace.getConfiguration("mlDesignDoc");
      const own = { "latency-requirement": "off", "offline-metric": "error" };
      await settings.update("rules", own, vscode.ConfigurationTarget.Workspace);
      try {
        const { uri } = await open("design.md");
        await until(() => severityOf(uri) === error, "the file counts");
        const document = await show(design);
        await until(() => diagnostics(document.uri).length > 0 && severityOf(document.uri) === undefined, "the setting counts elsewhere");
        assert.ok(diagnostics(uri).some(({ severity, message }) => severity === error && /offline metric/i.test(message)));
      } finally {
        await settings.update("rules", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });

    it("show what is wrong with them as it is written, and the rest is in effect", async () => {
      write(".ml-design-doc.yaml", "rules:\n  drift-kind: off\n  latency-requirement: error\n");
      const { uri } = await open("design.md");
      await until(() => severityOf(uri) === error, "the rest");
      const wrong = '2:3 There is no rule "drift-kind". Did you mean "drift-kinds"?';
      await until(() => messages(".ml-design-doc.yaml").includes(wrong), "the problem");
      const document = await show(file(".ml-design-doc.yaml"));
      await replace(document, "drift-kind:", "drift-kinds:");
      await until(() => messages(".ml-design-doc.yaml").length === 0, "it is mended, though not saved");
      await replace(document, "drift-kinds:", "drift-kindz:");
      await until(() => messages(".ml-design-doc.yaml").length === 1, "it is wrong again");
      await replace(document, "drift-kindz:", "drift-kinds:");
      await document.save();
      await until(() => messages(".ml-design-doc.yaml").length === 0, "it is mended");
      write(".ml-design-doc.json", "");
      await until(() => messages(".ml-design-doc.json").length === 1, "the other file is wrong");
      assert.match(messages(".ml-design-doc.json").join(), /^1:1 This file is empty/);
      assert.match(messages(".ml-design-doc.yaml").join(), /^1:1 This file is not used, as there is a \.ml-design-doc\.json beside it/);
    });

    it("show their problems when they are opened without any document", async () => {
      write(".ml-design-doc.json", '{\n  "extends": "none.json",\n}');
      await show(file(".ml-design-doc.json"));
      await until(() => messages(".ml-design-doc.json").includes('2:14 There is no file "none.json" beside this one.'), "the problem");
      await closeAll();
      await until(() => messages(".ml-design-doc.json").length === 0, "nothing is left of a closed file");
    });

    it("are completed and checked by their schema", async () => {
      write(".ml-design-doc.json", '{\n  // ours\n  "severity": { "draft": "" },\n  "rules": { "" }\n}\n');
      const document = await show(file(".ml-design-doc.json"));
      assert.strictEqual(document.languageId, "jsonc");
      const offered = async (behind: string) => {
        const at = document.positionAt(document.getText().indexOf(behind) + behind.length);
        const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, at);
        return list.items.map(({ label }) => (typeof label === "string" ? label : label.label).replace(/"/g, ""));
      };
      await until(async () => (await offered('"draft": "')).includes("information"), "severities");
      const rules = await offered('"rules": { "');
      for (const rule of ["drift-kinds", "unused-directive"]) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
      await replace(document, '{ "" }', '{ "io-schema": { "needs": { "" } } }');
      await until(async () => (await offered('"needs": { "')).includes("what goes in"), "names of needs");
    });

    it("are completed and explained in YAML too", async () => {
      write(".ml-design-doc.yaml", `${company}rules:\n  \n  scale: \nseverity: { draft: off }\n`);
      const document = await show(file(".ml-design-doc.yaml"));
      const at = (behind: string) => document.positionAt(document.getText().indexOf(behind) + behind.length);
      const offered = async (behind: string) => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          document.uri,
          at(behind),
        );
        return new Map(list.items.map((item) => [typeof item.label === "string" ? item.label : item.label.label, item]));
      };
      const rules = await until(async () => {
        const found = await offered("rules:\n  ");
        return found.has("drift-kinds") && found;
      }, "rules");
      assert.ok(rules.has("privacy-review") && !rules.has("scale"), "an item of one's own, and none that is there");
      assert.strictEqual((rules.get("drift-kinds")?.insertText as vscode.SnippetString | undefined)?.value, "drift-kinds: ");
      assert.deepStrictEqual([...(await offered("scale: ")).keys()].slice(0, 4), ["off", "information", "warning", "error"]);
      const told = async (word: string) => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at(word));
        return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join("\n");
      };
      assert.match(await told("scal"), /^Scale\. How many requests/);
      assert.match(await told("draft: o"), /^Not reported\.$/);
      assert.match(await told("topi"), /raise the item/);
    });

    it("add words of a company to a rule, which is explained with them", async () => {
      const { uri } = await open("design.md");
      await byRule(uri, "latency-requirement");
      await rest(); // until the editor watches
      write(".ml-design-doc.yaml", "rules:\n  latency-requirement: { meets: answers .. fast }\n");
      await until(() => diagnostics(uri).length > 0 && severityOf(uri) === undefined, "they meet it");
      await vscode.commands.executeCommand("mlDesignDoc.explainItem", "latency-requirement");
      const page = vscode.Uri.from({ scheme: "ml-design-doc-rule", path: "Latency requirement.md", query: "latency-requirement" });
      const text = (await vscode.workspace.openTextDocument(page)).getText();
      assert.match(text, /## Set in the configuration\n\n- meets: answers .. fast \(\[\\?\.ml\\-design\\-doc.yaml:2\]\(file:.*#L2\)\)/);
    });

    it("are shown as they are in effect, with where each value comes from, and follow it", async () => {
      write("base.yaml", "rules: { latency-requirement: error, scale: off }\n");
      write(
        ".ml-design-doc.yaml",
        `extends: base.yaml\nignore: old\n${company}overrides:\n  - files: design.md\n    rules: { scale: { severity: error, topic: flood } }\n`,
      );
      const { uri } = await open("design.md");
      await vscode.commands.executeCommand("mlDesignDoc.showConfiguration", uri);
      const shown = await until(
        () =>
          vscode.window.activeTextEditor?.document.uri.scheme === "ml-design-doc-configuration" && vscode.window.activeTextEditor.document,
        "it is shown",
      );
      assert.strictEqual(shown.languageId, "jsonc");
      const lines = () =>
        shown
          .getText()
          .split("\n")
          .map((line) => line.replaceAll(`${vscode.workspace.asRelativePath(folder)}/`, ""));
      for (const line of [
        "// Configured by .ml-design-doc.yaml, which builds on base.yaml.",
        '    "old" // .ml-design-doc.yaml:2:9',
        '    "latency-requirement": "error", // base.yaml:1:10',
        '      "severity": "error", // .ml-design-doc.yaml:12:23, override',
        '        "flood" // .ml-design-doc.yaml:12:47, override',
        '    "draft": "information", // default',
        '    "privacy-review" // .ml-design-doc.yaml:4:9',
      ])
        assert.ok(lines().includes(line), `${line}\nin\n${lines().join("\n")}`);
      const data = JSON.parse(
        lines()
          .join("\n")
          .replace(/ ?\/\/ .*$/gm, ""),
      );
      assert.deepStrictEqual(data.rules, { "latency-requirement": "error", scale: { severity: "error", topic: ["flood"] } });
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", shown.uri);
      assert.ok(links.some(({ target }) => target?.toString() === file("base.yaml").with({ fragment: "L1,10" }).toString()));
      write("base.yaml", "rules: { latency-requirement: information }\n");
      await until(() => lines().includes('    "latency-requirement": "information", // base.yaml:1:10'), "it follows");
    });

    it("take a rule that is turned off, and keep all else", async () => {
      write(".ml-design-doc.yaml", "# Ours\nrules:\n  scale: error # loud\n");
      const { uri } = await open("design.md");
      await byRule(uri, "latency-requirement");
      const done = vscode.commands.executeCommand("mlDesignDoc.turnOff", "latency-requirement", uri);
      const text = () => fs.readFileSync(file(".ml-design-doc.yaml").fsPath, "utf8");
      await until(async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem"); // the first offer
        return text() === "# Ours\nrules:\n  latency-requirement: off\n  scale: error # loud\n";
      }, "it is written");
      await done;
      await until(() => diagnostics(uri).length > 0 && severityOf(uri) === undefined, "it is off");
    });

    it("offer their templates, and new documents ask for their items", async () => {
      write(".ml-design-doc.yaml", `templates: templates\n${company}`);
      write("templates/team.md", "# {{title}}\n\n{{#clarify}}\n- {{item}}: {{ask}}\n{{/clarify}}\n");
      await vscode.commands.executeCommand("mlDesignDoc.newDocument", {
        template: "team",
        title: "Parking",
        folder: vscode.Uri.file(folder),
      });
      const text = vscode.window.activeTextEditor?.document.getText() ?? "";
      assert.match(text, /^# Parking\n/);
      assert.ok(text.includes("- Privacy review: _Who has cleared the use of personal data?_"), text);
    });
  });
});
