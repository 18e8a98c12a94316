import * as vscode from "vscode";
import { practice } from "../../../core/index.js";
import type { Quiet } from "../../quiet.js";
import { phaseTitle, titleOf } from "../../rules.js";
import { askLength, askQuestion, type Choice, planOfSettings } from "./ask.js";
import { questionFor } from "./library.js";
import { clockText } from "./page.js";
import type { Review } from "./reviewing.js";
import { abandonedAfter, type Running } from "./running.js";
import type { Store } from "./store.js";

const t = vscode.l10n.t;

/** What "Start a Timed Answer" asks for, unless it is called with it. */
export interface StartArguments {
  readonly question?: string;
  readonly plan?: practice.Plan;
  readonly mode?: practice.Mode;
}

/** From the question to the bell: what can be done with the answer that is being written. The commands by their last name. */
export function answering(store: Store, library: () => Promise<practice.PracticeLibrary>, running: Running, review: Review, quiet: Quiet) {
  async function start(given: StartArguments = {}): Promise<void> {
    if (await isBusy()) return;
    const books = await library();
    const question =
      books.questions.find(({ id }) => id === given.question) ??
      (await askQuestion(books, (await store.history()).attempts, await store.drillAnswers()));
    if (!question) return;
    const length = given.mode
      ? { mode: given.mode, plan: given.plan ?? planOfSettings() ?? practice.planFor(question.minutes) }
      : await askLength(question);
    if (!length) return;
    await begin({ question, ...length });
  }

  async function begin({ question, plan, mode }: Choice): Promise<void> {
    const { text, cursor } = practice.answerSheet(question, plan, localDate());
    await running.start(practice.startSession({ id: newId(question), question, plan, mode }, Date.now()), text);
    await running.open(cursor);
  }

  /** An answer is being written already: says so, and offers what can be done. */
  async function isBusy(): Promise<boolean> {
    await running.restore();
    const { session } = running;
    if (!session) {
      if (!(await running.isTaken())) return false;
      tellOfOtherWindow();
      return true;
    }
    const [go, finish] = [t("Go to It"), t("Finish and Score")];
    const chosen = await vscode.window.showInformationMessage(
      t('The answer to "{0}" is not finished.', session.question.title),
      go,
      finish,
    );
    if (chosen === go) await running.open();
    if (chosen === finish) await stop();
    return true;
  }

  function tellOfOtherWindow(): void {
    const seconds = abandonedAfter / 1000;
    void vscode.window.showInformationMessage(
      t("An answer is being written in another window. If that window is gone, the clock is here within {0} seconds.", seconds),
    );
  }

  /** Can be called before it is known whether there is an answer, as after a crash. */
  async function open(): Promise<void> {
    await running.restore();
    if (running.session) return running.open();
    if (await running.isTaken()) return tellOfOtherWindow();
    void vscode.window.showInformationMessage(t("No answer is being written."));
  }

  /** Freezes the text, scores it and shows the report. The attempt is stored before the session is forgotten. */
  async function finish(): Promise<void> {
    const { session, text } = running;
    if (session?.clock !== "over") return;
    const question = questionFor(session.question, await library());
    const attempt = practice.finishAttempt(session, text, question);
    await store.saveAttempt(attempt);
    await running.end();
    await review.report(attempt, { column: vscode.ViewColumn.Beside, preserveFocus: true });
    await review.refreshHistory();
    if (attempt.endedBy === "bell") tellOfBell(attempt, question);
  }

  function tellOfBell({ id, score }: practice.Attempt, { outline }: practice.Question): void {
    const compare = t("Compare with the Outline");
    void vscode.window
      .showInformationMessage(
        t(
          "The bell: {0} of {1} items met. The text is frozen; you may go on writing in the document.",
          score.count.met,
          practice.calledOf(score),
        ),
        ...(outline === "" ? [] : [compare]),
      )
      .then((chosen) => (chosen === compare ? review.compare(id) : undefined));
  }

  async function weakSpots(): Promise<void> {
    if (await isBusy()) return;
    const found = practice.weakSpotQuestion(
      (await library()).questions,
      (await store.history()).attempts,
      await store.drillAnswers(),
      Date.now(),
    );
    if (!found) return void vscode.window.showInformationMessage(t("There is no weak spot yet: finish an answer first."));
    const { question, items } = found;
    const length = await askLength(
      question,
      t(
        "{0}: for {1}",
        question.title,
        items
          .slice(0, 2)
          .map((id) => titleOf(id))
          .join(", "),
      ),
    );
    if (length) await begin({ question, ...length });
  }

  /** Scores the document in front, whoever started it: its front matter names the question. */
  async function scoreActive(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || quiet.has(document)) return;
    const text = document.getText();
    const { questions } = await library();
    const id = practice.questionIdOf(text);
    const question = questions.find((each) => each.id === id) ?? practice.ownQuestion(document.uri.path.split("/").at(-1) ?? "");
    const now = Date.now();
    const session = practice.startSession({ id: newId(question), question, plan: practice.planFor(question.minutes), mode: "exam" }, now);
    const attempt = practice.finishAttempt(practice.step(session, { type: "stop" }, now), text, question);
    await store.saveAttempt(attempt);
    await review.report(attempt);
    await review.refreshHistory();
  }

  async function menu(): Promise<void> {
    const { session } = running;
    if (!session) return;
    const row = (label: string, icon: string, command: string) => ({ label, iconPath: new vscode.ThemeIcon(icon), command });
    const rows = [
      session.clock === "paused" ? row(t("Resume"), "debug-start", "resume") : row(t("Pause"), "debug-pause", "pause"),
      row(t("Go to my answer"), "go-to-file", "open"),
      ...(session.mode === "hints" ? [row(t("Hint..."), "lightbulb", "hint")] : []),
      row(t("Finish and score now"), "check", "finish"),
      row(t("Discard..."), "trash", "discard"),
    ];
    const picked = await vscode.window.showQuickPick(rows, {
      title: session.question.title,
      placeHolder: t("{0} left", clockText(practice.remaining(session))),
    });
    if (picked) await vscode.commands.executeCommand(`mlDesignDoc.practice.${picked.command}`);
  }

  async function hint(): Promise<void> {
    const { session } = running;
    if (!session) return;
    if (session.mode === "exam")
      return void vscode.window.showInformationMessage(t("This is an exam: there are no hints before the bell."));
    const used = (level: practice.HintLevel) => t("used: {0}", session.hints.filter((each) => each.level === level).length);
    const rows = [
      { label: t("Which phases have gaps?"), description: used(1), level: 1 as const },
      { label: t("The question of an item that is open"), description: used(2), level: 2 as const },
      { label: t("An example for an item that is open"), description: used(3), level: 3 as const },
    ];
    const picked = await vscode.window.showQuickPick(rows, { title: t("Hint"), placeHolder: t("Each hint is counted in the report.") });
    if (!picked) return;
    const question = questionFor(session.question, await library());
    const given = practice.hintFor(picked.level, practice.scoreAnswer(running.text, question), session.phase, session.hints);
    if (!given) return void vscode.window.showInformationMessage(t("Nothing that the question calls for is open."));
    running.send({ type: "hint", level: given.level, ...(given.level !== 1 && { item: given.item }) });
    // A message with a button is shown whole, and not just its first line.
    const more = t("Another Hint");
    if ((await vscode.window.showInformationMessage(hintText(given), more)) === more) await hint();
  }

  async function discard(): Promise<void> {
    const { session } = running;
    if (!session) return;
    const yes = t("Discard");
    const chosen = await vscode.window.showWarningMessage(
      t('Discard the answer to "{0}"?', session.question.title),
      { modal: true, detail: t("It is not scored and does not enter the history. The document stays open.") },
      yes,
    );
    if (chosen === yes) await running.end();
  }

  function notify(notice: practice.Notice): void {
    const { session } = running;
    if (!session || notice.type === "bell") return; // the report says the rest
    if (notice.type === "phase") {
      void vscode.window.showInformationMessage(
        t("Next phase: {0}, {1}", phaseTitle(notice.begins), clockText(session.plan[notice.begins] * 60_000)),
      );
      return;
    }
    const resume = t("Resume");
    void vscode.window
      .showInformationMessage(
        t(
          "Practice is paused, as nothing was heard of the editor for {0}. {1} left.",
          clockText(notice.milliseconds),
          clockText(practice.remaining(session)),
        ),
        resume,
        t("Go to My Answer"),
      )
      .then((chosen) => {
        if (chosen === undefined) return;
        if (chosen === resume) running.send({ type: "resume" });
        void running.open();
      });
  }

  let finishing = false;
  /** Finishes what is over. Where it cannot be stored the session is kept, and the person asked. */
  async function finishOver(): Promise<void> {
    if (running.session?.clock !== "over" || finishing) return;
    finishing = true;
    const failed = await finish().then(
      () => undefined,
      (error: Error) => error,
    );
    finishing = false;
    if (!failed) return;
    const again = t("Try Again");
    if ((await vscode.window.showErrorMessage(t("The answer cannot be finished: {0}", failed.message), again)) === again)
      await finishOver();
  }

  /** Ends the clock; where it is over already and could not be stored, tries again. */
  async function stop(): Promise<void> {
    running.send({ type: "stop" });
    await finishOver();
  }
  const listeners = vscode.Disposable.from(running.onDidNotice(notify), running.onDidChange(finishOver));

  return {
    commands: {
      start,
      weakSpots,
      pause: () => running.send({ type: "pause" }),
      resume: () => running.send({ type: "resume" }),
      finish: stop,
      open,
      discard,
      menu,
      hint,
      score: scoreActive,
    },
    dispose: () => listeners.dispose(),
  };
}

/** Begins with the date, so that the files of a folder stand in order. */
const newId = (question: practice.Question): string => `${localDate()}-${question.id}-${crypto.randomUUID().slice(0, 8)}`;

/** YYYY-MM-DD where the person is. */
function localDate(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function hintText(hint: practice.Hint): string {
  if (hint.level === 1)
    return t("Open items: {0}.", hint.gaps.map(({ phase, count }) => `${phaseTitle(phase, "short")}: ${count}`).join("; "));
  return hint.level === 2 ? `${titleOf(hint.item)}: ${hint.text}` : t("{0}, for example: {1}", titleOf(hint.item), hint.text);
}
