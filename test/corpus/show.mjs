// Prints labels with the text of their lines, to re-read a verdict beside what it rests on.
//
//   node test/corpus/show.mjs [--item ITEM] [NAME ...]
//
// NAME is a label file without `.json`; without one, all are shown. Exits with 1 if a label does not fit its document.
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const STATES = ["met", "vague", "missing", "waived"];

const { values, positionals } = parseArgs({ options: { item: { type: "string" } }, allowPositionals: true });
const names = positionals.length
  ? positionals
  : readdirSync(new URL("labels/", import.meta.url))
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length));

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** What is wrong with a label, or nothing. `lines` is the document's text by line; ranges are 1-based and inclusive. */
function fault({ state, lines: ranges }, lines) {
  if (!STATES.includes(state)) return `the state is ${JSON.stringify(state)}, not one of ${STATES.join(", ")}`;
  if (state === "missing") return ranges ? "a missing item has no lines" : undefined;
  if (!ranges?.length) return `a ${state} item needs the lines it rests on`;
  for (const [first, last] of ranges) {
    if (!(first >= 1 && first <= last && last <= lines.length)) return `lines ${first} to ${last} are not in a document of ${lines.length} lines`;
    if (!lines.slice(first - 1, last).some((line) => line.trim())) return `lines ${first} to ${last} are blank`;
  }
}

for (const name of names) {
  const { id, items } = JSON.parse(read(`labels/${name}.json`));
  const lines = read(`docs/${name}.md`).split(/\r?\n/);
  if (id !== name) {
    console.error(`labels/${name}.json: its id is ${JSON.stringify(id)}`);
    process.exitCode = 1;
  }
  console.log(`\n# ${name}`);
  for (const [item, label] of Object.entries(items)) {
    if (values.item && item !== values.item) continue;
    console.log(`\n${item}: ${label.state}`);
    const wrong = fault(label, lines);
    if (wrong) {
      console.error(`labels/${name}.json: ${item}: ${wrong}`);
      process.exitCode = 1;
      continue;
    }
    for (const [first, last] of label.lines ?? []) {
      for (let number = first; number <= last; number++) console.log(`${String(number).padStart(5)} ${lines[number - 1]}`);
    }
  }
}
