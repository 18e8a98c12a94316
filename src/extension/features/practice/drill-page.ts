import * as vscode from "vscode";
import type { practice } from "../../../core/index.js";
import { command, type Html, html } from "../../page/html.js";

const t = vscode.l10n.t;

/** A round of a drill: a value that each answer replaces by the next. */
export interface Round {
  readonly drill: practice.Drill;
  readonly situations: readonly practice.Situation[];
  /** How the options of each situation are ordered: indexes into its options. */
  readonly orders: readonly (readonly number[])[];
  /** 0-based; equal to the number of situations at the end. */
  readonly position: number;
  /** The option chosen for the situation at `position`; `undefined` as long as it is asked. */
  readonly chosen: number | undefined;
  readonly right: number;
}

export function drillPage(round: Round): Html {
  const { drill, situations, position, chosen, right } = round;
  const situation = situations[position];
  if (situation === undefined) return endOf(round);
  const head = html`<h1>${drill.title}</h1>
<p class="faint">${t("{0} of {1}", position + 1, situations.length)} · ${t("right so far: {0}", right)}</p>
${position === 0 && chosen === undefined ? html`<p>${drill.intro}</p>` : undefined}
<p class="situation">${situation.situation}</p>`;
  const order = round.orders[position] ?? situation.options.map((_, i) => i);
  if (chosen === undefined) {
    const options = order.map(
      (option, i) => html`<li>${link([position, option], situation.options[option] ?? "", "option", i === 0)}</li>`,
    );
    return html`${head}<ul class="options">${options}</ul><p class="faint">${t("The keys 1 to 4 or Tab go to an answer, Enter chooses it.")}</p>`;
  }
  const options = order.map((option) => {
    const kind = option === situation.answer ? "right" : option === chosen ? "wrong" : "";
    const mark =
      option === situation.answer
        ? html`<span class="met">✓ ${t("right")}</span> · `
        : option === chosen
          ? html`<span class="missing">✗ ${t("your answer")}</span> · `
          : undefined;
    return html`<li><div class="option ${kind}">${mark}${situation.options[option]}</div></li>`;
  });
  return html`${head}
<ul class="options">${options}</ul>
<div class="explanation" role="status"><p><strong>${chosen === situation.answer ? t("Right.") : t("Not quite.")}</strong> ${situation.explanation}</p></div>
<p class="actions">${link([position + 1], position + 1 < situations.length ? t("Next") : t("Result"), "button", true)}</p>`;
}

function endOf({ drill, situations, right }: Round): Html {
  return html`<h1>${drill.title}</h1>
<p class="figure">${t("{0} of {1} right", right, situations.length)}</p>
<p>${right === situations.length ? t("All of them.") : t("What went wrong comes first the next time.")}</p>
<p class="actions">
${command("mlDesignDoc.practice.drill", [drill.item], t("Once More"), "button")}
${command("mlDesignDoc.practice.drill", [], t("Another Drill"), "button secondary")}
${command("mlDesignDoc.practice.history", [], t("History"), "button secondary")}
</p>`;
}

/** A link that answers or goes on; the first one has the focus, so that the keyboard is enough. */
function link(args: readonly number[], label: string, kind: string, focus: boolean): Html {
  const target = `command:mlDesignDoc.practice.answerDrill?${encodeURIComponent(JSON.stringify(args))}`;
  return html`<a class="${kind}" href="${target}"${focus ? html` autofocus` : undefined}>${label}</a>`;
}
