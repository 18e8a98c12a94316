import { openDocument } from "../document/document.js";
import { lint } from "../lint/lint.js";
import type { Report, Verdict } from "../lint/report.js";
import type { PhaseId } from "../rules/phases.js";
import { type Lines, positionAt } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { answerPart } from "./answer-sheet.js";
import type { Question } from "./question.js";

/** A passage of the snapshot. Offsets are UTF-16 code units, lines are 1-based. */
export interface Passage extends Span {
  readonly line: number;
  readonly endLine: number;
}

export interface ScoredItem {
  readonly id: string;
  readonly phase: PhaseId;
  readonly verdict: Verdict;
  readonly message: string;
  /** Twice as much for an item on which the question has a note; nothing where the question does not call for it. */
  readonly weight: 0 | 1 | 2;
  /** What the verdict rests on, in text order. */
  readonly evidence: readonly Passage[];
}

export interface OtherFinding extends Passage {
  readonly rule: string;
  readonly message: string;
}

/** How an answer does against its question: a function of both texts alone. */
export interface AnswerScore {
  /** Points reached, of those that a complete answer has: see {@link credit}. */
  readonly points: number;
  readonly of: number;
  /** How many of the items that the question calls for got each verdict. */
  readonly count: Readonly<Record<Verdict, number>>;
  /** All items in the order of the checklist, also those that the question does not call for. */
  readonly items: readonly ScoredItem[];
  /** What else was found: placeholders, empty sections, contradictions. */
  readonly findings: readonly OtherFinding[];
}

/**
 * The share of an item's weight that a verdict earns. Half for a vague word, as an interviewer would ask on; half for a waiver too, since the
 * question calls for the item and a reason for leaving it out is only the beginning of an answer.
 */
export const credit: Readonly<Record<Verdict, number>> = { met: 1, vague: 0.5, waived: 0.5, missing: 0 };

/** Scores a snapshot. The section with the question itself does not count. */
export function scoreAnswer(text: string, question: Pick<Question, "callsFor" | "notes">): AnswerScore {
  const report = lint(openDocument(answerPart(text)));
  return scoreReport(report, question);
}

/** The same from the report on {@link answerPart} of the text. */
export function scoreReport(
  { items: reported, findings, lines }: Report,
  { callsFor, notes }: Pick<Question, "callsFor" | "notes">,
): AnswerScore {
  const items = reported.map(({ id, phase, verdict, message, evidence }): ScoredItem => {
    const weight = !callsFor.includes(id) ? 0 : Object.hasOwn(notes, id) ? 2 : 1;
    return { id, phase, verdict, message, weight, evidence: evidence.map(({ span }) => passage(lines, span)) };
  });
  const called = items.filter(({ weight }) => weight > 0);
  const count = (verdict: Verdict): number => called.filter((item) => item.verdict === verdict).length;
  return {
    points: called.reduce((sum, { weight, verdict }) => sum + weight * credit[verdict], 0),
    of: called.reduce((sum, { weight }) => sum + weight, 0),
    count: { met: count("met"), vague: count("vague"), missing: count("missing"), waived: count("waived") },
    items,
    findings: findings
      .filter((finding) => finding.items.length === 0)
      .map(({ rule, message, span }) => ({ rule, message, ...passage(lines, span) })),
  };
}

/** Points in percent, whole. */
export const percentOf = ({ points, of }: AnswerScore): number => (of === 0 ? 0 : Math.round((100 * points) / of));

/** How many items a question calls for. */
export const calledOf = ({ count }: AnswerScore): number => count.met + count.vague + count.missing + count.waived;

function passage(lines: Lines, { start, end }: Span): Passage {
  return { start, end, line: positionAt(lines, start).line + 1, endLine: positionAt(lines, Math.max(start, end - 1)).line + 1 };
}
