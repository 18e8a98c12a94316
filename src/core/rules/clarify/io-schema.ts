import { all, any, entry, kind, named, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Words of the topic: with nothing else they are vague. */
const raises = terms`input | request | payload | takes | receives | given | give | accepts | query parameter | upload* | submit* | output | response | return | returned | produces | emits | responds | result | yields | reply | predict | prediction | ranked | recommends
  | (api|input|output|io|request|response|message) schema | i / o | io | api | endpoint | interface | contract | signature | rest | grpc | inference (request|response)`;
/** What answers. */
const system = terms`model | service | system | api | endpoint | network | ranker | classifier | detector | predictor | regressor | forecaster | recommender | scorer | encoder | transformer | lstm | cnn | llm | slm | agent | assistant | chatbot | bot | pipeline | app | application | module | head | engine | job | server | it`;
/** Who asks. */
const person = terms`user | client | employee | customer | agent | caller | clerk | nurse | clinician | doctor | operator | analyst | shopper | rider | driver | visitor | patient | seller | buyer | reviewer | developer`;
/** What a request is made of. */
const sent = terms`user | query | image | photo | picture | text | pdf | document | id | ids | context | history | features | transaction | record | row | sequence | audio | clip | frame | video | message | question | prompt | session | profile | item | ticket | email | comment | post | list | candidate | json | vector | reading | window | series | time-series | application | card | amount | title | description | listing | order | location | timestamp | tweet | scan | store | sku | date | customer | pair | article | measurement | prefix | fields | face | facial expression | phrase | span | sensor data | signal | form | file | vital sign | letter | x-ray | tuple | metric | url | review | log | speech | sentence | origin | applicant | hunk | product | job | resume | claim | region | station | machine | device | account | vehicle | meter | patient | student | property | zone`;
/** What an answer is made of. */
const answer = terms`score | probabilit* | label | class | categor* | ranked | list | top <n> | top k | top n | ranking | forecast | recommendation | bounding box | box | mask | summar* | answer | embedding | vector | json | item | video | product | candidate | song | suggestion | listing | decision | flag | alert | estimate | eta | price | quantity | transcript* | id | ids | rating | confidence | quantile | interval | caption | entit* | translation | segment | cluster | binary | boolean | intent | reason | citation | playlist | passage | document | units | approve | queue | word | image | pdf | pctr | heat map | ads | explanation | p | risk (score|level|,) | predicted (value|<time>|minutes|price|demand|label|class)`;
/** A verb that turns one into the other. */
const predict = terms`predict | predicting | classify | classifying | detect | detecting | estimate | estimating | rank | recommend | recommending | forecast | forecasting | retrieve | retrieving | find | search | return | output | suggest | generate | decide`;
const given = all(terms`given (a|an|the|each|one|some|its|their|user|new|past|historical)`, predict);
/** The system is told to take something, somebody to hand it in, or something to be handed over. */
const takes = any(
  terms`${system} (can|must|should|will|then|only|first)? (be able to)? (take|receive|accept|is given|gets|ingests|consumes|integrate|combine|analyze|process|operates on|runs on|looks at) ... ${sent}`,
  terms`${person} (to|can|may|would like to|wants to)? (upload|submit|enter|type|input|send|ask|provide|query|speak|request) .. ${sent}`,
  terms`(receive|accept|accepting|upload|submit|pass) (the|a|an|one|user|incoming|each|raw) .. ${sent}`,
  terms`(input|request|payload|call) (:|is|are|has|contain*|include*|consist*|carr*|passes|holds|body) .. ${sent}`,
  terms`(fed|feed) .. ${sent} | ${sent} .. (is|are|be) (fed|passed|sent|given) .. (to|into) | ${sent} .. (is|are) (parsed|received|uploaded|submitted|ingested) | pass .. ${sent} .. to | (pass|feed|send) (it|them|this|these) (to|into|through) (the|a|our) .. ${system} | ${sent} .. (go|come) in | ${sent} in , | ${sent} upload | in (response|reply|answer) to .. ${sent} | from (the|a|an|each|every) last <n> .. ${sent}`,
  opening(terms`(take|receive|accept|ingest) .. ${sent}`),
  terms`${system} (take|receive|accept|ingest|consume|read) (a|an|the|one|each) | (ingest|consume) .. ${sent}`,
);
/** The system is told to hand something back. */
const gives = any(
  terms`(outputting|returning|producing|yielding|generating) .. ${answer} | (serve|show|present) (the|top|best) .. (candidate|result|answer|response|item)`,
  terms`${system} (score|classify|detect|recommend|rank|estimate) .. (risk|user|item|transaction|candidate|customer|anomaly|fraud|category|class|label) | classification of | (detection|recognition|segmentation|extraction) of .. (in|from|on) | (rank|ranking) (the|all|candidate|search)? (result|item|document|candidate|product|video|post|ads|listing|place|tweet)`,
  terms`(prediction|score|forecast|recommendation) .. (written|stored|exported|published|saved|pushed|delivered) (to|in|as|into|back) | (write|store|export|publish|save|push) .. (prediction|score|forecast|recommendation) .. (to|in|as|into)`,
  terms`(response|answer|output|result|recommendation|prediction) (must|should|will) (include|contain|have|cite|carry) | (each|every|all) .. (carry|carries|include|contain|return|come with|has|have) .. (score|confidence|reason|quote|citation|explanation|label)`,
  all(
    given,
    terms`(predict|return|output|classify|rank|generate|estimate|find|recommend|detect|assign|decide) (a|an|the|each|which|whether|how|if|its|<n>)`,
  ),
  terms`(returns|outputs|emits|responds with|replies with|answers with|and receive|proposes|get back|give back|come back with) .. ${answer}`,
  terms`${system} (must|should|will|then|can|also|only)? (return|output|produce|emit|yield|give|generate|provide|create|draw|assign) ... ${answer} | ${system} .. (answers|answering|will answer) .. (question|information|query)`,
  terms`(and|then|to|→|,|only|should|must|will) (return|output|produce|emit|yield|reply with|respond with) .. ${answer} | output (a|an|the|list) .. ${answer}`,
  terms`(raise|raises|send|issue|trigger) .. (warning|flag|alert|alarm) | (show|display|serve|provide) (a|an|the|each|ranked|personalized|top) .. (warning|flag|alert|alarm|list|recommendation|score|estimate)`,
  terms`(output|response|reply|payload|result) (:|is|are|will be|has|contain*|include*|consist*|carr*|with|holds) ... ${answer}`,
  terms`${answer} .. (come out|is returned|are returned) | ${answer} out . | answer comes back`,
  all(near(person, terms`(get|gets|receive|receives) (a|an|the|back)`, 6), answer),
  all(kind("item", "cell", "diagram", "code"), opening(terms`(return|output|produce|emit|yield) .. ${answer}`)),
  all(entry, near(terms`output`, terms`score | probability`, 1)),
);
/** Both sides at once. */
const both = any(
  terms`(classify|classifying|categorize|categorizing) .. (as|into) | (assign|route|map) (each|every|incoming|a|an) .. ${sent} .. (to|into) | in (;|,) ... out`,
  // "query => ranked list"
  all(
    sent,
    near(
      terms`= > | →`,
      terms`score | probabilit* | ranked | list of | decision | class | label | prediction | recommendations | answer | top <n> | download | approve`,
      4,
    ),
  ),
  all(
    opening(terms`(user|customer|client|incoming|new|raw|input|search|text)? ${sent}`),
    terms`> .. (score|probability|label|answer|decision|ranked list)`,
  ),
);
const inputName = terms`input | input (dimension|feature|data|type|field|image|text|variable|parameter|format) | input (to|of|for) the | request | request (body|payload|schema|fields|format|parameter) | query parameter`;
const outputName = terms`output | output (format|schema|type|field|head) | output (to|of|for) the | response (body|payload|schema|format|fields|object) | sample response | api response | prediction (output|result) | model (response|output)`;
/** There, requests, inputs and outputs are those of something else. */
const elsewhere = under(
  terms`validation | attention | drift | alert* | monitor* | shadow | debug* | metric | cost | budget | input layer | output layer | response time | tech stack | cach* | failure mode | operation*`,
);

/** Whatever it is called, it is said to be what goes in, or comes out. */
const goesIn = terms`input is (a|an|one|each) | (probability|score|forecast|prediction|estimate) .. computed from | <n> model input (column|feature|field|variable) | (read|reads|fetch|fetches|load|loads) (the|a|its)? feature (vector|row) | (calculate|compute|use|uses) the following feature | (model|ranker|network|classifier|regressor) inputs (are|:|include) | model (use|uses) the same <n> | input → text | (detection|recognition|segmentation|extraction) of .. (in|from|on) ... ${sent} | (the|its) input (is|are) | input of the .. (is|are) | input : (a|an|the|one) | (is|are|as) (an|the|our|its) input* | as input* | (run|job|batch) (reads|receives|takes) | job reads : | in : | i : (a|an|the|user|query)
  | features (are|include|comprise|combine) | feature (family|group|set|vector) (are|include*|:|of)`;
const comesOut = terms`writes (a|an|one) .. (probability|score|forecast|prediction|label) | output is (a|an|one) | (the|its) output (is|are) | output of the .. (is|are) | output : (a|an|the|one) | (is|are|as) (an|the|our|its) output | ${system} (returns|outputs|emits) (a|an|the|its|only|both|<n>) | ${system} returns .. , | (predict|predicting) (label|category|class|rating|price) | (user|customer|patient|account) predicted to | (forecast|predict|estimate) every | classify (severity|sev) | outputs (a|an|the|one|<n>) | out : .. ${answer} | writes : | and writes (one|a|the)
  | ${system} (predict|forecast|estimate|score|classify|detect|recommend|rank) (a|an|the|each|which|how|whether|if) | (predict|predicting|estimate) .. (probabilit*|likelihood|whether|chance of|score for|number of|p) | (predict|predicting|forecast) (which|when|how|if) | (forecast|predict) .. (for|over|in) the next | (the|each) (forecast|prediction|score|answer|recommendation|estimate) is (a|an|the) | (is|are|gets|be) (flagged|classified) as | serves a .. list | ranked list of`;

/** The first box of a drawing. */
const drawn = all(
  kind("diagram"),
  words(1, 4),
  terms`user (input|query|question|request|prompt|message|post|upload) | (incoming|input|raw|new|search|customer) ${sent}`,
);
/** Features that are listed are what goes in. */
const listed = all(subject(terms`feature`), terms`, .. ,`);
/** What is predicted comes out. */
const predicts = any(
  terms`(to|will|we|must|should|can|${system}) (predict|forecast)`,
  all(opening(terms`predict | forecast | estimate`), words(3)),
);

export default item({
  id: "io-schema",
  phase: "clarify",
  title: "Inputs and outputs",
  ask: "What goes into the system for one prediction, and what comes out of it?",
  why: `Inputs and outputs are the contract between the model and everything around it. Writing down the request ("user id, query, location") and the answer
("20 listing ids with scores") shows at once what is known at prediction time, what the caller must do with the result, and which columns would leak the future.
With only one side of it written, two teams will build two systems.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 2; Breck et al., The ML Test Score (2017), infrastructure tests",
  topic: any(raises, goesIn, comesOut, takes, gives, both, drawn, listed),
  needs: {
    "what goes in": all(
      any(
        goesIn,
        all(opening(terms`from (a|an|each|one)`), sent, gives),
        takes,
        terms`(score|probability|prediction|label|forecast|decision|answer) (per|for each|for every) .. ${sent} | (score|scoring|rank|ranking|process|evaluate|check) (each|every|all|incoming|new) .. ${sent}`,
        drawn,
        all(
          named(terms`feature`),
          any(all(entry, words(1, 12)), all(words(2), terms`,`)),
          not(under(terms`feature (store|importance|flag)`)),
        ),
        both,
        all(given, sent),
        near(
          predict,
          terms`(for|on|from) (each|every|a|an|incoming|new|user|one) .. ${sent} | (each|every|incoming|eligible|customer|user) ${sent} | (per|of) (a|an|each|this) .. ${sent} | given .. ${sent} | from .. features | (based on|using|from) .. ${sent}`,
          8,
        ),
        all(named(inputName), any(entry, kind("code", "diagram"), subject(inputName), sent), not(subject(outputName)), words(2)),
        all(entry, subject(terms`as input* | input* (data)? (for|of|to) the .. ${system}`)),
        all(terms`get / | post /`, terms`? .. = | { .. :`, sent),
        all(
          under(terms`api | endpoint | fastapi | flask | request`),
          kind("code"),
          terms`: (float|int|str|string|bool|boolean|list|datetime)`,
        ),
      ),
      not(any(elsewhere, terms`<rate> | <money>`)),
    ),
    "what comes out": all(
      any(
        comesOut,
        gives,
        predicts,
        both,
        all(given, near(predict, answer, 6)),
        all(named(outputName), any(all(kind("item", "cell", "code", "diagram"), words(2)), subject(outputName), answer)),
        all(named(terms`target | classification | regression | prediction | label | objective`), terms`probability`),
        all(named(terms`prediction | prediction (table|schema|log|record|result)`), any(entry, kind("code")), answer),
        all(
          under(terms`response | api | endpoint | fastapi | flask`),
          kind("code", "item"),
          terms`score | probability | confidence | prediction`,
          words(1, 5),
        ),
      ),
      not(elsewhere),
    ),
  },
  examples: {
    met: [
      "The request carries the application form and the bureau file; the reply carries the probability of default.",
      "The service takes a user id and a query and returns the 20 best listings with their scores.",
      "- Request: `{user_id, cart}`\n- Response: `{score, reasons}`",
      "## Baggage\n\nIn: the picture of the suitcase; out: a box and a class for each object.",
    ],
    vague: [
      "## Monitoring\n\n- Output: a drift report with a score per feature.",
      "The service returns a ranked list of songs.",
      "## Inputs and outputs\n\nThe contract is described by the platform team.",
      "## API\n\n- `POST /score`\n- The response time is 40 ms for 900 posts/day.",
    ],
    missing: ["Two engineers work on this for a quarter.", "## Inputs and outputs\n\nTBD"],
    waived: ["An API schema is not needed because the report is read by one analyst; out of scope for v1."],
  },
});
