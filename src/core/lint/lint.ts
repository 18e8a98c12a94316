import { checklistOf, idsOf, optionsOf } from "../config/checklist.js";
import { type Config, defaultConfig, type Severity } from "../config/schema.js";
import type { Document, Part } from "../document/document.js";
import { frontMatter } from "../document/front-matter.js";
import type { Heading } from "../document/statement.js";
import { type Fact, type Gatherer, gatherer, termsOfItems } from "../evidence/gather.js";
import { classifier } from "../evidence/place.js";
import { hasFailed, judge, type PlacedFact, signsFor, signsOf, type Verdict } from "../evidence/verdict.js";
import { catalogue, documentRules } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import placeholder from "../rules/document/unfilled-placeholder.js";
import type { Section, View } from "../rules/document-rule.js";
import { absentPhase } from "../rules/ids.js";
import { type PhaseId, phaseHeadings, phases } from "../rules/phases.js";
import { lineAt } from "../text/lines.js";
import { overlaps, type Span, shift } from "../text/span.js";
import { messageOf, passage } from "./message.js";
import { prepared } from "./prepared.js";
import { recognise } from "./recognise.js";
import type { Evidence, Finding, ItemReport, Report, Score } from "./report.js";
import { type Found, suppress } from "./suppress.js";

const gatherers = new WeakMap<readonly Item[], Gatherer>();

/** What reads facts for the items of a configuration, made once for each list of them. */
function gathererOf(config: Config): Gatherer {
  const items = checklistOf(config);
  const before = gatherers.get(items);
  if (before !== undefined) return before;
  const made = prepared();
  const { words } = optionsOf(config, placeholder.id);
  const gather = gatherer(items, made && { automaton: made.items, terms: termsOfItems(catalogue) }, words);
  gatherers.set(items, gather);
  return gather;
}

let phaseNames: ReturnType<typeof classifier> | undefined;

/** The place of the phase that a heading names. */
function phaseOf(heading: string): number | undefined {
  phaseNames ??= classifier(
    phases.map(({ id }) => phaseHeadings[id]),
    prepared()?.phases,
  );
  return phaseNames(heading);
}

export interface LintOptions {
  /**
   * By which globs of the configuration its path is listed: `documents` takes it for an ML design document, whatever it states, `ignore`
   * leaves it alone, whatever it is.
   */
  readonly listed?: "documents" | "ignore" | undefined;
}

/**
 * Judges a document. The only place that runs rules; the report is a function of text, configuration and options alone.
 */
export function lint(document: Document, config: Config = defaultConfig, options: LintOptions = {}): Report {
  const fields = frontMatter(document.text);
  const status = (["draft", "review", "final"] as const).find((known) => known === fields.get("status")?.value.toLowerCase());
  const sections = sectionsOf(document);
  const checklist = checklistOf(config);
  const gather = gathererOf(config);
  const facts = factsOf(document, sections, checklist, gather);
  const judgements = checklist.map((item, i) => ({
    item,
    judgement: judge(facts.signs(i), Object.keys(item.needs).length, () => facts.on(i)),
  }));
  const chosen = new Map(Object.entries(config.rules));
  const view: View = {
    document,
    parts: document.parts,
    sections,
    judgements: chosen.size === 0 ? judgements : judgements.filter(({ item }) => chosen.get(item.id) !== "off"),
  };
  const title = titleOf(document, sections);
  const failed = new Set(checklist.filter((_, i) => hasFailed(facts.signs(i))).map(({ id }) => id));
  const place = (fact: PlacedFact, span: Span): Span => shift(span, document.parts[fact.part]?.start ?? 0);

  let places: ReadonlyMap<string, Span> | undefined;
  const placeOf = (id: string): Span | undefined => {
    places ??= placesOf(checklist, sections, gather);
    return places.get(id);
  };
  const starts = sections.map(({ span }) => span.start);
  /** Of the facts on a vague item the one to show: a waiver without reason, what is stated of it, else what stands in its section, else in its phase. */
  const foremost = (item: Item, facts: readonly PlacedFact[]): PlacedFact => {
    const rank = (fact: PlacedFact): number => {
      if (fact.kind === "waiver") return -1;
      if (fact.kind === "need") return 0;
      const { start } = place(fact, fact.span);
      const section = start < (starts[0] ?? start + 1) ? undefined : sections[lineAt(starts, start)];
      const far = section === undefined ? 3 : section.span === placeOf(item.id) ? 1 : section.phase === item.phase ? 2 : 3;
      return fact.kind === "weak" ? far + 3 : far;
    };
    const ranks = facts.slice(0, 200).map(rank);
    return facts[ranks.indexOf(Math.min(...ranks))] as PlacedFact;
  };
  const shown = new Map(
    view.judgements.flatMap(({ item, judgement }) => {
      if (judgement.verdict !== "vague") return [];
      const fact = foremost(item, judgement.facts);
      const quoted = passage(document.text, place(fact, fact.span), place(fact, fact.words));
      return [[item.id, { fact, quoted }] as const];
    }),
  );
  const items = view.judgements.map(({ item, judgement }): ItemReport => {
    let evidence: readonly Evidence[] | undefined;
    return {
      id: item.id,
      phase: item.phase,
      verdict: judgement.verdict,
      message: failed.has(item.id) ? failureOf(item) : messageOf(item, judgement, shown.get(item.id)),
      // Put in its place when it is looked at: a long document has thousands, and a keystroke moves half of them.
      get evidence() {
        evidence ??= evidenceOf(item, judgement.facts, place);
        return evidence;
      },
      get place() {
        return placeOf(item.id) ?? title;
      },
    };
  });
  // Items of one's own say nothing on whether this is a design document, and those that are turned off still do.
  const recognition = recognise({ ...view, judgements: judgements.slice(0, catalogue.length) }, fields.get("type"), options.listed);

  const severityOf = (rule: string): Severity | "off" => chosen.get(rule) ?? config.severity[status ?? "none"];
  const found: Found[] = items
    .filter(({ id }) => failed.has(id))
    .map(({ id, message }) => ({ rule: id, message, span: title, related: [], items: [id] }));
  for (const { id, title: name } of phases) {
    const own = items.filter((item) => item.phase === id && !failed.has(item.id));
    const absent = own.length > 1 && own.every((item) => item.verdict === "missing") && !sections.some((section) => section.phase === id);
    if (absent) {
      const names = own.map((item) => (checklist.find((other) => other.id === item.id) as Item).title.toLowerCase());
      found.push({
        rule: absentPhase,
        message: `The document has no section on "${name}", and states none of it: ${names.join(", ")}. Add the section.`,
        span: title,
        related: [],
        items: own.map((item) => item.id),
      });
      continue;
    }
    for (const item of own) {
      if (item.verdict !== "missing" && item.verdict !== "vague") continue;
      const fact = shown.get(item.id)?.fact;
      const span = fact === undefined ? item.place : place(fact, fact.kind === "topic" ? fact.words : fact.span);
      const related = item.verdict === "vague" ? item.evidence.filter((evidence) => !overlaps(evidence.span, span)).slice(0, 5) : [];
      found.push({ rule: item.id, message: item.message, span, related, items: [item.id] });
    }
  }
  for (const rule of documentRules) {
    try {
      for (const { span, message, related } of rule.check(view, optionsOf(config, rule.id)))
        found.push({ rule: rule.id, message, span, related: related ?? [], items: [] });
    } catch {
      found.push({ rule: rule.id, message: failureOf(rule), span: title, related: [], items: [] });
    }
  }
  const findings = suppress(document, found, idsOf(config))
    .flatMap((finding): Finding[] => {
      const severity = severityOf(finding.rule);
      return severity === "off" ? [] : [{ ...finding, severity }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

  return {
    ...recognition,
    config,
    status,
    title,
    score: scoreOf(items),
    phases: phases.map(({ id }) => ({
      id,
      headings: sections.filter((section) => section.phase === id).map((section) => section.span),
      score: scoreOf(items.filter((item) => item.phase === id)),
    })),
    items,
    findings,
    headings: sections.map((section) => section.span),
    text: document.text,
    lines: document.lines,
  };
}

/** The facts of all chunks. */
interface Facts {
  /** What those on an item show, see {@link judge}. */
  readonly signs: (item: number) => ArrayLike<number>;
  readonly on: (item: number) => readonly PlacedFact[];
}

function factsOf({ parts }: Document, sections: readonly Section[], checklist: readonly Item[], gather: Gatherer): Facts {
  const hasTitle = isTitled(sections);
  const most = Math.max(...checklist.map(({ needs }) => signsFor(Object.keys(needs).length)));
  const all = parts.map((part) => sortedOut(factsIn(part, hasTitle, gather), most));
  const signs = new Uint8Array(checklist.length * most);
  for (const chunk of all) for (const sign of chunk.signs) signs[sign] = 1;
  const on = (item: number): readonly PlacedFact[] => {
    const found: PlacedFact[] = [];
    for (const [part, { byItem }] of all.entries()) for (const fact of byItem.get(item) ?? none) found.push({ ...fact, part });
    return found;
  };
  return { signs: (item) => signs.subarray(item * most, (item + 1) * most), on };
}

const none: readonly Fact[] = [];

/** Does it have one heading of the first level, which names all of it? */
const isTitled = (sections: readonly Section[]): boolean => sections.filter(({ heading }) => heading.depth === 1).length === 1;

const factsIn = ({ reading, outer }: Part, hasTitle: boolean, gather: Gatherer): readonly Fact[] =>
  gather.facts(reading, hasTitle ? withoutTitle(outer) : outer);

/**
 * Looks for the facts of a document chunk by chunk; then {@link lint} has little left to do. A caller with other things to do can do some
 * between two steps.
 */
export function* gatherInTurns(document: Document, config: Config): Generator<void, void> {
  const gather = gathererOf(config);
  const hasTitle = isTitled(sectionsOf(document));
  for (const part of document.parts) {
    factsIn(part, hasTitle, gather);
    yield;
  }
}

interface SortedOut {
  readonly byItem: ReadonlyMap<number, readonly Fact[]>;
  /** What they show, as the item's number times `most`, more than any sign, and the sign. */
  readonly signs: readonly number[];
}

const known = new WeakMap<readonly Fact[], SortedOut>();

/** The facts of a chunk by item: kept as long as the chunk is, for most of a document is as it was at the last keystroke. */
function sortedOut(facts: readonly Fact[], most: number): SortedOut {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const byItem = new Map<number, Fact[]>();
  const signs = new Set<number>();
  for (const fact of facts) {
    const others = byItem.get(fact.item);
    if (others === undefined) byItem.set(fact.item, [fact]);
    else others.push(fact);
    for (const sign of signsOf(fact)) signs.add(fact.item * most + sign);
  }
  const now = { byItem, signs: [...signs] };
  known.set(facts, now);
  return now;
}

const untitled = new WeakMap<readonly Heading[], readonly Heading[]>();

/** The headings without the document's title, which would raise its words in every sentence. */
function withoutTitle(outer: readonly Heading[]): readonly Heading[] {
  const before = untitled.get(outer);
  if (before !== undefined) return before;
  const rest = outer.filter((heading) => heading.depth > 1);
  untitled.set(outer, rest);
  return rest;
}

/** All headings in their places; a heading that names no phase belongs to that of the heading above it. */
function sectionsOf({ parts }: Document): Section[] {
  const open: { readonly depth: number; readonly phase: PhaseId | undefined }[] = [];
  const title = titleHeading(parts.flatMap(({ reading }) => reading.headings));
  return parts.flatMap(({ reading, start }) =>
    reading.headings.map((heading): Section => {
      while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
      const own = phases[phaseOf(heading.text) ?? -1]?.id;
      // A chapter that names a phase keeps its sub-headings.
      const phase = heading === title ? undefined : (open.at(-1)?.phase ?? own);
      open.push({ depth: heading.depth, phase });
      return { heading, span: shift(heading.span, start), phase };
    }),
  );
}

/**
 * The first heading, if it names the whole document: it is of the first level, and not merely the first of several chapters of that level,
 * each with a phase of its own ("# Problem", "# Data", "# Model").
 */
function titleHeading([first, ...others]: readonly Heading[]): Heading | undefined {
  if (first?.depth !== 1) return undefined;
  const phase = phaseOf(first.text);
  const named = others.filter(({ depth }) => depth === 1).flatMap(({ text }) => phaseOf(text) ?? []);
  return phase !== undefined && named.length > 0 && !named.includes(phase) ? undefined : first;
}

/** Where each item belongs when it is missing: the heading that is its title, or names its topic, best inside its phase, else its phase's first. */
function placesOf(checklist: readonly Item[], sections: readonly Section[], gather: Gatherer): Map<string, Span> {
  const titles = new Map(checklist.map((item, i) => [item.title.toLowerCase(), i]));
  const found = new Map<string, { readonly rank: number; readonly span: Span }>();
  const offer = ({ id }: Item, rank: number, span: Span): void => {
    if (rank < (found.get(id)?.rank ?? Number.POSITIVE_INFINITY)) found.set(id, { rank, span });
  };
  for (const { heading, phase, span } of sections) {
    const titled = checklist[titles.get(heading.text.toLowerCase()) ?? -1];
    if (titled !== undefined) offer(titled, 0, span);
    if (heading.depth > 1) {
      for (const i of gather.topics(heading.text)) {
        const item = checklist[i] as Item;
        offer(item, item.phase === phase ? 1 : 2, span);
      }
    }
  }
  const firsts = new Map(phases.map(({ id }) => [id, sections.find((section) => section.phase === id)?.span]));
  return new Map(
    checklist.flatMap(({ id, phase }) => {
      const span = found.get(id)?.span ?? firsts.get(phase);
      return span === undefined ? [] : [[id, span] as const];
    }),
  );
}

function titleOf({ text, parts }: Document, sections: readonly Section[]): Span {
  const first = sections.find((section) => section.heading.depth === 1) ?? sections[0];
  if (first !== undefined) return first.span;
  const [part] = parts.filter(({ reading }) => reading.statements.length > 0);
  const statement = part?.reading.statements[0];
  if (part !== undefined && statement !== undefined) return shift(statement.span, part.start);
  const line = /\S[^\r\n]*/.exec(text);
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].length };
}

/** What to tell of a rule that threw. */
const failureOf = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  `${title}: the rule "${id}" failed on this document, which is a fault of ours; all others were checked. Please report it.`;

/** What facts show, each place once, in text order. */
function evidenceOf(item: Item, facts: readonly PlacedFact[], place: (fact: PlacedFact, span: Span) => Span): readonly Evidence[] {
  const title = item.title.toLowerCase();
  const needs = Object.keys(item.needs).map((need) => `says ${need}`);
  const [states, mentions] = [`states the ${title}`, `mentions the ${title}`];
  const shows = ({ kind, need, reasoned }: PlacedFact): string => {
    if (kind === "need") return need === -1 ? states : (needs[need] as string);
    if (kind === "waiver") return reasoned ? "says why it does not apply" : "says that it does not apply";
    return mentions;
  };
  const all = facts
    .map((fact): Evidence => ({ span: place(fact, fact.span), shows: shows(fact) }))
    .sort((a, b) => a.span.start - b.span.start);
  const isRepeated = ({ span }: Evidence, i: number): boolean => {
    for (let before = i - 1; all[before]?.span.start === span.start; before--) if (all[before]?.span.end === span.end) return true;
    return false;
  };
  return all.filter((evidence, i) => !isRepeated(evidence, i));
}

function scoreOf(items: readonly ItemReport[]): Score {
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  return { met: count("met"), vague: count("vague"), missing: count("missing"), waived: count("waived"), total: items.length };
}
