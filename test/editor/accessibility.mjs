import assert from "node:assert";
import axe from "axe-core";

/** What axe-core has to say against a page of ours, in the colours of the theme. `frame` is the webview's inner frame. */
export async function accessibilityProblems(frame) {
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations", "passes"] }));
  const ids = passes.map(({ id }) => id);
  assert.ok(ids.includes("color-contrast"), "there was something to check");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`);
}
