// The peers, each as a function that checks a text in this process.
import { TextlintKernel } from "@textlint/kernel";
import markdownPlugin from "@textlint/textlint-plugin-markdown";
import { lint } from "markdownlint/sync";
import { remark } from "remark";
import remarkLint from "remark-preset-lint-recommended";
import misspellings from "textlint-rule-common-misspellings";
import noTodo from "textlint-rule-no-todo";
import terminology from "textlint-rule-terminology";

const remarkLinter = remark().use(remarkLint).freeze();
const kernel = new TextlintKernel();
/** A module of CommonJS may hold its value below a name of its own. */
const exportOf = (module) => module.default ?? module;
const rules = Object.entries({ misspellings, noTodo, terminology }).map(([ruleId, rule]) => ({ ruleId, rule: exportOf(rule) }));

export const peers = {
  "remark-preset-lint-recommended": async (text) => void (await remarkLinter.process(text)),
  "markdownlint, all rules": (text) => void lint({ strings: { text }, config: { default: true } }),
  "textlint, 3 rules": (text) =>
    kernel.lintText(text, {
      ext: ".md",
      filePath: "text.md",
      rules,
      plugins: [{ pluginId: "markdown", plugin: exportOf(markdownPlugin) }],
    }),
};
