import type { Counts, Figures } from "./figures.js";

/** The counts that may not get worse, by item. */
export type Ratchet = Readonly<
  Record<string, Pick<Counts, "falseAlarms" | "missedGaps" | "statedCalledVague" | "vagueCalledVague" | "ablationsNoticed">>
>;

const fewer = ["falseAlarms", "missedGaps", "statedCalledVague"] as const;
const more = ["vagueCalledVague", "ablationsNoticed"] as const;
const names = {
  falseAlarms: "stated items called missing",
  missedGaps: "lacking items called met",
  statedCalledVague: "stated items called vague",
  vagueCalledVague: "vague items called vague",
  ablationsNoticed: "removed evidence noticed",
};

export function ratchetOf({ items }: Figures): Ratchet {
  return Object.fromEntries(
    [...items].map(([id, { falseAlarms, missedGaps, statedCalledVague, vagueCalledVague, ablationsNoticed }]) => [
      id,
      { falseAlarms, missedGaps, statedCalledVague, vagueCalledVague, ablationsNoticed },
    ]),
  );
}

/** What got worse, one line a figure, with the command that accepts it. */
export function fallen(ratchet: Ratchet, figures: Figures): string[] {
  const now = ratchetOf(figures);
  const lines = Object.entries(ratchet).flatMap(([id, before]) => {
    const after = now[id];
    if (after === undefined) return [`${id}: the item is gone`];
    return [
      ...fewer.flatMap((key) => (after[key] > before[key] ? [`${id}: ${names[key]} rose from ${before[key]} to ${after[key]}`] : [])),
      ...more.flatMap((key) => (after[key] < before[key] ? [`${id}: ${names[key]} fell from ${before[key]} to ${after[key]}`] : [])),
    ];
  });
  return lines.length === 0
    ? []
    : [...lines, "If that is the price of something better, say so in the commit and run: npm run accuracy -- --write"];
}
