/** Timed answers to interview questions: what there is to ask, the clock, the score, and what became of it over time. */
export { type AnswerSheet, answerPart, answerSheet, lintedPart, phaseAt, questionIdOf } from "./answer-sheet.js";
export { type Attempt, exportCsv, exportJson, finishAttempt, readAttempt, readDrillAnswers } from "./attempt.js";
export type { ContentProblem } from "./content-problem.js";
export { type Drill, type DrillAnswer, nextRound, readDrill, type Situation, shownOrder } from "./drill.js";
export { type FollowUp, followUps } from "./follow-up.js";
export { type Hint, hintFor } from "./hint.js";
export { type PracticeFiles, type PracticeLibrary, readLibrary } from "./library.js";
export { byPhase, minutesOf, type Plan, planFor } from "./plan.js";
export {
  byTime,
  dueItems,
  type ItemProgress,
  itemProgress,
  leitnerDays,
  type QuestionFilter,
  randomQuestion,
  weakestItems,
  weakSpotQuestion,
} from "./progress.js";
export {
  type Difficulty,
  difficulties,
  type Family,
  families,
  interviewLengths,
  ownQuestion,
  ownQuestionId,
  type Question,
  type QuestionCard,
  readQuestion,
} from "./question.js";
export {
  type AnswerScore,
  calledOf,
  credit,
  type OtherFinding,
  type Passage,
  percentOf,
  type ScoredItem,
  scoreAnswer,
  scoreReport,
} from "./score.js";
export {
  elapsed,
  type HintLevel,
  type HintTaken,
  type Mode,
  type Notice,
  noticeBetween,
  plannedPhase,
  readSession,
  remaining,
  type Session,
  type SessionEvent,
  startSession,
  step,
} from "./session.js";
export type { Stored } from "./stored.js";
