import { modelling } from "../../evidence/lexicon/contexts.js";
import { history, record } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, heading, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | corpus | log | history | histories | historical | training (set|example|sample) | label* | annotat* | record | sample | archive | clips`;
const dataHeading = terms`data | dataset | corpus | label | eda | exploratory | examples | record`;

const amount = terms`<count> | <n> (k|m|million|thousand|billion) | <bytes> | thousands of | tens of thousands | millions of | hundreds of thousands | billions of | <n> hours`;
/** As long as data are kept. */
const long = terms`<n> (day|week|month|quarter|year|season) | a (year|month|quarter|season)`;
/** Ours, or there: said of what is held, not of what comes in. */
const own = terms`we (have|hold|own|keep|possess) | exist | exists | holds | are in the | is in the | available | usable | our own | go back | goes back`;
/** Who may read it, and how complete and how late it is. */
const access = terms`access ... (granted|restricted|approved|pending|agreement) | read access | (data|logs|feed) .. available (hourly|daily|weekly|monthly|with) | with .. delay | sparse .. <percent> | <percent> of (the)? (matrix|users|customers|items|patients|products|accounts) .. (have|has|is|are)
  | label .. (arrive|arrives|available|known|mature|lag|delay|delayed|confirmed|final) .. (<time>|months|weeks|days) | label (delay|lag|latency) .. <time> | (data|dataset|logs) .. (available since|refreshed|arrives|lands|available from|exist since) | data (sharing|use|processing) agreement | irb | ethics (vote|approval)`;
/** How rare it is. */
const rare = any(
  terms`imbalanc* .. (<n>|<percent>) | prevalence .. (<percent>|<n>) | only <n> (label|example|sample|image|positive|case|record) | (no|few|little|scarce) (historical|labeled|training) (data|example|label)`,
  near(
    terms`<percent> | <n> in <n>`,
    terms`(is|are|were) (positive|fraud*|labeled|missing) | positives | positive (rate|class|share) | labeled | prevalence | fraud (rate|share|case) | minority | imbalance* | coverage | of (the|all)? (data|record|row|transaction|image|case|document|event|sample|example|record|applicant|stay|ticket|message)`,
    4,
  ),
);
/** How far it reaches back. */
const since = any(
  terms`(go|goes|going|reach|reaches|dates|date) back (to|until|<time>) | ${record} .. since <n> | <time> of ${record} | <n> hours of .. ${record}`,
  near(record, terms`for <time> from | over <time> from`, 5),
);
/** Windows of features and samples of checks are no stock of data. */
const summary = terms`mean | average | sum of | rolling | window | thrown out | test feeds | each night | top <n> | arrive twice`;

export default item({
  id: "data-availability",
  phase: "clarify",
  title: "Data availability",
  ask: "What data exists today, how much of it, how far back, and who may read it?",
  why: `Most projects that fail do so because the data was smaller, shorter, rarer or less accessible than somebody assumed. Rows, months of history, the share of positive
cases, the delay until a label is known and the right to use it bound what can be learned and what can be validated. A number here also tells a reader
which models are out of reach.`,
  source:
    "Huyen, Designing Machine Learning Systems (2022), chapters 2 and 4; Sambasivan et al., Data Cascades in High-Stakes AI (CHI 2021)",
  topic: any(data, about(dataHeading), near(amount, record, 4), access, since),
  needs: {
    "how much there is, of what history, coverage or access": all(
      any(
        all(near(amount, record, 4), any(data, own, under(dataHeading))),
        all(under(dataHeading), entry, terms`<count> | <bytes> | <n> (k|m|million|billion) | <n> (year|month)`),
        near(
          terms`<n>`,
          terms`image | photo | scan | recording | clip | patient | x-ray | annotated | labeled example | frames | hours of (audio|speech|video|recording)`,
          2,
        ),
        near(long, any(history, terms`data | logs | records | archive | corpus | transactions | events`), 3),
        since,
        rare,
        access,
      ),
      not(summary),
      not(modelling),
      not(heading(terms`feature | characteristics | preprocess* | monitor* | drift`)),
    ),
  },
  examples: {
    met: [
      "There are 3 years of order history with 40 million rows.",
      "## Data\n\n- 12,000 labelled photographs.",
      "Fraud is confirmed for 0.2 % of the transactions in the data set.",
      "The logs go back 18 months.",
      "We hold 300 hours of recorded calls.",
      "Access to the ledger has been granted.",
      "20 months of orders are in the warehouse.",
    ],
    vague: [
      "A lot of historical data is available.",
      "## Data availability\n\nWe use the logs of the web shop.",
      "How much training data do we have?",
    ],
    missing: ["The service answers 500 requests per second at peak.", "## Data availability\n\nTBD"],
    waived: ["Training data is not needed because a pre-trained zero-shot model is used as it is."],
  },
});
