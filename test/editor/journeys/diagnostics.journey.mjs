import assert from "node:assert";
import { activeEditor, openFile, problems, squiggles } from "../workbench.mjs";

export const name = "opens a design document and sees its gaps as squiggles and in the Problems panel";

export async function run({ page, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();
  await shot("squiggles");
  const rows = await problems(page);
  assert.ok(
    rows.some((row) => row.includes("ml-design-doc")),
    rows.join("\n"),
  );
  await shot("problems");
  await activeEditor(page).click();
}
