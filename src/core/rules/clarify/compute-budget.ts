import { about, all, any, evenDenied, named, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** What else money is spent on. */
const otherSpending = terms`marketing | advertis* | campaign | salar* | media`;
const compute = terms`compute (must|is|needs|budget|resource|cost|power|capacity|requirement|intensive) | computational (cost|resource|power|budget|complexity|requirement|constraint|limit) | computation (cost|time|resource|budget) | computing (power|resource|cost) | hardware | gpu | gpus | tpu | cpu | cpus | vcpu | vram | ram | memory (footprint|usage|limit|constraint|budget|consumption|requirement|overhead) | low memory | memory : | infrastructure (cost|budget|requirement|constraint) | infra (cost|budget) | cloud (cost|bill|spend|budget) | (serving|inference|training|token|hosting|api|model|gpu) cost | cost per <n> (prediction|request|inference|query|call|image|document|token) | cost (per|of) (prediction|inference|request|training|serving|query|1k|1000) | resource (constraint|limit|budget|requirement|usage|consumption) | embedded (device|system|hardware) | edge device | on-device | instance type | spot instance | cost-effective | cost constraint | storage budget | budget (for|of)? (compute|training|serving|cloud|infrastructure)`;
const bytes = terms`<bytes> | <n> (gi|mi)`;
/** Money by the month, where it is said to be a cost. */
const monthly = all(
  near(
    terms`<money>`,
    terms`a month | per month | month | monthly | a year | per year | per quarter | a quarter | per week | a week | per day | a day`,
    3,
  ),
  about(
    terms`budget | cost (picture|estimate|breakdown|summary) | bill | money | api | cost (stay*|must|should|below|under|at most|limit*) | computing | compute | hosting | licence | license | infra* | cloud | llm | openai | anthropic | gpt | (estimated|monthly) (monthly)? cost : | cost of (running|operation) | running cost | running costs | serving | inference`,
  ),
  not(otherSpending),
);
/** Machines by number or by type. */
const hardware = terms`single-host | single-node | openmv | esp32 | arduino | stm32 | coral | gpu = (t4|a10g|a100|h100|l4|v100) | (single-core|dual-core|quad-core|<n> core) (vm|machine|server|cpu|virtualbox|laptop|pc) | (one|two|three|four|eight|<n>) (t4s|a100s|h100s|l4s|v100s|a10s|gpus|tpus) | <n> (×|x)? (nvidia|small|spare|shared|spot|cpu|vcpu|physical|on-demand|reserved|tesla|existing|consumer|large|medium)? (gpu|tpu|vcpu|cpu|cpus|a100|h100|v100|a10g|a10|t4|l4|l40s|worker node|gpu instance|gpu node|gpu hour|gpu-hour|cpu hour|core-hour|executor) | (one|single|two|four|eight|dual|existing|(on|need|needs|require|requires|use|uses|with|using|has|via|without) a) (single)? (nvidia|small|spare|shared|spot|consumer|t4|a100|h100|v100|a10|a10g|l4|rtx|modest|existing|own|department|desktop)? (gpu|tpu|a100|h100|v100|t4|a10g|l4|laptop|workstation|jetson|microcontroller) | (nvidia|tesla) (a100|h100|v100|t4|a10g|l4|p100|k80|l40s|jetson|rtx) | rtx <n> | macbook | jetson (nano|orin|xavier|agx) | <n> node .. cluster | free (t4|p100|gpu|tpu) | raspberry pi <n> | (on|for|onto) (a|the)? raspberry pi | (on|for|with|from) (a|an|one|any)? (normal|ordinary|standard|consumer|commodity|modest|single) (pc|laptop|desktop|computer|machine|server|workstation) | cortex m4 | cortex <n>? | edge tpu | inferentia | trainium | cpu-only | (uses|need|needs|only|run on|runs on|running on|serve on|served on|train on|trained on|fits on|on) (the|existing|plain|our)? (cpu|cpus) (only|without|machine|node|alone|instance|server) | (uses|needs|run on|runs on|running on|served on|trained on|fits on) (the|existing|plain|our)? (cpu|cpus) | (p3|p4|p4d|p5|g4dn|g5|g6|m5|m6i|c5|c6i|r5|t3|n1|n2) . (<n>|xlarge|large|medium) | <n> xlarge | xlarge | 2xlarge | 4xlarge | colab (pro|gpu|session|t4) | free colab | kaggle (gpu|notebook)`;
/** Cores are of a machine. */
const cores = near(
  terms`<n> core`,
  terms`cpu | gb | gib | memory | ram | machine | server | vm | node | laptop | pc | on | with | needs | gets | for <time>`,
  4,
);
/** How long the training may take, or takes. */
const trainingTime = near(
  terms`training | retraining | fine-tuning | trains`,
  terms`(takes|take|at most|under|less than|up to|finish* (in|within)|done (in|within)) (about|around|roughly|at most|under)? <n> (gpu)? (hour|minute|h|min)`,
  4,
);
/** A sum of money for it. */
const granted = all(
  near(terms`budget | limit | spend*`, terms`<money>`, 4),
  terms`cloud | compute | infra* | gpu | training | serving | inference | api | hardware | hosting`,
  not(otherSpending),
);
const each = near(terms`<money> | <n> cent`, terms`(prediction|request|query|call|inference|answer|document) costs`, 3);
/** What may cost nothing. */
const free = any(
  evenDenied(terms`no gpu | without (a|any)? gpu | no (usage|cloud|api|infra|hosting|server|licence) (cost|bill|fee)`),
  evenDenied(terms`(without|no) (any)? paid (llm|cloud|external|third-party)? (api|service|plan|subscription|infrastructure|tool|model)`),
  terms`(everything|all|only|within|restricted to|limited to|stay*|keep*|run*|fit*) .. (free tier|free-tier) | (aws|gcp|lambda|azure|oracle|vercel|render) free tier | cost-free | (entirely|completely) free | free (inference|hosting) | at zero cost | zero (api|cloud|infra*|hosting) cost | <money> for (the|this)? (whole|entire|full)? project | (run|runs|train|trained|trains|deploy*|host*) ... for free`,
);
const atMost = terms`at most | under | below | less than | < | ≤ | <= | limit* | budget | max* | must | fit | fits | no more than | not exceed`;
const computeHeading = terms`compute | computational | hardware | budget | resource | infrastructure (cost|requirement) | memory | cost | costs | gpu | cpu | ram | vram | processor`;

export default item({
  id: "compute-budget",
  phase: "clarify",
  title: "Compute budget",
  ask: "What may training and serving cost, in hardware, memory, hours or money?",
  why: `A model that cannot be afforded is not a candidate. One number for training (hours on which hardware) and one for serving (machines, memory or money per thousand predictions)
decides between a tree and a transformer faster than any benchmark, and keeps the discussion honest when the next point of AUC doubles the bill.
On devices the limit is memory and battery, and is just as hard.`,
  source:
    "Strubell et al., Energy and Policy Considerations for Deep Learning in NLP (ACL 2019); Huyen, Designing Machine Learning Systems (2022), chapter 7",
  topic: any(
    compute,
    under(terms`compute | computing | (monthly|estimated|annual|cloud|infrastructure) cost`),
    near(bytes, terms`ram | sram | float32 | memory | flash | model | phone | app | machine`, 5),
    near(
      terms`<money> | <n> cent`,
      terms`(training|fine-tuning) (run|job) | spend | per (request|prediction|query|call|inference|token|document)`,
      6,
    ),
    terms`cost (should|must|are|is|stay*) | can afford`,
  ),
  meets: any(
    all(named(terms`storage need | storage requirement | index size | memory (need|requirement|footprint)`), bytes, words(1, 20)),
    hardware,
    cores,
    trainingTime,
    monthly,
    granted,
    each,
    free,
  ),
  // Cost or hardware is touched on without a limit.
  touches: terms`(limited|low|lower) resource | resource setups | computational load | nothing heavier than | expensive (experiment|repeated|model|training|step|operation|computation) | rate limits | memory optimiz* | runs on the host | <money> / (mo|month) | free model | (running|operating|infrastructure|serving|training|cloud|api|inference|computational) cost* | cost-efficient | cheap to (run|serve|train) | workstation | laptop | single machine | training time | colab | free tier | free-tier | free cloud | paid (api|service|plan|subscription) | raspberry pi | very cheap | predictable cost | (model|index|file) size | memory (footprint|usage|consumption|limit*) | computationally (expensive|cheap|intensive|efficient) | in memory | (keep|low|minimize|reduce) .. cost`,
  needs: {
    "what it may cost, in hardware, memory, hours or money": any(
      near(
        bytes,
        terms`ram | sram | memory | vram | footprint | gpu | flash | heap | phone | device | app | fits | machine | may use | float32 | embedding table`,
        4,
      ),
      near(bytes, terms`must fit | fits in | fit in`, 6),
      all(near(bytes, terms`model | binary | weights | artifact | model file`, 5), atMost),
      near(
        terms`<money> | <n> cent`,
        terms`(training|fine-tuning) (run|job) | compute | infra* | gpu | cloud | serving | inference | token | training cost | hosting | aws | gcp | azure | api cost | per <n>? (prediction|query|request|inference|call|answer|document|chat|token|image) | model cost | run | running`,
        6,
      ),
      all(
        under(computeHeading),
        terms`<n> (core|gpu|node|machine|instance|hour|worker|vcpu|pod|replica|server|vm) | <bytes> | <money> | <money> .. month`,
        not(terms`revenue | saving | median`),
      ),
      terms`(parameters|model size) .. (limit*|at most|under|below|≤|<) .. <n> | token budget .. <n> | <n> (flops|macs|gflops|mflops) | <percent> of (one|a|the) (core|gpu|cpu)`,
    ),
  },
  examples: {
    met: [
      "Training takes four hours on a single A100.",
      "Serving costs stay below $3,000 per month.",
      "## Compute\n\n- 16 CPU cores and 64 GB of memory.",
      "The model fits into 20 MB of memory on the device.",
    ],
    vague: [
      "Compute resources are limited.",
      "## Compute budget\n\nWe want to keep costs low.",
      "What is the GPU budget?",
      "Colab, because it is free.",
    ],
    missing: ["Chargebacks cost us $2 million a year.", "## Compute budget\n\nTBD"],
    waived: ["A compute budget is not applicable because the platform team provides all hardware; there is no limit that binds us."],
  },
});
