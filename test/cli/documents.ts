/** A design document with gaps: most items are missing. Without a status it has none in its front matter. */
export const gaps = (status?: "draft" | "review" | "final") => `---
type: ml-design-doc
${status === undefined ? "" : `status: ${status}\n`}---
# Feed ranking

We rank posts by the predicted probability of a like.

## Drift

${drift}
`;

/** Meets \`drift-monitoring\`; without it the item is missing from {@link gaps}. */
export const drift = "PSI of every feature is computed each night against the training window; above 0.2 the owner is paged.";
/** Makes \`drift-monitoring\` vague. */
export const vagueDrift = "We will monitor the model for drift.";

export const shoppingList = "# Shopping\n\n- milk\n- bread\n";
