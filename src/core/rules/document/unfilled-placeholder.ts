import { isPlaceholder } from "../../document/mood.js";
import type { Reading } from "../../document/statement.js";
import { oncePer } from "../../text/beside.js";
import { type Span, shift } from "../../text/span.js";
import { documentRule, type Options } from "../document-rule.js";

const placeholdersBy = oncePer(({ words }: Options) =>
  oncePer(({ statements }: Reading) =>
    statements
      // A prompt in italics is a question that waits for its answer: the item that it asks for is reported, so it is not reported again.
      .filter(({ prompt, text }) => !prompt && !text.endsWith(":"))
      // In code, marks are the language's own: a tag, a comment, an empty list. Words such as TODO are the author's.
      .filter(({ kind, text }) => kind !== "code" || /^\w/.test(text))
      .filter((statement) => isPlaceholder(statement, words))
      .map(({ span }) => span),
  ),
);

export default documentRule({
  id: "unfilled-placeholder",
  title: "Unfilled placeholder",
  why: `A \`TBD\` or \`<name>\` reads as if the matter were settled, and is the first thing that gets lost before a review. Write what is known,
or who decides it and when.`,
  options: { words: "Words that stand for something to be written, as `TBD` does, such as `to be agreed with legal`." },
  check: ({ parts }, options) => {
    const placeholdersIn = placeholdersBy(options);
    const spans: Span[] = [];
    for (const { reading, start } of parts) for (const span of placeholdersIn(reading)) spans.push(shift(span, start));
    return spans.map((span) => ({ span, message: "This placeholder is not filled in. Write what is known, or who decides it by when." }));
  },
  examples: {
    reported: ["# Ranking\n\n## Latency\n\nTBD", "# Ranking\n\n- Owner: <name>"],
    silent: [
      "# Ranking\n\n## Latency\n\n100 ms at p99.",
      "# Ranking\n\nWe log `<user, item>` pairs from a year of traffic and join them with the profile of the user at that time.",
      "# Ranking\n\n## Example\n\n```html\n<!-- the first card -->\n<article>\n[]\n```",
    ],
  },
});
