import { type Checked, didYouMean, type Finding, type PhaseId, phases, type Score, type Status } from "../core/index.js";
import { type Arguments, type Option, UsageError } from "./command.js";

/** How many items must be settled, that is met or waived: a number of them, or a share of those that there are. */
interface Threshold {
  readonly value: number;
  readonly isShare: boolean;
  readonly text: string;
}

/** What a document has to pass. */
export interface Gates {
  /** The lowest severity that fails. */
  readonly failOn: (finding: Finding) => boolean;
  readonly score: Threshold | undefined;
  readonly phases: ReadonlyMap<PhaseId, Threshold>;
  readonly required: readonly { readonly from: Status; readonly ids: readonly string[] }[];
}

export const gateOptions = {
  "fail-on": {
    value: "SEVERITY",
    choices: ["error", "warning", "information", "never"],
    fallback: "warning",
    help: "exit with 1 from this severity on",
  },
  "min-score": { value: "N", help: "exit with 1 where fewer items than N, or N%, are met or waived" },
  "min-phase": { value: "PHASE=N,...", help: `the same for a phase: ${phases.map(({ id }) => id).join(", ")}; may be repeated` },
  require: {
    value: "[STATUS=]ID,...",
    help: "exit with 1 where one of these items (or of all) is neither met nor waived; with STATUS, in documents from this status on; may be repeated",
  },
} satisfies Record<string, Option>;

const ranks: Readonly<Record<string, number>> = { information: 1, warning: 2, error: 3, never: Number.POSITIVE_INFINITY };
const statuses = ["draft", "review", "final"] as const;

/**
 * Reads the options above. Throws `UsageError`.
 *
 * @param known ids of the items that can be required
 */
export function readGates({ options, all }: Arguments, known: readonly string[]): Gates {
  const least = ranks[options["fail-on"] ?? "warning"] ?? 0;
  const score = options["min-score"];
  return {
    failOn: ({ severity }) => (ranks[severity] ?? 0) >= least,
    score: score === undefined ? undefined : threshold("--min-score", score),
    phases: new Map(all("min-phase").flatMap((value) => value.split(",").map(phaseThreshold))),
    required: all("require").map((text) => requirement(text, known)),
  };
}

function threshold(option: string, text: string): Threshold {
  const [, digits, sign] = /^(\d{1,3})(%?)$/.exec(text.trim()) ?? [];
  if (digits === undefined || (sign === "%" && Number(digits) > 100))
    throw new UsageError(`${option}: "${text}" is neither a number of items, e.g. 24, nor a share of them, e.g. 80%.`);
  return { value: Number(digits), isShare: sign === "%", text: text.trim() };
}

function phaseThreshold(text: string): readonly [PhaseId, Threshold] {
  const [name = "", value = ""] = text.split("=").map((part) => part.trim());
  const phase = phases.find(({ id }) => id === name);
  const ids = phases.map(({ id }) => id);
  if (phase === undefined)
    throw new UsageError(`--min-phase: unknown phase "${name}".${didYouMean(name, ids)} Valid: ${ids.map((id) => `${id}=N`).join(", ")}.`);
  return [phase.id, threshold(`--min-phase ${name}`, value)];
}

function requirement(text: string, known: readonly string[]) {
  const [before = "", ...after] = text.split("=");
  const named = after.length > 0 ? before.trim() : "draft";
  const from = statuses.find((status) => status === named);
  if (from === undefined)
    throw new UsageError(`--require: unknown status "${named}".${didYouMean(named, statuses)} Valid: ${statuses.join(", ")}.`);
  const ids = (after.length > 0 ? after.join("=") : before).split(",").map((id) => id.trim());
  for (const id of ids) {
    if (id !== "all" && !known.includes(id))
      throw new UsageError(`--require: unknown item "${id}".${didYouMean(id, known)} "ml-design-doc rules" lists them.`);
  }
  return { from, ids: ids.includes("all") ? known : ids };
}

/** Why a document does not pass, one sentence for each gate beside `--fail-on`. A document without a status counts as in review. */
export function failuresOf({ path, report }: Checked, gates: Gates): readonly string[] {
  const name = path === "-" ? "<stdin>" : path;
  const failures: string[] = [];
  if (gates.score !== undefined && !reaches(report.score, gates.score))
    failures.push(
      `${name}: ${settledOf(report.score)} of ${report.score.total} items are met or waived; --min-score asks for ${gates.score.text}.`,
    );
  for (const { id, score } of report.phases) {
    const least = gates.phases.get(id);
    if (least !== undefined && !reaches(score, least))
      failures.push(
        `${name}: ${settledOf(score)} of ${score.total} items of the phase "${id}" are met or waived; --min-phase asks for ${least.text}.`,
      );
  }
  const stage = statuses.indexOf(report.status ?? "review");
  const required = new Set(gates.required.filter(({ from }) => statuses.indexOf(from) <= stage).flatMap(({ ids }) => ids));
  const open = report.items.filter(({ id, verdict }) => required.has(id) && (verdict === "vague" || verdict === "missing"));
  if (open.length > 0)
    failures.push(`${name}: required, and not stated: ${open.map(({ id, verdict }) => `${id} (${verdict})`).join(", ")}.`);
  return failures;
}

const settledOf = ({ met, waived }: Score): number => met + waived;

const reaches = (score: Score, { value, isShare }: Threshold): boolean =>
  isShare ? settledOf(score) * 100 >= value * score.total : settledOf(score) >= value;
