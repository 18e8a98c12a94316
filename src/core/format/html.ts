import type { ItemChange } from "../lint/compare.js";
import { describedIn, isGap } from "../lint/described.js";
import type { Evidence, Finding, ItemReport, PhaseReport, Report, Score, Verdict } from "../lint/report.js";
import { ruleIds } from "../rules/ids.js";
import { phases } from "../rules/phases.js";
import type { Checked, Product, Results } from "./checked.js";
import { changeNames, changeOrder } from "./diff/compared.js";
import { htmlStyle, htmlStyleHash } from "./html-style.js";
import { alike, byImportance } from "./importance.js";
import { isSafeLink, type LineLink } from "./link.js";
import { statusNames } from "./markdown.js";
import { printable } from "./printable.js";
import { lineOf, quote, titleOf } from "./quote.js";
import { readingMinutes } from "./reading-time.js";
import { xml } from "./xml.js";

export interface HtmlOptions extends Product {
  /** Where lines are read; without it, or where it gives none, lines are named and not linked. */
  readonly link?: LineLink;
}

/** How many statements are shown for an item before the rest is folded. */
const evidenceShown = 3;

/**
 * The report as one HTML file that needs nothing else: no script, no picture, no font, and a policy that forbids them. For each document its
 * completeness by phase, every item with verdict, reason and evidence, the other findings, and what changed where the caller compared.
 */
export function formatHtml(results: Results, options: HtmlOptions): string {
  const shown = results.documents.filter(({ skipped }) => !skipped);
  const title = shown.length === 1 ? nameOf(shown[0] as Checked) : `${shown.length} design documents`;
  const policy = `default-src 'none'; style-src 'sha256-${htmlStyleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="ml-design-doc ${xml(options.version)}">
<title>${xml(`${title} · ML Design Doc`)}</title>
<style>${htmlStyle}</style>
</head>
<body>
${htmlBody(results, options)}
</body>
</html>
`;
}

/** What stands in the body of {@link formatHtml}, for pages with a head and a policy of their own; `htmlStyle` is its style. */
export function htmlBody({ documents, unread }: Results, options: HtmlOptions): string {
  const shown = documents.filter(({ skipped }) => !skipped);
  const skipped = documents.filter((each) => each.skipped);
  const [only, ...others] = shown;
  const single = only !== undefined && others.length === 0;
  return [
    "<main>",
    ...(single
      ? [documentSection(only, 1, options)]
      : [`<h1>${shown.length} design documents</h1>`, ...(shown.length > 0 ? [legend, overview(shown)] : [])]),
    ...(single ? [] : shown.map((checked, i) => documentSection(checked, 2, options, `document-${i + 1}`))),
    ...(unread.length > 0
      ? [`<h2>Not checked</h2>\n<ul>${unread.map(({ message }) => `<li class="error">${text(message)}</li>`).join("")}</ul>`]
      : []),
    ...(skipped.length > 0
      ? [
          `<details><summary>${skipped.length} Markdown ${skipped.length === 1 ? "file" : "files"} not recognized as ML design documents</summary>`,
          `<ul>${skipped.map(({ path, report }) => `<li><code>${text(path)}</code>: ${text(report.reason)}</li>`).join("")}</ul></details>`,
        ]
      : []),
    "</main>",
    `<footer>Made by ML Design Doc ${text(options.version)}. Verdicts are a function of the text alone.</footer>`,
  ].join("\n");
}

const verdictNames = ["met", "waived", "vague", "missing"] as const;
const signs: Readonly<Record<Verdict, string>> = { met: "✓", waived: "–", vague: "~", missing: "✗" };
const text = (value: string): string => xml(printable(value));
const verdictOf = (verdict: Verdict): string =>
  `<span class="verdict ${verdict}"><span aria-hidden="true">${signs[verdict]}</span> ${verdict}</span>`;

function nameOf({ path, report }: Checked): string {
  return titleOf(report) || (path === "-" ? "Standard input" : path);
}

/** Worst first: the documents with the smallest settled share. */
function overview(shown: readonly Checked[]): string {
  const share = ({ report: { score } }: Checked) => (score.total === 0 ? 1 : (score.met + score.waived) / score.total);
  const rows = shown
    .map((checked, i) => ({ checked, anchor: `document-${i + 1}` }))
    .sort((a, b) => share(a.checked) - share(b.checked))
    .map(({ checked, anchor }) => {
      const { path, report } = checked;
      const cells = report.phases.map(({ score }) => `<td>${plot(score)}</td>`).join("");
      return `<tr><th scope="row" class="name"><a href="#${anchor}">${text(nameOf(checked))}</a><br><span class="faint">${text(path)}</span></th>
<td>${report.status ? statusNames[report.status] : ""}</td>${cells}
<td class="number">${report.score.met + report.score.waived} of ${report.score.total}</td><td class="number">${report.findings.length}</td></tr>`;
    });
  const heads = (shown[0] as Checked).report.phases.map(({ id }) => `<th scope="col">${text(phaseTitle(id).split(" ")[0] ?? id)}</th>`);
  return `<div class="scroll" role="region" aria-label="All documents" tabindex="0"><table>
<thead><tr><th scope="col">Document</th><th scope="col">Status</th>${heads.join("")}<th scope="col" class="number">Met or waived</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
}

const legend = `<ul class="legend" aria-label="Verdicts">${[
  ["met", "stated, and can be acted on"],
  ["waived", "said not to apply, with a reason"],
  ["vague", "raised, and nothing to act on"],
  ["missing", "nothing about it"],
]
  .map(([verdict, meaning]) => `<li>${verdictOf(verdict as Verdict)} <span class="faint">${meaning}</span></li>`)
  .join("")}</ul>`;

function documentSection(checked: Checked, level: 1 | 2, options: HtmlOptions, anchor?: string): string {
  const { path, report, since } = checked;
  const heading = (content: string) => `<h${level + 1}>${content}</h${level + 1}>`;
  const place = (span: Evidence["span"]) => lineLink(path, lineOf(report, span), options);
  const others = byImportance(report).filter((finding) => !isGap(finding));
  const minutes = readingMinutes(report.text);
  const facts = [
    `<code>${text(path === "-" ? "standard input" : path)}</code>`,
    ...(report.status ? [statusNames[report.status]] : []),
    `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`,
  ];
  return [
    `<section class="document"${anchor ? ` id="${anchor}"` : ""}>`,
    `<h${level}>${text(nameOf(checked))}</h${level}>`,
    `<p class="faint">${facts.join(" · ")}</p>`,
    ...(report.recognized
      ? []
      : [`<p>Not recognized as an ML design document, and checked because it was named. ${text(report.reason)}</p>`]),
    heading("Completeness"),
    `<p class="total"><strong>${scoreText(report.score)}</strong>${plot(report.score)}</p>`,
    '<ul class="scores">',
    ...report.phases.map(phaseScore),
    "</ul>",
    ...(level === 1 ? [legend] : []),
    ...(since === undefined ? [] : [heading(`Since ${text(since.revision)}`), changes(report, since.comparison.changes)]),
    heading("Items"),
    `<label class="filter"><input type="checkbox"> Only gaps</label>`,
    `<div class="scroll" role="region" aria-label="Items of ${text(nameOf(checked))}" tabindex="0"><table class="items">`,
    `<thead><tr><th scope="col">Item</th><th scope="col">Verdict</th><th scope="col">Reason</th><th scope="col">Evidence</th></tr></thead>`,
    ...report.phases.map(({ id }) => phaseRows(report, id, place, options)),
    "</table></div>",
    ...(others.length > 0
      ? [
          heading("Other findings"),
          `<ul>${alike(others)
            .map((group) => {
              const [{ severity, rule, message }] = group as readonly [Finding];
              const places = [...new Set(group.map(({ span }) => place(span)))].join(", ");
              const loud = `<span class="verdict ${severity}">${severity}</span>`;
              return `<li>${loud} · ${ruleLink(report, rule, options)}: ${text(message)} <span class="faint">(${places})</span></li>`;
            })
            .join("")}</ul>`,
        ]
      : []),
    "</section>",
  ].join("\n");
}

const phaseTitle = (id: string): string => phases.find((phase) => phase.id === id)?.title ?? id;

const phaseScore = ({ id, score }: PhaseReport): string =>
  `<li><strong>${text(phaseTitle(id))}</strong>${plot(score)}<span>${scoreText(score)}</span></li>`;

const scoreText = (score: Score): string =>
  [
    `${score.met} of ${score.total} met`,
    ...(["waived", "vague", "missing"] as const).filter((verdict) => score[verdict] > 0).map((verdict) => `${score[verdict]} ${verdict}`),
  ].join(" · ");

/** One cell for each item; verdicts differ by shape as well as by colour: full, struck, half, empty. */
function plot(score: Score): string {
  const cells = verdictNames.flatMap((verdict) => Array.from({ length: score[verdict] }, () => verdict));
  const drawn = cells.map((verdict, i) => {
    const x = i * 16 + 1;
    const box = `<rect class="cell-${verdict}" x="${x}" y="1" width="12" height="12" rx="2"/>`;
    if (verdict === "vague") return `${box}<path class="cell-vague-half" d="M${x} 13V1L${x + 12} 13Z"/>`;
    return verdict === "waived" ? `${box}<path class="cell-waived" d="M${x + 3} 7h6"/>` : box;
  });
  const width = Math.max(14, cells.length * 16);
  return `<svg class="plot" viewBox="0 0 ${width} 14" width="${width}" height="14" role="img" aria-label="${scoreText(score)}" preserveAspectRatio="xMinYMid">${drawn.join("")}</svg>`;
}

function phaseRows(report: Report, phase: string, place: (span: Evidence["span"]) => string, options: HtmlOptions): string {
  const rows = report.items.filter((item) => item.phase === phase).map((item) => itemRow(report, item, place, options));
  return `<tbody><tr class="phase"><th colspan="4" scope="rowgroup">${text(phaseTitle(phase))}</th></tr>\n${rows.join("\n")}</tbody>`;
}

function itemRow(report: Report, item: ItemReport, place: (span: Evidence["span"]) => string, options: HtmlOptions): string {
  const { id, verdict, message, evidence } = item;
  const isSettled = verdict === "met" || verdict === "waived";
  const silent =
    !isSettled && report.findings.every((finding) => !finding.items.includes(id))
      ? " (not reported: suppressed, off or in the baseline)"
      : "";
  const shown = evidence.map(({ span, shows }) => `<li>${place(span)} ${text(shows)}: <q>${text(quote(report, span))}</q></li>`);
  const list = (lines: readonly string[]) => `<ul class="evidence">${lines.join("")}</ul>`;
  const rest = shown.slice(evidenceShown);
  const cell = [
    ...(shown.length > 0 ? [list(shown.slice(0, evidenceShown))] : []),
    ...(rest.length > 0 ? [`<details><summary>${rest.length} more</summary>${list(rest)}</details>`] : []),
  ].join("");
  return `<tr${isSettled ? ' class="settled"' : ""}><th scope="row">${ruleLink(report, id, options)}</th><td>${verdictOf(verdict)}</td><td>${text(
    reasonOf(report, id, message),
  )}${silent}</td><td>${cell}</td></tr>`;
}

/** The message without the item's title, which stands in its own column. */
function reasonOf(report: Report, id: string, message: string): string {
  const title = describedIn(report, id)?.title;
  const reason = title !== undefined && message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  return capitalized(reason);
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** An item of the user's own has no page. */
function ruleLink(report: Report, id: string, { page }: HtmlOptions): string {
  const name = text(describedIn(report, id)?.title ?? id);
  return ruleIds.includes(id) && isSafeLink(page(id)) ? `<a href="${xml(page(id))}">${name}</a>` : name;
}

function lineLink(path: string, line: number, { link }: HtmlOptions): string {
  const target = link?.(path, line);
  return target !== undefined && isSafeLink(target) ? `<a href="${xml(target)}">line ${line}</a>` : `line ${line}`;
}

function changes(report: Report, all: readonly ItemChange[]): string {
  if (all.length === 0) return "<p>No verdict changed.</p>";
  return `<ul>${changeOrder
    .filter((kind) => all.some(({ change }) => change === kind))
    .map((kind) => {
      const items = all.filter(({ change }) => change === kind);
      const names = items.map(({ id, before, after }) => `${text(describedIn(report, id)?.title ?? id)} (${before}, now ${after})`);
      return `<li><strong class="${kind === "lost" ? "missing" : kind}">${capitalized(changeNames[kind])}</strong>: ${names.join(", ")}</li>`;
    })
    .join("")}</ul>`;
}
