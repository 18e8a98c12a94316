import { catalogue, type ItemReport, lint, openDocument, type Report, type Verdict } from "../../src/core/index.js";
import type { Corpus, Label, Labelled } from "./corpus.js";

/** Counts for one item, or for all together. Vague labels are counted apart: the clear ones are *stated* (met, waived) or *missing*. */
export interface Counts {
  stated: number;
  /** Stated, and called missing: annoys. */
  falseAlarms: number;
  /** Stated, and called vague. */
  statedCalledVague: number;
  lacking: number;
  /** Lacking, and called met or waived: defeats the purpose. */
  missedGaps: number;
  vague: number;
  vagueCalledVague: number;
  ablations: number;
  /** With the lines of its evidence removed, the item is no longer called met. */
  ablationsNoticed: number;
}

export interface Disagreement {
  readonly document: string;
  readonly item: string;
  readonly label: Label["state"] | "met, evidence removed";
  readonly verdict: Verdict;
  readonly lines: Label["lines"];
}

export interface Figures {
  readonly documents: number;
  readonly items: ReadonlyMap<string, Counts>;
  readonly all: Counts;
  readonly recognized: number;
  readonly other: number;
  readonly otherRecognized: readonly string[];
  readonly templateItems: number;
  readonly templateItemsStated: number;
  readonly disagreements: readonly Disagreement[];
}

const none = (): Counts => ({
  stated: 0,
  falseAlarms: 0,
  statedCalledVague: 0,
  lacking: 0,
  missedGaps: 0,
  vague: 0,
  vagueCalledVague: 0,
  ablations: 0,
  ablationsNoticed: 0,
});

const judge = (text: string): Report => lint(openDocument(text));
const verdictOf = (report: Report, id: string): Verdict => (report.items.find((item) => item.id === id) as ItemReport).verdict;
const isStated = (state: Verdict): boolean => state === "met" || state === "waived";

/** Compares the verdicts on a corpus with its labels. */
export function measure({ labelled, other, templates }: Corpus): Figures {
  const items = new Map(catalogue.map(({ id }) => [id, none()]));
  const disagreements: Disagreement[] = [];
  let recognized = 0;
  for (const document of labelled) {
    const report = judge(document.text);
    if (report.recognized) recognized++;
    for (const [id, counts] of items) {
      const label = document.items[id] as Label;
      const verdict = verdictOf(report, id);
      if (!compare(counts, label.state, verdict))
        disagreements.push({ document: document.id, item: id, label: label.state, verdict, lines: label.lines });
      if (label.state !== "met") continue;
      counts.ablations++;
      const left = verdictOf(judge(without(document, label)), id);
      if (left !== "met") counts.ablationsNoticed++;
      else disagreements.push({ document: document.id, item: id, label: "met, evidence removed", verdict: left, lines: label.lines });
    }
  }
  const blank = templates.flatMap(({ text }) => judge(text).items);
  return {
    documents: labelled.length,
    items,
    all: sum([...items.values()]),
    recognized,
    other: other.length,
    otherRecognized: other.filter(({ text }) => judge(text).recognized).map(({ id }) => id),
    templateItems: blank.length,
    templateItemsStated: blank.filter(({ verdict }) => isStated(verdict)).length,
    disagreements,
  };
}

/** Counts one verdict; true where it agrees with the label. */
function compare(counts: Counts, label: Verdict, verdict: Verdict): boolean {
  if (label === "vague") {
    counts.vague++;
    if (verdict === "vague") counts.vagueCalledVague++;
    return verdict === "vague";
  }
  if (label === "missing") {
    counts.lacking++;
    if (isStated(verdict)) counts.missedGaps++;
    return verdict === "missing";
  }
  counts.stated++;
  if (verdict === "missing") counts.falseAlarms++;
  if (verdict === "vague") counts.statedCalledVague++;
  return isStated(verdict);
}

/** The document without the lines that a label rests on. */
function without({ text }: Labelled, { lines = [] }: Label): string {
  const gone = (line: number): boolean => lines.some(([first, last]) => line >= first && line <= last);
  return text
    .split("\n")
    .filter((_, i) => !gone(i + 1))
    .join("\n");
}

function sum(all: readonly Counts[]): Counts {
  const total = none();
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

/** Of all clear labels, the share with the right side. */
export const agreement = ({ stated, lacking, falseAlarms, missedGaps }: Counts): number =>
  1 - (falseAlarms + missedGaps) / (stated + lacking);

/** Figures as a Markdown table, one row an item. */
export function tableOf({ items, all }: Figures): string {
  const share = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(0)} % of ${whole}`);
  const row = (name: string, c: Counts): string =>
    `| ${name} | ${share(c.falseAlarms, c.stated)} | ${share(c.statedCalledVague, c.stated)} | ${share(c.missedGaps, c.lacking)} | ${share(c.vagueCalledVague, c.vague)} | ${share(c.ablationsNoticed, c.ablations)} |`;
  return [
    "| item | stated, called missing | stated, called vague | lacking, called met | vague, called vague | removed evidence noticed |",
    "|---|---|---|---|---|---|",
    ...[...items].map(([id, counts]) => row(`\`${id}\``, counts)),
    row("**all**", all),
  ].join("\n");
}

/** The figures over all items, as lines of text. */
export function summaryOf({ documents, all, recognized, other, otherRecognized, templateItems, templateItemsStated }: Figures): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
  return [
    `${documents} documents, ${all.stated + all.lacking + all.vague} labels`,
    `false alarms (stated, called missing)      ${percent(all.falseAlarms, all.stated)}`,
    `missed gaps (lacking, called met)          ${percent(all.missedGaps, all.lacking)}`,
    `agreement on clear labels                  ${percent(agreement(all) * 1000, 1000)}`,
    `vague called vague                         ${percent(all.vagueCalledVague, all.vague)}`,
    `stated called vague                        ${percent(all.statedCalledVague, all.stated)}`,
    `removed evidence noticed                   ${percent(all.ablationsNoticed, all.ablations)}`,
    `design documents recognized                ${percent(recognized, documents)}`,
    `other documents taken for design documents ${otherRecognized.length} of ${other}`,
    `items of blank templates called met        ${percent(templateItemsStated, templateItems)}`,
  ].join("\n");
}
