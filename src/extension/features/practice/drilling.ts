import * as vscode from "vscode";
import { practice } from "../../../core/index.js";
import { titleOf } from "../../rules.js";
import { drillPage, type Round } from "./drill-page.js";
import type { Pages } from "./page.js";
import type { Review } from "./reviewing.js";
import type { Store } from "./store.js";

const t = vscode.l10n.t;

/** Five-minute drills on one item, with the explanation right after each answer. The commands by their last name. */
export function drilling(store: Store, library: () => Promise<practice.PracticeLibrary>, pages: Pages, review: Review) {
  let round: Round | undefined;

  async function drill(item?: string): Promise<void> {
    const { drills } = await library();
    const answers = await store.drillAnswers();
    const chosen = drills.find((each) => each.item === item) ?? (await askDrill(drills, answers));
    if (!chosen) return;
    const situations = practice.nextRound(chosen, answers);
    round = {
      drill: chosen,
      situations,
      orders: situations.map((each) => practice.shownOrder(each, answers)),
      position: 0,
      chosen: undefined,
      right: 0,
    };
    pages.show("drill", chosen.title, drillPage(round));
  }

  /** A click on an option, or on "Next" (without an option). */
  async function answerDrill(position: number, option?: number): Promise<void> {
    if (!round) return;
    const situation = round.situations[round.position];
    if (option === undefined) round = { ...round, position, chosen: undefined };
    else if (situation && position === round.position && round.chosen === undefined) {
      const right = option === situation.answer;
      round = { ...round, chosen: option, right: round.right + Number(right) };
      await store.addDrillAnswer({ item: round.drill.item, situation: situation.id, option, right, at: Date.now() });
    }
    pages.show("drill", round.drill.title, drillPage(round));
    if (option !== undefined) await review.refreshHistory();
  }

  return { commands: { drill, answerDrill } };
}

async function askDrill(drills: readonly practice.Drill[], answers: readonly practice.DrillAnswer[]): Promise<practice.Drill | undefined> {
  const rows = drills.map((drill) => {
    const own = answers.filter(({ item }) => item === drill.item);
    return {
      label: drill.title,
      description: [
        titleOf(drill.item),
        ...(own.length > 0 ? [t("{0} of {1} right", own.filter(({ right }) => right).length, own.length)] : []),
      ].join(" · "),
      drill,
    };
  });
  return (
    await vscode.window.showQuickPick(rows, { title: t("Five-minute drill"), placeHolder: t("On which item?"), matchOnDescription: true })
  )?.drill;
}
