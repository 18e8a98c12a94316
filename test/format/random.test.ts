import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatCsv,
  formatGithub,
  formatGitlab,
  formatHtml,
  formatJunit,
  formatMarkdown,
  formatSarif,
  lint,
  openDocument,
} from "../../src/core/index.js";
import { markdown } from "../core/markdown.js";
import { volume } from "../volume.js";
import { product } from "./results.js";
import { queryJunit, readCsv, readHtml, validateGitlab, validateSarif } from "./validate.js";

test("every format of any text under any name is one that its readers take", () => {
  fc.assert(
    fc.property(markdown(), fc.string({ unit: "binary", minLength: 1, maxLength: 12 }), (text, name) => {
      const report = lint(openDocument(`---\ntype: ml-design-doc\n---\n${text}`));
      const results = { documents: [{ path: `docs/${name}.md`, report, skipped: false }], unread: [{ path: name, message: name }] };
      expect(validateSarif(JSON.parse(formatSarif(results, product))), JSON.stringify(validateSarif.errors)).toBe(true);
      expect(validateGitlab(JSON.parse(formatGitlab(results))), JSON.stringify(validateGitlab.errors)).toBe(true);
      expect(queryJunit(formatJunit(results), "//testsuite")).toHaveLength(2);
      expect(new Set(readCsv(formatCsv(results)).map(({ length }) => length)).size).toBe(1);
      expect(formatGithub(results).trimEnd().split("\n")).toHaveLength(report.findings.length + 1);
      expect(readHtml(formatHtml(results, product)).length).toBeGreaterThan(100);
      expect(formatMarkdown(results)).toContain("## ");
    }),
    { ...volume(100), examples: [["", "\u{10fffe}"]] },
  );
});
