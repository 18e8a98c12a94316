import type { Kind } from "../document/statement.js";

/**
 * The small vocabulary that rules are written in. A pattern is asked of one statement: its own text, what names its subject (labels,
 * table headers, lead-ins), and the headings it stands under.
 */
export type Pattern =
  | { readonly op: "terms"; readonly phrases: string }
  | { readonly op: "any" | "all"; readonly of: readonly Pattern[] }
  | { readonly op: "not"; readonly of: Pattern }
  | { readonly op: "in"; readonly zones: readonly Zone[]; readonly of: Pattern }
  | { readonly op: "near"; readonly of: readonly [Pattern, Pattern]; readonly within: number }
  | { readonly op: "several"; readonly of: Pattern; readonly least: number }
  | { readonly op: "denied" | "opening" | "named"; readonly of: Pattern }
  | { readonly op: "kind"; readonly kinds: readonly Kind[] }
  | { readonly op: "words"; readonly least: number; readonly most: number };

/** Where a pattern is looked for: the statement's own words, what names its subject, the headings above it. */
export type Zone = "own" | "subject" | "heading";

/**
 * Terms of the field, `|` between alternatives. Matching ignores case, plural, hyphens and British or American spelling.
 *
 * - `drift*` any word with this beginning
 * - `click-through rate` also "click through" and "clickthrough"
 * - `(offline|held-out) metric`, `model? decay` groups and optional words
 * - `..` up to 4 words in between, `...` up to 10
 * - `${other}` any phrase of other terms, as a group
 * - `<n>` a number; `<time>`, `<percent>`, `<money>`, `<bytes>`, `<rate>`, `<count>` (thousands and more) a quantity
 */
export const terms = (strings?: TemplateStringsArray, ...others: readonly Terms[]): Terms => ({
  op: "terms",
  // The build leaves them out, as it makes the automaton of all phrases (see scripts/prepared.mjs).
  phrases: strings?.raw.map((text, i) => text + (others[i] === undefined ? "" : `(${others[i].phrases})`)).join("") ?? "",
});

export type Terms = Pattern & { readonly op: "terms" };

/** At least one holds. */
export const any = (...of: readonly Pattern[]): Pattern => ({ op: "any", of });

/** All hold of the same statement. */
export const all = (...of: readonly Pattern[]): Pattern => ({ op: "all", of });

export const not = (of: Pattern): Pattern => ({ op: "not", of });

/** Holds of what names the statement's subject: its label, row and column headers, lead-in, the question it answers. */
export const subject = (of: Pattern): Pattern => ({ op: "in", zones: ["subject"], of });

/** Holds of one of the two closest headings above. */
export const heading = (of: Pattern): Pattern => ({ op: "in", zones: ["heading"], of });

/** Holds of what names the subject, or of a heading. */
export const under = (of: Pattern): Pattern => ({ op: "in", zones: ["subject", "heading"], of });

/**
 * Holds of what names the subject, or of a heading, where it is at least a third of the words: "Features", "Features of the item", but not
 * "How the feature store is watched". Must be of `terms` or `any` of `terms`.
 */
export const named = (of: Pattern): Pattern => ({ op: "named", of });

/** Holds of the statement itself, of what names its subject, or of a heading. */
export const about = (of: Pattern): Pattern => ({ op: "in", zones: ["own", "subject", "heading"], of });

/** Both in the same text with at most `within` words between them. Both must be `terms` or `any` of `terms`. */
export const near = (a: Pattern, b: Pattern, within = 6): Pattern => ({ op: "near", of: [a, b], within });

/** At least `least` places in the statement's own words, none of which overlaps another. Must be of `terms` or `any` of `terms`. */
export const several = (of: Pattern, least = 2): Pattern => ({ op: "several", of, least });

/** Holds even where the words are denied ("no labels are needed"). */
export const evenDenied = (of: Pattern): Pattern => ({ op: "denied", of });

/** The statement begins with it, behind its label and an article: what is said is said of this. `of` must be `terms` or `any` of `terms`. */
export const opening = (of: Pattern): Pattern => ({ op: "opening", of });

/** The statement was written as one of these. */
export const kind = (...kinds: readonly Kind[]): Pattern => ({ op: "kind", kinds });

/** An entry of a list or table. */
export const entry: Pattern = kind("item", "cell");

/** The statement has at least `least` and at most `most` words and numbers of its own, its label not counted. */
export const words = (least: number, most = Number.POSITIVE_INFINITY): Pattern => ({ op: "words", least, most });

/** All `terms` in patterns. */
export function termsOf(patterns: readonly Pattern[]): Terms[] {
  return patterns.flatMap((pattern) => {
    if (pattern.op === "terms") return [pattern];
    if (pattern.op === "kind" || pattern.op === "words") return [];
    return termsOf(Array.isArray(pattern.of) ? (pattern.of as readonly Pattern[]) : [pattern.of as Pattern]);
  });
}
