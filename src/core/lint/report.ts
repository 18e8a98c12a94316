import type { Config, Severity, Status } from "../config/schema.js";
import type { Verdict } from "../evidence/verdict.js";
import type { PhaseId } from "../rules/phases.js";
import type { Lines } from "../text/lines.js";
import type { Span } from "../text/span.js";

export type { Severity, Status, Verdict };

/** Everything that is known about a document. A plain value: every surface (editor, command line, SARIF) is a view of it. */
export interface Report {
  /** Is this an ML design document? */
  readonly recognized: boolean;
  /** Why it is, or is not, recognized: a sentence for people. */
  readonly reason: string;
  /** By what it was judged. */
  readonly config: Config;
  readonly status: Status | undefined;
  /** The title line (first heading, else the first line with text): where findings about the whole document stand. */
  readonly title: Span;
  readonly score: Score;
  readonly phases: readonly PhaseReport[];
  /** The items of the checklist in its order, without those that are turned off. */
  readonly items: readonly ItemReport[];
  /** What to show: gaps and document rules, suppressions and severities applied, in text order. */
  readonly findings: readonly Finding[];
  /** All headings, in text order. */
  readonly headings: readonly Span[];
  /** The text that was judged; all offsets are into it. */
  readonly text: string;
  /** Its line index, to turn offsets into lines and columns. */
  readonly lines: Lines;
}

export interface Score {
  readonly met: number;
  readonly vague: number;
  readonly missing: number;
  readonly waived: number;
  readonly total: number;
}

export interface PhaseReport {
  readonly id: PhaseId;
  /** The headings whose sections belong to this phase, in text order; empty where the document has none. */
  readonly headings: readonly Span[];
  readonly score: Score;
}

export interface ItemReport {
  readonly id: string;
  readonly phase: PhaseId;
  readonly verdict: Verdict;
  /** For *met*: what is stated. Otherwise: what is there, what is missing, what to write. */
  readonly message: string;
  /** The statements on which the verdict rests, in text order; empty only for *missing*. */
  readonly evidence: readonly Evidence[];
  /** Where a missing item belongs: the closest heading, or the title. */
  readonly place: Span;
}

export interface Evidence {
  readonly span: Span;
  /** What the statement shows, e.g. "names an offline metric". */
  readonly shows: string;
}

export interface Finding {
  /** A rule id: an item's id, or a document rule's. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Evidence[];
  /** Ids of the items that this finding stands for; a whole absent phase is one finding about several. */
  readonly items: readonly string[];
}
