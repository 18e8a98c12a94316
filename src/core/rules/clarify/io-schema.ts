import { about, all, any, entry, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const input = terms`input | request | takes | receives | given | accepts | payload | query parameter | consumes | fed | upload* | submits | submit | on (each|every) (request|query|transaction|event|call|visit) | for (each|every|a given)`;
const output = terms`output | response | returns | return | returned | produces | emits | responds | result | outputs | yields | displayed | shown`;
const contract = terms`schema | i / o | io | api | endpoint | interface | contract | signature | rest | grpc | post / | get / | request / response`;
const answer = terms`score | scores | probabilit* | label | class | categor* | ranked list | list of | top <n> | top-k | top-n | top k | top n | ranking | forecast* | prediction | recommend* | bounding box* | mask | text | answer | summar* | embedding | vector | json | <n> (items|results|videos|products|candidates|songs|suggestions|articles|listings|recommendations|posts|ads|documents|passages|classes|values) | decision | flag | alert | estimate | eta | price | quantity | value | transcript* | ids | rating | confidence | quantile | interval | caption* | entit* | translation | risk | segment | cluster | number | binary | yes / no | intent | suggestion* | reason code* | citation* | playlist | feed | results`;

export default item({
  id: "io-schema",
  phase: "clarify",
  title: "Inputs and outputs",
  ask: "What goes into the system for one prediction, and what comes out of it?",
  why: `Inputs and outputs are the contract between the model and everything around it. Writing down the request ("user id, query, location") and the answer
("20 listing ids with scores") shows at once what is known at prediction time, what the caller must do with the result, and which columns would leak the future.
With only one side of it written, two teams will build two systems.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 2; Breck et al., The ML Test Score (2017), infrastructure tests",
  topic: any(
    input,
    output,
    contract,
    terms`predict* | recommend* | rank* | scor* | classif* | detect* | forecast* | generat* | retriev* | estimat*`,
  ),
  needs: {
    "what goes in": any(
      terms`input .. (:|is|are|=|include*|consist*|contain*|will be|→|->|from|feature) | inputs | (takes|take|taking|receives|accepts|consumes|ingests) (a|an|the|as|in|one|each|user|raw|two|text|image|query|images|feature|both|up) | as (an )? input | from .. input | given (a|an|the|user|its|their|some|all|one|two|each|historical|past|only) | (request|payload|body) .. (contain*|include*|carr*|with|:|has|field|is|consist*) | user_id | request_id | user id | (upload*|submit*|type|types|enters|asks|sends|send|posts) (a|an|the|their|its|one|text) | for (each|every|a given) (user|transaction|request|query|item|customer|pair|image|document|listing|session|order|patient|candidate|sku|store|comment|post|video|ticket|message|loan|application|account|ad|product|event|machine|visit|trip)
  | (feature|fields) .. (at|available at) (prediction|inference|serving|request|scoring|decision) time | query .. user (id|context)`,
      all(under(input), any(entry, terms`<n> | , | id`), words(1)),
    ),
    "what comes out": any(
      terms`output .. (:|is|are|=|include*|consist*|contain*|will be|→|->|one|score*|probabilit*|list|label) | outputs | returns | return (a|an|the|top|up|<n>|one|list|ranked|result|json|score*) | (response|responds) .. (contain*|include*|with|:|has|field|is|list) | (produces|emits|yields|gives) (a|an|the|one|per|<n>) | → .. (score*|probabilit*|label|class|list|rank*|decision) | score between <n> | between 0 and 1 | in [ 0 | predict* (the|a|an|whether|how|if|which|next|per|one|for) .. | probability (of|that) | ranked list | top (<n>|k|n) | ordered list | list of`,
      all(under(output), any(entry, answer), words(1)),
      all(about(output), answer),
    ),
  },
  examples: {
    met: [
      "The service takes a user id and a query and returns the 20 best listings with their scores.",
      "## Input and output\n\n- Input: photo of a leaf.\n- Output: disease label and confidence.",
      "Given a transaction, the model outputs a fraud score between 0 and 1.",
    ],
    vague: [
      "The service returns a ranked list of songs.",
      "## Inputs and outputs\n\nThe contract is described by the platform team.",
      "The input is a photo of a leaf.",
    ],
    missing: ["Two engineers work on this for a quarter.", "## Inputs and outputs\n\nTBD"],
    waived: ["An API schema is not needed because the report is read by one analyst; out of scope for v1."],
  },
});
