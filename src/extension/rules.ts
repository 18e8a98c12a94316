import * as vscode from "vscode";
import { catalogue, described, type Item, phases, type Score, type Verdict } from "../core/index.js";

// What there is to say about rules and verdicts, wherever it is shown.

/** Where the page of a rule is read: `docs/rules/ID.md` in the repository that package.json names. */
export type PageOf = (rule: string) => vscode.Uri;

export function rulePages(extension: vscode.Extension<unknown>): PageOf {
  const { repository } = extension.packageJSON as { repository: { url: string } };
  const pages = vscode.Uri.parse(`${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/docs/rules/`, true);
  return (rule) => vscode.Uri.joinPath(pages, `${rule}.md`);
}

const items = new Map(catalogue.map((item) => [item.id, item]));

export const itemOf = (rule: string): Item | undefined => items.get(rule);

const rules = new Map(described.map((rule) => [rule.id, rule]));

export const titleOf = (rule: string): string => rules.get(rule)?.title ?? rule;

export const phaseTitle = (phase: string): string => phases.find(({ id }) => id === phase)?.title ?? phase;

/** The icon of a verdict: four shapes, so that colour is not needed to tell them apart. */
export const icons: Readonly<Record<Verdict, { readonly id: string; readonly color: string }>> = {
  met: { id: "pass-filled", color: "charts.green" },
  vague: { id: "warning", color: "list.warningForeground" },
  missing: { id: "circle-large-outline", color: "list.errorForeground" },
  waived: { id: "circle-slash", color: "descriptionForeground" },
};

export function verdictName(verdict: Verdict): string {
  switch (verdict) {
    case "met":
      return vscode.l10n.t("met");
    case "vague":
      return vscode.l10n.t("vague");
    case "missing":
      return vscode.l10n.t("missing");
    case "waived":
      return vscode.l10n.t("waived");
  }
}

/** "5 of 7 met · 1 vague · 1 missing": what there is none of is left out. */
export function scoreText({ met, vague, missing, waived, total }: Score): string {
  return [
    vscode.l10n.t("{0} of {1} met", met, total),
    ...(vague > 0 ? [vscode.l10n.t("{0} vague", vague)] : []),
    ...(missing > 0 ? [vscode.l10n.t("{0} missing", missing)] : []),
    ...(waived > 0 ? [vscode.l10n.t("{0} waived", waived)] : []),
  ].join(" · ");
}

/** What meets a rule, with an example, and why it is asked, as Markdown of our own words. */
export function explanationOf(rule: string): string {
  const item = itemOf(rule);
  if (item === undefined) return rules.get(rule)?.why ?? "";
  const needs = Object.keys(item.needs);
  const said = needs.length > 1 ? `${needs.slice(0, -1).join(", ")} and ${needs.at(-1)}` : (needs[0] ?? "");
  const [example] = item.examples.met;
  return [
    vscode.l10n.t("Met where the document says {0}.", said),
    ...(example === undefined ? [] : [`${vscode.l10n.t("For example:")}\n\n${quote(example)}`]),
    item.why,
  ].join("\n\n");
}

const quote = (markdown: string): string => markdown.replace(/^/gm, "> ");
