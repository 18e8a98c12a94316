import { type PhaseId, phases } from "../rules/phases.js";
import { byPhase, minutesOf, type Plan } from "./plan.js";
import type { QuestionCard } from "./question.js";
import { array, number, object, oneOf, optional, parseStored, type Reader, type Stored, since, text } from "./stored.js";

/** `exam`: nothing is told before the bell. `hints`: hints are given on demand, and counted. */
export type Mode = "exam" | "hints";

/** 1: which phase has gaps. 2: the question of an item. 3: an example of it. */
export type HintLevel = 1 | 2 | 3;

export interface HintTaken {
  readonly level: HintLevel;
  /** The item that it was about; none for level 1. */
  readonly item?: string;
  /** Milliseconds on the interview's clock. */
  readonly at: number;
}

/** A timed answer in the making: a plain value that can be stored and read again at any moment. All times are in milliseconds. */
export interface Session {
  readonly version: 1;
  readonly id: string;
  readonly question: QuestionCard;
  readonly mode: Mode;
  readonly plan: Plan;
  /** Since 1970. */
  readonly startedAt: number;
  readonly clock: "running" | "paused" | "over";
  /** Since 1970: up to here the clock has been read. */
  readonly seenAt: number;
  /** The time on the clock, by the phase in which the cursor stood. */
  readonly spent: Readonly<Record<PhaseId, number>>;
  /** Where the cursor stands. */
  readonly phase: PhaseId;
  readonly hints: readonly HintTaken[];
  readonly pauses: number;
  /** Once the clock is over: whether it ran out or was stopped. */
  readonly endedBy?: "bell" | "stop";
}

export type SessionEvent =
  /** Time has passed. Expected about once a second. */
  | { readonly type: "tick" }
  /** The cursor stands in this phase. */
  | { readonly type: "move"; readonly phase: PhaseId }
  | { readonly type: "pause" }
  | { readonly type: "resume" }
  | { readonly type: "hint"; readonly level: HintLevel; readonly item?: string }
  | { readonly type: "stop" };

/** A longer silence than this is no thinking: the computer slept or the editor was closed. It does not count, and the clock is paused. */
export const longestSilence = 2 * 60_000;

/** A new session whose clock runs. */
export function startSession(given: Pick<Session, "id" | "mode" | "plan"> & { readonly question: QuestionCard }, now: number): Session {
  const { id, title, family, difficulty, callsFor } = given.question;
  return {
    version: 1,
    id: given.id,
    question: { id, title, ...(family && { family }), ...(difficulty && { difficulty }), callsFor },
    mode: given.mode,
    plan: given.plan,
    startedAt: now,
    clock: "running",
    seenAt: now,
    spent: byPhase(() => 0),
    phase: "clarify",
    hints: [],
    pauses: 0,
  };
}

/**
 * The session after an event. A session that is over never changes; a clock that was set back counts nothing.
 *
 * @param now milliseconds since 1970
 */
export function step(before: Session, event: SessionEvent, now: number): Session {
  const session = pass(before, now);
  if (session.clock === "over") return session;
  switch (event.type) {
    case "tick":
      return session;
    case "move":
      return event.phase === session.phase ? session : { ...session, phase: event.phase };
    case "pause":
      return session.clock === "paused" ? session : { ...session, clock: "paused", pauses: session.pauses + 1 };
    case "resume":
      return session.clock === "running" ? session : { ...session, clock: "running" };
    case "hint": {
      if (session.mode === "exam") return session;
      const { level, item } = event;
      return { ...session, hints: [...session.hints, { level, ...(item !== undefined && { item }), at: elapsed(session) }] };
    }
    case "stop":
      return { ...session, clock: "over", endedBy: "stop" };
  }
}

/** Lets the time pass that has gone by since the clock was last read. */
function pass(session: Session, now: number): Session {
  if (session.clock === "over") return session;
  if (session.clock === "paused" || now <= session.seenAt) return { ...session, seenAt: now };
  const silence = now - session.seenAt;
  if (silence > longestSilence) return { ...session, seenAt: now, clock: "paused", pauses: session.pauses + 1 };
  const counted = Math.min(silence, remaining(session));
  const spent = { ...session.spent, [session.phase]: session.spent[session.phase] + counted };
  const next: Session = { ...session, seenAt: now, spent };
  return remaining(next) > 0 ? next : { ...next, clock: "over", endedBy: "bell" };
}

/** Milliseconds on the interview's clock. */
export const elapsed = ({ spent }: Session): number => phases.reduce((sum, { id }) => sum + spent[id], 0);

/** Milliseconds until the bell. */
export const remaining = (session: Session): number => Math.max(0, Math.round(minutesOf(session.plan) * 60_000) - elapsed(session));

/** The phase that the plan has now, and the milliseconds until it ends. */
export function plannedPhase(session: Session): { readonly phase: PhaseId; readonly remaining: number } {
  let end = 0;
  for (const { id } of phases) {
    end += session.plan[id] * 60_000;
    if (elapsed(session) < end) return { phase: id, remaining: end - elapsed(session) };
  }
  return { phase: (phases.at(-1) as (typeof phases)[number]).id, remaining: 0 };
}

/** What a person should be told when one session value follows another. */
export type Notice =
  | { readonly type: "bell" }
  /** The plan's minutes for one phase are over, and the next one begins. */
  | { readonly type: "phase"; readonly ended: PhaseId; readonly begins: PhaseId }
  /** The clock was paused, as nothing had been heard of the editor for this long. */
  | { readonly type: "away"; readonly milliseconds: number };

export function noticeBetween(before: Session, after: Session): Notice | undefined {
  if (before.clock !== "over" && after.clock === "over") return after.endedBy === "bell" ? { type: "bell" } : undefined;
  if (before.clock === "running" && after.clock === "paused" && after.seenAt - before.seenAt > longestSilence)
    return { type: "away", milliseconds: after.seenAt - before.seenAt };
  const [ended, begins] = [plannedPhase(before).phase, plannedPhase(after).phase];
  return ended === begins ? undefined : { type: "phase", ended, begins };
}

const phaseIds = phases.map(({ id }) => id);

export const questionCardReader: Reader<QuestionCard> = object({
  id: text,
  title: text,
  family: optional(text) as Reader<QuestionCard["family"]>,
  difficulty: optional(text) as Reader<QuestionCard["difficulty"]>,
  callsFor: array(text),
}) as Reader<QuestionCard>;

export const byPhaseReader: Reader<Readonly<Record<PhaseId, number>>> = object({
  clarify: number,
  data: number,
  model: number,
  production: number,
});

/** What sessions and attempts have in common. */
export const sessionFields = {
  version: since(1, oneOf(1)),
  id: text,
  question: questionCardReader,
  mode: oneOf<Mode>("exam", "hints"),
  plan: byPhaseReader,
  startedAt: number,
  spent: byPhaseReader,
  hints: since([], array(object({ level: oneOf<HintLevel>(1, 2, 3), item: optional(text), at: number }))),
  pauses: since(0, number),
} as const;

const sessionReader: Reader<Session> = object({
  ...sessionFields,
  clock: oneOf("running", "paused", "over"),
  seenAt: number,
  phase: oneOf<PhaseId>(...phaseIds),
  endedBy: optional(oneOf("bell", "stop")),
}) as Reader<Session>;

/** A session that was stored as JSON. */
export const readSession = (json: string): Stored<Session> => parseStored(json, sessionReader);
