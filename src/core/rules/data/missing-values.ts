import { running } from "../../evidence/lexicon/contexts.js";
import { filled, gap, imputed, mended, wrong } from "../../evidence/lexicon/data.js";
import { all, any, entry, evenDenied, kind, named, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const quality = terms`after dedup* | missing (indicator|flag|token|mask) | count* as (unknown|missing|null) | missing (value|data|feature|field|label|reading|price|record|modalit*|timestamp) | missingness | null (value|rate)? | nans | nan | imput* | fillna | outlier | duplicate (row|record|event|image|listing|transaction|text|entry|user|item) | near-duplicate | dedup* | de-duplicat* | corrupt* | data (quality|cleaning|cleansing|validation|hygiene|filtering) | clean* (data|the data|step) | cleaning | data cleaned | malformed | noisy (data|label|record) | incomplete (data|record|row|label|profile|input|field|entry|history) | incomplete .. profile | (value|field|feature|column|reading) (is|are) missing | missing or late | invalid (value|row|record|event|reading|amount) | winsor* | quarantin* | bot (traffic|click|filter*) | missing-value (fallback|handling|treatment|strategy) | quality check | qc filter | sanity check`;
const qualityHeading = terms`missing | missing (value|data) | data (quality|cleaning|cleansing|validation|hygiene) | cleaning | outlier | imput* | dedup* | duplicates | nulls`;
/** Data that are left out by what they are like: "rows without a price are dropped". */
const leftOut = any(
  near(
    terms`(those|row|record|page|event|photo|image|frame|clip|week|day|hour|trip|account|impression|click|session|transaction|reading|observation|user|customer|product|order|sample|example|message|query|queries|article|ad|letter|picture|review|sensor|patient|stay|ticket|comment|listing|device|annotation|document|interaction|call) (with|without|whose|where|in which|on which|that|which|under|below|above|shorter|longer|outside|during|having|containing|lacking|of less|of under)`,
    terms`left out | leave out | drop | drops | dropped | excluded | exclude | removed | remove | removes | thrown out | thrown away | discarded | discard | filtered out | filter out | deduplicated | are not used | are preserved | are retained | set aside | dead-letter | skipped | rejected`,
    16,
  ),
  near(
    terms`dedup* | dedupe | dedupes | de-duplicat*`,
    terms`row | record | event | product | listing | business | user | customer | image | photo | document | article | text | post | comment | ticket | question | page | click | impression | transaction | order | entry | entries | dataset | corpus`,
    3,
  ),
  terms`double (posting|order|record|row|event|listing|customer) .. (are|is) (merged|removed|dropped) | (dedupe|dedupes|deduped|deduplicates|deduplicated) (on|by) | they are deduplicated | (train|trained|fit|fitted) only on .. (normal|clean|healthy|valid|complete) | (row|record|sample|example|image|event|observation|frame) (is|are|was|were) (excluded|dropped|removed|discarded|skipped|rejected|ignored|deleted|left out) (from|before|in|since|because|if|by|during) | (event|record|row|message) .. dead-letter | (event|click|record|row|impression) .. deduplicated (on|by)`,
);
/** Duplicates and gaps of other things. */
const other = terms`alert | anomaly | held-out | weeks before`;
/** What stands in for what is missing. */
const given = any(
  near(gap, filled, 9),
  near(terms`missing`, imputed, 9),
  near(
    terms`missing .. (value|field|category|feature|entry)`,
    terms`(receive|receives|get|gets|given|form|forms) (a|an|the|its|their) .. (category|token|value|level|class|bucket|flag)`,
    3,
  ),
  evenDenied(
    terms`(without|with no) .. (gets|get|receives|receive|uses|use) (the|a)? .. (mean|median|default|prior|average|last) | (none|null|nan) (if|when) | last (reading|value|observation|price) is (repeated|kept|reused|held) | (handle|handles) (missing|null|nan) .. (natively|on their own|on its own|internally|directly) | (without|lacking) (a|an|any)? (location|address|history|profile|id|image) .. (fall back|falls back|get|gets|receive|receives|default*)`,
  ),
);
/** Data that are not let in. */
const refused = any(
  terms`(validation|validator|loader|schema|ingestion|contract) .. (reject|rejects|quarantines|drops)`,
  all(entry, subject(terms`(fail|fails|stop|stops|abort|aborts|halt|halts|reject|rejects|rejected) .. (if|when)`), any(gap, wrong)),
);
/** A table of what is wrong and what is done. */
const treated = all(
  kind("cell"),
  subject(evenDenied(any(gap, wrong))),
  any(filled, mended, terms`median | mean | zero | average | serve | serves | raises | returns <n>`),
);

export default item({
  id: "missing-values",
  phase: "data",
  title: "Missing and bad values",
  ask: "What happens to missing, corrupt, duplicate or outlying values, in training and when a request lacks a field?",
  why: `Values go missing for reasons: a sensor fails when it is hot, an applicant leaves out what hurts. Dropping such rows trains a model for a world without them,
and a field that is never empty in training may be empty in a request. Saying per kind what is done (median with an indicator, drop, cap at the 99th percentile, reject)
makes training and serving agree.`,
  source:
    "Little and Rubin, Statistical Analysis with Missing Data (3rd ed., 2019); Breck et al., Data Validation for Machine Learning (MLSys 2019)",
  topic: any(quality, under(qualityHeading)),
  meets: any(all(any(given, near(wrong, mended, 9), leftOut), not(other), not(running)), all(treated, not(other)), refused),
  // That data can be bad is touched on, not what is done about it.
  touches: terms`data (cleaning|cleansing|quality|hygiene|validation) | clean (the|and|up) | cleans | cleaned | noisy (data|docs|documents|input*|text|image*) | low-quality | filtered by | sanity check* | schema validation | schema-violating | input completeness | unreadable | backfill* | unseen (item|user|category|value) | distinguish .. missing | missing (scrape|detection|page|day|row|period|file|event) | missed detection | data quality input | high-quality .. input | (standardize|unify|clean) .. raw data | raw .. → validation | validat* (the)? (input*|data|schema|request*)`,
  needs: {
    "what is done about them": any(
      terms`after dedup* | after removing .. (duplicate|outlier|missing) | winsoriz* | (median|mean|mode|knn|forward|iterative) imput* | mice imputation | fillna | missing-value fallback | imput* (with|by|using|from|to) | missing (indicator|flag|token|mask) | count* as (unknown|missing|null)`,
      all(any(subject(qualityHeading), all(named(qualityHeading), not(running))), mended, words(3), not(other)),
      all(
        named(qualityHeading),
        terms`median | mean | mode | zero | average | last (known|valid)? value | dropped | flagged | imputed | interpolated | rejected`,
        words(1, 4),
      ),
    ),
  },
  examples: {
    met: [
      "Missing prices are filled with the median of the category, and a flag marks them.",
      "Duplicate events are dropped by event id.",
      "## Data quality\n\n- Outliers above the 99th percentile are capped.",
      "The job stops when:\n\n- a required column is missing",
    ],
    vague: [
      "The data has missing values.",
      "## Data cleaning\n\nWe clean the data before training.",
      "How do we handle outliers?",
      "Robust handling of outliers is planned for.",
    ],
    missing: ["Moderators keep, hide or remove a post.", "## Missing values\n\nTBD"],
    waived: ["Imputation is not needed because every field is mandatory in the form."],
  },
});
