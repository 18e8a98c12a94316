import type { Product, Results } from "../../src/core/index.js";
import { report } from "./example.js";

/** What every format is given: a document in a path that needs escapes, one that is skipped, and one that could not be read. */
export const results: Results = {
  documents: [
    { path: "docs/feed ranking (v2).md", report, skipped: false },
    {
      path: "README.md",
      report: { ...report, recognized: false, reason: "It states no ML problem that one system is to solve." },
      skipped: true,
    },
  ],
  unread: [{ path: "docs/locked.md", message: "docs/locked.md: no permission to read it." }],
};

export const nothing: Results = { documents: [], unread: [] };

export const product: Product = { version: "1.2.3", page: (rule) => `https://example.org/rules/${rule}.md` };
