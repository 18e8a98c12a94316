import type { Report } from "../lint/report.js";

/** A document and what was found in it: what every format is a view of. */
export interface Checked {
  /** Where the text came from, as its user named it; `-` for standard input. */
  readonly path: string;
  readonly report: Report;
  /** True for a file that nobody named and that is no ML design document: it is listed, and its gaps are not. */
  readonly skipped: boolean;
}
