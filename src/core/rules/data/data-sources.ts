import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { publicSet, site, sourced, sourceKind, store } from "../../evidence/lexicon/data.js";
import {
  all,
  any,
  entry,
  heading,
  kind,
  named,
  near,
  not,
  opening,
  several,
  subject,
  terms,
  under,
  words,
} from "../../evidence/pattern.js";
import { item } from "../define.js";

const data = terms`knowledge base | data | dataset | data-set | source | corpus | ingest* | training (set|example)`;
/** Where sources are listed, by name. */
const sourceHeading = terms`source | source of data | (data|dataset) (collection|ingestion|acquisition|inventory|origin|provenance|lineage|availability|gathering|used|required|requirement) | dataset | data set | input data | available data | raw data | training data | historical data | ingestion | corpus | corpora | knowledge base | external data | data needed | data`;
/** Where nothing else is listed. */
const sourcesAlone = terms`where from | where .. come from | origin of | raw material | (data|external|two|three|four|these) feeds | (data|input|outer|inner|external|internal|primary|secondary) source | source of data | sources | source | comes from | where .. from | provenance | origins`;
/** Chapters on what is done with data. */
const dataWork = under(
  terms`data (impact|protection|preprocess*|pre-process*|processing|cleaning|volume|size|split*|augment*|science|pipeline|storage|retention|privacy|drift|quality|architecture|model|monitor*|validation|transformation|preparation|platform|contract|infrastructure|governance|security|stack|access|management) | repository | audit | quality | split* | limitation | improvement`,
);
/** Sources of other things. */
const noData = any(
  named(terms`feature`),
  under(
    terms`(retrieval|candidate|graph|recall|error|noise) source | candidate generation | positives | negatives | (positive|negative) (sample|example)`,
  ),
);
/** Everyday words, which name a source where sources are listed. */
const bare = terms`(user|item|post|content|product|customer|video|interaction|engagement|behavior*|transaction*|listing|driver|rider|sensor) data | questionnaire | logs | events | export | receipts | photos | images | pdfs | videos | tickets | pings | records | transactions | clicks | impressions | interactions | likes | purchases | bookings | saves | reviews | ratings | letters | emails | spreadsheet | campaign tool | billing | reports | articles | chats | comments | statements | forms | orders | (user|item|customer|product) profile | archive`;
/** Said of a source under such a heading: what is in it, since when, how much. */
const holding = terms`contain* | hold | holds | includes | consists | reach back | is in | are in | provide* | covers | arrives | <count> | <bytes>`;
/** What data are made of. */
const made = terms`log | export | data | event | record | transaction | image | photo | document | history | ticket | review | message | scan | clip | profile | metadata | reading | orders | click | impression | purchase | interaction | weather | prices`;
/** Said to be of some system: "letters from the archive". */
const ofSystem = near(
  made,
  terms`(from|in|of) (the|our|a|each|internal|all|an|its) .. (system|platform|app|application|database|warehouse|shop|website|site|registry|archive|vendor|partner|hospital|company|bank|branch|agency|machine|turbine|plant|library|courier|office|operator|manufacturer|tracking|api|export|feed|ledger)`,
  1,
);
/** A data set that is put to use, whatever its name, and what becomes one. */
const setUsed = terms`(use|uses|using|used|train on|trained on|evaluate on|downloaded|download|downloading|loads) (the|a|an|our) .. (dataset|data set|corpus) | (dataset|data set|corpus|data) (used|chosen|selected) is | (dataset|data set|corpus|data) is based on | from the .. benchmark | (construct|constructed|built|build|curate|curated|created|compiled|assembled|collected) .. (dataset|data set|corpus) of | (dataset|data set|corpus) (comprises|is selected|consists|collected|published|released|named|called|known as) | loads .. (data|csv) | (query|queries) .. table | (log|logs|logged|store|stored) .. for .. training | (corpus|dataset|data set) is synthetic | (version|subset|sample|part|portion) of .. (dataset|data set|corpus) | (synthetic|simulated) .. generated | (made|makes|create|created|creates|simulate*) .. synthetic .. (population|data|transactions|users|records|traffic) | (train*|built|collected|drawn) .. (from|on|across) <n> .. (repos|repositories) | (generate|generates|generated) .. synthetic .. (dataset|data|records|transactions|users|customers) | (training|positive|negative) (data|example|sample) via | become .. training (data|example|sample)`;
/** A public data set that is spoken of as one. */
const known = near(
  publicSet,
  terms`data | dataset | rating | distribution | sample | split | catalog | rows | log | interaction | review | image | record | clip | question | test | engine | trajectory | trajectories | intent | train* | <n>`,
  2,
);
/** What comes from no source. */
const computed = terms`derived | computed | calculated | generated | document`;
/** Where a table says of each entry where it comes from. */
const column = all(
  kind("cell"),
  subject(terms`source | source table | data source | comes from`),
  heading(terms`feature | data | dataset | input`),
  words(1, 6),
  not(computed),
  not(dataWork),
);
/** A table of what is taken from others: how it was made, on what conditions. */
const material = all(
  kind("cell"),
  subject(terms`how it was created | creation details | conditions of use | license | licence`),
  under(terms`dataset | data | corpus`),
  terms`created by | collected | dataset | clips | images | recordings | open access | packaged`,
);
/** Read out of where it is kept, which need not be where it comes from. */
const fromStore = all(near(terms`from | reads | ingest*`, store, 2), any(made, bare, terms`row | table | topic | raw`));
/** Devices that take data. */
const sensed = near(
  terms`sensor | camera | microphone | device | meter | radar | lidar | wearable | drone | scanner`,
  terms`capture | captures | records | measure | measures | emit | emits | sends`,
  4,
);
/** What the system writes is not what it learns from. */
const written = terms`alert* | error log | adding more | standardized`;
/** How data come to us, whatever brings them. */
const arrival = terms`arrive | arrives | come | comes | came | coming | we get | reach | reaches | flow | flows | streamed | taken | drawn | bought | purchased | licensed | exported | export | exports | scraped | chunked | cut | compiled | assembled | harvested | lifted | pulled | read | copied | delivered | supplied | provided | given | contributed | sent | send | sends | submitted | uploaded | upload | uploads | recorded | written | dumped | dumps | handed | hands | hand | obtained | downloaded | crawled | imported | received | retrieved | mined | extracted | originate | originates | stem | stems | kept | held | stored | looked up | collected | gathered | sits | land | lands | pads`;
const origin = terms`from | by | via | through | out | off | over | with | in | us | themselves`;
/** Who or what has data, by its kind. */
const holder = terms`system | platform | register | registry | archive | portal | office | agency | ministry | authority | council | court | bureau | operator | checkout | meter | meters | pump | buoy | station | database | db | replica | warehouse | lake | sftp | till system | rivals | competitors | ftp | mqtt | opc | hl7 | fhir | website | newspaper | paper | minutes | library | literature | terminology | ledger | vendor | supplier | provider | partner | manufacturer | publisher | hospital | clinic | ward | laboratory | lab | lis | municipality | union | farmer | grower | volunteer | translator | desk | post room | tracker | crm | erp | sap | camera | handset | scanner | satellite | drone | probe | gateway | intercom | slack | planet | reuters | bloomberg | circulars | statute | rulings | declarations | cards | mainframe | billing | dispatch | institute | survey`;
/** What comes. */
const comes = terms`reading | text | letter | chat | photo | picture | price | tile | count | counts | forecast | value | values | judgment | passage | recording | code | codes | measurement | position | scan | plan | plans | stay | stays | report | rating | sample | corpus | data | feed | feeds | score | ledger | work order | order | ticket | transaction | record | document | image | question | answer | transcript | call | event | log | rows | table | history | tariff | schedule | menu | recipe | contract | essay | address | weather | catalog | profile | material | everything | lab`;
const brought = all(
  near(arrival, holder, 5),
  near(arrival, origin, 1),
  near(arrival, comes, 7),
  not(
    terms`(multiple|various|several|different|many|diverse|external) .. (system|source|platform|database|tool) | alert | prediction | recommendation | latency | (model|service|dashboard|ui) .. (in|by|via) the`,
  ),
);
/** Registers, feeds and protocols that are nothing but sources. */
const feed = terms`(land|civil|business|company|court|population|vehicle|cancer|public|commercial|trade) (register|registry) | (news|exchange|price|weather|event|data|partner|vehicle) (wire|feed|ticks) | weather (office|station|reanalysis|radar) | loop detector | (loyalty|membership) (card|db|database|program) | core (banking|system) | (hospital|laboratory|patient|case|warehouse|learning|content|document|property|incident|campus) (information|management|administration) system | service desk | statute book | court ruling | (council|parliament*|meeting) minutes | sentinel <n> | modis | planetscope | xeno-canto | inaturalist | plantvillage | opus corpora | paracrawl | gtfs* | ais | ads-b | gps (unit|tracker|device) | heartbeat log | (own|shop's)? till | sftp (drop|server) | (membership|billing|customer|product|loyalty|master) (db|database) | translation memory | tmx | xml (catalog|feed|export) | s3 : | (hl7|fhir|opc ua|mqtt) | till system | subsidy declaration | reanalysis`;
/** No choice has been made. */
const open = terms`possible source | potential source | candidate source | still to be | to be (selected|decided|chosen|agreed|clarified) | could be | might be`;
/** No sentence, but a list of names: "Click logs, the product catalogue and CRM tables." */
const names = all(
  any(
    all(several(sourceKind), words(2, 14)),
    all(opening(sourceKind), several(any(sourceKind, bare)), words(2, 14)),
    all(opening(any(sourceKind, made)), ofSystem, words(2, 14)),
    all(several(sourceKind, 3), words(2, 30)),
  ),
  kind("sentence"),
);

/** Said to come from somewhere, in words that need no heading. */
const told = any(
  near(any(sourceKind, site), sourced, 6),
  all(near(any(sourceKind, site), arrival, 6), near(arrival, origin, 1)),
  near(sourceKind, terms`fetch | fetches | pulls | polls | downloads`, 3),
  near(terms`questionnaire | interviews`, terms`(collection|collected|gathered|data) .. (through|via|from|by|with)`, 3),
  material,
  all(
    kind("cell"),
    subject(terms`where from | comes from | origin | provenance | supplied by | provided by | provider | delivered by`),
    words(1, 10),
    not(dataWork),
  ),
  near(terms`listen | listens | subscribe* | consumes`, terms`topic | event stream`, 6),
  near(
    terms`text | reports | submissions | questions | photos`,
    terms`from (the|our)? (customers|users|players|patients|sellers|riders|visitors)`,
    0,
  ),
  fromStore,
  brought,
  all(several(any(feed, sourceKind)), feed, words(3, 30)),
  names,
  setUsed,
  sensed,
  known,
  column,
  all(kind("code"), terms`select .. from`),
  near(terms`dataset | data set | corpus`, terms`<count> (row|record|sample|image|example|observation)`, 1),
);

/** Names of sources in what is done with data, or becomes of them. */
const otherUse = any(written, running, modelling, open);

export default item({
  id: "data-sources",
  phase: "data",
  title: "Data sources",
  ask: "From which systems, logs, tables, vendors or public data sets does the data come?",
  why: `A source has an owner, a delay, a licence and a way to break. "Historical data" has none of these, so nobody can check whether it will still be there at prediction time.
Naming each source (impression log, CRM table, weather API) is also what makes leakage visible: a column that is filled in after the event gives itself away by where it comes from.`,
  source: "Gebru et al., Datasheets for Datasets (CACM 2021); Huyen, Designing Machine Learning Systems (2022), chapter 3",
  topic: any(data, under(sourceHeading)),
  meets: all(told, not(otherUse)),
  needs: {
    "which systems, logs, tables or data sets it comes from": any(
      all(any(ofSystem, feed), not(otherUse)),
      all(terms`dataset : | data set : | corpus :`, words(1, 8), not(dataWork), not(terms`<percent>`)),
      all(
        named(sourcesAlone),
        any(
          sourceKind,
          store,
          bare,
          terms`csv | parquet | excel`,
          all(entry, any(sourced, near(arrival, origin, 1), all(words(1, 5), under(terms`data | dataset | sources`), not(computed)))),
        ),
        not(running),
        not(dataWork),
        not(noData),
        not(open),
      ),
      all(
        any(
          all(
            heading(sourceHeading),
            any(entry, kind("diagram", "code")),
            any(
              all(any(sourceKind, bare, near(store, terms`topic | table | replica | stream`, 1)), words(1, 9)),
              all(sourceKind, several(any(sourceKind, bare)), words(1, 20)),
            ),
          ),
          all(heading(sourceHeading), near(any(sourceKind, store, bare), holding, 5)),
          all(
            subject(sourceHeading),
            any(all(any(sourceKind, bare), words(3, 16)), all(several(any(sourceKind, bare)), words(3, 40)), terms`database`),
          ),
        ),
        not(dataWork),
        not(noData),
        not(written),
        not(running),
      ),
    ),
  },
  examples: {
    met: [
      "Impressions and clicks come from the event log of the app.",
      "## Data sources\n\n- CRM table of customers.\n- Public holidays from a calendar API.",
      "We fine-tune on the public data set LibriSpeech.",
      "Call transcripts, the product catalogue and CRM tables.",
    ],
    vague: [
      "## Latency budget\n\n- Market data: 200 ms",
      "## Retrieval sources\n\n- New releases\n- Editorial picks",
      "We will collect historical data.",
      "## Data sources\n\nSeveral kinds of data will be combined.",
    ],
    missing: ["The model is a gradient-boosted tree.", "## Data sources\n\nTBD"],
    waived: ["Data sources do not apply because the model is prompted without any data of ours."],
  },
});
