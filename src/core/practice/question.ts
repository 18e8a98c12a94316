import { frontMatter } from "../document/front-matter.js";
import { catalogue } from "../rules/catalogue.js";
import { phases } from "../rules/phases.js";
import { indexLines, lineAt } from "../text/lines.js";
import { didYouMean } from "../text/nearest.js";
import type { ContentProblem } from "./content-problem.js";

export const families = [
  "recommendation",
  "search",
  "ads",
  "fraud",
  "moderation",
  "forecasting",
  "vision",
  "speech",
  "nlp",
  "rag",
  "personalisation",
  "pricing",
  "health",
  "industrial",
] as const;
export type Family = (typeof families)[number];

export const difficulties = ["easy", "medium", "hard"] as const;
export type Difficulty = (typeof difficulties)[number];

/** Lengths of an interview, in minutes. */
export const interviewLengths = [30, 45, 60] as const;

/** What a stored attempt keeps of its question, so that it stands without the question bank. */
export interface QuestionCard {
  /** A question of the bank, or {@link ownQuestionId}. */
  readonly id: string;
  readonly title: string;
  /** Both absent where the question is a person's own. */
  readonly family?: Family;
  readonly difficulty?: Difficulty;
  /** Ids of the items that a complete answer states; the others are not held against an answer. */
  readonly callsFor: readonly string[];
}

/** An interview question, as `templates/questions/README.md` describes its file. */
export interface Question extends QuestionCard {
  readonly minutes: number;
  /** The question itself, Markdown. */
  readonly ask: string;
  /** What a candidate may rely on: Markdown bullets, or nothing. */
  readonly facts: string;
  /** What an interviewer asks next, by item id. */
  readonly probes: Readonly<Record<string, string>>;
  /** A strong answer under the four phase headings, Markdown; empty where there is none. */
  readonly outline: string;
  /** What matters in an item for this question, by item id. */
  readonly notes: Readonly<Record<string, string>>;
  /** What typical answers forget. */
  readonly forgotten: readonly string[];
}

export const ownQuestionId = "own";

/** A question that a person brings along: it calls for everything, and nobody wrote an outline. */
export function ownQuestion(ask: string, minutes = 45): Question {
  const words = ask.trim().replace(/\s+/g, " ");
  return {
    id: ownQuestionId,
    title: words.length > 80 ? `${words.slice(0, 79)}…` : words,
    callsFor: catalogue.map(({ id }) => id),
    minutes,
    ask: ask.trim(),
    facts: "",
    probes: {},
    outline: "",
    notes: {},
    forgotten: [],
  };
}

const keys = ["id", "title", "family", "difficulty", "minutes", "calls-for"];
const sectionNames = ["Question", "Given facts", "Probes", "Outline", "Notes", "Often forgotten"] as const;

interface Section {
  readonly name: string;
  /** 0-based line of its heading. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Reads the file of a question.
 *
 * @param id the file's name without `.md`
 * @returns the question, and what is wrong with the file; where that is not empty the question may be incomplete
 */
export function readQuestion(id: string, text: string): { readonly question: Question; readonly problems: readonly ContentProblem[] } {
  const problems: ContentProblem[] = [];
  const report = (line: number, message: string): void => void problems.push({ line: line + 1, message });
  const lines = text.split(/\r\n|[\r\n]/);
  const starts = indexLines(text);
  const end = lines[0]?.trimEnd() === "---" ? lines.findIndex((line, i) => i > 0 && line.trimEnd() === "---") : -1;
  if (end < 0) report(0, 'The file begins with front matter between two lines "---".');
  const fields = frontMatter(text);

  const field = (key: string): string => {
    const value = fields.get(key)?.value ?? "";
    if (value === "") report(0, `The front matter lacks "${key}".`);
    return value;
  };
  const lineOf = (key: string): number => lineAt(starts, fields.get(key)?.span.start ?? 0);
  const choice = <T extends string>(key: string, valid: readonly T[]): T => {
    const value = field(key);
    if (value !== "" && !valid.some((each) => each === value))
      report(lineOf(key), `"${value}" is no ${key}.${didYouMean(value, valid)} Valid: ${valid.join(", ")}.`);
    return value as T;
  };
  for (const [i, line] of lines.slice(1, Math.max(1, end)).entries()) {
    const key = /^([\w-]+):/.exec(line)?.[1];
    if (key !== undefined && !keys.includes(key)) report(i + 1, `There is no key "${key}".${didYouMean(key, keys)}`);
  }
  const given = field("id");
  if (given !== "" && given !== id) report(lineOf("id"), `The id "${given}" is to be the file's name, "${id}".`);
  const title = field("title");
  const family = choice("family", families);
  const difficulty = choice("difficulty", difficulties);
  const minutes = Number(choice("minutes", interviewLengths.map(String)));

  const ids = catalogue.map((item) => item.id);
  const known = (item: string, line: number): void => {
    if (!ids.includes(item)) report(line, `There is no item "${item}".${didYouMean(item, ids)}`);
  };
  const called = callsFor(lines, end);
  if (called.length === 0) report(0, 'The front matter lacks "calls-for", a list of item ids.');
  for (const [i, { item, line }] of called.entries()) {
    known(item, line);
    if (called.findIndex((other) => other.item === item) < i) report(line, `"${item}" is listed twice.`);
  }

  const sections = sectionsOf(lines, end + 1);
  const names: readonly string[] = sectionNames;
  for (const { name, line } of sections)
    if (!names.includes(name)) report(line, `There is no section "${name}".${didYouMean(name, names)}`);
  if (sections.map(({ name }) => name).join() !== names.join()) report(0, `The sections are to be, in this order: ${names.join(", ")}.`);
  const section = (name: (typeof sectionNames)[number]): Section =>
    sections.find((each) => each.name === name) ?? { name, line: 0, lines: [] };
  const body = (name: (typeof sectionNames)[number]): string => {
    const text = section(name).lines.join("\n").trim();
    if (text === "") report(section(name).line, `"${name}" is empty.`);
    return text;
  };
  const byItem = (name: "Probes" | "Notes"): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const { text: bullet, line } of bullets(section(name))) {
      const [, item = "", words = ""] = /^([a-z-]+): (.+)$/.exec(bullet) ?? [];
      if (item === "") report(line, `A bullet of "${name}" is "- item-id: text".`);
      else {
        known(item, line);
        if (Object.hasOwn(found, item)) report(line, `"${name}" speaks of "${item}" twice.`);
        if (name === "Probes" && !called.some((each) => each.item === item))
          report(line, `A probe is about an item in calls-for, and "${item}" is none.`);
        found[item] = words;
      }
    }
    return found;
  };
  const probes = byItem("Probes");
  const notes = byItem("Notes");
  if (Object.keys(notes).length < 5) report(section("Notes").line, '"Notes" has at least five bullets.');
  const outline = body("Outline");
  const chapters = section("Outline").lines.flatMap((line) => (line.startsWith("### ") ? [line.slice(4).trim()] : []));
  if (chapters.join() !== phases.map((phase) => phase.title).join())
    report(section("Outline").line, `The outline's headings are to be, in this order: ${phases.map((phase) => phase.title).join(", ")}.`);
  const forgotten = bullets(section("Often forgotten")).map((bullet) => bullet.text);
  if (forgotten.length < 3 || forgotten.length > 5) report(section("Often forgotten").line, '"Often forgotten" has three to five bullets.');

  const question: Question = {
    id,
    title,
    family,
    difficulty,
    minutes,
    callsFor: called.map(({ item }) => item),
    ask: body("Question"),
    facts: body("Given facts"),
    probes,
    outline,
    notes,
    forgotten,
  };
  return { question, problems };
}

/** The entries of the list `calls-for` in the front matter that ends at a 0-based line, each with its line. */
function callsFor(lines: readonly string[], end: number): { readonly item: string; readonly line: number }[] {
  const found: { item: string; line: number }[] = [];
  const key = lines.findIndex((line, i) => i < end && /^calls-for:[ \t]*$/.test(line));
  if (key < 0) return found;
  for (let line = key + 1; line < end; line++) {
    const item = /^[ \t]*-[ \t]+(\S+)[ \t]*$/.exec(lines[line] as string)?.[1];
    if (item === undefined) break;
    found.push({ item, line });
  }
  return found;
}

function sectionsOf(lines: readonly string[], from: number): Section[] {
  const heads = lines.flatMap((line, i) => (i >= from && line.startsWith("## ") ? [i] : []));
  return heads.map((line, i) => ({
    name: (lines[line] as string).slice(3).trim(),
    line,
    lines: lines.slice(line + 1, heads[i + 1] ?? lines.length),
  }));
}

/** The bullets of a section, each on one line. */
const bullets = ({ line, lines }: Section): { readonly text: string; readonly line: number }[] =>
  lines.flatMap((each, i) => (each.startsWith("- ") ? [{ text: each.slice(2).trim(), line: line + 1 + i }] : []));
