import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, lint, openDocument, setRule } from "../../src/core/index.js";
import { volume } from "../volume.js";
import { loaderOf } from "./files.js";

const names = [
  "$schema",
  "extends",
  "documents",
  "ignore",
  "rules",
  "severity",
  "templates",
  "items",
  "overrides",
  "files",
  "id",
  "phase",
  "title",
  "question",
  "why",
  "topic",
  "needs",
  "meets",
  "words",
  "unfilled-placeholder",
  "io-schema",
  "what goes in",
  "scale",
  "draft",
  "__proto__",
  "constructor",
  "",
];
const texts = [
  "off",
  "error",
  "data",
  "privacy",
  "Who may see it?",
  "**/*.md",
  "!docs/{a,b}/**",
  "[",
  "(a|b)? .. <n> c*",
  "((a",
  "| |",
  "base.yaml",
  "../.ml-design-doc.json",
  "/etc/passwd.json",
  "\u0000\ud800",
  "",
];

/** What a configuration file could hold if it was written by somebody who has read half of the documentation. */
const { value } = fc.letrec<{ value: unknown; object: Record<string, unknown>; list: unknown[] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    fc.constantFrom(...texts),
    fc.constantFrom(0, true, null),
    tie("list"),
    tie("object"),
    tie("object"),
  ),
  list: fc.array(tie("value"), { maxLength: 4 }),
  object: fc.array(fc.tuple(fc.constantFrom(...names), tie("value")), { maxLength: 8 }).map((entries) => Object.fromEntries(entries)),
}));
const item = fc.record({
  id: fc.constantFrom("privacy", "owner", "scale", "constructor"),
  phase: fc.constantFrom("data", "model"),
  title: fc.constantFrom("Privacy", "A\nB"),
  question: fc.constant("Who may see it?"),
  topic: fc.oneof(fc.constantFrom(...texts), fc.array(fc.constantFrom(...texts), { maxLength: 3 })),
  needs: fc.oneof(fc.constant(undefined), value),
});
const config = fc.oneof(value, fc.record({ items: fc.array(item, { maxLength: 4 }), rules: value, overrides: value, extends: value }));

const document = openDocument("# Privacy\n\nThe error is off. Who may see the data?\n\n- a: b c\n\n## Owner\n\n12 cases of a b c\n");

test("whatever a configuration holds, it is told where it is wrong, and the rest can be used", async () => {
  await fc.assert(
    fc.asyncProperty(config, value, async (own, base) => {
      const files = { "/repo/.ml-design-doc.json": JSON.stringify(own) ?? "", "/repo/base.yaml": JSON.stringify(base) ?? "" };
      const {
        problems,
        config: given,
        listed,
      } = await loaderOf(files).effective("/repo/docs/a.md", { folder: "/repo", values: { rules: base } });
      for (const { path, start, end, message } of problems) {
        const { length } = files[path as keyof typeof files];
        expect(start.line).toBe(0);
        expect(end.column).toBeGreaterThanOrEqual(start.column);
        expect(end.column).toBeLessThanOrEqual(length + 1);
        expect(message).toMatch(/[.?]$/);
      }
      const report = lint(document, given, { listed });
      for (const { span } of report.findings) expect(span.end).toBeLessThanOrEqual(document.text.length);
    }),
    volume(300), // each list of items is a matcher of its own to build
  );
}, 30_000);

/** Pieces of JSON and YAML that go wrong in their own ways. */
const pieces = [
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  '"',
  "'",
  "rules",
  ": ",
  "\n",
  "\n  ",
  "\n- ",
  "- ",
  "off",
  "&a ",
  "*a",
  "<<: ",
  "| ",
  "> ",
  "!!",
  "%",
  "# ",
  "//",
  "/*",
  "\t",
  "---\n",
  "? ",
  "scale: off",
  '"scale": "off"',
  "\r",
  "\u0085",
  "1e9",
  "~",
  "\ufeff",
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(""));

test.each(["json", "yaml"])(
  "any text is no more than a problem of a %s file, and is edited rightly or not at all",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, fc.string({ unit: "binary", maxLength: 30 })), async (text) => {
        const path = `/repo/.ml-design-doc.${kind}`;
        await loaderOf({ [path]: text }).effective("/repo/a.md");
        const edits = await setRule(text, path, "scale", "error");
        if (edits === undefined) return;
        const { config: after } = await loaderOf({ [path]: applyEdits(text, edits) }).effective("/repo/a.md");
        expect(after.rules).toHaveProperty("scale", "error");
      }),
      volume(500),
    );
  },
  30_000,
);
