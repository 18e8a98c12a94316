import { about, all, any, type Pattern, subject, type Terms, words } from "../evidence/pattern.js";
import type { Item } from "../rules/define.js";
import type { PhaseId } from "../rules/phases.js";
import { field, textsOf } from "./node.js";
import type { Node } from "./syntax.js";

/** An item from its validated definition in a configuration file. It is data like our own: phrases, no code. */
export function customItem(definition: Node): Item {
  const text = (name: string): string => oneLine(textsOf(field(definition, name))[0]?.value ?? "");
  const topic = phrases(field(definition, "topic"));
  return {
    id: text("id"),
    phase: text("phase") as PhaseId,
    title: text("title"),
    ask: text("question"),
    why: textsOf(field(definition, "why"))[0]?.value.trim() ?? "",
    topic,
    needs: needsOf(field(definition, "needs"), topic),
    examples: { met: [], vague: [], missing: [], waived: [] },
  };
}

const phrases = (list: Node | undefined): Terms => ({
  op: "terms",
  phrases: textsOf(list)
    .map(({ value }) => value)
    .join(" | "),
});

/** What is needed where the definition gives it no name, as it reads after "the text does not say". */
const unnamed = "what is asked";

function needsOf(needs: Node | undefined, topic: Terms): Item["needs"] {
  // A heading or label raises the topic; whatever stands there is an answer.
  if (needs === undefined) return { [unnamed]: stated(about(topic)) };
  if (needs.kind !== "object") return { [unnamed]: stated(saidOrLabelled(phrases(needs))) };
  return Object.fromEntries(needs.entries.map(({ key, value }) => [oneLine(key), stated(saidOrLabelled(phrases(value)))]));
}

const saidOrLabelled = (need: Terms): Pattern => any(need, subject(need));

/** A label alone says nothing: a word must stand behind it. */
const stated = (pattern: Pattern): Pattern => all(pattern, words(1));

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
