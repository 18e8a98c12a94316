import { basename, extname } from "node:path";
import { newDocument, printable, templates } from "../../core/index.js";
import { program, unknown } from "../arguments.js";
import { type Command, type ExitCode, exitCodes, FileError, UsageError } from "../command.js";
import { isMarkdown, readText } from "../files.js";
import { writeNew } from "../new-file.js";

const names = templates.map(({ name }) => name);

export const command: Command = {
  usage: "new [OPTION...] FILE",
  summary: "Write a new document with a question for each item",
  options: {
    template: { value: "TEMPLATE", fallback: "full", help: "what to start from: a name or a path, see below" },
    title: { value: "TITLE", help: "title of the document" },
  },
  notes: [
    "FILE ends in .md or .markdown and must not exist yet; - prints the document. Its title is TITLE, or made from its name.",
    { title: "Templates", rows: templates.map(({ name, description }) => [name, description]) },
    "TEMPLATE may also be the path of a Markdown file of your own; docs/templates.md tells what it may hold.",
  ],

  async run({ positionals, options }, world): Promise<ExitCode> {
    const [file, ...others] = positionals;
    if (file === undefined) throw new UsageError("Name the file to write, e.g. docs/feed-ranking.md, or - to print it.");
    if (others.length > 0) throw new UsageError(`One file at a time: what is "${others[0]}"? A title with spaces needs quotes.`);
    if (file !== "-" && !isMarkdown(file))
      throw new UsageError(`${file}: the name of a design document ends in .md, e.g. ${file.replace(/[\\/.]+$/, "")}.md`);

    const title = (options.title ?? titleFrom(file)).trim();
    if (title === "") throw new UsageError("The title is empty.");
    const template = options.template ?? "full";
    const { text, problems } = newDocument(await templateText(template), { title, date: world.today() });
    if (problems.length > 0) throw new FileError(problems.map(({ line, message }) => `${template}:${line}: ${message}`).join("\n"));

    if (file === "-") world.write(text);
    else {
      writeNew(file, text);
      world.write(`${printable(file)}: written. See what it still lacks with "${program} lint ${printable(file)}".\n`);
    }
    return exitCodes.ok;
  },
};

/** The text of a template that comes with the product, or of the user's own: a path has a slash or ends in .md. */
async function templateText(name: string): Promise<string> {
  const own = templates.find((template) => template.name === name);
  if (own) return own.text;
  if (isMarkdown(name) || /[\\/]/.test(name)) return readText(name);
  throw new UsageError(await unknown("template", name, names));
}

/** `docs/feed-ranking.md` is about "Feed ranking". */
function titleFrom(file: string): string {
  if (file === "-") return "Design document";
  const words = basename(file, extname(file))
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
