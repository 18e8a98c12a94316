import { history, record } from "../../evidence/lexicon/data.js";
import { about, all, any, near, not, terms } from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | corpus | log | history | historical | training (data|set|example*|sample*) | label* | ground truth | annotat* | record | example | sample | archive`;
const dataHeading = terms`data | dataset | data (availability|volume|source*|collection|inventory|description|overview|requirement|assets|set|access|understanding|preparation|engineering|exploration) | available data | corpus | training data | label* | eda | exploratory`;
const load = terms`qps | rps | request per | per second | / s | / sec | peak | throughput | traffic | concurrent | dau | mau | active users`;

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
  topic: any(data, about(dataHeading)),
  needs: {
    "how much there is, of what history, coverage or access": any(
      all(
        near(
          terms`<count> | <n> (k|m|million|thousand|billion) | <bytes> | thousands of | millions of | hundreds of | billions of`,
          record,
          4,
        ),
        about(data),
        not(load),
      ),
      all(
        near(
          terms`<time> | <n> (season|release)`,
          any(history, terms`data | logs | records | archive | corpus | history | images | transactions`),
          3,
        ),
        about(data),
      ),
      all(about(dataHeading), terms`<count> | <bytes>`, not(load)),
      all(
        near(
          terms`<percent>`,
          terms`positive | negative | label* | labeled | prevalence | fraud* | class | missing | cover* | coverage | of (the )? (data|records|rows|users|transactions|images|cases|items|documents|events|samples|examples) | imbalance* | minority | churn* | defect*`,
          5,
        ),
        about(data),
      ),
      terms`(class|label|severe|heavy|strong|highly) imbalanc* .. (<n>|<percent>) | prevalence .. (<percent>|<n>) | label* .. (arrive|arrives|available|known|mature|lag|delay|delayed|confirmed) .. (<time>|after|later) | (delay|lag|latency) of .. <time> | access .. (granted|restricted|approved|requires|via|through|limited|agreement|is) | (data|dataset) .. (available since|refreshed|updated|arrives|lands) .. | data (sharing|use|processing) agreement | irb | only <n> (label*|example|sample|image|positive|case|record)`,
    ),
  },
  examples: {
    met: [
      "There are 3 years of order history with 40 million rows.",
      "## Data\n\n- 12,000 labelled photographs.",
      "Fraud is confirmed for 0.2 % of the transactions in the data set.",
      "The logs go back 18 months.",
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
