import type { Verdict } from "../lint/report.js";
import { catalogue } from "../rules/catalogue.js";
import { type PhaseId, phases } from "../rules/phases.js";
import type { DrillAnswer } from "./drill.js";
import { minutesOf } from "./plan.js";
import type { Question } from "./question.js";
import { type AnswerScore, calledOf, percentOf, scoreAnswer } from "./score.js";
import { type Session, sessionFields } from "./session.js";
import { array, boolean, number, object, oneOf, parseStored, type Reader, type Stored, since, text } from "./stored.js";

/** A finished answer: the text at the bell, how it came about, and how it was scored then. It never changes. */
export interface Attempt
  extends Pick<Session, "version" | "id" | "question" | "mode" | "plan" | "startedAt" | "spent" | "hints" | "pauses"> {
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  readonly endedBy: "bell" | "stop";
  /** The frozen document. */
  readonly text: string;
  readonly score: AnswerScore;
}

/** The attempt that a session has become, scored. */
export function finishAttempt(session: Session, text: string, question: Question): Attempt {
  const { version, id, question: card, mode, plan, startedAt, spent, hints, pauses, seenAt, endedBy = "stop" } = session;
  const score = scoreAnswer(text, question);
  return { version, id, question: card, mode, plan, startedAt, endedAt: seenAt, endedBy, spent, hints, pauses, text, score };
}

const verdict = oneOf<Verdict>("met", "vague", "missing", "waived");
const passage = { start: number, end: number, line: number, endLine: number };

const scoreReader = object({
  points: number,
  of: number,
  count: object({ met: number, vague: number, missing: number, waived: number }),
  items: array(
    object({
      id: text,
      phase: oneOf<PhaseId>(...phases.map(({ id }) => id)),
      verdict,
      message: text,
      weight: oneOf<0 | 1 | 2>(0, 1, 2),
      evidence: array(object(passage)),
    }),
  ),
  findings: since([], array(object({ rule: text, message: text, ...passage }))),
});

const attemptReader = object({
  ...sessionFields,
  endedAt: number,
  endedBy: since("stop", oneOf<"bell" | "stop">("bell", "stop")),
  text,
  score: scoreReader,
}) as Reader<Attempt>;

/** An attempt that was stored as JSON. One that a newer version wrote, or that is damaged, is a problem told in a sentence. */
export const readAttempt = (json: string): Stored<Attempt> => parseStored(json, attemptReader);

const answersReader: Reader<readonly DrillAnswer[]> = array(
  object({ item: text, situation: text, option: number, right: boolean, at: number }),
);

/** The answers given in drills that were stored as JSON. */
export const readDrillAnswers = (json: string): Stored<readonly DrillAnswer[]> => parseStored(json, answersReader);

/** All that is known of a person's practice, as JSON for programs. */
export function exportJson(attempts: readonly Attempt[], answers: readonly DrillAnswer[]): string {
  return `${JSON.stringify({ version: 1, attempts, drillAnswers: answers }, null, 2)}\n`;
}

/** One line for each attempt and a column for each item's verdict, as RFC 4180 has it: for spreadsheets. */
export function exportCsv(attempts: readonly Attempt[]): string {
  const minutes = (milliseconds: number): string => (milliseconds / 60_000).toFixed(1);
  const columns: readonly (readonly [string, (attempt: Attempt) => string | number])[] = [
    ["id", ({ id }) => id],
    ["started", ({ startedAt }) => new Date(startedAt).toISOString()],
    ["ended", ({ endedAt }) => new Date(endedAt).toISOString()],
    ["ended_by", ({ endedBy }) => endedBy],
    ["question", ({ question }) => question.id],
    ["title", ({ question }) => question.title],
    ["family", ({ question }) => question.family ?? ""],
    ["difficulty", ({ question }) => question.difficulty ?? ""],
    ["mode", ({ mode }) => mode],
    ["percent", ({ score }) => percentOf(score)],
    ["points", ({ score }) => score.points],
    ["points_of", ({ score }) => score.of],
    ["called_for", ({ score }) => calledOf(score)],
    ...(["met", "vague", "missing", "waived"] as const).map((each) => [each, ({ score }: Attempt) => score.count[each]] as const),
    ["minutes_planned", ({ plan }) => minutesOf(plan)],
    ...phases.flatMap(({ id }) => [
      [`minutes_planned_${id}`, ({ plan }: Attempt) => plan[id]] as const,
      [`minutes_${id}`, ({ spent }: Attempt) => minutes(spent[id])] as const,
    ]),
    ...([1, 2, 3] as const).map(
      (level) => [`hints_${level}`, ({ hints }: Attempt) => hints.filter((hint) => hint.level === level).length] as const,
    ),
    ["pauses", ({ pauses }) => pauses],
    ...catalogue.map(({ id }) => [id, ({ score }: Attempt) => verdictIn(score, id)] as const),
  ];
  const rows = [columns.map(([name]) => name), ...attempts.map((attempt) => columns.map(([, value]) => value(attempt)))];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/** The verdict on an item, or nothing where the question did not call for it. */
function verdictIn({ items }: AnswerScore, id: string): string {
  const item = items.find((each) => each.id === id);
  return item === undefined || item.weight === 0 ? "" : item.verdict;
}

/** A text that starts like a formula would be run by a spreadsheet: a quote keeps it a text. */
function cell(value: string | number): string {
  const written = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(written) ? `"${written.replace(/"/g, '""')}"` : written;
}
