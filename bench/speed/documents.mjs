// Texts like design documents of any length: prose, lists, tables, code and diagrams. The same seed gives the same text, always.

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const subjects =
  "the ranking service|our forecast|each request|the feature store|the training job|a nightly batch|the fraud score|the retrieval stage|the annotation team|the on-call engineer|the product owner|the candidate model|a held-out month|the logging pipeline|the recommender|the moderation queue|the pricing team|every merchant|the mobile client|the search index".split(
    "|",
  );
const verbs =
  "reads|writes|scores|compares|replaces|delays|joins|drops|caches|limits|reports|validates|averages|sorts|watches|re-trains|explains|rejects|copies|labels".split(
    "|",
  );
const objects =
  "click logs of the last 90 days|the `user_id` and `item_id` columns|two million events per day|a table of 40 features|the previous release|gradient boosted trees|NDCG@10 on later weeks|the population stability index|missing prices|one row per order|a calibrated probability|the conversion rate|warehouse snapshots|a gap of seven days|embeddings of 128 dimensions|late labels|a list of twenty candidates|the approval queue|GPU hours|an answer within 80 ms".split(
    "|",
  );
const ends =
  "before the daily deadline|for new users|when traffic doubles|at the 99th percentile|in every region|without a second pass|because labels arrive late|unless the cache is cold|during the pilot|for the largest accounts|after each deployment|in the same transaction|as the contract asks|until the queue is empty|with a fixed seed|from the second week on".split(
    "|",
  );
const names =
  "Goal|Users|Scope|Data sources|Labels|Features|Missing values|Baseline|Model|Training|Loss|Validation|Metrics|Experiment|Rollout|Monitoring|Drift|Retraining|Fallback|Cost|Latency|Scale|Privacy|Interfaces|Risks|Open points|Schedule|Ownership".split(
    "|",
  );

/**
 * A document of about so many words (more by at most one block).
 *
 * @param {number} words
 * @param {number} seed
 */
export function documentOf(words, seed = 1) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const upTo = (least, most) => least + Math.floor(next() * (most - least + 1));
  const many = (least, most, make) => Array.from({ length: upTo(least, most) }, (_, i) => make(i));
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const clause = () => `${pick(subjects)} ${pick(verbs)} ${pick(objects)}`;
  const sentence = () => {
    const text = `${capital(clause())}${next() < 0.5 ? ` ${pick(ends)}` : ""}${next() < 0.25 ? `, and ${clause()}` : ""}`;
    const marked =
      next() < 0.15
        ? text.replace(/\b(\w+) (\w+)$/, "**$1 $2**")
        : next() < 0.06
          ? `${text} (see [the notes](notes/${upTo(1, 90)}.md))`
          : text;
    return `${marked}${next() < 0.06 ? "?" : "."}`;
  };
  const blocks = {
    paragraph: () => many(2, 5, sentence).join(next() < 0.3 ? "\n" : " "),
    labels: () => many(2, 4, () => `**${pick(names)}:** ${sentence()}`).join("\n\n"),
    list: () =>
      many(3, 6, () => `- ${sentence()}${next() < 0.2 ? `\n${many(2, 3, () => `  - ${sentence()}`).join("\n")}` : ""}`).join("\n"),
    steps: () => many(3, 5, (i) => `${i + 1}. ${sentence()}`).join("\n"),
    table: () =>
      [
        `| ${pick(names)} | ${pick(names)} | Limit |`,
        "|---|---|--:|",
        ...many(3, 6, () => `| ${pick(objects)} | ${clause()} | ${upTo(1, 900)} ms |`),
      ].join("\n"),
    quote: () => many(1, 2, () => `> ${sentence()}`).join("\n"),
    code: () =>
      `\`\`\`python\n${many(3, 6, (i) => `step_${i} = join(events, "${pick(names).toLowerCase()}", days=${upTo(1, 90)})`).join("\n")}\n\`\`\``,
    diagram: () =>
      `\`\`\`mermaid\nflowchart LR\n${many(2, 4, (i) => `  A${i}["${pick(objects)}"] --> B${i}["${pick(subjects)}"]`).join("\n")}\n\`\`\``,
  };
  const kinds = [
    "paragraph",
    "paragraph",
    "paragraph",
    "paragraph",
    "list",
    "list",
    "steps",
    "labels",
    "table",
    "quote",
    "code",
    "diagram",
  ];
  const parts = ["---\ntype: ml-design-doc\nstatus: draft\n---", `# Design of ${pick(subjects)} ${seed}`];
  let count = 8;
  const add = (text) => {
    parts.push(text);
    count += text.split(/\s+/).length;
  };
  for (let chapter = 1; count < words; chapter++) {
    add(`## ${chapter}. ${pick(names)}`);
    for (let section = upTo(1, 3); section > 0 && count < words; section--) {
      if (section > 1) add(`### ${pick(names)} of ${pick(subjects)}`);
      for (let block = upTo(2, 4); block > 0 && count < words; block--) add(blocks[pick(kinds)]());
    }
  }
  return `${parts.join("\n\n")}\n`;
}
