import { all, any, entry, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const input = terms`input | request | payload | takes | receives | given | give | accepts | query parameter | upload* | submit* | in :`;
const output = terms`output | response | returns | return | returned | produces | emits | responds | result | yields | reply | out : | predict | predicts | prediction | ranked | recommends`;
const contract = terms`(api|input|output|io|request|response|message) schema | i / o | io | api | endpoint | interface | contract | signature | rest | grpc | request / response | input / output | inference (request|response)`;
/** To hand something over for one prediction. */
const take = terms`input (:|is|are|=|include*|consist*|contain*|will be|to) | as (an)? input | takes | take in | receives | receive | accepts | accept | given | give (a|an|the|me|us) | (is|are) fed | we feed | fed (with|into|to) | reads | passes | request (:|is|has|contain*|include*|carr*|with|body|holds) | go in | goes in | (user|client|employee|customer|agent|caller) (to|can)? (upload|uploads|submit|submits|enter|enters|type|types|send|sends|ask|asks|provide|provides|query|speak) | from (the|a|an|each|every) last <n> | payload | post / | in : | in ,`;
/** To hand something back. */
const giveBack = terms`output | outputs | returns | return | returned | response (:|is|has|contain*|include*|with|body|holds) | responds with | produces | produce | emits | emit | yields | reply (:|carr*|contain*|with|holds|has) | respond* with | comes out | come out | out of it | get back | gets back | displays | come back | comes back | gives back | (model|system|service) gives | and receive | out : | out .`;
/** What a request is made of. */
const sent = terms`user | query | image | photo | picture | text | document | id | ids | context | history | feature | transaction | record | row | sequence | audio | clip | frame | video | message | question | prompt | session | profile | item | ticket | email | comment | post | list | candidate | json | vector | reading | window | series | application | card | amount | title | description | listing | order | location | timestamp | tweet | scan | store | sku | date | customer | pair | article | measurement | prefix | fields | values | signal | form | file | data | vital sign | letter | scans | x-ray | tuple | metric | url | review | log | speech | sentence | origin | applicant | hunk | file | product | job | resume | claim`;
/** What an answer is made of. */
const answer = terms`score | probabilit* | label | class | categor* | ranked | list | top <n> | top k | top n | ranking | forecast | prediction | recommendation | bounding box | box | mask | text | answer | summar* | embedding | vector | json | result | item | video | product | candidate | song | suggestion | listing | decision | flag | alert | estimate | eta | price | quantity | value | transcript* | id | ids | rating | confidence | quantile | interval | caption | entit* | translation | risk | segment | cluster | number | binary | boolean | intent | reason | citation | playlist | passage | order | document | units | approve | minutes | queue | word | image | alarm | pctr | heat map | page | ads | explanation`;
/** A task told with what it is done to and what it gives: both sides in one sentence. */
const predict = terms`predict | predicts | classifying | predicting | ranking | detects | detect | estimate | estimates | rank | ranks | recommend* | classif* | forecast | forecasts | retrieve | retrieves | find | finds | return | returns | suggest* | order | orders | generat* | score | scores | produces`;
/** "query => ranked list". */
const arrow = all(
  sent,
  near(
    terms`= > | →`,
    terms`score | probabilit* | ranked | list | ranking | decision | class | label | prediction | recommendations | answer | top <n>`,
    4,
  ),
);
const inputHeading = terms`input | request (body|payload|schema|fields)`;
const outputHeading = terms`output | response | response (body|payload|schema|fields) | prediction (output|result)`;

/** Whatever it is called, it is said to be what goes in, or comes out. */
const goesIn = terms`(the|its) input (is|are) | input of the .. (is|are) | input : (a|an|the|one) | (run|job|batch) (reads|receives|takes) | job reads :`;
const comesOut = terms`(the|its) output (is|are) | output of the .. (is|are) | output : (a|an|the|one) | writes : | and writes (one|a|the)`;

export default item({
  id: "io-schema",
  phase: "clarify",
  title: "Inputs and outputs",
  ask: "What goes into the system for one prediction, and what comes out of it?",
  why: `Inputs and outputs are the contract between the model and everything around it. Writing down the request ("user id, query, location") and the answer
("20 listing ids with scores") shows at once what is known at prediction time, what the caller must do with the result, and which columns would leak the future.
With only one side of it written, two teams will build two systems.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 2; Breck et al., The ML Test Score (2017), infrastructure tests",
  topic: any(input, output, contract, goesIn, comesOut, near(take, sent, 4), arrow),
  needs: {
    "what goes in": all(
      any(
        goesIn,
        arrow,
        near(take, sent, 4),
        near(terms`given (a|an|the|each)`, sent, 8),
        near(
          predict,
          terms`(for|on) (each|every|a|an|the|all) .. ${sent} | (of|to|in) (each|every) ${sent} | (incoming|customer|user) ${sent} | from .. ${sent} | given .. ${sent}`,
          10,
        ),
        all(under(inputHeading), words(2)),
        all(under(contract), sent),
      ),
      // There, requests and inputs are those of something else.
      not(under(terms`validation | attention | drift | alert* | monitor*`)),
    ),
    "what comes out": any(
      comesOut,
      arrow,
      near(giveBack, answer, 5),
      near(terms`predict | predicts | estimates | estimate`, terms`probabilit* | likelihood | score | whether`, 4),
      all(terms`given | give (a|an|the|me|us)`, near(predict, any(answer, sent), 6)),
      all(under(outputHeading), any(entry, answer)),
      all(under(contract), terms`score | probabilit* | prediction | decision | label | response`),
    ),
  },
  examples: {
    met: [
      "The request carries the application form and the bureau file; the reply carries the probability of default.",
      "The service takes a user id and a query and returns the 20 best listings with their scores.",
      "## Input and output\n\n- Input: photo of a leaf.\n- Output: disease label and confidence.",
      "Given a transaction, the model outputs a fraud score between 0 and 1.",
      "Search query and user profile → list of ten listings.",
      "Each call passes the question of the customer; the answer comes back with its passages.",
      "- Request: `{user_id, cart}`\n- Response: `{score, reasons}`",
    ],
    vague: [
      "## Monitoring\n\n- Output: a drift report with a score per feature.",
      "The service returns a ranked list of songs.",
      "## Inputs and outputs\n\nThe contract is described by the platform team.",
      "The input is a photo of a leaf.",
    ],
    missing: ["Two engineers work on this for a quarter.", "## Inputs and outputs\n\nTBD"],
    waived: ["An API schema is not needed because the report is read by one analyst; out of scope for v1."],
  },
});
