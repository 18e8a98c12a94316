import { about, all, any, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const load = terms`scale | scalab* | qps | rps | tps | throughput | traffic | load | volume | request* | peak | concurrent | active users | dau | mau | growth | capacity | requests per | per second | users | catalog size`;
const served = terms`request | query | call | prediction | event | transaction | user | customer | member | viewer | listener | subscriber | player | rider | driver | account | item | product | listing | video | song | article | document | page | sku | store | merchant | seller | device | machine | sensor | meter | camera | impression | click | search | order | trip | delivery | ticket | message | email | comment | post | photo | image | patient | bed | session | visit | payment | upload | claim | application | ad | campaign | recommendation | site | location | asset | turbine | vehicle | truck | warehouse | hotel | property | student | employee | job | creator | photo | call | conversation | token | notification | course | title | entr* | node | edge | profile | pin | movie | track | series | file | report | frame | minute of | route | parcel | article | candidate`;
const training = terms`train* | label* | annotat* | history | historical | dataset | data set | corpus | sample | test set | validation | held-out | last <time> | past <time> | rows | records | impressions from`;

export default item({
  id: "scale",
  phase: "clarify",
  title: "Scale",
  ask: "How many requests, users or items must it handle, at the peak and in a year?",
  why: `Scale decides the shape of the system: ten thousand items can be scored one by one, a hundred million need retrieval before ranking; ten requests a second run anywhere,
ten thousand need sharding, caches and a plan for the peak. A rough number is enough to reason with. "Highly scalable" is not a number.`,
  source:
    'Kleppmann, Designing Data-Intensive Applications (2017), chapter 1, "Describing Load"; Covington et al., Deep Neural Networks for YouTube Recommendations (RecSys 2016)',
  topic: any(load, terms`<rate>`, near(terms`<count>`, served, 3)),
  needs: {
    "how many requests, users or items": any(
      all(
        terms`<rate> | qps .. <n> | rps .. <n> | <n> (qps|rps|tps) | <n> per (second|minute|hour|day|week|month)`,
        any(served, about(load)),
        not(terms`alert* .. per | <money>`),
      ),
      all(near(terms`<count> | millions | billions | thousands | hundreds of (thousand|million)`, served, 3), not(training)),
      all(
        under(
          terms`scale | scalab* | load | traffic | throughput | volume | capacity | requirement* | non-functional* | constraint* | assumption*`,
        ),
        near(terms`<count> | <n> | <rate>`, served, 4),
      ),
    ),
  },
  examples: {
    met: [
      "At peak the service answers 2,000 requests per second.",
      "The catalogue has 8 million listings and 30 million monthly users.",
      "## Scale\n\n- 120 stores and 40,000 products.",
    ],
    vague: ["The system must be highly scalable.", "## Scale\n\nTraffic grows every year.", "How many requests per second do we expect?"],
    missing: ["We train on 5 million labelled rows.", "## Scale\n\nTBD"],
    waived: ["Scale is not relevant because one analyst runs the notebook once."],
  },
});
