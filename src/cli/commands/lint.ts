import { availableParallelism } from "node:os";
import { type Checked, checklistOf, type Finding, printable, type Results, type Unread } from "../../core/index.js";
import { readBaseline, updateBaseline, withoutBaseline } from "../baseline.js";
import type { Cache } from "../cache.js";
import { checkAll, type Memory } from "../check.js";
import { type Arguments, type Command, type ExitCode, exitCodeRows, exitCodes, UsageError, type World } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";
import { findDocuments, withoutIgnored } from "../files.js";
import { type FormatName, formatNames, formats, linkOption, type Output, readLink, readOutputs, streams } from "../formats.js";
import { failuresOf, gateOptions, readGates } from "../gates.js";
import { openReports, overwriteOption } from "../write.js";

/** Hidden, so that it is not looked for documents. */
const defaultCache = ".ml-design-doc-cache";

export const command: Command = {
  usage: "lint [OPTION...] PATH...",
  summary: "Check documents",
  options: {
    format: { value: "FORMAT", choices: formatNames, fallback: "pretty", help: "how to print the report" },
    output: { value: "[FORMAT=]FILE", help: "write the report to a file; with FORMAT= a further one; may be repeated" },
    overwrite: overwriteOption,
    link: linkOption,
    ...gateOptions,
    ...configOptions,
    baseline: { value: "FILE", help: "leave out the findings that this file lists" },
    "update-baseline": { help: "list in that file the findings that there are now" },
    "changed-since": { value: "REV", help: "check only documents that differ from a git revision" },
    "only-recognized": { help: "treat files that are named as those in a folder: skip them if ignored, or no ML design document" },
    cache: { help: `keep reports on disk, for runs after this one, in ${defaultCache} unless --cache-location names a file` },
    "cache-location": { value: "FILE", help: "keep them in this file" },
    threads: { value: "N", help: "check many documents in at most so many threads, by default as many as the machine has" },
    quiet: { help: "print only what fails" },
    watch: { help: "check again on every change" },
  },
  notes: [
    "PATH is a file, a folder, or - for standard input; it is never taken for a pattern. A file that is named is checked whatever it is. Of the Markdown files in a folder and below (*.md, *.markdown) those are checked that are ML design documents, and the others are listed. Hidden folders, node_modules and links in a folder are left alone, as is what .gitignore and .ml-design-docignore name.",
    'Severity follows the status in the front matter of a document: draft gives information, review and none warnings, final errors. This, the rules and the documents can be set in a file .ml-design-doc.yaml (or .yml, .json, .jsonc) in the folder of a document or above it; "ml-design-doc config PATH" prints what is in effect.',
    "Where a file cannot be read, the others are reported all the same.",
    { title: "Exit codes", rows: exitCodeRows },
  ],

  async run(given, world): Promise<ExitCode> {
    const request = await readRequest(given);
    const memory: Memory | undefined = request.watch ? new Map() : undefined;
    const cacheFile = request.cache;
    const cache = cacheFile === undefined ? undefined : (await import("../cache.js")).openCache(cacheFile, world);
    const configFiles = new Set<string>();
    const runOnce = () => check(request, world, memory, cache, configFiles);
    if (!request.watch) return runOnce();
    const { watchPaths } = await import("../watch.js");
    return watchPaths(request.paths, runOnce, world, configFiles);
  },
};

type Request = Awaited<ReturnType<typeof readRequest>>;

async function readRequest(given: Arguments) {
  const { positionals, options, all } = given;
  const since = options["changed-since"];
  const paths = positionals.length === 0 && since !== undefined ? ["."] : positionals;
  if (paths.length === 0) throw new UsageError("Name a file or a folder to check, or - for standard input.");
  const watch = options.watch === "true";
  if (watch && paths.includes("-")) throw new UsageError("--watch: standard input cannot be watched.");
  const updates = options["update-baseline"] === "true";
  if (updates && options.baseline === undefined) throw new UsageError("--update-baseline: name the file too, with --baseline FILE.");
  return {
    paths,
    since,
    watch,
    updates,
    baseline: options.baseline,
    cache: options["cache-location"] ?? (options.cache === undefined ? undefined : defaultCache),
    threads: readThreads(options.threads),
    gates: readGates(given, await itemIds(given)),
    link: readLink(options.link),
    outputs: readOutputs(options.format as FormatName, all("output")),
    reports: openReports(options.overwrite === "true"),
    onlyRecognized: options["only-recognized"] === "true",
    quiet: options.quiet === "true",
    given,
  };
}

function readThreads(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/.test(given)) throw new UsageError("--threads takes a number from 1 to 99.");
  return Number(given);
}

/** The items that there are in the working folder. What is wrong with its configuration is told when documents are checked. */
async function itemIds(given: Arguments): Promise<readonly string[]> {
  const { config } = await openConfigurations(given, { warn: () => {} }).of("-");
  return checklistOf(config).map(({ id }) => id);
}

/** @param configFiles where the configurations that are read are written down, absolute */
async function check(
  request: Request,
  world: World,
  memory: Memory | undefined,
  cache: Cache | undefined,
  configFiles: Set<string>,
): Promise<ExitCode> {
  const { outputs, reports, baseline, gates } = request;
  const configurations = openConfigurations(request.given, world);
  const unread: Unread[] = [];
  const onProblem = (problem: Unread) => {
    unread.push(problem);
    world.warn(problem.message.split("\n").map(printable).join("\n"));
  };
  const found = findDocuments(request.paths, onProblem);
  const changes = request.since === undefined ? undefined : (await import("../changes.js")).changesSince(request.since);
  const sources = (request.onlyRecognized ? withoutIgnored(found, onProblem).map((source) => ({ ...source, named: false })) : found).filter(
    ({ path }) => changes === undefined || path === "-" || changes.has(path),
  );
  const inputs = [...sources.map(({ path }) => path), ...[baseline, request.cache].filter((path) => path !== undefined)];
  for (const { file } of outputs) if (file !== undefined) reports.assertFree(file, inputs);
  const known = baseline === undefined || request.updates ? undefined : readBaseline(baseline);

  const unlisted = (checked: Checked, lines: typeof known): Checked =>
    lines === undefined || baseline === undefined ? checked : withoutBaseline(checked, lines, baseline);
  // Without these, what is shown of a document follows from it alone, and can be shown before the others are checked.
  const followsAlone = changes === undefined && !request.updates;
  const live = followsAlone ? openLive(request, world) : undefined;
  // Only what is made of all documents at once needs them.
  const isHeld = live === undefined || outputs.length > 1;
  const failures: string[] = [];
  let hasFailing = false;
  const documents: Checked[] = [];
  const show = (document: Checked): void => {
    live?.add(document);
    if (isHeld) documents.push(document);
    if (document.skipped) return;
    failures.push(...failuresOf(document, gates));
    hasFailing ||= document.report.findings.some(gates.failOn);
  };
  const checked: Checked[] = [];
  await checkAll(sources, configurations, request.quiet ? { ...world, progress: () => {} } : world, onProblem, {
    memory,
    cache,
    threads: request.threads,
    isHeld: isHeld || memory !== undefined,
    onChecked: (document) => (followsAlone ? show(unlisted(document, known)) : checked.push(document)),
  });
  for (const file of configurations.files()) configFiles.add(file);
  if (!followsAlone) {
    const compared = changes === undefined ? checked : changes.compare(checked);
    const lines = request.updates && baseline !== undefined ? updateBaseline(baseline, compared) : known;
    for (const document of compared) show(unlisted(document, lines));
  }

  if (sources.length === 0 && unread.length === 0) world.warn(printable(nothingToCheck(request)));
  live?.end();
  report({ documents, unread }, request, [...inputs, ...configurations.files()], world, live !== undefined);
  for (const failure of failures) world.warn(printable(failure));
  if (unread.length > 0 || configurations.hasProblems()) return exitCodes.usage;
  return hasFailing || failures.length > 0 ? exitCodes.findings : exitCodes.ok;
}

/** Writes the report on standard output document by document, where there is one and its format allows it. */
function openLive({ outputs: [main], quiet, gates, link }: Request, world: World) {
  const stream = main === undefined || main.file !== undefined ? undefined : streams[main.format]?.({ world, link });
  if (main === undefined || stream === undefined) return undefined;
  let head = stream.head;
  let isBegun = false;
  return {
    add(document: Checked): void {
      for (const each of quiet ? failing([document], gates.failOn) : [document]) {
        const text = head + stream.each(each);
        head = "";
        isBegun = true;
        if (text !== "") world.write(text);
      }
    },
    end(): void {
      if (main.format !== "pretty" || isBegun) world.write(head + stream.tail());
    },
  };
}

/**
 * Writes every report to its file, which is none of the inputs, or to standard output.
 *
 * @param isLive the one on standard output is written already
 */
function report(
  results: Results,
  { outputs, reports, link, quiet, gates }: Request,
  inputs: readonly string[],
  world: World,
  isLive: boolean,
): void {
  const text = ({ format }: Output, given: Results, to: Pick<World, "width" | "paint">) => formats[format](given, { world: to, link });
  for (const output of outputs) {
    if (output.file !== undefined) {
      reports.write(output.file, text(output, results, { width: 100, paint: (_, plain) => plain }), inputs);
      continue;
    }
    if (isLive) continue;
    const given = quiet ? { ...results, documents: failing(results.documents, gates.failOn) } : results;
    if (output.format !== "pretty" || given.documents.length > 0) world.write(text(output, given, world));
  }
}

/** Documents with findings that fail, and of them only those findings. */
const failing = (documents: readonly Checked[], failOn: (finding: Finding) => boolean): readonly Checked[] =>
  documents
    .map((checked) => ({ ...checked, report: { ...checked.report, findings: checked.report.findings.filter(failOn) } }))
    .filter(({ skipped, report: { findings } }) => !skipped && findings.length > 0);

function nothingToCheck({ paths, since }: Request): string {
  return since === undefined
    ? `No Markdown files in ${paths.join(", ")}.`
    : `No Markdown file in ${paths.join(", ")} has changed since ${since}.`;
}
