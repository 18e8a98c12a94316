import { catalogue, documentRules } from "../rules/catalogue.js";
import { absentPhase, unknownDirective, unusedDirective } from "../rules/ids.js";
import type { PhaseId } from "../rules/phases.js";
import type { Finding, Report } from "./report.js";

/** What there is to say about anything that can be reported. */
export interface Described {
  readonly id: string;
  readonly title: string;
  /** Why it matters; Markdown. */
  readonly why: string;
  /** An item's question to the author. */
  readonly ask?: string;
  readonly phase?: PhaseId;
}

/** What is reported by the check itself, beside items and document rules. */
export const ownRules: readonly Described[] = [
  {
    id: absentPhase,
    title: "Absent phase",
    why: `A design that says nothing of its data, or nothing of how it reaches users, is half a design. A phase without a section of its own,
of which the document states nothing, is one finding that names its items, not one for each of them.`,
  },
  {
    id: unknownDirective,
    title: "Unknown directive",
    why: `A comment that starts with \`ml-design-doc-\` is an order to this tool. With a misspelt name or id it does nothing, and nobody would notice.`,
  },
  {
    id: unusedDirective,
    title: "Unused directive",
    why: `A directive that ignores nothing is a left-over: the gap was closed. Left standing, it would hide the same gap when it comes back.`,
  },
];

/** Everything that can be reported, in the order of the checklist. */
export const described: readonly Described[] = [...catalogue, ...documentRules, ...ownRules];

/** The same for one document, with the items of its configuration: what there is to say about a rule that it can have. */
export const describedIn = ({ config }: Pick<Report, "config">, id: string): Described | undefined =>
  described.find((rule) => rule.id === id) ?? config.items.find((item) => item.id === id);

/** True for a finding that says that items are not stated, false for one about the text that there is. */
export const isGap = ({ rule, items }: Finding): boolean => rule === absentPhase || items.includes(rule);
