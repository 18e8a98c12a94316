import { about, all, any, kind, named, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const load = terms`scalab* | scale | scale (to|of|out|up|horizontally) | at scale | large-scale | qps | rps | tps | throughput | traffic | high volume | peak load | peak | concurrent | active users | dau | mau | load | capacity | request volume | data volume | requests per | number of (users|items|requests) | horizontal*`;
/** What is served: askers, things asked about, and the asking itself. */
const served = terms`request | query | call | prediction | event | transaction | user | customer | member | viewer | listener | subscriber | player | rider | driver | account | item | product | listing | video | song | article | document | page | sku | store | shop | merchant | seller | device | machine | meter | impression | click | search | order | trip | delivery | ticket | message | email | comment | post | photo | image | patient | session | visit | visitor | payment | upload | claim | application | ad | campaign | recommendation | location | asset | turbine | vehicle | truck | warehouse | hotel | property | student | creator | conversation | chat | notification | title | briefing | filing | entity | profile | pin | movie | track | frame | route | parcel | tweet | sensor | scan | document | hospital | plant | warehouse | chunk | section | file | city | question | content piece | node | household | bed | playlist | host | landlord | seat | fan | cv | cvs | resume | letter | invoice | contract | booking | reading | flight | passenger | guest | branch | advisor | estimate | mau | dau`;

/** So many of them: "8 million monthly users", "Users: 8 million". */
const many = terms`<count> (of)? (the|our|distinct|unique|different|new|active|daily|monthly|weekly|registered|concurrent|total|candidate|live|connected|financial|possible|mobile)? (active|candidate)? ${served} | ${served} ( / (day|month|second) )? : ~? <count>`;
const amounts = terms`<count> .. ${served} | <count> of ... ${served} | <n> (k|m|b|bn|mio) .. ${served}`;
/** A promise: "supports 10,000 sources". */
const supports = terms`(support|supports|handle|handles|serve|serves|scale to|scales to) (up to|at least|over|more than)? <count> | used by (about|around|some|up to|roughly)? <count> | <n> (simultaneous|concurrent|parallel) .. (user|call|stream|session|request|connection|client|query) | number of .. ${served} .. <count>`;
/** What a business does with what it has so many of. */
const keeps = terms`has | have | there are | across | serve | serves | serving | handle* | support* | manage* | maintain* | operat* | encompass* | cover* | network | fleet | platform | receive* | reach* | sell* | order* | stock* | offer*`;
/** So many in some time. */
const often = terms`<rate> | <n> (per|a) (second|minute|hour|day|week|month|year|night) | <count> .. (an hour|a day|a night|per night|each night|every night|daily)`;

/** So many in so long a time, whatever they are. */
const yearly = terms`<n> .. (a|per|each|every) (second|minute|hour|day|night|week|month|year) | how many (users|items|requests|documents|queries)`;

/** Amounts of data to learn from, and sizes of something else. */
const other = terms`train* | annotat* | <n> × <n> | history | dataset | data set | row | word | per <count> | significance | must agree | regression | per gpu | in <count> | shown to | sample <n> | (score|scoring|rank|ranking) <count> .. (in|within|under|<) | top <count> | control | per arm | a / b | treatment | rate limit | converge* | token | test set | parameter* | <count> (chat|instruct) | <count> .. per (query|request)`;

const size = terms`scale | scalab* | load | traffic | throughput | volume | capacity | request | qps | rps | users | items | peak | catalog*`;

export default item({
  id: "scale",
  phase: "clarify",
  title: "Scale",
  ask: "How many requests, users or items must it handle, at the peak and in a year?",
  why: `Scale decides the shape of the system: ten thousand items can be scored one by one, a hundred million need retrieval before ranking; ten requests a second run anywhere,
ten thousand need sharding, caches and a plan for the peak. A rough number is enough to reason with. "Highly scalable" is not a number.`,
  source:
    'Kleppmann, Designing Data-Intensive Applications (2017), chapter 1, "Describing Load"; Covington et al., Deep Neural Networks for YouTube Recommendations (RecSys 2016)',
  topic: any(load, supports, near(terms`<rate> | <count>`, served, 5), yearly, about(terms`scale | scalab*`)),
  needs: {
    "how many requests, users or items": all(
      any(
        many,
        supports,
        near(often, served, 4),
        terms`qps .. <n> | rps .. <n> | tps .. <n> | <n> .. (qps|rps|tps) | <rate> (qps|rps|tps|peak)`,
        all(amounts, any(about(size), keeps)),
        all(any(size, named(size)), often, not(terms`<money>`)),
        all(named(size), terms`<count> | <n> (million|thousand|k|m|b)`, words(1, 12)),
        all(named(size), terms`<n> ${served}`),
        all(named(size), terms`<n> .. per (second|minute|hour|day)`, words(1, 10)),
        all(named(served), terms`<count>`, words(1, 4)),
      ),
      not(other),
      not(kind("code")),
      not(under(terms`dataset | training data | data source | split* | label* | rate limit | tier`)),
      any(
        not(under(terms`monitor* | watch*`)),
        all(named(terms`throughput | concurrency | load`), terms`at least | handle | support | up to | ≥ | >=`),
      ),
    ),
  },
  examples: {
    met: [
      "At peak the service answers 2,000 requests per second.",
      "The catalogue has 8 million listings and 30 million monthly users.",
      "## Scale\n\n- 120 stores and 40,000 products.",
      "The co-operative operates 250,000 small heating devices.",
    ],
    vague: [
      "The system must be highly scalable.",
      "## Scale\n\nTraffic grows every year.",
      "How many requests per second do we expect?",
      "The pilot sees one shop in a full-scale test.",
    ],
    missing: ["We train on 5 million labelled rows.", "## Scale\n\nTBD"],
    waived: ["Scale is not relevant because one analyst runs the notebook once."],
  },
});
