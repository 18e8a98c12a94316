import type { Document, Part } from "../document/document.js";
import type { Heading } from "../document/statement.js";
import type { Judgement } from "../evidence/verdict.js";
import type { Span } from "../text/span.js";
import type { Item } from "./define.js";
import type { PhaseId } from "./phases.js";

/** A heading in its place, with offsets in the document. */
export interface Section {
  readonly heading: Heading;
  readonly span: Span;
  readonly phase: PhaseId | undefined;
}

/** What document rules see: the document's parts, its sections, and the judgement on every item. */
export interface View {
  readonly document: Document;
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
  readonly judgements: readonly { readonly item: Item; readonly judgement: Judgement }[];
}

/** Something to report, with offsets in the document. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly shows: string }[];
}

/** A rule about the document as a whole: what the items cannot see one by one. */
export interface DocumentRule {
  /** Public and permanent, as an item's id. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly check: (view: View) => readonly Problem[];
  /** Markdown documents that it reports, and that it does not; they run as tests. */
  readonly examples: { readonly reported: readonly string[]; readonly silent: readonly string[] };
}

export const documentRule = (definition: DocumentRule): DocumentRule => definition;
