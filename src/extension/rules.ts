import * as vscode from "vscode";
import {
  type Config,
  checklistOf,
  defaultConfig,
  describedIn,
  type Effective,
  enumerated,
  type Item,
  type Product,
  phases,
  ruleIds,
  type Score,
  type Verdict,
} from "../core/index.js";

// What there is to say about rules and verdicts, wherever it is shown.

/**
 * Where a rule is explained: on a page that a command of ours opens, so that it is there without a network; an item of the user's own where
 * it is written down, in a configuration file of the document's file system.
 */
export type PageOf = (rule: string, checked?: { readonly document: { readonly uri: vscode.Uri }; readonly rules: Effective }) => vscode.Uri;

/** The only command that a link of ours may run. */
export const explainCommand = "mlDesignDoc.explainItem";

/**
 * The command that lists the items of a phase. Each phase has its own, as the editor forgets the arguments of a lens that is drawn anew: a
 * click at that moment would be answered with an error.
 */
export const phaseCommand = (phase: string): string => `mlDesignDoc.showPhase.${phase}`;

export const pageOf: PageOf = (rule, checked) => {
  const origin = ruleIds.includes(rule)
    ? undefined
    : checked?.rules.values.find(({ name, value }) => name === "items" && value === rule)?.origin;
  if (origin?.kind !== "file" || !checked)
    return vscode.Uri.from({ scheme: "command", path: explainCommand, query: JSON.stringify([rule]) });
  return checked.document.uri.with({ path: origin.path, query: "", fragment: `L${origin.line + 1}` });
};

/** What reports say of the extension that makes them. */
export const productOf = (extension: vscode.Extension<unknown>): Product => ({
  version: (extension.packageJSON as { version: string }).version,
  page: (rule) => pageOf(rule).toString(),
});

/** An item, by the configuration of a document also one of the user's own. */
export const itemOf = (rule: string, config: Config = defaultConfig): Item | undefined => checklistOf(config).find(({ id }) => id === rule);

/** What a rule is called in the reader's language. Documents are written in English: what is put into them takes the title of the item itself. */
export function titleOf(rule: string, config: Config = defaultConfig): string {
  const title = describedIn({ config }, rule)?.title ?? rule;
  return ruleIds.includes(rule) ? translated(title) : title;
}

/** The same of a phase. */
export const phaseTitle = (phase: string, length: "title" | "short" = "title"): string => {
  const known = phases.find(({ id }) => id === phase);
  return known === undefined ? phase : translated(known[length]);
};

/** A name of ours: `npm run derive` finds them in the rules. */
const translated: (name: string) => string = vscode.l10n.t;

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

/**
 * What meets a rule, with an example, and why it is asked, as Markdown.
 *
 * @param said what is shown beside it: an example that stands there is not given again
 */
export function explanationOf(rule: string, config: Config = defaultConfig, said = ""): string {
  const item = itemOf(rule, config);
  if (item === undefined) return describedIn({ config }, rule)?.why ?? "";
  const needs = Object.keys(item.needs);
  const needed = enumerated(needs);
  const example = item.examples.met.find((each) => !said.includes(each));
  return [
    vscode.l10n.t("Met where the document says {0}.", asMarkdown(rule, needed)),
    ...(example === undefined ? [] : [`${vscode.l10n.t("For example:")}\n\n${quote(example)}`]),
    asMarkdown(rule, item.why),
  ].join("\n\n");
}

/** What is said about a rule as Markdown: our words as they are, those of a configuration without a link or image in them. */
export const asMarkdown = (rule: string, text: string): string => (ruleIds.includes(rule) ? text : escaped(text));

/** A text of a configuration as Markdown that shows it as it is. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-!~<>&|$]/g, "\\$&");

export const quote = (markdown: string): string => markdown.replace(/^/gm, "> ");
