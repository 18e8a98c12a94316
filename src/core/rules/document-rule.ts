import type { Document, Part } from "../document/document.js";
import type { Heading } from "../document/statement.js";
import type { Span } from "../text/span.js";
import type { Item } from "./define.js";
import type { PhaseId } from "./phases.js";

/** A heading in its place, with offsets in the document. */
export interface Section {
  readonly heading: Heading;
  readonly span: Span;
  readonly phase: PhaseId | undefined;
}

/** What document rules see: the document's parts, its sections, and what it says of items without settling them. */
export interface View {
  readonly document: Document;
  readonly parts: readonly Part[];
  readonly sections: readonly Section[];
  /** Where it is said of an item, without a reason, that it does not apply: item by item, in text order. */
  readonly waivers: readonly { readonly item: Item; readonly span: Span }[];
}

/** Something to report, with offsets in the document. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly shows: string }[];
}

/** What a configuration says of a rule beside its severity: texts by the name of the option. */
export type Options = Readonly<Record<string, readonly string[]>>;

/** A rule about the document as a whole: what the items cannot see one by one. */
export interface DocumentRule {
  /** Public and permanent, as an item's id. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Its options by their names, each a list of texts, with what they say; Markdown. */
  readonly options?: Readonly<Record<string, string>>;
  /** @param options the same object as long as they are the same */
  readonly check: (view: View, options: Options) => readonly Problem[];
  /** Markdown documents that it reports, and that it does not; they run as tests. */
  readonly examples: { readonly reported: readonly string[]; readonly silent: readonly string[] };
}

export const documentRule = (definition: DocumentRule): DocumentRule => definition;
