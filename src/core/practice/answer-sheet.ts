import { frontMatter } from "../document/front-matter.js";
import type { Report } from "../lint/report.js";
import { type PhaseId, phases } from "../rules/phases.js";
import { minutesOf, type Plan } from "./plan.js";
import type { Question } from "./question.js";

/** The document into which a timed answer is written: the question, what is given, and the four phases. */
export interface AnswerSheet {
  readonly text: string;
  /** Where writing begins, a UTF-16 offset. */
  readonly cursor: number;
}

/** A new sheet. `date` is an ISO date (YYYY-MM-DD). */
export function answerSheet(question: Question, plan: Plan, date: string): AnswerSheet {
  const title = question.title.replace(/[\s\p{Cc}]+/gu, " ");
  const head = [
    "---",
    "type: ml-design-doc",
    "status: draft",
    `practice: ${question.id}`,
    `minutes: ${rounded(minutesOf(plan))}`,
    `date: ${date}`,
    "---",
    "",
    `# ${title}`,
    "",
    "## Question",
    "",
    flat(question.ask),
    ...(question.facts === "" ? [] : ["", "### Given facts", "", flat(question.facts)]),
    "",
  ];
  const chapters = phases.map(({ id, title: phase }) => `## ${phase} (${rounded(plan[id])} minutes)\n\n\n`);
  const before = `${head.join("\n")}\n`;
  const [first = ""] = chapters;
  return { text: `${before}${chapters.join("\n").replace(/(?<!\n)\n+$/, "\n\n")}`, cursor: before.length + first.length - 1 };
}

/** Headings in a person's own question would end the section that it stands in. */
const flat = (markdown: string): string => markdown.replace(/^(#{1,6}[ \t]+)/gm, "\\$1").trim();

const rounded = (minutes: number): string => String(Math.round(minutes * 10) / 10);

/** What the front matter of a sheet says: its question, `undefined` in any other document. */
export const questionIdOf = (text: string): string | undefined => frontMatter(text).get("practice")?.value;

const questionSection = /^##[ \t]+Question[ \t]*$/m;

/**
 * The answer alone: the section "Question" is blanked, character by character, so that facts which were given are not taken for the
 * candidate's and all offsets stay.
 */
export function answerPart(text: string): string {
  const start = questionSection.exec(text)?.index;
  if (start === undefined) return text;
  const next = /^##?[ \t]/gm;
  next.lastIndex = start + 2;
  const end = next.exec(text)?.index ?? text.length;
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}

/** What is to be judged of any document: the answer alone of a sheet, all of another. The offsets stay. */
export const lintedPart = (text: string): string => (questionIdOf(text) === undefined ? text : answerPart(text));

/** The phase in which an offset of the reported text lies; `undefined` before the first phase. */
export function phaseAt(report: Report, offset: number): PhaseId | undefined {
  const before = report.phases.flatMap(({ id, headings }) =>
    headings.filter(({ start }) => start <= offset).map(({ start }) => ({ id, start })),
  );
  return before.sort((a, b) => b.start - a.start)[0]?.id;
}
