import { join, relative } from "node:path";
import {
  type Compared,
  comparisonOf,
  formatDiffJson,
  formatDiffMarkdown,
  formatDiffPretty,
  isMarkdown,
  printable,
} from "../../core/index.js";
import { checkText } from "../check.js";
import { type Command, type ExitCode, exitCodes, FileError, UsageError, type World } from "../command.js";
import { type Configurations, configOptions, openConfigurations } from "../configuration.js";
import { decode, findDocuments, readText } from "../files.js";
import { linkOption, readLink } from "../formats.js";
import { openRepository, physical } from "../git.js";
import { fromHere } from "../paths.js";
import { openReports, overwriteOption } from "../write.js";

const formats = ["pretty", "json", "markdown"] as const;

export const command: Command = {
  usage: "diff [OPTION...] OLD NEW | --base REV [PATH...]",
  summary: "Compare documents item by item: newly met, newly vague, lost",
  options: {
    base: { value: "REV", help: "compare with a git revision, e.g. main" },
    format: { value: "FORMAT", choices: formats, fallback: "pretty", help: "how to print the comparison" },
    output: { value: "FILE", help: "write it to a file" },
    overwrite: overwriteOption,
    link: linkOption,
    ...configOptions,
    "fail-on": { value: "CHANGE", choices: ["lost", "never"], fallback: "lost", help: "exit with 1 where an item was lost" },
  },
  notes: [
    "OLD and NEW are files, or - for standard input. With --base the documents in PATH (else in this folder) that differ from where the present branch left REV are compared with it, renamed ones with what they were. Added and deleted documents are listed, and count as no loss.",
    "An item is lost where it was met or waived and is not any more, or was vague and is missing.",
    {
      title: "Exit codes",
      rows: [
        ["0", "nothing lost"],
        ["1", "an item was lost"],
        ["2", "wrong usage, or a file that cannot be read or written"],
        ["3", "an internal error"],
      ],
    },
  ],

  async run(given, world): Promise<ExitCode> {
    const { positionals, options } = given;
    const link = readLink(options.link);
    const configurations = openConfigurations(given, world);
    const { compared, problems } =
      options.base === undefined
        ? await compareFiles(positionals, configurations, world)
        : await compareWithRevision(options.base, positionals, configurations);
    for (const problem of problems) world.warn(problem.split("\n").map(printable).join("\n"));
    const { output } = options;
    const plain = { width: 100, paint: (_: unknown, text: string) => text };
    const text = {
      pretty: () => (compared.length === 0 ? "" : formatDiffPretty(compared, output === undefined ? world : plain)),
      json: () => formatDiffJson(compared),
      markdown: () => formatDiffMarkdown(compared, link),
    }[options.format as (typeof formats)[number]]();
    const inputs = [
      ...compared.flatMap(({ after }) => (after === undefined ? [] : [after.path])),
      ...(options.base === undefined ? positionals : []),
    ];
    if (output === undefined) world.write(text);
    else openReports(options.overwrite === "true").write(output, text, [...inputs, ...configurations.files()]);
    if (compared.length === 0 && problems.length === 0) world.warn(printable(`No ML design document differs from ${options.base}.`));
    if (problems.length > 0 || configurations.hasProblems()) return exitCodes.usage;
    const isLost = compared.some((each) => comparisonOf(each)?.changes.some(({ change }) => change === "lost"));
    return isLost && options["fail-on"] !== "never" ? exitCodes.findings : exitCodes.ok;
  },
};

interface Outcome {
  readonly compared: readonly Compared[];
  /** Files that cannot be read, in words. */
  readonly problems: readonly string[];
}

async function compareFiles(paths: readonly string[], configurations: Configurations, world: World): Promise<Outcome> {
  const [old, now, ...others] = paths;
  if (old === undefined || now === undefined) throw new UsageError("Name the old and the new file, or a git revision with --base REV.");
  if (others.length > 0) throw new UsageError(`Two files are compared: what is "${others[0]}"? For many, use --base REV.`);
  // Both by the configuration of the new one, so that only the texts differ.
  const effective = await configurations.of(now);
  const side = async (path: string) => {
    const text = path === "-" ? decode(await world.readInput(), "standard input") : readText(path);
    const { report } = checkText({ path, named: true }, text, effective);
    return { path, report };
  };
  return { compared: [{ before: await side(old), after: await side(now) }], problems: [] };
}

async function compareWithRevision(revision: string, paths: readonly string[], configurations: Configurations): Promise<Outcome> {
  const repository = openRepository();
  const commit = repository.baseOf(revision);
  const problems: string[] = [];
  const sources = findDocuments(paths.length === 0 ? ["."] : paths, ({ message }) => problems.push(message));
  const byPath = new Map(sources.map((source) => [physical(source.path), source]));
  const roots = (paths.length === 0 ? ["."] : paths).map(physicalRoot(repository.root));
  const changed = repository
    .changedSince(commit)
    .filter(({ path, before }) =>
      path === undefined ? before !== undefined && isMarkdown(before) && roots.some((root) => isIn(root, before)) : byPath.has(path),
    );
  const old = repository.read(
    commit,
    changed.flatMap(({ before }) => before ?? []),
  );
  const compare = async ({ path, before }: (typeof changed)[number]): Promise<readonly Compared[]> => {
    try {
      const effective = await configurations.of(
        path === undefined ? join(repository.root, before ?? "") : (byPath.get(path)?.path ?? path),
      );
      const bytes = before === undefined ? undefined : old.get(before);
      const was =
        bytes === undefined
          ? undefined
          : checkText({ path: `${revision}:${before}`, named: false }, decode(bytes, `${revision}:${before}`), effective);
      const source = path === undefined ? undefined : byPath.get(path);
      const is = source === undefined ? undefined : checkText(source, readText(source.path), effective);
      // Neither side is a design document that anybody asked for.
      if ((was?.skipped ?? true) && (is?.skipped ?? true)) return [];
      if (was && is) return [{ before: was, after: { ...is, path: fromHere(is.path) } }];
      return was ? [{ before: was }] : is ? [{ after: { ...is, path: fromHere(is.path) } }] : [];
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error.message);
      return [];
    }
  };
  const compared: Compared[] = [];
  for (const file of changed) compared.push(...(await compare(file)));
  return { compared, problems };
}

/** A path as git names it, from the root of the repository; `""` for the root. */
const physicalRoot = (root: string) => (path: string) => relative(root, physical(path)).replaceAll("\\", "/");

const isIn = (folder: string, path: string): boolean => folder === "" || path === folder || path.startsWith(`${folder}/`);
