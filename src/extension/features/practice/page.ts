import * as vscode from "vscode";
import { type Verdict, verdictColours } from "../../../core/index.js";
import { type Html, html } from "../../page/html.js";
import { openPage, type Page, type Place } from "../../page/page.js";
import { verdictName } from "../../rules.js";

/** The pages of practice. Each has one panel, which is filled anew when it is shown again. */
export interface Pages extends vscode.Disposable {
  show(name: PageName, title: string, body: Html, place?: Place): void;
  /** Fills the panel anew where there is one, and leaves it where it is. */
  update(name: PageName, body: Html): void;
  close(name: PageName): void;
  isOpen(name: PageName): boolean;
}

export type PageName = "report" | "history" | "drill";

/** What a page's links may run. */
const commands = [
  "showReport",
  "compare",
  "reveal",
  "history",
  "weakSpots",
  "start",
  "drill",
  "answerDrill",
  "export",
  "delete",
  "deleteAttempt",
].map((name) => `mlDesignDoc.practice.${name}`);

export function openPages(media: vscode.Uri): Pages {
  const titles = new Map<PageName, string>();
  const open = (name: PageName): Page => openPage({ type: `mlDesignDoc.practice.${name}`, media, commands, style });
  const pages: Readonly<Record<PageName, Page>> = { report: open("report"), history: open("history"), drill: open("drill") };
  return {
    show(name, title, body, place) {
      titles.set(name, title);
      pages[name].show({ title, body: html`<main>${body}</main>` }, place);
    },
    update: (name, body) => pages[name].update({ title: titles.get(name) ?? "", body: html`<main>${body}</main>` }),
    close: (name) => pages[name].close(),
    isOpen: (name) => pages[name].isOpen,
    dispose: () => vscode.Disposable.from(...Object.values(pages)).dispose(),
  };
}

const signs: Readonly<Record<Verdict, string>> = { met: "✓", vague: "~", missing: "✗", waived: "–" };

/** A verdict by shape, colour and word. */
export const verdictMark = (verdict: Verdict): Html =>
  html`<span class="verdict ${verdict}"><span aria-hidden="true">${signs[verdict]}</span> ${verdictName(verdict)}</span>`;

/** A verdict by shape and colour, its word for screen readers and as a tooltip. */
export const verdictCell = (verdict: Verdict, title: string): Html =>
  html`<td class="cell ${verdict}" title="${title}"><span aria-hidden="true">${signs[verdict]}</span><span class="hidden">${verdictName(verdict)}</span></td>`;

/** A bar of one cell for each item, in the order met, waived, vague, missing; decoration beside the same figures in words. */
export function coverageBar(count: Readonly<Record<Verdict, number>>): Html {
  const verdicts = (["met", "waived", "vague", "missing"] as const).flatMap((verdict) =>
    Array.from({ length: count[verdict] }, () => verdict),
  );
  const cells = verdicts.map((verdict, i) => html`<rect class="fill ${verdict}" x="${i * 16 + 1}" y="1" width="12" height="12"/>`);
  const width = Math.max(1, verdicts.length) * 16;
  return html`<svg class="coverage" width="${width}" viewBox="0 0 ${width} 14" aria-hidden="true">${cells}</svg>`;
}

/** `12:05`, or `1:02:05` from an hour on. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts).map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

export const dateText = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleString(vscode.env.language, { dateStyle: "medium", timeStyle: "short" });

const style = `
:root { --line: var(--vscode-panel-border, var(--vscode-contrastBorder, #8886)); --faint: var(--vscode-descriptionForeground); ${verdictColours.dark} }
:root:has(> body.vscode-light), :root:has(> body.vscode-high-contrast-light) { ${verdictColours.light} }
body { margin: 0; padding: 0; background: var(--vscode-editor-background); color: var(--vscode-editor-foreground);
  font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, sans-serif); }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 2rem 4rem; }
h1 { font-size: 1.7em; line-height: 1.25; font-weight: 600; margin: 0 0 .2em; }
h2 { font-size: 1.25em; font-weight: 600; margin: 2.2em 0 .6em; }
h3 { font-size: 1.05em; font-weight: 600; margin: 1.4em 0 .4em; }
p { margin: .4em 0; max-width: 80ch; }
ul { padding-left: 1.4em; margin: .4em 0; } li { margin: .3em 0; max-width: 80ch; }
a { color: var(--vscode-textLink-foreground); text-decoration: underline; text-underline-offset: 2px; }
a:hover { color: var(--vscode-textLink-activeForeground); }
.faint { color: var(--faint); }
.figure { font-size: 1.5em; font-weight: 600; margin: .6em 0 .1em; }
.coverage { display: block; max-width: 100%; height: auto; margin: .7em 0; }
.fill { stroke-width: 1.5; } .fill.met { fill: var(--met); stroke: var(--met); } .fill.waived { fill: none; stroke: var(--waived); }
.fill.vague { fill: var(--vague); fill-opacity: .45; stroke: var(--vague); } .fill.missing { fill: none; stroke: var(--missing); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--faint); padding: 0 0 .4em; }
th, td { text-align: left; vertical-align: top; padding: .35em .7em .35em 0; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--faint); } tbody th { font-weight: 600; }
th.group { padding-top: 1.1em; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.verdict { font-weight: 600; white-space: nowrap; }
.met { color: var(--met); } .waived { color: var(--waived); } .vague { color: var(--vague); } .missing { color: var(--missing); }
.place { white-space: nowrap; }
.times { max-width: 44rem; } .times td:last-child { width: 45%; }
.time { display: block; width: 100%; height: 14px; }
.time .plan { fill: none; stroke: var(--faint); stroke-width: 1; vector-effect: non-scaling-stroke; }
.time .spent { fill: var(--vscode-charts-blue, #3794ff); }
blockquote { margin: .3em 0; padding: 0 0 0 .8em; border-left: 3px solid var(--vague); }
.plot { display: block; width: 100%; max-width: 52rem; height: auto; }
.plot text { fill: var(--faint); font-size: 13px; font-family: inherit; }
.plot .grid { stroke: var(--line); } .plot .line { fill: none; stroke: var(--vscode-charts-blue, #3794ff); stroke-width: 2; }
.plot .dot { fill: var(--vscode-charts-blue, #3794ff); stroke: var(--vscode-editor-background); stroke-width: 2; }
.scroll { overflow-x: auto; }
.heat { width: auto; } .heat th[scope=row] { white-space: nowrap; font-weight: normal; padding-right: 1.2em; border-bottom: 0; }
.heat td, .heat thead th { text-align: center; vertical-align: middle; padding: .15em .2em; border-bottom: 0; }
.heat td.note { text-align: left; padding-left: 1em; white-space: nowrap; color: var(--faint); }
.heat .cell { min-width: 1.9em; border: 2px solid var(--vscode-editor-background); font-weight: 700; }
.cell.met { background: color-mix(in srgb, var(--met) 28%, transparent); } .cell.vague { background: color-mix(in srgb, var(--vague) 28%, transparent); }
.cell.missing { background: color-mix(in srgb, var(--missing) 22%, transparent); } .cell.waived { background: color-mix(in srgb, var(--waived) 22%, transparent); }
.cell.none { color: var(--faint); font-weight: 400; }
.situation { font-size: 1.15em; margin: 1.2em 0; }
.options { list-style: none; padding: 0; margin: 1em 0; }
.options li { margin: .5em 0; max-width: none; }
.option { display: block; padding: .6em .9em; border: 1px solid var(--vscode-contrastBorder, var(--line)); border-radius: 4px; color: inherit; text-decoration: none;
  background: var(--vscode-list-inactiveSelectionBackground, transparent); }
a.option:hover { color: inherit; background: var(--vscode-list-hoverBackground); border-color: var(--vscode-focusBorder); }
.option.right { border-color: var(--met); border-width: 2px; } .option.wrong { border-color: var(--missing); border-width: 2px; border-style: dashed; }
.explanation { padding: .2em 1em; border-left: 3px solid var(--vscode-textLink-foreground); background: var(--vscode-textBlockQuote-background); }
summary { cursor: pointer; color: var(--faint); }
`;
