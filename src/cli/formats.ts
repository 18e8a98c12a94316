import {
  formatCsv,
  formatGithub,
  formatGitlab,
  formatHtml,
  formatJson,
  formatJunit,
  formatMarkdown,
  formatPretty,
  formatSarif,
  type LineLink,
  lineLinks,
  type Results,
  type Stream,
  streamCsv,
  streamJson,
  streamPretty,
} from "../core/index.js";
import { type Option, UsageError, type World } from "./command.js";
import { fromHere } from "./paths.js";
import { product } from "./product.js";

interface Context {
  readonly world: Pick<World, "width" | "paint">;
  readonly link: LineLink | undefined;
}

const linked = (link: LineLink | undefined) => (link === undefined ? {} : { link });

/** Every format by its name: what `docs/formats.md` promises of each. */
export const formats = {
  pretty: ({ documents }: Results, { world }: Context) => formatPretty(documents, world),
  json: ({ documents }: Results) => formatJson(documents),
  sarif: (results: Results) => formatSarif(forPrograms(results), product),
  github: (results: Results) => formatGithub(forPrograms(results)),
  gitlab: (results: Results) => formatGitlab(forPrograms(results)),
  junit: (results: Results) => formatJunit(forPrograms(results)),
  markdown: (results: Results, { link }: Context) => formatMarkdown(forPrograms(results), linked(link)),
  csv: (results: Results) => formatCsv(results),
  html: (results: Results, { link }: Context) => formatHtml(forPrograms(results), { ...product, ...linked(link) }),
} as const;

/** Those that are written document by document, while others are still being checked; the other formats sort or count what they have. */
export const streams: Readonly<Partial<Record<FormatName, (context: Context) => Stream>>> = {
  pretty: ({ world }) => streamPretty(world),
  json: streamJson,
  csv: streamCsv,
};

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

export const linkOption = {
  value: "URL",
  help: "where lines are read, with {path} and {line} in it, for the links of markdown and html",
} satisfies Option;

/** Reads the option above. Throws `UsageError`. */
export function readLink(pattern: string | undefined): LineLink | undefined {
  if (pattern === undefined) return undefined;
  if (!pattern.includes("{path}")) throw new UsageError("--link: {path} must be in it, e.g. https://example.org/designs/{path}#L{line}");
  const link = lineLinks(pattern);
  if (link("a", 1) === undefined) throw new UsageError(`--link: "${pattern}" is no link to the web, and no relative one.`);
  return link;
}

/** Where a report goes: standard output where there is no file. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/**
 * Reads `--format` and `--output [FORMAT=]FILE`: the main report goes to the file that is named without a format, else to standard output;
 * each other file is a further report. Throws `UsageError`.
 */
export function readOutputs(main: FormatName, values: readonly string[]): readonly Output[] {
  const files = values.map((value) => {
    const format = formatNames.find((name) => value.startsWith(`${name}=`));
    return { format, file: format === undefined ? value : value.slice(format.length + 1) };
  });
  const [first, second] = files.filter(({ format }) => format === undefined);
  if (second !== undefined)
    throw new UsageError(
      `--output: two files for one report. For a further report put its format before the name, e.g. sarif=${second.file}`,
    );
  const further = files.flatMap(({ format, file }) => (format === undefined ? [] : [{ format, file }]));
  const outputs = [{ format: main, file: first?.file === "-" ? undefined : first?.file }, ...further];
  if (outputs.some(({ file }) => file === "")) throw new UsageError("--output: the name of the file is missing.");
  const names = outputs.flatMap(({ file }) => (file === undefined ? [] : [fromHere(file)]));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`--output: two reports cannot go to ${twice}.`);
  return outputs;
}

/** Paths as the servers that read these formats know them: from the working folder. */
const forPrograms = ({ documents, unread }: Results): Results => ({
  documents: documents.map((checked) => ({ ...checked, path: fromHere(checked.path) })),
  unread: unread.map((problem) => ({ ...problem, path: fromHere(problem.path) })),
});
