import type { Criteria } from "../evidence/criteria.js";
import type { PhaseId } from "./phases.js";

/** One of the things that a complete design document states: its data, its explanation, and examples that are its tests. */
export interface Item extends Criteria {
  /** Public and permanent: diagnostics, settings, suppressions and reports name the item by it. */
  readonly id: string;
  readonly phase: PhaseId;
  /** What it is called, as a heading: "Offline metric". */
  readonly title: string;
  /** The question to the author. */
  readonly ask: string;
  /** Why it matters, for readers of the rule's page; Markdown. */
  readonly why: string;
  /** Where the claim in `why` comes from. */
  readonly source?: string;
  /** What patterns cannot see here. */
  readonly ceiling?: string;
  /** Markdown documents by the verdict that they get; they run as tests. The first that is met is a sentence to show to the author. */
  readonly examples: Readonly<Record<"met" | "vague" | "missing" | "waived", readonly string[]>>;
}

/** Defines an item: a plain value, checked by its type. */
export const item = (definition: Item): Item => definition;
