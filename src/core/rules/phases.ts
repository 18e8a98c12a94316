import { any, type Pattern, terms } from "../evidence/pattern.js";

/** The four phases of an answer or a design document, in order, with a name for where there is little room, and the minutes of a timed interview. */
export const phases = [
  { id: "clarify", title: "Problem clarification and constraints", short: "Problem", minutes: "5-10" },
  { id: "data", title: "Data engineering and exploration", short: "Data", minutes: "10" },
  { id: "model", title: "Model architecture and training", short: "Model", minutes: "10-15" },
  { id: "production", title: "Evaluation and productionization", short: "Production", minutes: "10" },
] as const;

export type PhaseId = (typeof phases)[number]["id"];

/** What the headings of each phase are made of. A heading that says two things belongs to the phase that it names first. */
export const phaseHeadings: Readonly<Record<PhaseId, Pattern>> = {
  clarify: any(
    terms`problem* | clarif* | requirement* | constraint* | goal* | objective* | motivation | overview | introduction | scope | background
    | business* | context | use case | success (metric|criteri*) | stakeholder* | assumption* | purpose | summary | scale | user stor* | framing | non-functional*`,
  ),
  data: any(
    terms`data* | feature* | label* | preprocess* | pre-process* | eda | explorat* | ingestion | annotation* | corpus | ground truth | schema`,
  ),
  model: any(
    terms`model* | training | train | architecture* | algorithm* | loss* | optimi* | hyper-parameter* | regulari* | approach* | methodology | method | ml design
    | learning | baseline* | candidate generation | ranking | retrieval | embedding* | network* | validation | splits? | technique*`,
  ),
  production: any(
    terms`evaluat* | deploy* | producti* | serving | monitor* | rollout | roll-out | experiment* | a/b | test* | online | offline | drift | retrain* | inference | operation* | mlops | maintenance
    | launch | release* | infrastructure | infra | observab* | alert* | fallback* | reliab* | metric* | risk* | failure* | safety | canary | shadow | lifecycle`,
  ),
};
