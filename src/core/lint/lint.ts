import { idsOf, optionsOf } from "../config/checklist.js";
import { type Config, defaultConfig } from "../config/schema.js";
import { type Document, matterOf } from "../document/document.js";
import { frontMatter } from "../document/front-matter.js";
import type { Verdict } from "../evidence/verdict.js";
import { catalogue, documentRules } from "../rules/catalogue.js";
import type { View } from "../rules/document-rule.js";
import { phases } from "../rules/phases.js";
import { beside, oncePer } from "../text/beside.js";
import { type Span, shift } from "../text/span.js";
import { evidenceOf } from "./evidence.js";
import { type Judged, judgeBy, readerOf } from "./facts.js";
import { foremost } from "./foremost.js";
import { failureOf, gapsIn, type Told } from "./gaps.js";
import { messageOf, passage, type Shown } from "./message.js";
import { placesOf } from "./places.js";
import { recognise } from "./recognise.js";
import type { Evidence, Finding, ItemReport, Report, Score } from "./report.js";
import { sectionsOf, titleOf } from "./sections.js";
import { type Found, suppress } from "./suppress.js";

export interface LintOptions {
  /**
   * By which globs of the configuration its path is listed: `documents` takes it for an ML design document, whatever it states, `ignore`
   * leaves it alone, whatever it is.
   */
  readonly listed?: "documents" | "ignore" | undefined;
}

/**
 * Judges a document. The only place that runs rules; the report is a function of text, configuration and options alone.
 *
 * What takes long is known by chunk, so that after an edit little is left to do. All that goes over a whole document here is to stay cheap.
 */
export function lint(document: Document, config: Config = defaultConfig, options: LintOptions = {}): Report {
  const fields = frontMatter(matterOf(document));
  const status = (["draft", "review", "final"] as const).find((known) => known === fields.get("status")?.value.toLowerCase());
  const chosen = new Map(Object.entries(config.rules));
  const reader = readerOf(config);
  const sections = sectionsOf(document);
  const title = titleOf(document, sections);
  const judged = judgeBy(reader, document);
  const checked = chosen.size === 0 ? judged : judged.filter(({ item }) => chosen.get(item.id) !== "off");
  const view: View = { document, parts: document.parts, sections, waivers: checked.flatMap(waiversOf) };

  let places: ReturnType<typeof placesOf> | undefined;
  const placeOf = (id: string) => {
    places ??= placesOf(reader, document, sections);
    return places.get(id);
  };
  const told = checked.map((one): Told => {
    const { item, judgement, failed } = one;
    let shown: Shown | undefined;
    if (judgement.verdict === "vague") {
      const { fact, at } = foremost(one, sections, placeOf(item.id));
      shown = { fact, at, quoted: passage(document.text, shift(fact.span, at), shift(fact.words, at)) };
    }
    const report = sought(
      {
        id: item.id,
        phase: item.phase,
        verdict: judgement.verdict,
        message: failed ? failureOf(item) : messageOf(item, judgement, shown),
      },
      { evidence: () => [...evidenceOf(one)], place: () => placeOf(item.id) ?? title },
    );
    return { ...one, shown, report };
  });
  const items = told.map(({ report }) => report);

  const found = [...gapsIn(told, sections, title), ...problemsOf(view, config, title)];
  const findings = suppress(document, found, idsOf(config))
    .flatMap((finding): Finding[] => {
      const severity = chosen.get(finding.rule) ?? config.severity[status ?? "none"];
      return severity === "off" ? [] : [{ ...finding, severity }];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

  return {
    // Items of one's own say nothing on whether this is a design document, and those that are turned off still do.
    ...recognise(document, sections, judged.slice(0, catalogue.length), fields.get("type"), options.listed),
    config,
    status,
    title,
    score: scoreOf(items),
    phases: phases.map(({ id }) => ({
      id,
      headings: sections.filter(({ phase }) => phase === id).map(({ span }) => span),
      score: scoreOf(items.filter((item) => item.phase === id)),
    })),
    items,
    findings,
    headings: sections.map((section) => section.span),
    text: document.text,
    lines: document.lines,
  };
}

/** What of an item's report is sought when it is looked at: a long document has thousands of places, and a keystroke moves half of them. */
interface Sought {
  readonly evidence: () => readonly Evidence[];
  readonly place: () => Span;
}

const seekers = beside<object, Sought>();
const seekerOf = (report: object): Sought => seekers.get(report) as Sought;
const evidenceIn = oncePer((report: object) => seekerOf(report).evidence());

// The same functions for all: those of an object literal would be new ones for each report, and V8 keeps a shape for each of them, which holds the whole
// document until memory is collected as a whole.
const seeking: PropertyDescriptorMap & ThisType<ItemReport> = {
  evidence: {
    enumerable: true,
    get() {
      return evidenceIn(this);
    },
  },
  place: {
    enumerable: true,
    get() {
      return seekerOf(this).place();
    },
  },
};

function sought(plain: Omit<ItemReport, keyof Sought>, seeker: Sought): ItemReport {
  const report = Object.defineProperties(plain, seeking) as ItemReport;
  seekers.set(report, seeker);
  return report;
}

/** Where a vague item is said not to apply, which is without a reason. */
function waiversOf({ item, judgement, said }: Judged): View["waivers"] {
  const waivers: View["waivers"][number][] = [];
  if (!judgement.isWaived) return waivers;
  for (const { facts, at } of said()) {
    for (const { kind, span } of facts) if (kind === "waiver") waivers.push({ item, span: shift(span, at) });
  }
  return waivers;
}

/** What the rules about the whole document report. */
const problemsOf = (view: View, config: Config, title: Found["span"]): Found[] =>
  documentRules.flatMap((rule): Found[] => {
    try {
      const problems = rule.check(view, optionsOf(config, rule.id));
      return problems.map(({ span, message, related = [] }) => ({ rule: rule.id, message, span, related, items: [] }));
    } catch {
      return [{ rule: rule.id, message: failureOf(rule), span: title, related: [], items: [] }];
    }
  });

function scoreOf(items: readonly ItemReport[]): Score {
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  return { met: count("met"), vague: count("vague"), missing: count("missing"), waived: count("waived"), total: items.length };
}
