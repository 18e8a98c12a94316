import type { Comparison } from "../lint/compare.js";
import type { Report } from "../lint/report.js";

/** A document and what was found in it: what every format is a view of. */
export interface Checked {
  /** Where the text came from, as its user named it, with `/` between folders; `-` for standard input. */
  readonly path: string;
  readonly report: Report;
  /** True for a file that nobody named and that is no ML design document: it is listed, and its gaps are not. */
  readonly skipped: boolean;
  /** What became of its items since an earlier revision, and the report of that, where the caller compared. */
  readonly since?: { readonly revision: string; readonly before: Report; readonly comparison: Comparison };
}

/** A file or folder that could not be checked, and why. */
export interface Unread {
  readonly path: string;
  /** For people; names the path. */
  readonly message: string;
}

/** What a run came to. */
export interface Results {
  readonly documents: readonly Checked[];
  readonly unread: readonly Unread[];
}

/** What formats say beside the results. */
export interface Product {
  /** The version of the program. */
  readonly version: string;
  /** Where the page about a rule is read, `""` for the list of them; `undefined` where there is no such place. */
  readonly page: (rule: string) => string | undefined;
}
