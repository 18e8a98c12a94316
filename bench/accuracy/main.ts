// Measures the verdicts on labelled documents.
//
//   npm run accuracy [-- DIR] [--list] [--write]
//
// DIR      docs/, labels/ and perhaps other/ and templates/; the project's own documents (test/corpus) where it is left out
// --list   every disagreement, one a line
// --write  own documents only: sets the ratchet (bench/accuracy/ratchet.json) and the table in docs/accuracy.md to what was measured
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus.js";
import { measure, summaryOf, tableOf } from "./figures.js";
import { fallen, type Ratchet, ratchetOf } from "./ratchet.js";

const own = "test/corpus";
const ratchetFile = "bench/accuracy/ratchet.json";
const page = "docs/accuracy.md";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: "boolean" }, write: { type: "boolean" } } });
const folder = positionals[0] ?? own;

try {
  const figures = measure(readCorpus(folder));
  if (values.list === true) {
    for (const { document, item, label, verdict, lines = [] } of figures.disagreements) {
      console.log(
        `${document}  ${item}  label: ${label}  verdict: ${verdict}  lines: ${lines.map((range) => range.join("-")).join(" ") || "none"}`,
      );
    }
    for (const id of figures.otherRecognized) console.log(`${id} is taken for an ML design document`);
    console.log();
  }
  console.log(`${tableOf(figures)}\n\n${summaryOf(figures)}`);
  if (path.resolve(folder) === path.resolve(own)) {
    const ratchet: Ratchet = JSON.parse(fs.readFileSync(ratchetFile, "utf8"));
    const worse = fallen(ratchet, figures);
    if (values.write === true) {
      fs.writeFileSync(ratchetFile, `${JSON.stringify(ratchetOf(figures), null, 2)}\n`);
      const text = fs.readFileSync(page, "utf8");
      const block = `<!-- figures -->\n\n${tableOf(figures)}\n\n\`\`\`text\n${summaryOf(figures)}\n\`\`\`\n\n<!-- /figures -->`;
      fs.writeFileSync(
        page,
        text.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/, () => block),
      );
      console.log(`\nwrote ${ratchetFile} and ${page}`);
    } else if (worse.length > 0) {
      console.error(`\n${worse.join("\n")}`);
      process.exitCode = 1;
    }
  } else if (values.write === true) {
    console.error(`\n--write is for the project's own documents, not for ${folder}.`);
    process.exitCode = 2;
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
