import { asciiJson, type Effective, type Origin, printable, type Value } from "../../core/index.js";
import { type Command, type ExitCode, exitCodes, type Row, UsageError, type World } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";
import { fromHere } from "../paths.js";
import { table } from "../table.js";

export const command: Command = {
  usage: "config [OPTION...] PATH",
  summary: "Print the configuration of a document, and where each value comes from",
  options: { json: { help: "print one JSON object" }, ...configOptions },
  notes: ["PATH is that of a document, whether it exists or not. docs/configuration.md tells what can be set."],

  async run(given, world): Promise<ExitCode> {
    const [path, ...others] = given.positionals;
    if (path === undefined) throw new UsageError("Name a document, e.g. docs/feed-ranking.md.");
    if (others.length > 0) throw new UsageError(`One document at a time: what is "${others[0]}"?`);
    const configurations = openConfigurations(given, world);
    const effective = await configurations.of(path);
    world.write(given.options.json === "true" ? asJson(path, effective) : asText(path, effective, world));
    return configurations.hasProblems() ? exitCodes.usage : exitCodes.ok;
  },
};

function asText(path: string, { files, listed, values }: Effective, { paint, width }: World): string {
  const [file, ...bases] = files.map(fromHere).map(printable);
  const base = bases.length > 0 ? `, which builds on ${bases.join(", ")}` : "";
  const head = [
    paint("strong", printable(fromHere(path))),
    file === undefined ? "No configuration file." : `Configured by ${file}${base}.`,
  ];
  if (listed !== undefined)
    head.push(listed === "documents" ? "A design document, unless its front matter says otherwise." : "Not checked, unless it is named.");
  const names = [...new Set(values.map(groupOf))];
  const groups = names.map((name) => {
    const rows = values
      .filter((value) => groupOf(value) === name)
      .map((value): Row => [printable(entryOf(value)), paint("faint", whence(value.origin))]);
    return `${paint("strong", name)}\n${table(rows, width)}`;
  });
  return `${[head.join("\n"), ...groups].join("\n\n")}\n`;
}

const groupOf = ({ name }: Value): string => name.split(".")[0] ?? name;
const entryOf = ({ name, value }: Value): string =>
  [...name.split(".").slice(1), name === "templates" ? fromHere(value) : value].join(": ");

/** Where a value comes from, in words. */
export function whence(origin: Origin): string {
  if (origin.kind !== "file") return origin.kind;
  return `${printable(fromHere(origin.path))}:${origin.line + 1}:${origin.column + 1}${origin.override ? ", override" : ""}`;
}

function asJson(path: string, { files, listed, values, problems }: Effective): string {
  const origin = (from: Origin) =>
    from.kind === "file"
      ? { source: "file", path: fromHere(from.path), line: from.line + 1, column: from.column + 1, override: from.override }
      : { source: from.kind };
  const result = {
    version: 1,
    path: fromHere(path),
    files: files.map(fromHere),
    listed: listed ?? null,
    values: values.map(({ name, value, origin: from }) => ({
      name,
      value: name === "templates" ? fromHere(value) : value,
      ...origin(from),
    })),
    problems: problems.map(({ path: file, message, start, end }) => ({
      path: fromHere(file),
      message,
      line: start.line + 1,
      column: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
    })),
  };
  return `${asciiJson(result)}\n`;
}
