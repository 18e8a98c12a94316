import { checklistOf, documentRules, ownRules, phases } from "../../core/index.js";
import { type Command, type ExitCode, exitCodes } from "../command.js";
import { configOptions, openConfigurations } from "../configuration.js";
import { table } from "../table.js";

export const command: Command = {
  usage: "rules",
  summary: "List the items and the other rules",
  options: configOptions,
  notes: ["Items of the configuration of this folder are among them."],

  async run(given, world): Promise<ExitCode> {
    const { write, paint, width } = world;
    const configurations = openConfigurations(given, world);
    const { config } = await configurations.of("-");
    const group = (title: string, rules: readonly { readonly id: string; readonly title: string }[]) =>
      `${paint("strong", title)}\n${table(
        rules.map((rule) => [rule.id, paint("faint", rule.title)]),
        width,
      )}`;
    const groups = [
      ...phases.map(({ id, title }) =>
        group(
          title,
          checklistOf(config).filter((item) => item.phase === id),
        ),
      ),
      group("In the document", [...documentRules, ...ownRules]),
    ];
    write(`${groups.join("\n\n")}\n`);
    return configurations.hasProblems() ? exitCodes.usage : exitCodes.ok;
  },
};
