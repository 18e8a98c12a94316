import { type Drill, readDrill } from "./drill.js";
import { difficulties, families, type Question, readQuestion } from "./question.js";

/** The files of practice content as they are bundled: texts by the file's name without its ending. */
export interface PracticeFiles {
  readonly questions: Readonly<Record<string, string>>;
  readonly drills: Readonly<Record<string, string>>;
}

export interface PracticeLibrary {
  /** By family, then by difficulty. */
  readonly questions: readonly Question[];
  readonly drills: readonly Drill[];
}

/** Reads what the product comes with. A test keeps every file free of problems, so none is reported here. */
export function readLibrary({ questions, drills }: PracticeFiles): PracticeLibrary {
  const rank = ({ family = "recommendation", difficulty = "easy" }: Question): number =>
    families.indexOf(family) * difficulties.length + difficulties.indexOf(difficulty);
  return {
    questions: Object.entries(questions)
      .map(([id, text]) => readQuestion(id, text).question)
      .sort((a, b) => rank(a) - rank(b)),
    drills: Object.entries(drills).flatMap(([item, json]) => readDrill(item, json).drill ?? []),
  };
}
