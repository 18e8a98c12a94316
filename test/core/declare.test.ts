import { describe, expect, test } from "vitest";
import { applyEdits, declareDesignDocument, lint, openDocument } from "../../src/core/index.js";

const declared = (text: string) => applyEdits(text, [declareDesignDocument(text)]);

describe("declareDesignDocument", () => {
  test.each([
    ["no front matter", "# Homes\n", "---\ntype: ml-design-doc\nstatus: draft\n---\n\n# Homes\n"],
    ["an empty document", "", "---\ntype: ml-design-doc\nstatus: draft\n---\n\n"],
    ["Windows line endings", "# Homes\r\n", "---\r\ntype: ml-design-doc\r\nstatus: draft\r\n---\r\n\r\n# Homes\r\n"],
    ["front matter without a type", "---\ntitle: Homes\n---\n# Homes\n", "---\ntype: ml-design-doc\ntitle: Homes\n---\n# Homes\n"],
    ["another type", "---\ntitle: Homes\ntype: runbook # ours\n---\n", "---\ntitle: Homes\ntype: ml-design-doc\n---\n"],
    ["a type without a value", "---\ntype:\ntitle: Homes\n---\n", "---\ntype: ml-design-doc\ntitle: Homes\n---\n"],
    ["a byte order mark", "\uFEFF# Homes\n", "\uFEFF---\ntype: ml-design-doc\nstatus: draft\n---\n\n# Homes\n"],
  ])("given %s", (_, before, after) => {
    expect(declared(before)).toBe(after);
    expect(lint(openDocument(after)).recognized).toBe(true);
  });
});
