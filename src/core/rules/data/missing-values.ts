import { running } from "../../evidence/lexicon/contexts.js";
import { cleaning, dirty } from "../../evidence/lexicon/data.js";
import { all, any, named, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const quality = terms`missing (value|data|feature|field|label|reading|price|record|modalit*|timestamp) | missingness | null (value|rate)? | nans | nan | imput* | fillna | outlier | duplicate (row|record|event|image|listing|transaction|text|entry|user|item) | near-duplicate | dedup* | de-duplicat* | corrupt* | data (quality|cleaning|cleansing|validation|hygiene|filtering) | clean* (data|the data|step) | cleaning | data cleaned | malformed | noisy (data|label|record) | incomplete (data|record|row) | invalid (value|row|record|event|reading|amount) | winsor* | quarantin* | bot (traffic|click|filter*) | quality check | qc filter | sanity check`;
const qualityHeading = terms`missing | missing (value|data) | data (quality|cleaning|cleansing|validation|hygiene) | cleaning | outlier | imput* | dedup* | duplicates | nulls`;
/** Data that are left out, for whatever reason. */
const leftOut = near(
  terms`row | record | page | event | photo | image | frame | clip | week | day | trip | account | impression | click | session | transaction | reading | user | order | sample | example | message | query | article | ad | letter | picture | review | sensor | patient | stay | ticket | comment | listing | device | annotation`,
  terms`left out | leave .. out | dropped | excluded | exclude | removed | remove | thrown out | thrown away | discarded | discard | filtered out | filtered by | deduplicated | are not used | set aside | dead-letter`,
  10,
);
/** Duplicates and gaps of other things. */
const other = terms`alert | anomaly | held-out | weeks before`;

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
  topic: any(quality, under(qualityHeading), near(dirty, cleaning, 10), leftOut),
  // That data can be bad is touched on, not what is done about it.
  touches: terms`data (cleaning|cleansing|quality|hygiene|validation) | clean (the|and|up) | cleans | cleaned | noisy (data|docs|documents|input*|text|image*) | low-quality | filtered by | sanity check* | schema validation | validat* (the)? (input*|data|schema|request*)`,
  needs: {
    "what is done about them": any(
      all(any(near(dirty, cleaning, 10), leftOut), not(other), not(running)),
      terms`winsoriz* | (median|mean|mode|knn|forward|iterative) imput* | mice imputation | fillna | imput* (with|by|using|from|to) | missing (indicator|flag|token)`,
      all(under(qualityHeading), cleaning),
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
      "Readings outside the physical range are treated as null; gaps up to an hour are interpolated.",
      "Rows without a price are dropped.",
      "Unseen brands are mapped to one bucket.",
    ],
    vague: ["The data has missing values.", "## Data cleaning\n\nWe clean the data before training.", "How do we handle outliers?"],
    missing: ["Offline we report recall at 100.", "## Missing values\n\nTBD"],
    waived: ["Imputation is not needed because every field is mandatory in the form."],
  },
});
