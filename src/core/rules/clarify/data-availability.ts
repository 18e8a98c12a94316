import { modelling } from "../../evidence/lexicon/contexts.js";
import { publicSet, record } from "../../evidence/lexicon/data.js";
import {
  about,
  all,
  any,
  entry,
  evenDenied,
  heading,
  kind,
  named,
  near,
  not,
  opening,
  subject,
  terms,
  under,
  words,
} from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`data | dataset | data-set | corpus | log | history | histories | historical | training (set|example|sample) | label* | annotat* | record | sample | archive | clips`;
const dataHeading = any(
  under(
    terms`dataset | data set | corpus | training data | historical data | data (volume|size|scale|available|availability|overview|source|strategy|requirement|collection|inventory|statistics|description|exploration|summary|situation) | available (data|history) | eda | exploratory`,
  ),
  named(terms`data | label | labels | records | examples | annotations | history`),
  all(heading(terms`data`), not(heading(terms`data (engineer*|scien*|model|access) | market data`))),
);
const amountColumn = terms`rows | records | samples | examples | observations | history | coverage | time range | data volume | volume | images | documents | articles | pages`;
/** A table that says of each data set how much it is, how far back it goes, or how fresh it is. */
const inTable = all(
  kind("cell"),
  any(
    all(subject(amountColumn), named(amountColumn), opening(terms`<n>`), not(terms`<percent>`)),
    all(
      named(terms`frequency | freshness | update | refresh | cadence | availability | volume`),
      under(terms`data source | source | dataset | data`),
      terms`real-time | streaming | daily | hourly | weekly | monthly | nightly | batch | <rate>`,
    ),
    all(named(terms`retention`), under(terms`data | event | raw`), terms`<n> (day|week|month|year)`),
  ),
  words(1, 8),
);
/** Chapters on what is done with data, and what holds for them. */
const dataWork = under(
  terms`data (quality|privacy|protection|retention|drift|flow|pipeline|storage|architecture|preparation|cleaning|validation|augment*|split*) | validity | compliance | retention | latency | throughput | storage | criteria`,
);

const amount = terms`<count> | <bytes> | thousands of | tens of thousands | millions of | hundreds of thousands | billions of | <n> (k|bn) | <n> (m|b) (${record}|items|users|products|orders) | <time> (transcribed|recorded|annotated|labeled|audio|speech) | <time> of (transcribed|recorded|labeled|annotated)? (audio|speech|video|footage|recording|call)`;
/** Words for the pieces of a stock of data, and for the stock. */
const piece = terms`rows | records | examples | samples | observations | instances | annotations | labeled | annotated | historical | training (image|document|text|pair|query|utterance|item) | utterance | x-ray | scan | (hour|minute) of (audio|speech|video|footage|recording|transcribed|recorded) | lines`;
const stock = terms`data (volume|size|scale) | dataset | data-set | data set | corpus | archive | database | db | logs | log data | raw data`;
/** Ours, or there: said of what is held, not of what comes in. */
const own = terms`we (have|hold|own|keep|possess) | exist | exists | holds | are in the | is in the | available | usable | our own | contains | comprises | includes`;
/** Who may read it, and how complete and how late it is. */
const access = terms`access ... (granted|approved|agreement) | read access | (data|logs|feed) .. available (hourly|daily|weekly|monthly|with) | with .. <time> delay | with .. delay of <time> | sparse .. <percent> | <percent> of (the)? (matrix|users|customers|items|patients|products|accounts) .. (have|has|is|are)
  | (label|chargeback|outcome) .. (arrive|arrives|available|known|mature|lag|delay|delayed|confirmed|final) .. (<time>|months|weeks|days) | label (delay|lag|latency) .. <time> | (data|dataset|logs) .. (available since|refreshed|lands|available from <n>|exist since) | data (sharing|use|processing) agreement | irb approv* | (granted|approved|cleared) by .. ethics`;
/** How rare it is. */
const rare = any(
  terms`imbalanc* .. <percent> | fraud .. <n> in <n> | prevalence .. (<percent>|<n>) | only <n> (label|example|sample|image|positive|case|record) | (no|few|little|scarce) (historical|labeled|training) (data|example|label) | <percent> of (the|all)? .. (is|are|were|have|has) (positive|fraud*|labeled|annotated|missing|confirmed)`,
  near(
    terms`<percent> | <n> in <n>`,
    terms`(is|are|were) (positive|fraud*|labeled|missing) | positives | positive (base)? (rate|class|share) | labeled | prevalence | fraud (rate|share|case) | minority | imbalance*`,
    4,
  ),
);
/** How far it reaches back. */
const since = any(
  terms`(go|goes|going|reach|reaches|date|dates|dating) back (to|until)? (<n>|<time>) | ${record} .. since <n> | <n> (day|week|month|quarter|year|season) of .. (${record}|history|sales|activity|usage|traffic|telemetry|weather|bookings|demand|consumption) | (kept|retained|backfilled) (for)? <time> | <time> (is|are) (kept|retained|available|stored) | <n> hours of .. ${record} | (cover|covers|covering|span|spans|spanning) .. <time> | only <time> (is|are)? available | (data|history|logs|records|archive|corpus) .. (for|over|of) .. <time> | <time> (history|deep)`,
  near(record, terms`for <time> from | over <time> from`, 5),
);
/** Pieces of a stock of data, in the plural, and things that data are of. */
const many = terms`<n> .. (images|photos|scans|recordings|clips|patients|x-rays|annotated|examples|frames|documents|articles|sections|pages|tickets|participants|speakers|interviews|pdfs|manuals|docs)`;
const things = near(
  terms`<n>`,
  terms`books | songs | games | races | cities | stations | sensors | machines | engines | devices | users | customers | products | stores`,
  1,
);
/** Counted as a whole, or told to be of the data set. */
const counted = any(
  terms`<n> (labeled|annotated|gold|golden|benchmark|synthetic|historical|training|curated|transcribed|positive|negative) .. (records|samples|examples|posts|rows|images|cases|documents|queries|pairs|tickets|conversations|observations|engines) | (dataset|data set|corpus) of .. <n> | <n> (document|image|video|article|row|sample|text) (corpus|dataset|set) | (only|all|given only|total of) .. <n> .. (images|photos|scans|recordings|clips|patients|examples|samples|records|documents|pages|rows|observations|years|months)`,
  near(amount, terms`test (set|split) | training (set|split)`, 4),
  all(near(amount, publicSet, 6), not(heading(terms`scale`))),
  near(amount, terms`rows`, 2),
  near(terms`<count>`, terms`labeled | annotated`, 1),
  evenDenied(
    terms`no labeled .. (data|examples) .. exist* | (have|has|is|are) no (ground-truth (label|labels)|labels|labeled data|training set|training data|historical data)`,
  ),
  all(
    entry,
    named(terms`cohort start | cohort end | (data|study|observation|training) period | date range | time (range|span|period)`),
    terms`<n>`,
  ),
  terms`(query|extract|extracts|pull|pulls|load|loads|fetch|fetches) ... (last|past|previous) <time> | (create|build|collect|assemble) .. <n> .. (records|examples|samples|cases) | (few|several) (hundred|thousand|million) .. (rows|records|examples|images) | (is|are|only|about|~) <percent> of (rows|records|samples|examples|images) | (across|over|covers) <n> .. (docs|documents|pdfs|articles|manuals)`,
  all(
    terms`(dataset|data set|corpus) .. (includes|contains|comprises|has) .. <n>`,
    not(terms`<n> .. (features|columns|classes|categories|fields|variables|attributes)`),
  ),
);
/** What may be done with them. */
const licensed = all(
  any(stock, dataHeading, data),
  terms`cc by | cc0 | creative commons | (data|dataset) license* | license* for .. data | with permission | permission* (to|for|from) | allow* scraping | (against|no|on) .. scraping | publicly available | publicly accessible | not included in | limited (volume|amount|number) of .. data | sparse .. (coverage|observations|history)`,
);
/** Windows of features and samples of checks are no stock of data. */
const summary = terms`mean | average | sum of | rolling | window | thrown out | audit log | test feeds | each night | typically | per .. cycle | at least <count> | sufficient | top <n> | arrive twice | only one`;

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
  topic: any(data, about(terms`data | dataset | corpus | label | eda | exploratory | examples | record`), near(amount, record, 4)),
  meets: any(
    inTable,
    all(
      any(
        counted,
        all(since, not(heading(terms`split | validation | evaluation`))),
        all(rare, not(terms`(false|true) positive`)),
        access,
        licensed,
      ),
      not(summary),
      not(dataWork),
      not(heading(terms`monitor* | drift`)),
    ),
  ),
  needs: {
    "how much there is, of what history, coverage or access": any(
      all(
        any(
          near(amount, piece, 3),
          near(amount, stock, 8),
          all(near(amount, record, 4), any(own, dataHeading)),
          all(
            named(terms`history | data (volume|size|available|availability) | available (data|history)`),
            any(amount, terms`<n> (year|month|season)`),
          ),
          all(dataHeading, entry, any(amount, terms`<n> (year|month)`)),
          all(named(terms`data (volume|size|scale)`), terms`<count> | <rate> | <bytes>`),
          all(many, any(own, stock, dataHeading)),
          all(things, dataHeading),
          terms`<percent> of .. (in|of) (the|our)? (data|data set|dataset|corpus)`,
        ),
        not(modelling),
        not(summary),
        not(dataWork),
        not(heading(terms`feature | characteristics | preprocess* | monitor* | drift`)),
      ),
    ),
  },
  examples: {
    met: [
      "There are 3 years of order history with 40 million rows.",
      "## Data\n\n- 12,000 labelled photographs.",
      "Fraud is confirmed for 0.2 % of the transactions in the data set.",
      "| Set | Rows |\n|---|---|\n| visits | 40M |",
    ],
    vague: [
      "A lot of historical data is available.",
      "## Data availability\n\nWe use the logs of the web shop.",
      "How much training data do we have?",
      "Audit logs are 40 GB a month.",
    ],
    missing: ["The service answers 500 requests per second at peak.", "## Data availability\n\nTBD"],
    waived: ["Training data is not needed because a pre-trained zero-shot model is used as it is."],
  },
});
