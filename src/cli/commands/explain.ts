import { wrapAnsi } from "fast-wrap-ansi";
import { checklistOf, described, type Item, phases } from "../../core/index.js";
import { unknown } from "../arguments.js";
import { type Command, type ExitCode, exitCodes, UsageError, type World } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";

export const command: Command = {
  usage: "explain ID",
  summary: "Tell what an item or a rule asks, why, and with which examples",
  options: configOptions,
  notes: ['"ml-design-doc rules" lists the ids, with those of the configuration of this folder.'],

  async run(given, world): Promise<ExitCode> {
    const [id, ...others] = given.positionals;
    if (id === undefined || others.length > 0)
      throw new UsageError('Name one rule, e.g. validation-split; "ml-design-doc rules" lists them.');
    const configurations = openConfigurations(given, world);
    const items = checklistOf((await configurations.of("-")).config);
    const item = items.find((each) => each.id === id);
    const rule = described.find((each) => each.id === id);
    if (item) world.write(explainItem(item, world));
    else if (rule) world.write(`${world.paint("strong", rule.id)}: ${rule.title}\n\n${paragraphs(rule.why, world)}\n`);
    else throw new UsageError(await unknown("rule", id, [...new Set([...items, ...described].map((each) => each.id))]));
    return configurations.hasProblems() ? exitCodes.usage : exitCodes.ok;
  },
};

function explainItem({ id, title, phase, ask, why, needs, source, ceiling, examples }: Item, world: World): string {
  const { paint } = world;
  const group = (heading: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : [`${paint("strong", heading)}\n\n${texts.map((text) => text.replace(/^/gm, "    ").replace(/(?<! ) +$/gm, "")).join("\n\n")}`];
  return [
    `${paint("strong", id)}: ${title}`,
    paint("faint", `Phase: ${phases.find((each) => each.id === phase)?.title}`),
    wrapAnsi(ask, world.width),
    ...(why ? [paragraphs(why, world)] : []),
    wrapAnsi(`Met where the document says ${Object.keys(needs).join(", and ")}.`, world.width),
    ...(ceiling ? [paragraphs(`Limit: ${ceiling}`, world)] : []),
    ...(source ? [wrapAnsi(`Source: ${source}`, world.width)] : []),
    ...group("Met, for example", examples.met),
    ...group("Vague", examples.vague),
    ...group("Missing", examples.missing),
    ...group("Waived", examples.waived),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Markdown paragraphs, wrapped to the terminal. */
const paragraphs = (markdown: string, { width }: World): string =>
  markdown
    .split(/\n{2,}/)
    .map((paragraph) => wrapAnsi(paragraph.replace(/\s+/g, " ").trim(), width))
    .join("\n\n");
