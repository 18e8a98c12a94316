import { type Checked, type Finding, formatJson, formatPretty, lint, openDocument, printable } from "../../core/index.js";
import { type Command, type ExitCode, exitCodeRows, exitCodes, FileError, UsageError, type World } from "../command.js";
import { decode, findDocuments, readText, type Source } from "../files.js";

const ranks: Readonly<Record<string, number>> = { information: 1, warning: 2, error: 3, never: Number.POSITIVE_INFINITY };

export const command: Command = {
  usage: "lint [OPTION...] PATH...",
  summary: "Check documents",
  options: {
    format: { value: "FORMAT", choices: ["pretty", "json"], fallback: "pretty", help: "how to print the report" },
    "fail-on": {
      value: "SEVERITY",
      choices: ["error", "warning", "information", "never"],
      fallback: "warning",
      help: "exit with 1 from this severity on",
    },
  },
  notes: [
    "PATH is a file, a folder, or - for standard input; it is never taken for a pattern. A file that is named is checked whatever it is. Of the Markdown files in a folder and below (*.md, *.markdown) those are checked that are ML design documents, and the others are listed. Hidden folders, node_modules and links in a folder are left alone.",
    "Severity follows the status in the front matter of a document: draft gives information, review and none warnings, final errors.",
    "Where a file cannot be read, the others are reported all the same.",
    { title: "Exit codes", rows: exitCodeRows },
  ],

  async run({ positionals, options }, world): Promise<ExitCode> {
    if (positionals.length === 0) throw new UsageError("Name a file or a folder to check, or - for standard input.");
    let unread = 0;
    const onProblem = (problem: FileError) => {
      unread++;
      world.warn(printable(problem.message));
    };
    const checked: Checked[] = [];
    const sources = findDocuments(positionals, onProblem);
    for (const source of sources) {
      try {
        checked.push(check(source, await readSource(source, world)));
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        onProblem(error);
      }
    }
    if (sources.length === 0 && unread === 0) world.warn(printable(`No Markdown files in ${positionals.join(", ")}.`));
    if (checked.length > 0 || options.format === "json")
      world.write(options.format === "json" ? formatJson(checked) : formatPretty(checked, world));
    if (unread > 0) return exitCodes.usage;
    const limit = ranks[options["fail-on"] ?? "warning"] ?? 0;
    const failed = ({ severity }: Finding) => (ranks[severity] ?? 0) >= limit;
    return checked.some(({ report, skipped }) => !skipped && report.findings.some(failed)) ? exitCodes.findings : exitCodes.ok;
  },
};

const readSource = async ({ path }: Source, world: World): Promise<string> =>
  path === "-" ? decode(await world.readInput(), "standard input") : readText(path);

function check({ path, named }: Source, text: string): Checked {
  const report = lint(openDocument(text));
  return { path, report, skipped: !report.recognized && !named };
}
