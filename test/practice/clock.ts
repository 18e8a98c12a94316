import { practice } from "../../src/core/index.js";

export const minute = 60_000;

/** A session driven by a clock that only the test moves, in steps of a second as the editor does. */
export function drive(session: practice.Session) {
  let [now, value] = [session.startedAt, session];
  const notices: string[] = [];
  const send = (event: practice.SessionEvent, at = now): void => {
    const before = value;
    now = at;
    value = practice.step(value, event, now);
    const notice = practice.noticeBetween(before, value);
    if (notice) notices.push(notice.type === "phase" ? `${notice.ended} -> ${notice.begins}` : notice.type);
  };
  return {
    send,
    /** Ticks once a second for so many minutes. */
    pass: (minutes: number): void => {
      for (let seconds = Math.round(minutes * 60); seconds > 0; seconds--) send({ type: "tick" }, now + 1000);
    },
    /** Nothing is heard for so many minutes. */
    sleep: (minutes: number): void => send({ type: "tick" }, now + minutes * minute),
    /** As if the editor were started again with what it stored. */
    restore: (): void => {
      const stored = practice.readSession(JSON.stringify(value));
      if (!("value" in stored)) throw new Error(stored.problem);
      value = stored.value;
    },
    get session() {
      return value;
    },
    get notices() {
      return notices;
    },
  };
}

export const startedAt = Date.UTC(2026, 0, 31, 9);

export const start = (question: practice.Question, given: Partial<Pick<practice.Session, "mode" | "plan" | "id">> = {}) =>
  drive(practice.startSession({ id: "a1", mode: "exam", plan: practice.planFor(45), ...given, question }, startedAt));
