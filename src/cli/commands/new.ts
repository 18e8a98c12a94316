import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { isMarkdown, itemsOf, newDocument, printable, templates } from "../../core/index.js";
import { program, unknown } from "../arguments.js";
import { type Command, type ExitCode, exitCodes, FileError, UsageError } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";
import { readText } from "../files.js";
import { writeNew } from "../new-file.js";
import { fromHere } from "../paths.js";

const names = templates.map(({ name }) => name);

export const command: Command = {
  usage: "new [OPTION...] FILE",
  summary: "Write a new document with a question for each item",
  options: {
    template: { value: "TEMPLATE", fallback: "full", help: "what to start from: a name or a path, see below" },
    title: { value: "TITLE", help: "title of the document" },
    ...configOptions,
  },
  notes: [
    "FILE ends in .md or .markdown and must not exist yet; - prints the document. Its title is TITLE, or made from its name.",
    { title: "Templates", rows: templates.map(({ name, description }) => [name, description]) },
    'TEMPLATE may also be the path of a Markdown file of your own, or the name of one in the folder that the configuration names as "templates"; docs/templates.md tells what it may hold.',
  ],

  async run(given, world): Promise<ExitCode> {
    const { positionals, options } = given;
    const [file, ...others] = positionals;
    if (file === undefined) throw new UsageError("Name the file to write, e.g. docs/feed-ranking.md, or - to print it.");
    if (others.length > 0) throw new UsageError(`One file at a time: what is "${others[0]}"? A title with spaces needs quotes.`);
    if (file !== "-" && !isMarkdown(file))
      throw new UsageError(`${file}: the name of a design document ends in .md, e.g. ${file.replace(/(?<![\\/.])[\\/.]+$/, "")}.md`);

    const title = (options.title ?? titleFrom(file)).trim();
    if (title === "") throw new UsageError("The title is empty.");
    const template = options.template ?? "full";
    const configurations = openConfigurations(given, world);
    const { config, templates: folder } = await configurations.of(file);
    const source = await templateText(template, folder);
    const { text, problems } = newDocument(source, { title, date: world.today(), items: itemsOf(config) });
    if (problems.length > 0) throw new FileError(problems.map(({ line, message }) => `${template}:${line}: ${message}`).join("\n"));

    if (file === "-") world.write(text);
    else {
      writeNew(file, text);
      world.write(`${printable(file)}: written. See what it still lacks with "${program} lint ${printable(file)}".\n`);
    }
    return configurations.hasProblems() ? exitCodes.usage : exitCodes.ok;
  },
};

/** The text of a template: by path, where it has a slash or ends in .md; by name, of the user's folder before those that come with us. */
async function templateText(name: string, folder: string | undefined): Promise<string> {
  if (isMarkdown(name) || /[\\/]/.test(name)) return readText(name);
  const own = folder === undefined ? [] : templatesIn(folder);
  const path = own.find((each) => templateName(each) === name);
  if (path !== undefined) return readText(join(folder ?? "", path));
  const ours = templates.find((template) => template.name === name);
  if (ours) return ours.text;
  throw new UsageError(await unknown("template", name, [...new Set([...own.map(templateName), ...names])]));
}

const templateName = (file: string): string => basename(file, extname(file));

/** The Markdown files of the user's templates. */
function templatesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isMarkdown).sort();
  } catch (error) {
    throw new FileError(
      `${fromHere(folder)}: the folder of templates that the configuration names cannot be read: ${(error as Error).message}`,
    );
  }
}

/** `docs/feed-ranking.md` is about "Feed ranking". */
function titleFrom(file: string): string {
  if (file === "-") return "Design document";
  const words = basename(file, extname(file))
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
