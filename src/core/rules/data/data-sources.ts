import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { sourced, sourceKind } from "../../evidence/lexicon/data.js";
import { all, any, entry, kind, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | source | corpus | ingest* | training (set|example)`;
/** Where sources are listed, by name. */
const sourceHeading = terms`source | source of data | (data|dataset) (collection|ingestion|acquisition|inventory|origin|provenance|lineage|availability|gathering|used) | dataset | data set | input data | available data | raw data | training data | historical data | ingestion | corpus | corpora | knowledge base | external data | data needed`;
/** Chapters on what is done with data. */
const dataWork = under(
  terms`data (impact|protection|preprocess*|pre-process*|processing|cleaning|volume|size|split|augment*|science|pipeline|storage|retention|privacy|drift|flow|quality|architecture|model|engineer|monitor*|validation|transformation|preparation)`,
);
/** Everyday words, which name a source where sources are listed. */
const bare = terms`log | logs | events | export | receipts | photos | tickets | pings | records | transactions | clicks | impressions | interactions | likes | purchases | saves | reviews | ratings | letters | emails | files | spreadsheet | campaign tool | billing | reports | articles | chats | statements | forms | orders | metadata`;
/** Said of a source under such a heading: what is in it, since when, how much. */
const holding = terms`contain* | hold | holds | includes | consists | reach back | records | is in | are in | provide* | covers | arrives | start | starts | <count> | <time> | <bytes>`;
/** What data are made of, said to be of some system: "letters from the archive". */
const ofSystem = near(
  terms`log | data | event | record | transaction | image | photo | document | label | history | ticket | review | order | message | scan | clip | profile | metadata | reading | orders`,
  terms`(from|in|of) (the|our|a|each|internal|all|an|its|<n>) .. (system|platform|app|application|database|warehouse|shop|website|site|registry|archive|vendor|partner|hospital|company|bank|branch|customer|agency|machine|turbine|plant|library|courier|office|tracking)`,
  1,
);

/** No sentence, but a list of names: "Click logs, the product catalogue and CRM tables." */
const names = all(near(sourceKind, terms`, | and | plus | + | ; | from`, 3), words(2, 12), kind("sentence"));

export default item({
  id: "data-sources",
  phase: "data",
  title: "Data sources",
  ask: "From which systems, logs, tables, vendors or public data sets does the data come?",
  why: `A source has an owner, a delay, a licence and a way to break. "Historical data" has none of these, so nobody can check whether it will still be there at prediction time.
Naming each source (impression log, CRM table, weather API) is also what makes leakage visible: a column that is filled in after the event gives itself away by where it comes from.`,
  source: "Gebru et al., Datasheets for Datasets (CACM 2021); Huyen, Designing Machine Learning Systems (2022), chapter 3",
  topic: any(data, under(sourceHeading), near(sourceKind, sourced, 7), names),
  needs: {
    "which systems, logs, tables or data sets it comes from": all(
      any(
        all(any(near(sourceKind, sourced, 7), ofSystem, names), not(running), not(modelling)),
        all(
          any(sourceKind, bare),
          any(entry, kind("diagram", "code"), near(any(sourceKind, bare), holding, 5)),
          any(under(sourceHeading), all(under(terms`data`), not(dataWork))),
        ),
        all(
          under(terms`data source | source of data | sources`),
          entry,
          words(5),
          not(under(terms`(retrieval|candidate|graph|recall|error|primary|noise) source | feature`)),
        ),
        terms`dataset (comprises|is selected|consists|collected|published)`,
      ),
      // What the system writes is not what it learns from.
      not(terms`alert* | error log | adding more | standardized`),
    ),
  },
  examples: {
    met: [
      "Impressions and clicks come from the event log of the app.",
      "## Data sources\n\n- CRM table of customers.\n- Public holidays from a calendar API.",
      "We fine-tune on the public data set LibriSpeech.",
      "Call transcripts, the product catalogue and CRM tables.",
      "- Data: ad clicks include user, ad and time.",
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
