import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wrapAnsi } from "fast-wrap-ansi";
import { asciiJson, isMarkdown, phases, practice, printable, type Verdict } from "../../core/index.js";
import { program, unknown } from "../arguments.js";
import { type Arguments, type Command, type ExitCode, exitCodes, UsageError, type World } from "../command.js";
import { decode, readText } from "../files.js";
import { writeNew } from "../new-file.js";
import { table } from "../table.js";

const longest = 240;

/** The questions and drills that the product comes with, a file beside the bundle (see `scripts/practice-content.mjs`). */
const content = (): practice.PracticeFiles => JSON.parse(readFileSync(join(__dirname, "practice.json"), "utf8"));

export const command: Command = {
  usage: "practice --list | start ID [FILE] | score FILE",
  summary: "Practise interview questions: write a sheet to answer one on, score the answer",
  options: {
    list: { help: "list the questions" },
    minutes: { value: "N", help: "length of the interview, by default what the question is made for" },
    outline: { help: "with score: print the outline of a strong answer, too" },
    format: { value: "FORMAT", choices: ["pretty", "json"], fallback: "pretty", help: "how to print the list or the score" },
  },
  notes: [
    "start writes FILE, by default ID.md, with the question, what is given, and the four phases with their minutes. It never overwrites a file. The clock is yours.",
    "score reads FILE, or - for standard input, and finds the question in its front matter; without one all 30 items count. The section with the question does not count. The score is a function of the text alone: a point for each item that the question calls for, two where the question has a note on it, half of that for a vague or a waived one.",
  ],

  async run(given, world): Promise<ExitCode> {
    const { questions } = practice.readLibrary(content());
    const [action, ...rest] = given.positionals;
    if (given.options.list !== undefined) {
      if (action !== undefined) throw new UsageError(`--list stands alone: what is "${action}"?`);
      world.write(given.options.format === "json" ? listJson(questions) : list(questions, world));
      return exitCodes.ok;
    }
    if (action === "start") return start(rest, given, questions, world);
    if (action === "score") return score(rest, given, questions, world);
    if (action === undefined) throw new UsageError("Say what to do: --list, start ID or score FILE.");
    throw new UsageError(await unknown("action", action, ["start", "score", "--list"]));
  },
};

async function start(
  [id, given, ...others]: readonly string[],
  { options }: Arguments,
  questions: readonly practice.Question[],
  world: World,
): Promise<ExitCode> {
  if (id === undefined) throw new UsageError(`Name a question, e.g. ${questions[0]?.id}; "${program} practice --list" lists them.`);
  if (others.length > 0) throw new UsageError(`One file at a time: what is "${others[0]}"?`);
  const question = questions.find((each) => each.id === id);
  if (question === undefined) throw new UsageError(await unknownQuestion(id, questions));
  const file = given ?? `${id}.md`;
  if (file !== "-" && !isMarkdown(file))
    throw new UsageError(`${file}: the name of an answer ends in .md, e.g. ${file.replace(/(?<![\\/.])[\\/.]+$/, "")}.md`);
  const plan = practice.planFor(minutesFrom(options.minutes, question.minutes));
  const { text } = practice.answerSheet(question, plan, world.today());
  if (file === "-") world.write(text);
  else {
    writeNew(file, text);
    const name = printable(file);
    world.write(`${name}: written. You have ${practice.minutesOf(plan)} minutes; then "${program} practice score ${name}".\n`);
  }
  return exitCodes.ok;
}

function minutesFrom(given: string | undefined, usual: number): number {
  if (given === undefined) return usual;
  const minutes = Number(given);
  if (given.trim() === "" || !(minutes >= 1 && minutes <= longest))
    throw new UsageError(`--minutes takes a number from 1 to ${longest}, usually 30, 45 or 60; "${given}" is none.`);
  return minutes;
}

async function unknownQuestion(id: string, questions: readonly practice.Question[]): Promise<string> {
  return `${await unknown(
    "question",
    id,
    questions.map((question) => question.id),
  )} "${program} practice --list" lists them.`;
}

async function score(
  [file, ...others]: readonly string[],
  { options }: Arguments,
  questions: readonly practice.Question[],
  world: World,
): Promise<ExitCode> {
  if (file === undefined) throw new UsageError("Name the file to score, or - for standard input.");
  if (others.length > 0) throw new UsageError(`One file at a time: what is "${others[0]}"?`);
  const text = file === "-" ? decode(await world.readInput(), "standard input") : readText(file);
  const id = practice.questionIdOf(text) ?? practice.ownQuestionId;
  const own = id === practice.ownQuestionId;
  const question = own ? practice.ownQuestion("") : questions.find((each) => each.id === id);
  if (question === undefined) throw new UsageError(`${file}: ${await unknownQuestion(id, questions)}`);
  const scored = practice.scoreAnswer(text, question);
  if (options.format === "json") world.write(scoreJson(file, question, scored, options.outline !== undefined));
  else world.write(scorePretty(file, question, scored, options.outline !== undefined, world));
  return exitCodes.ok;
}

function list(questions: readonly practice.Question[], { paint, width }: World): string {
  const groups = practice.families.map((family) => {
    const rows = questions
      .filter((question) => question.family === family)
      .map(({ id, title, difficulty, minutes }) => [id, `${title} ${paint("faint", `(${difficulty}, ${minutes} minutes)`)}`] as const);
    return `${paint("strong", family)}\n${table(rows, width)}`;
  });
  return `${groups.join("\n\n")}\n`;
}

const listJson = (questions: readonly practice.Question[]): string =>
  `${asciiJson({ version: 1, questions: questions.map(({ id, title, family, difficulty, minutes, callsFor }) => ({ id, title, family, difficulty, minutes, callsFor })) })}\n`;

const marks: Readonly<Record<Verdict, string>> = { met: "✓", waived: "–", vague: "~", missing: "✗" };

function scorePretty(
  file: string,
  question: practice.Question,
  scored: practice.AnswerScore,
  withOutline: boolean,
  { paint, width }: World,
): string {
  const name = file === "-" ? "<stdin>" : printable(file);
  const flow = (first: string, text: string): string =>
    wrapAnsi(text, Math.max(16, width - first.length))
      .split("\n")
      .map((line, i) => (i === 0 ? first : " ".repeat(first.length)) + line)
      .join("\n");
  const { count } = scored;
  const item = ({ id, verdict, weight, message, evidence }: practice.ScoredItem): string => {
    const [first] = evidence;
    const lines = evidence.length === 0 ? "" : ` ${paint("faint", `${name}:${[...new Set(evidence.map(({ line }) => line))].join(",")}`)}`;
    const head = `  ${paint(verdict, marks[verdict])} ${paint("strong", id)}${weight === 2 ? " ★" : ""}${verdict === "met" && first ? lines : ""}`;
    return verdict === "met" ? head : `${head}${lines}\n${flow("      ", printable(message))}`;
  };
  const groups = phases.flatMap(({ id, title }) => {
    const own = scored.items.filter(({ phase, weight }) => phase === id && weight > 0);
    return own.length === 0 ? [] : [`${paint("strong", title)}\n${own.map(item).join("\n")}`];
  });
  const next = practice
    .followUps(scored, question)
    .map(({ item: id, ask, note }) => flow("  - ", `${ask} (${id}${note === undefined ? "" : `; ${note}`})`));
  const others = scored.findings.map(({ line, message }) => flow("  - ", `${printable(message)} ${paint("faint", `${name}:${line}`)}`));
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${paint("strong", title)}\n${lines.join("\n")}`];
  return `${[
    `${paint("strong", name)}${question.title === "" ? ", against all 30 items: its front matter names no question" : `: ${question.title}`}`,
    [
      paint("met", `${count.met} of ${practice.calledOf(scored)} met`),
      ...(["vague", "missing", "waived"] as const)
        .filter((verdict) => count[verdict] > 0)
        .map((verdict) => paint(verdict, `${count[verdict]} ${verdict}`)),
      `${practice.percentOf(scored)} points of 100`,
    ].join(" · "),
    ...groups,
    ...section("What an interviewer would ask next", next),
    ...section("Other findings", others),
    ...(withOutline && question.outline !== "" ? [`${paint("strong", "Outline of a strong answer")}\n\n${question.outline}`] : []),
    ...(withOutline
      ? section(
          "Often forgotten",
          question.forgotten.map((each) => flow("  - ", each)),
        )
      : []),
  ].join("\n\n")}\n`;
}

function scoreJson(file: string, question: practice.Question, scored: practice.AnswerScore, withOutline: boolean): string {
  return `${asciiJson({
    version: 1,
    path: file,
    question: question.id,
    percent: practice.percentOf(scored),
    ...scored,
    followUps: practice.followUps(scored, question),
    ...(withOutline && { outline: question.outline, forgotten: question.forgotten }),
  })}\n`;
}
