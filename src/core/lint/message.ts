import type { Fact } from "../evidence/gather.js";
import type { Judgement } from "../evidence/verdict.js";
import type { Item } from "../rules/define.js";
import type { Span } from "../text/span.js";

/** The fact that a vague verdict is shown at, with the words of the document that a message quotes. */
export interface Shown {
  readonly fact: Fact;
  /** The offset of its chunk in the document. */
  readonly at: number;
  readonly quoted: string;
}

/**
 * What to tell about an item: what is there, what is missing, what to write.
 *
 * @param shown of a vague item
 */
export function messageOf(item: Item, { verdict, open }: Judgement, shown: Shown | undefined): string {
  switch (verdict) {
    case "met":
      return `${item.title}: stated.`;
    case "waived":
      return `${item.title}: said not to apply, with a reason.`;
    case "missing":
      return `${item.title}: nothing is said about it. ${item.ask}`;
    case "vague": {
      const { fact, quoted } = shown as Shown;
      if (fact.kind === "waiver") return `${item.title}: "${quoted}" does not say why it does not apply. Add the reason.`;
      const [example] = item.examples.met;
      const write = example === undefined ? item.ask : `For example: "${example}"`;
      const needs = Object.keys(item.needs).filter((_, need) => open.includes(need));
      return `${item.title}: "${quoted}" ${shortcoming(fact)} ${enumerated(needs)}. ${write}`;
    }
  }
}

/** What is wrong with the words at which a vague verdict is shown, as it reads before what stays open. */
function shortcoming({ kind, mood }: Fact): string {
  if (kind === "touch") return "only touches on it; nothing says";
  switch (kind === "weak" ? mood : undefined) {
    case "asked":
      return "is a question; no answer says";
    case "wished":
      return "is a possibility or a later plan; nothing says";
    case "background":
      return "is about the current system or others; nothing says for this one";
    case "alternative":
      return "is an option that is weighed; nothing says";
    default:
      return "does not say";
  }
}

/** "a, b and c". */
export const enumerated = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");

/** How much of a document a message quotes, in UTF-16 code units. */
const longest = 70;

/**
 * The part of a statement around some of its words, on one line and without markup.
 *
 * @param text the document
 * @param statement where the statement stands, as offsets in UTF-16 code units
 * @param words where those of its words stand that must be seen
 */
export function passage(text: string, statement: Span, words: Span): string {
  const whole = plain(text.slice(statement.start, Math.min(statement.end, statement.start + 4 * longest)));
  if (whole.length <= longest) return whole;
  const from = words.end - statement.start <= longest ? statement.start : Math.max(statement.start, words.start - longest / 3);
  const start = from === statement.start ? from : from + Math.max(text.slice(from, words.start).search(/(?<=\s)\S/), 0);
  const rest = plain(text.slice(start, Math.min(statement.end, start + 2 * longest)));
  const end = rest.length <= longest ? rest.length : rest.lastIndexOf(" ", longest);
  const cut = end > 0 ? rest.slice(0, end) : rest.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return `${start === statement.start ? "" : "… "}${cut}${cut === rest && start + 2 * longest >= statement.end ? "" : " …"}`;
}

const plain = (markdown: string): string =>
  markdown
    .replace(/\*\*|__|[`|]|^[#>\s]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
