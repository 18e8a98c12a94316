import { sourced, sourceKind } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | source | corpus | log | event | ingest* | collect* | training (set|example*) | records | database | table | feature (come|from)`;
const sourceHeading = terms`data source | source | data (collection|ingestion|acquisition|inventory|origin|provenance|lineage|availability|requirement*) | dataset | input data | available data | where .. data .. from | data`;
const output = terms`monitor* | log (aggregation|level|rotation) | error log | store (predictions|results|the model|scores) | alert* | dashboard*`;

export default item({
  id: "data-sources",
  phase: "data",
  title: "Data sources",
  ask: "From which systems, logs, tables, vendors or public data sets does the data come?",
  why: `A source has an owner, a delay, a licence and a way to break. "Historical data" has none of these, so nobody can check whether it will still be there at prediction time.
Naming each source (impression log, CRM table, weather API) is also what makes leakage visible: a column that is filled in after the event gives itself away by where it comes from.`,
  source: "Gebru et al., Datasheets for Datasets (CACM 2021); Huyen, Designing Machine Learning Systems (2022), chapter 3",
  topic: any(data, about(sourceHeading), sourceKind),
  needs: {
    "which systems, logs, tables or data sets it comes from": any(
      all(sourceKind, any(sourced, about(sourceHeading)), not(output)),
      all(under(terms`data source | source of data | sources`), entry, words(1)),
      near(
        terms`log | data | event | record | transaction | image | document | label | history | ticket | review | order | message`,
        terms`from (the|our|a|each|internal|all|an) .. (system|platform|app|application|database|warehouse|service|store|site|website|shop|api|log|table|tool|registry|archive|team|user|customer|device|branch|vendor|partner)`,
        3,
      ),
    ),
  },
  examples: {
    met: [
      "Impressions and clicks come from the event log of the app.",
      "## Data sources\n\n- CRM table of customers.\n- Public holidays from a calendar API.",
      "We fine-tune on the public data set LibriSpeech.",
    ],
    vague: ["We will collect historical data.", "## Data sources\n\nSeveral kinds of data will be combined.", "Which logs can be used?"],
    missing: ["The model is a gradient-boosted tree.", "## Data sources\n\nTBD"],
    waived: ["Data sources do not apply because the model is prompted without any data of ours."],
  },
});
