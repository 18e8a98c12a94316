import { about, all, any, near, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const compute = terms`compute | computational | computing | hardware | gpu | gpus | tpu | cpu | cpus | vcpu | ram | memory | vram | budget | cost | costs | expens* | infrastructure cost | cloud (cost|bill|spend) | resource (constraint|limit|budget|requirement|usage) | on-device | edge device | instance type | cluster | node | nodes | disk | storage | flash | machine | worker`;
const hardware = terms`<n> (×|x)? .. (gpu|tpu|cpu|core|vcpu|node|worker|machine|server|a100|h100|v100|t4|a10|a10g|l4|instance|executor|replica|pod) | (a|an|one|single|two|four|eight|dual|per) (nvidia|small|spare|shared|spot|cloud|modest|commodity|standard|consumer|raspberry|t4|a100|h100|v100|a10|a10g|l4|rtx)? (gpu|tpu|a100|h100|v100|t4|a10|a10g|l4|laptop|workstation|jetson|machine|vm|cpu|instance) | a100 | h100 | v100 | t4 | a10g | l4 | l40s | p100 | k80 | rtx <n> | jetson* | raspberry pi | coral | cortex* | edge tpu | inferentia | trainium | cpu-only | cpu only | (on|uses|need|needs|only|run on|runs on|serve on|served on|train on|trained on) cpu | no gpu | without (a )? gpu | gpu-hours | gpu hours | cpu hours | core-hours | (p3|p4|p4d|p5|g4dn|g5|g6|m5|m6i|c5|c6i|r5|t3) . <n>? | xlarge | 2xlarge | 4xlarge | spot instances | microcontroller | colab | kaggle notebook | free tier`;

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
  topic: any(compute, hardware),
  needs: {
    "a limit or an estimate, in hardware, memory or money": any(
      hardware,
      near(
        terms`<bytes>`,
        terms`ram | memory | vram | model size | model | footprint | disk | storage | gpu | index | binary | flash | heap | embedding* | artifact | weights | device | budget`,
        6,
      ),
      all(
        terms`<money>`,
        any(
          terms`month* | year* | per (day|request|query|call|prediction|<n>|thousand|million|inference|document|run|hour|token|user) | / (month|day|hour|year|mo) | budget | cost* | cap | compute | training | serving | inference | infrastructure | cloud | gpu | token`,
        ),
        about(terms`compute | cost* | budget | infra* | gpu | cloud | serving | training | inference | token | resource | hardware`),
      ),
      all(
        under(terms`compute | computational | hardware | budget | resource | infrastructure cost | memory`),
        terms`<n> (core|gpu|node|machine|instance|hour|worker|vcpu) | <bytes> | <money> | <time>`,
      ),
      all(terms`train* .. <time> | retrain* .. <time>`, terms`gpu | cpu | node | machine | core | hardware | cluster | instance`),
      terms`(parameters|model size) .. (limit*|at most|under|below|<=|≤|<) .. <n> | token budget .. <n> | <n> (flops|macs|gflops|mflops)`,
    ),
  },
  examples: {
    met: [
      "Training takes four hours on a single A100.",
      "Serving costs stay below $3,000 per month.",
      "## Compute\n\n- 16 CPU cores and 64 GB of memory.",
      "The model fits into 20 MB of memory on the device.",
    ],
    vague: ["Compute resources are limited.", "## Compute budget\n\nWe want to keep costs low.", "What is the GPU budget?"],
    missing: ["Chargebacks cost us $2 million a year.", "## Compute budget\n\nTBD"],
    waived: ["A compute budget is not applicable because the platform team provides all hardware; there is no limit that binds us."],
  },
});
