import { heading, terms } from "../pattern.js";

/** Chapters on the running system: what stands there in passing states nothing about data or aims. */
export const running = heading(
  terms`monitor* | drift | alert* | deploy* | rollout | roll-out | release | a / b | a / b test* | experiment | online (test*|evaluation|experiment) | retrain* | fallback | rollback | incident | observab* | failure mode | failure | canary | shadow | operation* | on-call | reliab* | availability | maintenance | capacity | security | privacy`,
);

/** Chapters on the model and its assessment. */
export const modelling = heading(
  terms`baseline | loss | optimizer | hyper-parameter* | regulariz* | model (selection|choice|architecture|training|comparison|trade-off) | architecture | alternative | evaluation | offline evaluation | validation | split | metric | trade-off | why not | serving | inference | algorithm`,
);
