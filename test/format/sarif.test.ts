import { describe, expect, test } from "vitest";
import { described, formatSarif, lint, openDocument, ruleIds } from "../../src/core/index.js";
import { text } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, product, results } from "./results.js";
import { validateSarif } from "./validate.js";

const logOf = (given = results) => JSON.parse(formatSarif(given, product));

describe("the SARIF log", () => {
  test.each([
    ["an ordinary run", results],
    ["a run over nothing", nothing],
    ["hostile text and names", hostile],
  ])("of %s is valid by the standard's schema", (_, given) => {
    expect(validateSarif(logOf(given)), JSON.stringify(validateSarif.errors?.slice(0, 3))).toBe(true);
  });

  test("would not be valid if it were wrong", () => {
    for (const spoil of [
      (log: ReturnType<typeof logOf>) => (log.runs[0].results[0].level = "fatal"),
      (log: ReturnType<typeof logOf>) => delete log.runs[0].results[0].message,
      (log: ReturnType<typeof logOf>) => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
      (log: ReturnType<typeof logOf>) => (log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = "a b.md"),
      (log: ReturnType<typeof logOf>) => (log.runs[0].tool.driver.rules[0].helpUri = "nowhere"),
    ]) {
      const log = logOf();
      spoil(log);
      expect(validateSarif(log), spoil.toString()).toBe(false);
    }
  });

  test("has a catalogue with help for everything that can be reported", () => {
    const { rules } = logOf().runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id).sort()).toEqual([...ruleIds].sort());
    for (const { id, help, helpUri, fullDescription } of rules) {
      expect(helpUri).toBe(`https://example.org/rules/${id}.md`);
      const { ask, why } = described.find((rule) => rule.id === id) ?? { why: "" };
      expect(fullDescription.text).toBe(ask ?? why.replace(/\n/g, " "));
      expect(help.markdown).toContain(why);
    }
  });

  test("words of documents and paths make no link in a message", () => {
    const report = lint(openDocument("# A\n\nThe latency [here](javascript:alert(1)) should be low.\n"));
    const messages: string[] = [];
    JSON.stringify(logOf({ ...hostile, documents: [...hostile.documents, { path: "a.md", report, skipped: false }] }), (key, value) => {
      if (key === "message") messages.push(value.text);
      return value;
    });
    expect(messages.filter((message) => message.includes("[here] (javascript:")).length).toBeGreaterThan(0);
    expect(messages.filter((message) => message.includes("[click] (javascript:")).length).toBeGreaterThan(0);
    expect(messages.filter((message) => message.includes("]("))).toEqual([]);
  });

  test("leads to no page where none is known", () => {
    const text = formatSarif(results, { ...product, page: () => undefined });
    expect(validateSarif(JSON.parse(text))).toBe(true);
    expect(text).not.toContain("example.org");
  });

  test("results point at their rule, their place and what is related", () => {
    const [run] = logOf().runs;
    expect(run.results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ["absent-phase", "error"],
      ["scale", "warning"],
      ["latency-requirement", "warning"],
      ["unfilled-placeholder", "note"],
    ]);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const { artifactLocation, region } = run.results[2].locations[0].physicalLocation;
    expect(artifactLocation).toEqual({ uri: "docs/feed%20ranking%20(v2).md", index: 0 });
    const line = text.split("\n")[region.startLine - 1];
    expect(line?.slice(region.startColumn - 1, region.endColumn - 1)).toBe("fast");
    expect(region.snippet.text).toBe("fast");
  });

  test("a vague item has its other evidence as related locations", () => {
    const vague = "# A\n\n## Monitoring\n\nWe will monitor the model for drift.\n\n## Later\n\nDrift of the model will be monitored too.\n";
    const report = lint(openDocument(vague), undefined, { listed: "documents" });
    const log = logOf({ documents: [{ path: "a.md", report, skipped: false }], unread: [] });
    const drift = log.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === "drift-monitoring");
    expect(
      drift.relatedLocations.map(
        (location: { physicalLocation: { region: { startLine: number } } }) => location.physicalLocation.region.startLine,
      ),
    ).toContain(9);
    expect(validateSarif(log)).toBe(true);
  });

  test("every result has a fingerprint of its own, which outlives moved lines and other line endings", () => {
    const fingerprintsOf = (source: string) =>
      logOf({ documents: [{ path: "a.md", report: lint(openDocument(source)), skipped: false }], unread: [] }).runs[0].results.map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      );
    const before = fingerprintsOf(text);
    expect(new Set(before.map((each: object) => JSON.stringify(each))).size).toBe(before.length);
    expect(fingerprintsOf(text.replace("# Feed ranking\n", "# Feed ranking\n\n\n").replace(/\n/g, "\r\n"))).toEqual(before);
  });

  test("what could not be read is a notification, and the run no success", () => {
    const [invocation] = logOf().runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications).toMatchObject([
      { level: "error", message: { text: "docs/locked.md: no permission to read it." } },
    ]);
    expect(logOf(nothing).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});
