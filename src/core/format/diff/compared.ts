import { type Change, type Comparison, compareReports } from "../../lint/compare.js";
import type { Report } from "../../lint/report.js";

/** One side of a comparison. */
export interface Side {
  /** As its user named it, with `/` between folders; of a revision, `REVISION:PATH`. */
  readonly path: string;
  readonly report: Report;
}

/** A document before and after; one side is missing where the document was added or deleted. */
export type Compared =
  | { readonly before: Side; readonly after: Side }
  | { readonly before: Side; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Side };

/** Item by item; of a document that was added or deleted there is nothing to compare. */
export const comparisonOf = ({ before, after }: Compared): Comparison | undefined =>
  before && after ? compareReports(before.report, after.report) : undefined;

/** What became of a document as a whole. */
export const fateOf = ({ before, after }: Compared): "changed" | "added" | "deleted" =>
  before === undefined ? "added" : after === undefined ? "deleted" : "changed";

/** The worst first. */
export const changeOrder: readonly Change[] = ["lost", "met", "waived", "vague"];
export const changeNames: Readonly<Record<Change, string>> = {
  lost: "lost",
  met: "newly met",
  waived: "newly waived",
  vague: "newly vague",
};
