import { wrapAnsi } from "fast-wrap-ansi";
import type { Row } from "./command.js";

/** Two columns, the second one below the first where that is long or the terminal narrow. */
export function table(rows: readonly Row[], width: number): string {
  const column = width < 60 ? 6 : 28;
  return rows
    .map(([left, right]) => {
      const lines = wrapAnsi(right, width - column).split("\n");
      const fits = left.length + 4 <= column;
      return [fits ? `  ${left.padEnd(column - 2)}${lines.shift()}` : `  ${left}`, ...lines.map((line) => " ".repeat(column) + line)].join(
        "\n",
      );
    })
    .join("\n");
}
