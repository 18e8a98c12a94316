import * as vscode from "vscode";
import { practice } from "../../../core/index.js";

const t = vscode.l10n.t;

export interface Choice {
  readonly question: practice.Question;
  readonly plan: practice.Plan;
  readonly mode: practice.Mode;
}

/** Asks for a question: one of the library, one at random, one for weak spots, or a person's own. */
export async function askQuestion(
  { questions }: practice.PracticeLibrary,
  attempts: readonly practice.Attempt[],
  answers: readonly practice.DrillAnswer[],
): Promise<practice.Question | undefined> {
  type Pick = vscode.QuickPickItem & { readonly choose?: () => Promise<practice.Question | undefined> };
  const weak = practice.weakSpotQuestion(questions, attempts, answers, Date.now());
  const rows: Pick[] = [
    {
      label: t("Random question"),
      detail: t("One that you have not seen, if you like of a certain family, difficulty or length"),
      iconPath: new vscode.ThemeIcon("sparkle"),
      choose: () => askRandom(questions, attempts),
    },
    ...(weak
      ? [
          {
            label: t("My weak spots"),
            detail: t("A question that calls for what went wrong most"),
            iconPath: new vscode.ThemeIcon("target"),
            choose: async () => weak.question,
          },
        ]
      : []),
    {
      label: t("My own question..."),
      detail: t("All 30 items count; there is no outline to compare with"),
      iconPath: new vscode.ThemeIcon("edit"),
      choose: askOwn,
    },
  ];
  for (const family of practice.families) {
    const own = questions.filter((question) => question.family === family);
    if (own.length > 0) rows.push({ label: family, kind: vscode.QuickPickItemKind.Separator });
    for (const question of own) {
      const best = bestOf(question, attempts);
      rows.push({
        label: question.title,
        description: [
          question.family,
          question.difficulty,
          t("{0} min", question.minutes),
          ...(best === undefined ? [] : [t("best: {0} of 100", best)]),
        ].join(" · "),
        choose: async () => question,
      });
    }
  }
  const picked = await vscode.window.showQuickPick(rows, {
    title: t("Practice: which question? (1 of 2)"),
    placeHolder: t("Type to search by words, family, difficulty or minutes"),
    matchOnDescription: true,
  });
  return picked?.choose?.();
}

const bestOf = ({ id }: practice.Question, attempts: readonly practice.Attempt[]): number | undefined => {
  const own = attempts.filter(({ question }) => question.id === id).map(({ score }) => practice.percentOf(score));
  return own.length > 0 ? Math.max(...own) : undefined;
};

async function askRandom(
  questions: readonly practice.Question[],
  attempts: readonly practice.Attempt[],
): Promise<practice.Question | undefined> {
  type Pick = vscode.QuickPickItem & { readonly filter?: practice.QuestionFilter };
  const group = (label: string, rows: Pick[]): Pick[] => [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
  const rows = [
    ...group(
      t("Difficulty"),
      practice.difficulties.map((each) => ({ label: each, filter: { difficulties: [each] } })),
    ),
    ...group(
      t("Length"),
      practice.interviewLengths.map((each) => ({ label: t("{0} minutes", each), filter: { minutes: [each] } })),
    ),
    ...group(
      t("Family"),
      practice.families.map((each) => ({ label: each, filter: { families: [each] } })),
    ),
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: t("Practice: a random question"),
    placeHolder: t("Tick what it should be; nothing ticked means anything"),
    canPickMany: true,
  });
  if (!picked) return undefined;
  const filters = picked.flatMap(({ filter }) => filter ?? []);
  const question = practice.randomQuestion(
    questions,
    {
      families: filters.flatMap(({ families = [] }) => families),
      difficulties: filters.flatMap(({ difficulties = [] }) => difficulties),
      minutes: filters.flatMap(({ minutes = [] }) => minutes),
    },
    attempts,
    Math.random(),
  );
  if (!question)
    void vscode.window.showInformationMessage(t("No question is all of that: {0}.", picked.map(({ label }) => label).join(", ")));
  return question;
}

async function askOwn(): Promise<practice.Question | undefined> {
  const ask = await vscode.window.showInputBox({
    title: t("Practice: my own question"),
    prompt: t('The question, as an interviewer would say it. Facts can be added in the document, below the heading "Question".'),
    placeHolder: t("Design the ranking of the home feed."),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? t("Write the question in a sentence.") : undefined),
  });
  return ask === undefined ? undefined : practice.ownQuestion(ask);
}

/** The plan that the settings have, if they have one. */
export function planOfSettings(): practice.Plan | undefined {
  const set = vscode.workspace.getConfiguration("mlDesignDoc").get<Partial<Record<string, unknown>>>("practice.plan", {});
  if (Object.keys(set).length === 0) return undefined;
  const usual = practice.planFor(45);
  return practice.byPhase((id) => {
    const minutes = set[id];
    return typeof minutes === "number" && minutes > 0 ? minutes : usual[id];
  });
}

/** Asks for length and mode in one go. */
export async function askLength(
  question: practice.Question,
  placeHolder = question.title,
): Promise<Pick<Choice, "plan" | "mode"> | undefined> {
  type Row = vscode.QuickPickItem & Partial<Pick<Choice, "plan" | "mode">>;
  const own = planOfSettings();
  const lengths = [...practice.interviewLengths].sort((a, b) => Number(b === question.minutes) - Number(a === question.minutes));
  const plans = [
    ...(own ? [{ plan: own, description: t("the plan of your settings") }] : []),
    ...lengths.map((minutes) => ({
      plan: practice.planFor(minutes),
      description: minutes === question.minutes ? t("what the question is made for") : "",
    })),
  ];
  const rowsOf = (mode: practice.Mode): Row[] =>
    plans.map(({ plan, description }) => ({
      label: t("{0} minutes", Math.round(practice.minutesOf(plan) * 10) / 10),
      description: [mode === "exam" ? t("exam") : t("with hints"), description].filter((part) => part !== "").join(" · "),
      plan,
      mode,
    }));
  const rows: Row[] = [
    { label: t("Exam: quiet until the bell"), kind: vscode.QuickPickItemKind.Separator },
    ...rowsOf("exam"),
    { label: t("Hints on demand, counted"), kind: vscode.QuickPickItemKind.Separator },
    ...rowsOf("hints"),
  ];
  const picked = await vscode.window.showQuickPick(rows, {
    title: t("Practice: how long? (2 of 2)"),
    placeHolder,
    matchOnDescription: true,
  });
  return picked?.plan && picked.mode ? { plan: picked.plan, mode: picked.mode } : undefined;
}
