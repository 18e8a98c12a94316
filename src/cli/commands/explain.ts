import { wrapAnsi } from "fast-wrap-ansi";
import { checklistOf, type Described, described, type Item, optionsSet, phases, printable } from "../../core/index.js";
import { unknown } from "../arguments.js";
import { type Command, type ExitCode, exitCodes, UsageError, type World } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";
import { whence } from "./config.js";

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
    const effective = await configurations.of("-");
    const items = checklistOf(effective.config);
    const item = items.find((each) => each.id === id);
    const rule = described.find((each) => each.id === id);
    const options = optionsSet(effective, id).map(({ name, value, origin }) => printable(`${name}: ${value} (${whence(origin)})`));
    if (item) world.write(explainItem(item, options, world));
    else if (rule) world.write(explainRule(rule, options, world));
    else throw new UsageError(await unknown("rule", id, [...new Set([...items, ...described].map((each) => each.id))]));
    return configurations.hasProblems() ? exitCodes.usage : exitCodes.ok;
  },
};

function explainRule({ id, title, why }: Described, options: readonly string[], world: World): string {
  return `${[`${world.paint("strong", id)}: ${title}`, paragraphs(why, world), ...set(options, world)].join("\n\n")}\n`;
}

function explainItem(item: Item, options: readonly string[], world: World): string {
  const { id, title, phase, ask, why, needs, source, ceiling, examples } = item;
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
    ...set(options, world),
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

/** What a configuration adds to a rule. */
const set = (options: readonly string[], { paint }: World): readonly string[] =>
  options.length === 0 ? [] : [`${paint("strong", "Set here")}\n\n${options.map((option) => `    ${option}`).join("\n")}`];

/** Markdown paragraphs, wrapped to the terminal. */
const paragraphs = (markdown: string, { width }: World): string =>
  markdown
    .split(/\n{2,}/)
    .map((paragraph) => wrapAnsi(paragraph.replace(/\s+/g, " ").trim(), width))
    .join("\n\n");
