import { lint, openDocument, type Results } from "../../src/core/index.js";

/** Text that breaks out of every format that forgets to escape it, in the places where text of a document reaches a report. */
const payloads = [
  `</style></script><script>alert(1)</script><img src=x onerror="alert(1)">`,
  `"><svg onload=alert(1)>'"&amp;<!--`,
  `]]></failure><error/>`,
  `::error file=x::y %0A::stop-commands::z`,
  `=HYPERLINK("http://x","y"),"a`,
  `[click](javascript:alert(1)) <a href="command:x">y</a> @everyone #12 | **bold**`,
  `\u001b[2J\u001b]8;;http://x\u0007 \u202ereversed\u2066 \u0000 \ud800`,
];

const body = payloads.map((payload, i) => `## ${payload}\n\n### Empty ${i} ${payload}\n\nWe will monitor the model for drift ${payload}.`);
const text = `---\ntype: ml-design-doc\nstatus: review\n---\n# Title ${payloads.join(" ")}\n\n${body.join("\n\n")}\n`;

/** A run over hostile documents with hostile names. */
export const hostile: Results = {
  documents: [
    ...payloads.map((payload) => ({ path: `docs/${payload}.md`, report: lint(openDocument(text)), skipped: false })),
    { path: `${payloads[0]}.md`, report: { ...lint(openDocument(text)), reason: payloads.join(" ") }, skipped: true },
  ],
  unread: payloads.map((payload) => ({ path: payload, message: `${payload}\nand: no permission` })),
};
