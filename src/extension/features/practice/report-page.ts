import * as vscode from "vscode";
import { type PhaseId, phases, practice } from "../../../core/index.js";
import { excerpt } from "../../convert.js";
import { command, type Html, html } from "../../page/html.js";
import { phaseTitle, scoreText, titleOf } from "../../rules.js";
import { clockText, coverageBar, dateText, verdictMark } from "./page.js";

const t = vscode.l10n.t;

/** What there is to say about a finished answer. */
export function reportPage(attempt: practice.Attempt, question: practice.Question): Html {
  const { score, text, id } = attempt;
  const called = practice.calledOf(score);
  const line = ({ line, start }: practice.Passage): Html =>
    command("mlDesignDoc.practice.reveal", [id, start], t("line {0}", line), "place");
  return html`
<h1>${attempt.question.title}</h1>
<p class="faint">${factsOf(attempt).join(" · ")}</p>
<p class="figure">${scoreText({ ...score.count, total: called })}</p>
<p>${t("{0} points of 100", practice.percentOf(score))}</p>
${coverageBar(score.count)}
<p class="actions">
${question.outline === "" ? undefined : command("mlDesignDoc.practice.compare", [id], t("Compare with the Outline"), "button")}
${command("mlDesignDoc.practice.history", [], t("History"), "button secondary")}
${command("mlDesignDoc.practice.weakSpots", [], t("Practise My Weak Spots"), "button secondary")}
</p>
<h2>${t("Time")}</h2>
${times(attempt)}
${followUps(score, question)}
${vaguePhrases(score, text, line)}
<h2>${t("Items")}</h2>
${items(score, line)}
${otherFindings(score, line)}
${hints(attempt)}
<p class="faint">${t(
    "A point for each item that the question calls for, two where the question has a note on it (★); half of that for a vague or a waived one. The score is a function of the text alone: the same text gives the same score on any machine.",
  )}</p>`;
}

function factsOf({ question, plan, mode, endedBy, endedAt, spent, startedAt, pauses }: practice.Attempt): string[] {
  const onClock = phases.reduce((sum, { id }) => sum + spent[id], 0);
  return [
    dateText(startedAt),
    ...(question.family ? [question.family] : []),
    ...(question.difficulty ? [question.difficulty] : []),
    t("{0} minutes", Math.round(practice.minutesOf(plan) * 10) / 10),
    mode === "exam" ? t("exam") : t("with hints"),
    endedBy === "bell" ? t("until the bell") : t("finished after {0}", clockText(onClock)),
    ...(pauses > 0 ? [t("pauses: {0}, {1} in all", pauses, clockText(endedAt - startedAt - onClock))] : []),
  ];
}

function followUps(score: practice.AnswerScore, question: practice.Question): Html {
  const asked = practice.followUps(score, question);
  if (asked.length === 0)
    return html`<h2>${t("What an interviewer would ask next")}</h2><p>${t("Nothing that the question calls for was left open.")}</p>`;
  const entry = ({ item, verdict, ask, note }: practice.FollowUp): Html =>
    html`<li>${ask} <span class="faint">(${titleOf(item)}, ${verdictMark(verdict)})</span>${note === undefined ? undefined : html`<br><span class="faint">★ ${note}</span>`}</li>`;
  return html`<h2>${t("What an interviewer would ask next")}</h2><ul>${asked.map(entry)}</ul>`;
}

function times({ plan, spent }: practice.Attempt): Html {
  const most = Math.max(...phases.map(({ id }) => Math.max(plan[id] * 60_000, spent[id])), 1);
  const share = (milliseconds: number): number => Math.round((1000 * milliseconds) / most);
  const row = (id: PhaseId): Html => html`<tr>
<th scope="row">${phaseTitle(id)}</th>
<td class="number">${clockText(plan[id] * 60_000)}</td>
<td class="number">${clockText(spent[id])}</td>
<td><svg class="time" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true"><rect class="spent" y="3" width="${share(spent[id])}" height="8"/><rect class="plan" x="1" y="1" width="${Math.max(0, share(plan[id] * 60_000) - 2)}" height="12"/></svg></td>
</tr>`;
  return html`<table class="times">
<thead><tr><th scope="col">${t("Phase")}</th><th scope="col" class="number">${t("Plan")}</th><th scope="col" class="number">${t("Written")}</th><td></td></tr></thead>
<tbody>${phases.map(({ id }) => row(id))}</tbody>
</table>
<p class="faint">${t("Time counts for the phase in which the cursor stood. The frame is the plan, the bar the time.")}</p>`;
}

function items({ items: scored }: practice.AnswerScore, line: (passage: practice.Passage) => Html): Html {
  const row = ({ id, verdict, message, weight, evidence }: practice.ScoredItem): Html => html`<tr>
<th scope="row">${titleOf(id)}${weight === 2 ? html` <span title="${t("The question has a note on it: it counts twice.")}">★</span>` : undefined}</th>
<td>${verdictMark(verdict)}</td>
<td>${verdict === "met" ? undefined : html`${message} `}${evidence.slice(0, 6).map((passage, i) => html`${i > 0 ? ", " : ""}${line(passage)}`)}</td>
</tr>`;
  const called = scored.filter(({ weight }) => weight > 0);
  const others = scored.filter(({ weight, verdict }) => weight === 0 && verdict !== "missing");
  const groups = phases.map(({ id }) => {
    const own = called.filter(({ phase }) => phase === id);
    return own.length === 0 ? html`` : html`<tr><th class="group" colspan="3" scope="rowgroup">${phaseTitle(id)}</th></tr>${own.map(row)}`;
  });
  const head = html`<thead><tr><th scope="col">${t("Item")}</th><th scope="col">${t("Verdict")}</th><th scope="col">${t("Rests on")}</th></tr></thead>`;
  return html`<table>${head}<tbody>${groups}</tbody></table>
${
  others.length === 0
    ? undefined
    : html`<details><summary>${t("Stated although the question does not call for it: {0}", others.length)}</summary><table>${head}<tbody>${others.map(row)}</tbody></table></details>`
}`;
}

function vaguePhrases({ items: scored }: practice.AnswerScore, text: string, line: (passage: practice.Passage) => Html): Html {
  const phrases = scored
    .filter(({ weight, verdict }) => weight > 0 && verdict === "vague")
    .flatMap(({ id, evidence }) => evidence.slice(0, 2).map((passage) => ({ id, passage })));
  if (phrases.length === 0) return html``;
  const entry = ({ id, passage }: (typeof phrases)[number]): Html =>
    html`<blockquote>${excerpt(text.slice(passage.start, passage.end))} <span class="faint">(${titleOf(id)}, ${line(passage)})</span></blockquote>`;
  return html`<h2>${t("Vague phrases")}</h2>${phrases.map(entry)}`;
}

function otherFindings({ findings }: practice.AnswerScore, line: (passage: practice.Passage) => Html): Html {
  if (findings.length === 0) return html``;
  return html`<h2>${t("Other findings")}</h2><ul>${findings.map((finding) => html`<li>${finding.message} <span class="faint">(${line(finding)})</span></li>`)}</ul>`;
}

function hints({ mode, hints: taken }: practice.Attempt): Html {
  if (mode === "exam") return html``;
  const names = [t("where the gaps are"), t("an item's question"), t("an example")];
  const entry = ({ level, item, at }: practice.HintTaken): Html =>
    html`<li>${clockText(at)} ${names[level - 1]}${item === undefined ? "" : `: ${titleOf(item)}`}</li>`;
  return html`<h2>${t("Hints used")}</h2>${taken.length === 0 ? html`<p>${t("None.")}</p>` : html`<ul>${taken.map(entry)}</ul>`}`;
}
