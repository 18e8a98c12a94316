import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { sourced, sourceKind } from "../../evidence/lexicon/data.js";
import { all, any, entry, heading, kind, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | source | corpus | ingest* | training (set|example)`;
const sourceHeading = terms`data source | source | sources | (data|dataset) (collection|ingestion|acquisition|inventory|origin|provenance|lineage|availability|gathering) | dataset | data set | input data | available data | raw data | training data | historical data | ingestion | corpus | knowledge base | external data | data needed`;
/** Everyday words, which name a source where sources are listed. */
const bare = terms`log | logs | events | export | receipts | photos | tickets | pings | records | transactions | clicks | reviews | ratings | letters | files | spreadsheet | campaign tool | billing`;
/** An entry of a list, or a drawing: names, not sentences. */
const listed = any(all(entry, words(1, 25)), kind("diagram", "code"));
const holding = terms`contain* | hold | holds | includes | consists | reach back | records | is in | are in | provide* | covers | arrives | start | starts | <count> | <time> | <bytes>`;
/** What the system writes is not what it learns from. */
const written = terms`monitor* | log (aggregation|level|rotation) | error log | store (predictions|results|scores) | alert* | dashboard | retention polic* | audit trail | privacy | compliance | predictions are (logged|stored) | drift | deployed | incident | latency | circuit-breaker | feature engineering | adding more | duplicate | duplicates | missing | late | malformed | melt* | transform*`;
/** Sources of other things, and chapters that do more to data than say where they come from. */
const otherSource = under(
  terms`open-source | (retrieval|candidate|graph|recall|error|primary|noise) source | source / | source (code|control|of truth|of error) | target | label | feature | validation | privacy | security | volume | latency`,
);

export default item({
  id: "data-sources",
  phase: "data",
  title: "Data sources",
  ask: "From which systems, logs, tables, vendors or public data sets does the data come?",
  why: `A source has an owner, a delay, a licence and a way to break. "Historical data" has none of these, so nobody can check whether it will still be there at prediction time.
Naming each source (impression log, CRM table, weather API) is also what makes leakage visible: a column that is filled in after the event gives itself away by where it comes from.`,
  source: "Gebru et al., Datasheets for Datasets (CACM 2021); Huyen, Designing Machine Learning Systems (2022), chapter 3",
  topic: any(data, under(sourceHeading), near(sourceKind, sourced, 7)),
  needs: {
    "which systems, logs, tables or data sets it comes from": any(
      all(near(sourceKind, sourced, 7), not(written), not(running), not(modelling)),
      all(any(sourceKind, bare), any(listed, near(sourceKind, holding, 5)), under(sourceHeading), not(written), not(otherSource)),
      all(
        any(sourceKind, bare),
        any(listed, near(sourceKind, holding, 5)),
        heading(terms`data`),
        not(
          heading(
            terms`data (preprocess*|pre-process*|processing|cleaning|volume|size|split|augment*|science) | data drift | data (pipeline|storage|retention|privacy|drift|flow|quality|architecture|model|engineer|monitor*|validation|transformation|preparation)`,
          ),
        ),
        not(written),
      ),
      all(kind("diagram", "code"), near(sourceKind, terms`> | → | ► | ▶ | topic | ingest* | raw`, 4), not(written), not(running)),
      terms`dataset (contains|comprises|is selected|consists|collected|published)`,
      all(under(terms`data source | source of data | sources`), entry, words(1), not(otherSource), not(written)),
      all(
        not(running),
        not(modelling),
        near(
          terms`log | data | event | record | transaction | image | photo | document | label | history | ticket | review | order | message | scan | clip`,
          terms`(from|in|of) (the|our|a|each|internal|all|an|its|<n>) .. (system|platform|app|application|database|warehouse|shop|website|site|registry|archive|vendor|partner|hospital|company|bank|branch|customer|agency|machine|turbine|plant|library|courier)`,
          1,
        ),
      ),
    ),
  },
  examples: {
    met: [
      "Impressions and clicks come from the event log of the app.",
      "## Data sources\n\n- CRM table of customers.\n- Public holidays from a calendar API.",
      "We fine-tune on the public data set LibriSpeech.",
    ],
    vague: [
      "## Retrieval sources\n\n- New releases\n- Editorial picks",
      "We will collect historical data.",
      "## Data sources\n\nSeveral kinds of data will be combined.",
      "Which data sources can be used?",
    ],
    missing: ["The model is a gradient-boosted tree.", "## Data sources\n\nTBD"],
    waived: ["Data sources do not apply because the model is prompted without any data of ours."],
  },
});
