import { describe, expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

describe("what is said not to apply", () => {
  test.each([
    // An entry of a list waives what it names, and nothing that it only touches on.
    ["ab-test", "waived", "## Out of scope\n\n- Online A/B testing"],
    ["drift-monitoring", "waived", "## Non-goals\n\n- Drift monitoring: the pilot ends after six weeks"],
    ["ml-task", "vague", "## Out of scope\n\n- Sub-daily or real-time predictions for spare parts"],
    ["io-schema", "vague", "## Out of scope\n\n- The interface to the planning tool of the plant"],
    ["latency-requirement", "vague", "## Not in scope\n\n- Interactive or real-time exploration by customers"],
    // The reason may stand before it, or behind "none".
    ["feature-preprocessing", "waived", "The ensemble is made of trees, so scaling is not needed."],
    ["latency-requirement", "waived", "- Response time: does not matter, since the list is printed once a month."],
    ["drift-monitoring", "waived", "Drift monitoring, of inputs or of scores: none, because no data ever leaves the device."],
    // Under a heading or behind a label of the topic, "it" is the topic; anything else is not.
    ["retraining", "waived", "## Retraining\n\nNot needed, because the archive is frozen."],
    ["retraining", "waived", "**Retraining:** not needed, because the archive is frozen."],
    ["business-goal", "vague", "## Overview\n\nA graphics card is not needed, because the trees are small."],
  ])("%s is %s in %j", (id, verdict, text) => {
    expect(lint(openDocument(text)).items.find((item) => item.id === id)?.verdict).toBe(verdict);
  });
});
