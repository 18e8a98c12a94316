import { expect, test } from "vitest";
import { folder, run } from "./command.js";
import { gaps, shoppingList, vagueDrift } from "./documents.js";

const cwd = () =>
  folder({
    "draft.md": gaps("draft"),
    "review.md": gaps("review"),
    "final.md": gaps("final"),
    "none.md": gaps(),
    "vague.md": `---\ntype: ml-design-doc\n---\n# A\n\n${vagueDrift}\n`,
    "waived.md": "---\ntype: ml-design-doc\n---\n# A\n\nDrift monitoring does not apply because the model scores one frozen archive.\n",
    "docs/list.md": shoppingList,
  });

/** Runs with findings out of the way, so that only the other gates count. */
const gate = async (...args: readonly string[]) => {
  const { code, stderr } = await run(["lint", "--fail-on", "never", ...args], { cwd: cwd() });
  return { code, stderr };
};
const passed = { code: 0, stderr: "" };

test("the documents of this test have some items met, and not most", async () => {
  const { stdout } = await run(["lint", "--format", "json", "none.md"], { cwd: cwd() });
  const { met } = JSON.parse(stdout).documents[0].score;
  expect(met).toBeGreaterThanOrEqual(2);
  expect(met).toBeLessThan(15);
});

test.each([
  [["--min-score", "1", "none.md"], passed],
  [["--min-score=5%", "none.md"], passed],
  [["--min-score", "29", "none.md"], /^none\.md: \d+ of 30 items are met or waived; --min-score asks for 29\.\n$/],
  [["--min-score", "90%", "none.md"], /^none\.md: \d+ of 30 items are met or waived; --min-score asks for 90%\.\n$/],
  [["--min-phase", "production=1", "none.md"], passed],
  [
    ["--min-phase", "production=1,data=6", "none.md"],
    /^none\.md: \d of 6 items of the phase "data" are met or waived; --min-phase asks for 6\.\n$/,
  ],
  [["--min-phase", "data=6", "--min-phase", "model=100%", "none.md"], /"data".*\n.*"model"/],
  [["--require", "drift-monitoring", "none.md"], passed],
  [["--require", "drift-monitoring", "waived.md"], passed],
  [["--require", "drift-monitoring", "vague.md"], /^vague\.md: required, and not stated: drift-monitoring \(vague\)\.\n$/],
  [["--require", "drift-monitoring,optimizer", "none.md"], /^none\.md: required, and not stated: optimizer \(missing\)\.\n$/],
  [["--require", "all", "none.md"], /business-goal/],
  [["--require", "final=optimizer", "draft.md", "review.md", "none.md"], passed],
  [["--require", "final=optimizer", "final.md"], /^final\.md: required/],
  [["--require", "review=optimizer", "draft.md"], passed],
  [["--require", "review=optimizer", "review.md", "none.md", "final.md"], /^review\.md.*\nnone\.md.*\nfinal\.md.*\n$/],
  [["--require", "optimizer", "--require", "final=scale", "final.md"], /not stated: scale \(missing\), optimizer \(missing\)/],
  [["--min-score", "30", "docs"], passed],
])("%j", async (args, expected) => {
  const outcome = await gate(...args);
  if (expected instanceof RegExp) {
    expect(outcome.stderr).toMatch(expected);
    expect(outcome.code).toBe(1);
  } else expect(outcome).toEqual(expected);
});

test.each([
  [["--min-score", "many"], /^--min-score: "many" is neither a number of items, e\.g\. 24, nor a share of them, e\.g\. 80%\./],
  [["--min-score", "101%"], /^--min-score: "101%"/],
  [["--min-phase", "date=3"], /^--min-phase: unknown phase "date"\. Did you mean "data"\? Valid: clarify=N/],
  [["--min-phase", "data"], /^--min-phase data: "" is neither/],
  [["--require", "optimiser"], /^--require: unknown item "optimiser"\. Did you mean "optimizer"\?/],
  [["--require", "finl=scale"], /^--require: unknown status "finl"\. Did you mean "final"\?/],
])("%j is a usage error", async (options, message) => {
  const { code, stdout, stderr } = await run(["lint", ...options, "none.md"], { cwd: cwd() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

test("--quiet prints only what fails", async () => {
  const quiet = (...args: readonly string[]) => run(["lint", "--quiet", ...args], { cwd: cwd() });
  expect(await quiet("draft.md", "docs")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect((await quiet("draft.md", "none.md")).stdout).toMatch(/^none\.md\n/);
  const errors = await quiet("--fail-on", "error", "--format", "json", "none.md", "final.md");
  const { documents } = JSON.parse(errors.stdout);
  expect(documents.map(({ path }: { path: string }) => path)).toEqual(["final.md"]);
  expect((await quiet("--fail-on=never", "--min-score", "30", "draft.md")).stderr).toMatch(/^draft\.md: .*--min-score/);
});
