/** Random numbers below a bound, the same for the same start (mulberry32). */
export type Random = (below: number) => number;

export function randomFrom(start: number): Random {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

export const oneOf = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;

/** What means something to Markdown, to the rules or to nobody. */
const words = [
  ..."# ## - * + 1. > ` ``` ~~~ | --- === *** _ ** ~~ [ ] ( ) ![ ]( ]: [^ ^ < > </ <!-- --> & &amp; \\ : . ? ! , ; \" ' { } $ % @ / = ~".split(
    " ",
  ),
  ..."TBD TODO <name> [insert n/a because not without drift model latency p99 100ms weekly loss AUC A/B PSI data users features".split(" "),
  ...[
    "\n",
    "\n\n",
    "\r",
    "\r\n",
    "\t",
    "    ",
    " ",
    "  \n",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\u0000",
    "\ud800",
    "\udc00",
    "\u0301",
    "\u200d",
    "\u202e",
  ],
  ...[
    "漢字。",
    "👩‍👩‍👧",
    "\u0130",
    "\ufdfa",
    "http://",
    "www.",
    "<div>\n",
    "</div>",
    "<pre>",
    "```mermaid\n",
    "- [ ] ",
    "---\n",
    "[a]: b\n",
    "[^1]: ",
  ],
  "<!-- ml-design-doc-disable-next-line ab-test -->",
  "| a | b |\n|---|---|\n",
];

/** A text made from one or two others by a few random changes, at most `longest` code units. */
export function mutate(random: Random, text: string, other: string, longest: number): string {
  let now = text;
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(now.length + 1);
    const end = Math.min(now.length, at + 1 + random(random(4) === 0 ? 2_000 : 40));
    const from = random(other.length + 1);
    const piece = [
      () => oneOf(random, words),
      () => oneOf(random, words).repeat(1 + random(300)),
      () => `${oneOf(random, words)}${oneOf(random, words)}`.repeat(1 + random(200)),
      () => other.slice(from, from + random(400)),
      () => now.slice(at, end).repeat(1 + random(20)),
      () => String.fromCharCode(random(0x10000)),
      () => "",
    ];
    const made = oneOf(random, piece)();
    now = now.slice(0, at) + made + now.slice(random(2) === 0 ? at : end);
  }
  return now.slice(0, longest);
}
