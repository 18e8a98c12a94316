import { documentRule } from "../document-rule.js";

/** A sign that is neither white space nor the underline of a heading. */
const content = /[^\s=-]/g;

export default documentRule({
  id: "empty-section",
  title: "Empty section",
  why: "A heading promises a statement. With nothing under it a reader cannot tell whether it was decided, forgotten, or does not apply.",
  options: { allow: "Headings that may stand alone, such as `Appendix`." },
  check: ({ sections, document }, { allow = [] }) => {
    const allowed = new Set(allow.map((text) => text.trim().toLowerCase()));
    return sections.flatMap(({ heading, span }, i) => {
      const next = sections[i + 1];
      if (
        heading.text === "" ||
        (allowed.size > 0 && allowed.has(heading.text.toLowerCase())) ||
        (next !== undefined && next.heading.depth > heading.depth)
      )
        return [];
      // The title of a document may stand alone.
      if (i === 0 && heading.depth === 1) return [];
      content.lastIndex = span.end;
      if (content.test(document.text) && content.lastIndex <= (next?.span.start ?? document.text.length)) return [];
      return [{ span, message: `Nothing stands under "${heading.text}". Write what is decided, or remove the heading.` }];
    });
  },
  examples: {
    reported: ["# Ranking\n\n## Loss\n\n## Metrics\n\nNDCG@10 on held-out weeks."],
    silent: ["# Ranking\n\n## Metrics\n\n### Offline\n\nNDCG@10 on held-out weeks."],
  },
});
