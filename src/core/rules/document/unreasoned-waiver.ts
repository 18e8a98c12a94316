import { documentRule } from "../document-rule.js";

export default documentRule({
  id: "unreasoned-waiver",
  title: "Waiver without a reason",
  why: `"Not applicable" closes a question only for the one who wrote it. With its reason a reader can check it, and see when it stops being true.`,
  check: ({ waivers }) => {
    const reported = new Set<number>();
    return waivers.flatMap(({ item, span }) => {
      if (reported.has(span.start)) return [];
      reported.add(span.start);
      return [{ span, message: `${item.title} is said not to apply, without a reason. Add "because ..." and what makes it so.` }];
    });
  },
  examples: {
    reported: ["# Ranking\n\n## Drift monitoring\n\nNot applicable."],
    silent: ["# Ranking\n\n## Drift monitoring\n\nNot applicable because the model scores one frozen archive."],
  },
});
