import type { Change } from "../lint/compare.js";
import { describedIn, isGap } from "../lint/described.js";
import type { Finding, ItemReport, PhaseReport, Report, Score, Severity, Status, Verdict } from "../lint/report.js";
import { ruleIds } from "../rules/ids.js";
import { phases } from "../rules/phases.js";
import type { Span } from "../text/span.js";
import type { Checked, Product, Results } from "./checked.js";
import { changeOrder } from "./diff/compared.js";
import { htmlStyle, htmlStyleHash } from "./html-style.js";
import { alike, byImportance } from "./importance.js";
import { isSafeLink } from "./link.js";
import { printable } from "./printable.js";
import { lineOf, quote, titleOf } from "./quote.js";
import { readingMinutes } from "./reading-time.js";
import { xml } from "./xml.js";

export interface HtmlOptions extends Product {
  /**
   * Where a line is read: the path, the 1-based line, and the passage. Without it, or where it gives none, lines are named and not linked.
   * It answers for its links; those of `lineLinks` are safe in any browser.
   */
  readonly link?: (path: string, line: number, span: Span) => string | undefined;
  /** Says a text in the reader's language, with values at `{0}`, `{1}`; without it in English. */
  readonly t?: Say;
}

export type Say = (text: string, ...values: readonly (string | number)[]) => string;

type Options = HtmlOptions & { readonly t: Say };

const english: Say = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)] ?? ""));
const saying = (options: HtmlOptions): Options => ({ t: english, ...options });

/** How many statements are shown for an item before the rest is folded. */
const evidenceShown = 3;

/**
 * The report as one HTML file that needs nothing else: no script, no picture, no font, and a policy that forbids them. For each document its
 * completeness by phase, every item with verdict, reason and evidence, the other findings, and what changed where the caller compared.
 */
export function formatHtml(results: Results, options: HtmlOptions): string {
  const shown = results.documents.filter(({ skipped }) => !skipped);
  const title = shown.length === 1 ? nameOf(shown[0] as Checked, saying(options)) : `${shown.length} design documents`;
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
export function htmlBody(results: Results, given: HtmlOptions): string {
  const options = saying(given);
  const shown = results.documents.filter(({ skipped }) => !skipped);
  const [only, ...others] = shown;
  const parts =
    only !== undefined && others.length === 0
      ? [documentSection(only, 1, options)]
      : [
          overview(shown, options, (_, i) => `#document-${i + 1}`),
          ...shown.map((checked, i) => documentSection(checked, 2, options, `document-${i + 1}`)),
        ];
  return pageOf([...parts, ...leftOut(results, options)], options);
}

/**
 * The documents alone, each in a row, the worst first: what {@link htmlBody} shows above many of them. Cells of the table that can be sorted by
 * have a `data-value`, to be compared as numbers where they are; `target` is where a document is read.
 */
export function htmlOverview<Document extends Checked>(
  results: { readonly documents: readonly Document[]; readonly unread: Results["unread"] },
  given: HtmlOptions,
  target: (checked: Document) => string,
): string {
  const options = saying(given);
  const shown = results.documents.filter(({ skipped }) => !skipped);
  return pageOf([overview(shown, options, target), ...leftOut(results, options)], options);
}

const pageOf = (parts: readonly string[], { t, version }: Options): string =>
  [
    "<main>",
    ...parts,
    "</main>",
    `<footer>${text(t("Made by ML Design Doc {0}. Verdicts are a function of the text alone.", version))}</footer>`,
  ].join("\n");

/** What was not checked, and why. */
function leftOut({ documents, unread }: Results, { t }: Options): readonly string[] {
  const skipped = documents.filter((each) => each.skipped);
  const title =
    skipped.length === 1
      ? t("1 Markdown file not recognized as an ML design document")
      : t("{0} Markdown files not recognized as ML design documents", skipped.length);
  return [
    ...(unread.length > 0
      ? [`<h2>${text(t("Not checked"))}</h2>\n<ul>${unread.map(({ message }) => `<li class="error">${text(message)}</li>`).join("")}</ul>`]
      : []),
    ...(skipped.length > 0
      ? [
          `<details><summary>${text(title)}</summary>`,
          `<ul>${skipped.map(({ path, report }) => `<li><code>${text(path)}</code>: ${text(report.reason)}</li>`).join("")}</ul></details>`,
        ]
      : []),
  ];
}

const verdictOrder = ["met", "waived", "vague", "missing"] as const;
const signs: Readonly<Record<Verdict, string>> = { met: "✓", waived: "–", vague: "~", missing: "✗" };
const text = (value: string): string => xml(printable(value));

const verdictNames = ({ t }: Options): Readonly<Record<Verdict, string>> => ({
  met: t("met"),
  waived: t("waived"),
  vague: t("vague"),
  missing: t("missing"),
});

const verdictOf = (verdict: Verdict, options: Options): string =>
  `<span class="verdict ${verdict}"><span aria-hidden="true">${signs[verdict]}</span> ${text(verdictNames(options)[verdict])}</span>`;

const statusName = (status: Status, { t }: Options): string => ({ draft: t("draft"), review: t("in review"), final: t("final") })[status];
const severityName = (severity: Severity, { t }: Options): string =>
  ({ error: t("error"), warning: t("warning"), information: t("information") })[severity];

function nameOf({ path, report }: Checked, { t }: Options): string {
  return titleOf(report) || (path === "-" ? t("Standard input") : path);
}

/** Met and waived items count alike: nothing is left to do about them. */
const settledShare = ({ met, waived, total }: Score): number => (total === 0 ? 1 : (met + waived) / total);

/** Worst first: the documents with the smallest settled share. */
function overview<Document extends Checked>(
  shown: readonly Document[],
  options: Options,
  target: (checked: Document, i: number) => string,
): string {
  const { t } = options;
  const title = `<h1>${text(shown.length === 1 ? t("1 design document") : t("{0} design documents", shown.length))}</h1>`;
  const [first] = shown;
  if (first === undefined) return title;
  const cell = (value: number | string, content: string, kind = "") => `<td${kind} data-value="${text(String(value))}">${content}</td>`;
  const rows = shown
    .map((checked, i) => ({ checked, href: target(checked, i) }))
    .sort((a, b) => settledShare(a.checked.report.score) - settledShare(b.checked.report.score))
    .map(({ checked, href }) => {
      const { path, report } = checked;
      const { score, status, findings } = report;
      const name = nameOf(checked, options);
      return [
        `<tr><th scope="row" class="name" data-value="${text(name)}"><a href="${xml(href)}">${text(name)}</a><br><span class="faint">${text(path)}</span></th>`,
        cell(status === undefined ? -1 : statuses.indexOf(status), status ? text(statusName(status, options)) : ""),
        ...report.phases.map((phase) => cell(settledShare(phase.score), plot(phase.score, options))),
        cell(settledShare(score), text(t("{0} of {1}", score.met + score.waived, score.total)), ' class="number"'),
        cell(findings.length, String(findings.length), ' class="number"'),
        "</tr>",
      ].join("\n");
    });
  const head = (name: string, kind = "") => `<th scope="col"${kind}>${text(name)}</th>`;
  const heads = [
    head(t("Document")),
    head(t("Status")),
    ...first.report.phases.map(({ id }) => head(phaseTitle(id, options, "short"))),
    head(t("Met or waived"), ' class="number"'),
    head(t("Findings"), ' class="number"'),
  ];
  return `${title}\n${legend(options)}\n<div class="scroll" role="region" aria-label="${text(t("All documents"))}" tabindex="0"><table class="documents">
<thead><tr>${heads.join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
}

const statuses: readonly Status[] = ["draft", "review", "final"];

function legend(options: Options): string {
  const { t } = options;
  const meanings: Readonly<Record<Verdict, string>> = {
    met: t("stated, and can be acted on"),
    waived: t("said not to apply, with a reason"),
    vague: t("raised, and nothing to act on"),
    missing: t("nothing about it"),
  };
  return `<ul class="legend" aria-label="${text(t("Verdicts"))}">${verdictOrder
    .map((verdict) => `<li>${verdictOf(verdict, options)} <span class="faint">${text(meanings[verdict])}</span></li>`)
    .join("")}</ul>`;
}

function documentSection(checked: Checked, level: 1 | 2, options: Options, anchor?: string): string {
  const { t } = options;
  const { path, report, since } = checked;
  const name = nameOf(checked, options);
  const heading = (content: string) => `<h${level + 1}>${text(content)}</h${level + 1}>`;
  const place = (span: Span) => lineLink(path, lineOf(report, span), span, options);
  const others = byImportance(report).filter((finding) => !isGap(finding));
  const minutes = readingMinutes(report.text);
  const facts = [
    `<code>${text(path === "-" ? t("standard input") : path)}</code>`,
    ...(report.status ? [text(statusName(report.status, options))] : []),
    text(minutes === 1 ? t("about 1 minute to read") : t("about {0} minutes to read", minutes)),
  ];
  return [
    `<section class="document"${anchor ? ` id="${anchor}"` : ""}>`,
    `<h${level}>${text(name)}</h${level}>`,
    `<p class="faint">${facts.join(" · ")}</p>`,
    ...(report.recognized
      ? []
      : [`<p>${text(t("Not recognized as an ML design document, and checked because it was named."))} ${text(report.reason)}</p>`]),
    heading(t("Completeness")),
    `<p class="total"><strong>${text(scoreText(report.score, options))}</strong>${plot(report.score, options)}</p>`,
    '<ul class="scores">',
    ...report.phases.map((phase) => phaseScore(phase, options)),
    "</ul>",
    ...(level === 1 ? [legend(options)] : []),
    ...(since === undefined ? [] : [heading(t("Since {0}", since.revision)), changes(report, since, place, options)]),
    heading(t("Items")),
    `<label class="filter"><input type="checkbox"> ${text(t("Only gaps"))}</label>`,
    `<div class="scroll" role="region" aria-label="${text(t("Items of {0}", name))}" tabindex="0"><table class="items">`,
    `<thead><tr>${[t("Item"), t("Verdict"), t("Reason"), t("Evidence")].map((head) => `<th scope="col">${text(head)}</th>`).join("")}</tr></thead>`,
    ...report.phases.map(({ id }) => phaseRows(report, id, place, options, anchor)),
    "</table></div>",
    ...(others.length > 0
      ? [
          heading(t("Other findings")),
          `<ul>${alike(others)
            .map((group) => {
              const [{ severity, rule, message }] = group as readonly [Finding];
              const places = [...new Set(group.map(({ span }) => place(span)))].join(", ");
              const loud = `<span class="verdict ${severity}">${text(severityName(severity, options))}</span>`;
              return `<li>${loud} · ${ruleLink(report, rule, options)}: ${text(message)} <span class="faint">(${places})</span></li>`;
            })
            .join("")}</ul>`,
        ]
      : []),
    "</section>",
  ].join("\n");
}

/** Names of ours are translated, those of an item of the user's own are not. */
const phaseTitle = (id: string, { t: translated }: Options, length: "title" | "short" = "title"): string =>
  translated(phases.find((phase) => phase.id === id)?.[length] ?? id);

function titleOfRule(report: Report, id: string, { t: translated }: Options): string {
  const title = describedIn(report, id)?.title ?? id;
  return ruleIds.includes(id) ? translated(title) : title;
}

const phaseScore = ({ id, score }: PhaseReport, options: Options): string =>
  `<li><strong>${text(phaseTitle(id, options))}</strong>${plot(score, options)}<span>${text(scoreText(score, options))}</span></li>`;

const scoreText = ({ met, waived, vague, missing, total }: Score, { t }: Options): string =>
  [
    t("{0} of {1} met", met, total),
    ...(waived > 0 ? [t("{0} waived", waived)] : []),
    ...(vague > 0 ? [t("{0} vague", vague)] : []),
    ...(missing > 0 ? [t("{0} missing", missing)] : []),
  ].join(" · ");

/** One cell for each item; verdicts differ by shape as well as by colour: full, struck, half, empty. */
function plot(score: Score, options: Options): string {
  const cells = verdictOrder.flatMap((verdict) => Array.from({ length: score[verdict] }, () => verdict));
  const drawn = cells.map((verdict, i) => {
    const x = i * 16 + 1;
    const box = `<rect class="cell-${verdict}" x="${x}" y="1" width="12" height="12" rx="2"/>`;
    if (verdict === "vague") return `${box}<path class="cell-vague-half" d="M${x} 13V1L${x + 12} 13Z"/>`;
    return verdict === "waived" ? `${box}<path class="cell-waived" d="M${x + 3} 7h6"/>` : box;
  });
  const width = Math.max(14, cells.length * 16);
  return `<svg class="plot" viewBox="0 0 ${width} 14" width="${width}" height="14" role="img" aria-label="${text(scoreText(score, options))}" preserveAspectRatio="xMinYMid">${drawn.join("")}</svg>`;
}

function phaseRows(report: Report, phase: string, place: (span: Span) => string, options: Options, anchor: string | undefined): string {
  const rows = report.items.filter((item) => item.phase === phase).map((item) => itemRow(report, item, place, options, anchor));
  return `<tbody><tr class="phase"><th colspan="4" scope="rowgroup">${text(phaseTitle(phase, options))}</th></tr>\n${rows.join("\n")}</tbody>`;
}

function itemRow(report: Report, item: ItemReport, place: (span: Span) => string, options: Options, anchor: string | undefined): string {
  const { t } = options;
  const { id, verdict, message, evidence } = item;
  const isSettled = verdict === "met" || verdict === "waived";
  const silent =
    !isSettled && report.findings.every((finding) => !finding.items.includes(id))
      ? ` ${t("(not reported: suppressed, off or in the baseline)")}`
      : "";
  const shown = evidence.map(({ span, shows }) => `<li>${place(span)} ${text(shows)}: <q>${text(quote(report, span))}</q></li>`);
  const list = (lines: readonly string[]) => `<ul class="evidence">${lines.join("")}</ul>`;
  const rest = shown.slice(evidenceShown);
  const cell = [
    ...(shown.length > 0 ? [list(shown.slice(0, evidenceShown))] : []),
    ...(rest.length > 0 ? [`<details><summary>${text(t("{0} more", rest.length))}</summary>${list(rest)}</details>`] : []),
  ].join("");
  return `<tr id="${text(anchor === undefined ? id : `${anchor}-${id}`)}"${isSettled ? ' class="settled"' : ""}><th scope="row">${ruleLink(
    report,
    id,
    options,
  )}</th><td>${verdictOf(verdict, options)}</td><td>${text(reasonOf(report, id, message) + silent)}</td><td>${cell}</td></tr>`;
}

/** The message without the item's title, which stands in its own column. */
function reasonOf(report: Report, id: string, message: string): string {
  const title = describedIn(report, id)?.title;
  const reason = title !== undefined && message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

/** An item of the user's own has no page. */
function ruleLink(report: Report, id: string, options: Options): string {
  const name = text(titleOfRule(report, id, options));
  const target = ruleIds.includes(id) ? options.page(id) : undefined;
  return target !== undefined && isSafeLink(target) ? `<a href="${xml(target)}">${name}</a>` : name;
}

function lineLink(path: string, line: number, span: Span, { link, t }: Options): string {
  const name = text(t("line {0}", line));
  const target = link?.(path, line, span);
  return target === undefined ? name : `<a href="${xml(target)}">${name}</a>`;
}

function changes(report: Report, since: NonNullable<Checked["since"]>, place: (span: Span) => string, options: Options): string {
  const { t } = options;
  const all = since.comparison.changes;
  if (all.length === 0) return `<p>${text(t("No verdict changed."))}</p>`;
  const kinds: Readonly<Record<Change, string>> = {
    lost: t("Lost"),
    met: t("Newly met"),
    waived: t("Newly waived"),
    vague: t("Newly vague"),
  };
  const names = verdictNames(options);
  return `<ul>${changeOrder
    .filter((kind) => all.some(({ change }) => change === kind))
    .map((kind) => {
      const items = all
        .filter(({ change }) => change === kind)
        .map(({ id, before, after, evidenceBefore: [stood], evidenceAfter: [stands] }) => {
          const title = text(titleOfRule(report, id, options));
          const became = text(t("{0}, now {1}", names[before], names[after]));
          const where = stands === undefined ? "" : `, ${place(stands.span)}`;
          const words = kind === "lost" && stood ? `; ${text(t("it said:"))} <q>${text(quote(since.before, stood.span))}</q>` : "";
          return `${title} (${became}${where}${words})`;
        });
      return `<li><strong class="${kind === "lost" ? "missing" : kind}">${text(kinds[kind])}</strong>: ${items.join(", ")}</li>`;
    })
    .join("")}</ul>`;
}
