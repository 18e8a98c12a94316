import { type PhaseId, phases } from "../rules/phases.js";

/** Minutes for each phase of an interview; fractions are fine. */
export type Plan = Readonly<Record<PhaseId, number>>;

/** The framework's minutes: 5-10, 10, 10-15 and 10, in interviews of the usual lengths. */
const usual: Readonly<Record<number, Plan>> = {
  30: { clarify: 5, data: 8, model: 10, production: 7 },
  45: { clarify: 10, data: 10, model: 15, production: 10 },
  60: { clarify: 10, data: 15, model: 20, production: 15 },
};

/** The plan of an interview of so many minutes; an unusual length has the shares of 45 minutes. */
export function planFor(minutes: number): Plan {
  return usual[minutes] ?? byPhase((id) => ((usual[45] as Plan)[id] * minutes) / 45);
}

export const minutesOf = (plan: Plan): number => phases.reduce((sum, { id }) => sum + plan[id], 0);

/** A value for each phase. */
export const byPhase = <T>(make: (id: PhaseId) => T): Readonly<Record<PhaseId, T>> =>
  Object.fromEntries(phases.map(({ id }) => [id, make(id)])) as Record<PhaseId, T>;
