import { about } from "../evidence/pattern.js";
import type { Item } from "../rules/define.js";
import type { PhaseId } from "../rules/phases.js";
import { field, textsOf } from "./node.js";
import { phrases, saying, stated } from "./own-words.js";
import type { Node } from "./syntax.js";

/** An item from its validated definition in a configuration file. It is data like our own: phrases, no code. */
export function customItem(definition: Node): Item {
  const text = (name: string): string => oneLine(textsOf(field(definition, name))[0]?.value ?? "");
  const meets = field(definition, "meets");
  return {
    id: text("id"),
    phase: text("phase") as PhaseId,
    title: text("title"),
    ask: text("question"),
    why: textsOf(field(definition, "why"))[0]?.value.trim() ?? "",
    topic: phrases(listed(field(definition, "topic"))),
    needs: needsOf(definition),
    ...(meets && { meets: saying(listed(meets)) }),
    examples: { met: [], vague: [], missing: [], waived: [] },
  };
}

const listed = (node: Node | undefined): readonly string[] => textsOf(node).map(({ value }) => value);

/** What is needed where the definition gives it no name, as it reads after "the text does not say". */
const unnamed = "what is asked";

function needsOf(definition: Node): Item["needs"] {
  const needs = field(definition, "needs");
  // A heading or label raises the topic; whatever stands there is an answer.
  if (needs === undefined) return { [unnamed]: stated(about(phrases(listed(field(definition, "topic"))))) };
  if (needs.kind !== "object") return { [unnamed]: saying(listed(needs)) };
  return Object.fromEntries(needs.entries.map(({ key, value }) => [oneLine(key), saying(listed(value))]));
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
