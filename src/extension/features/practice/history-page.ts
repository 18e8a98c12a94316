import * as vscode from "vscode";
import { phases, practice } from "../../../core/index.js";
import { command, type Html, html } from "../../page/html.js";
import { phaseTitle, scoreText, titleOf } from "../../rules.js";
import { dateText, verdictCell } from "./page.js";
import type { History } from "./store.js";

const t = vscode.l10n.t;

/** How many attempts the plot and the map show: the latest. */
const shown = 20;

/** What became of practice over time. `now` is in milliseconds since 1970. */
export function historyPage(
  { attempts, damaged }: History,
  answers: readonly practice.DrillAnswer[],
  drills: readonly practice.Drill[],
  now: number,
): Html {
  const broken = damaged.map(({ uri, problem }) => html`<li>${uri.path.split("/").at(-1)}: ${problem}</li>`);
  return html`
<h1>${t("Practice history")}</h1>
${attempts.length === 0 ? html`<p>${t("No answer was finished yet.")}</p>` : html`<p class="faint">${t("Answers: {0}. Everything is kept on this machine only.", attempts.length)}</p>`}
<p class="actions">
${command("mlDesignDoc.practice.start", [], t("Start a Timed Answer"), "button")}
${attempts.length === 0 ? undefined : command("mlDesignDoc.practice.weakSpots", [], t("Practise My Weak Spots"), "button secondary")}
${command("mlDesignDoc.practice.drill", [], t("Five-Minute Drill"), "button secondary")}
${attempts.length + answers.length === 0 ? undefined : html`${command("mlDesignDoc.practice.export", [], t("Export..."), "button secondary")} ${command("mlDesignDoc.practice.delete", [], t("Delete All..."), "button secondary")}`}
</p>
${broken.length === 0 ? undefined : html`<p>${t("These files cannot be read, and are left as they are:")}</p><ul>${broken}</ul>`}
${attempts.length === 0 ? undefined : html`<h2>${t("Coverage")}</h2>${plot(attempts.slice(-shown))}`}
${weakest(practice.itemProgress(attempts, answers), drills, now)}
${attempts.length === 0 ? undefined : html`<h2>${t("Items")}</h2>${heatMap(attempts.slice(-shown), answers, now)}<h2>${t("Answers")}</h2>${list(attempts)}`}
${drillTable(drills, answers)}`;
}

const coverage = ({ score }: practice.Attempt): number => {
  const called = practice.calledOf(score);
  return called === 0 ? 0 : Math.round((100 * score.count.met) / called);
};

/** Percent of the called items that were met, one point for each answer. */
function plot(attempts: readonly practice.Attempt[]): Html {
  const [left, top, width, height] = [52, 12, 640, 180];
  const x = (i: number): number => left + (attempts.length === 1 ? width / 2 : (width * i) / (attempts.length - 1));
  const y = (percent: number): number => top + height - (height * percent) / 100;
  const points = attempts.map((attempt, i) => ({ x: x(i), y: y(coverage(attempt)), attempt, number: i + 1 }));
  const summary = t("Coverage in percent, first to last: {0}", attempts.map(coverage).join(", "));
  const grid = [0, 25, 50, 75, 100].map(
    (percent) =>
      html`<line class="grid" x1="${left}" x2="${left + width}" y1="${y(percent)}" y2="${y(percent)}"/><text x="${left - 6}" y="${y(percent) + 4}" text-anchor="end">${percent} %</text>`,
  );
  const dots = points.map(
    (point) =>
      html`<circle class="dot" cx="${point.x}" cy="${point.y}" r="5"><title>${point.attempt.question.title}: ${coverage(point.attempt)} %, ${dateText(point.attempt.endedAt)}</title></circle><text x="${point.x}" y="${top + height + 18}" text-anchor="middle">${point.number}</text>`,
  );
  return html`<svg class="plot" viewBox="0 0 ${left + width + 14} ${top + height + 26}" role="img" aria-label="${summary}">
${grid}<polyline class="line" points="${points.map((point) => `${point.x},${point.y}`).join(" ")}"/>${dots}</svg>`;
}

function weakest(progress: readonly practice.ItemProgress[], drills: readonly practice.Drill[], now: number): Html {
  const weak = practice.weakestItems(progress);
  const due = practice.dueItems(progress, now);
  if (weak.length === 0) return html``;
  const row = ({ id, asked, count, due }: practice.ItemProgress): Html => html`<tr>
<th scope="row">${titleOf(id)}</th>
<td>${scoreText({ ...count, total: asked })}</td>
<td>${dueText(due, now)}</td>
<td>${drills.some(({ item }) => item === id) ? command("mlDesignDoc.practice.drill", [id], t("Drill")) : undefined}</td>
</tr>`;
  return html`<h2>${t("Weakest items")}</h2><table><thead><tr><th scope="col">${t("Item")}</th><th scope="col">${t("So far")}</th><th scope="col">${t("Practise again")}</th><td></td></tr></thead><tbody>${weak.map(row)}</tbody></table>
${due.length === 0 ? undefined : html`<p>${t("To be practised again now: {0}.", due.map(({ id }) => titleOf(id)).join(", "))}</p>`}
<p class="faint">${t(
    "When to practise an item again follows Leitner's compartments: what was met moves up one, and waits 1, 2, 4, 8, 16 days; what was not goes back to the first.",
  )}</p>`;
}

function dueText(due: number, now: number): string {
  if (due === 0) return "";
  const days = Math.ceil((due - now) / (24 * 60 * 60_000));
  return days <= 0 ? t("now") : days === 1 ? t("tomorrow") : t("in {0} days", days);
}

/** A row for each item, a column for each answer. */
function heatMap(attempts: readonly practice.Attempt[], answers: readonly practice.DrillAnswer[], now: number): Html {
  const progress = practice.itemProgress(attempts, answers);
  const heads = attempts.map(
    ({ question, endedAt }, i) => html`<th scope="col" title="${question.title}, ${dateText(endedAt)}">${i + 1}</th>`,
  );
  const row = (id: string, due: number): Html => {
    const cells = attempts.map(({ score, question }) => {
      const item = score.items.find((each) => each.id === id);
      return item === undefined || item.weight === 0
        ? html`<td class="cell none" title="${t("not called for")}"><span aria-hidden="true">·</span><span class="hidden">${t("not called for")}</span></td>`
        : verdictCell(item.verdict, `${titleOf(id)}: ${question.title}`);
    });
    return html`<tr><th scope="row">${titleOf(id)}</th>${cells}<td class="note">${dueText(due, now)}</td></tr>`;
  };
  const groups = phases.map(({ id: phase }) => {
    const own = attempts.at(-1)?.score.items.filter((item) => item.phase === phase) ?? [];
    return html`<tr><th class="group" colspan="${attempts.length + 2}" scope="rowgroup">${phaseTitle(phase)}</th></tr>${own.map(({ id }) => row(id, progress.find((item) => item.id === id)?.due ?? 0))}`;
  });
  return html`<div class="scroll"><table class="heat">
<caption>${t("✓ met, ~ vague, ✗ missing, – waived, · not called for; a column for each answer, as numbered in the plot")}</caption>
<thead><tr><td></td>${heads}<th scope="col">${t("again")}</th></tr></thead><tbody>${groups}</tbody></table></div>`;
}

function list(attempts: readonly practice.Attempt[]): Html {
  const row = (attempt: practice.Attempt): Html => {
    const { id, question, score, endedAt } = attempt;
    return html`<tr>
<th scope="row">${command("mlDesignDoc.practice.showReport", [id], question.title)}</th>
<td>${dateText(endedAt)}</td>
<td class="number">${t("{0} of {1}", score.count.met, practice.calledOf(score))}</td>
<td class="number">${practice.percentOf(score)}</td>
<td>${command("mlDesignDoc.practice.deleteAttempt", [id], html`${t("Delete")}<span class="hidden"> ${question.title}</span>`)}</td>
</tr>`;
  };
  return html`<table><thead><tr><th scope="col">${t("Question")}</th><th scope="col">${t("Ended")}</th><th scope="col" class="number">${t("Items met")}</th><th scope="col" class="number">${t("Points of 100")}</th><td></td></tr></thead><tbody>${[...attempts].reverse().map(row)}</tbody></table>`;
}

function drillTable(drills: readonly practice.Drill[], answers: readonly practice.DrillAnswer[]): Html {
  const done = drills.filter(({ item }) => answers.some((answer) => answer.item === item));
  if (done.length === 0) return html``;
  const row = ({ item, title }: practice.Drill): Html => {
    const own = answers.filter((answer) => answer.item === item);
    return html`<tr><th scope="row">${command("mlDesignDoc.practice.drill", [item], title)}</th><td>${t("{0} of {1} right", own.filter(({ right }) => right).length, own.length)}</td><td>${dateText(own.at(-1)?.at ?? 0)}</td></tr>`;
  };
  return html`<h2>${t("Drills")}</h2><table><thead><tr><th scope="col">${t("Drill")}</th><th scope="col">${t("Answers")}</th><th scope="col">${t("Last")}</th></tr></thead><tbody>${done.map(row)}</tbody></table>`;
}
