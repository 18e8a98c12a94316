import { catalogue, documentRules, ownRules, phases } from "../../core/index.js";
import { type Command, type ExitCode, exitCodes } from "../command.js";
import { table } from "../table.js";

export const command: Command = {
  usage: "rules",
  summary: "List the items and the other rules",
  options: {},
  notes: [],

  run(_, { write, paint, width }): ExitCode {
    const group = (title: string, rules: readonly { readonly id: string; readonly title: string }[]) =>
      `${paint("strong", title)}\n${table(
        rules.map((rule) => [rule.id, paint("faint", rule.title)]),
        width,
      )}`;
    const groups = [
      ...phases.map(({ id, title }) =>
        group(
          title,
          catalogue.filter((item) => item.phase === id),
        ),
      ),
      group("In the document", [...documentRules, ...ownRules]),
    ];
    write(`${groups.join("\n\n")}\n`);
    return exitCodes.ok;
  },
};
