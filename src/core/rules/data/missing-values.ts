import { cleaning, dirty } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, near, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const quality = terms`missing (value*|data*|feature*|field*|label*) | null | nan | nans | imput* | outlier* | duplicat* | dedup* | de-duplicat* | corrupt* | data (quality|cleaning|cleansing|validation|hygiene|issue*|filtering) | clean* | malformed | noisy (data|label*|record*) | incomplete (data|record*|row*) | invalid (value*|row*|record*|event*|reading*) | winsor* | quarantin* | bot traffic | sanity check*`;
const qualityHeading = terms`missing* | data (quality|cleaning|cleansing|validation|hygiene|issues) | cleaning | outlier* | imput* | dedup* | duplicates | nulls`;

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
  topic: any(quality, about(qualityHeading), near(dirty, cleaning, 5)),
  needs: {
    "what is done about them": any(
      near(dirty, cleaning, 6),
      terms`winsoriz* | median imput* | mean imput* | knn imput* | mice | forward-fill | imput* (with|by|using|from|to)`,
      all(under(qualityHeading), any(entry), cleaning, words(3)),
    ),
  },
  examples: {
    met: [
      "Missing prices are filled with the median of the category, and a flag marks them.",
      "Duplicate events are dropped by event id.",
      "## Data quality\n\n- Outliers above the 99th percentile are capped.",
      "Readings outside the physical range are treated as null; gaps up to an hour are interpolated.",
    ],
    vague: ["The data has missing values.", "## Data cleaning\n\nWe clean the data before training.", "How do we handle outliers?"],
    missing: ["Offline we report recall at 100.", "## Missing values\n\nTBD"],
    waived: ["Imputation is not needed because every field is mandatory in the form."],
  },
});
