import { readdirSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { practice } from "../../src/core/index.js";

const read = (folder: string, ending: string): Record<string, string> => {
  const url = new URL(`../../templates/${folder}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => extname(name) === ending && name !== "README.md");
  return Object.fromEntries(names.map((name) => [basename(name, ending), readFileSync(new URL(name, url), "utf8")]));
};

/** The practice content as it lies in the repository. */
export const files: practice.PracticeFiles = { questions: read("questions", ".md"), drills: read("drills", ".json") };
export const library = practice.readLibrary(files);

export const questionOf = (id: string): practice.Question => {
  const question = library.questions.find((each) => each.id === id);
  if (question === undefined) throw new Error(`there is no question ${id}`);
  return question;
};
