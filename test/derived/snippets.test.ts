import { expect, test } from "vitest";
import snippets from "../../media/snippets.json" with { type: "json" };
import { catalogue, lint, openDocument } from "../../src/core/index.js";

test("a snippet for each item's section, of which nothing counts until it is written", () => {
  for (const { id, title } of catalogue) {
    const { prefix, body } = snippets[title as keyof typeof snippets];
    expect(prefix).toBe(`ml-${id}`);
    const text = body.join("\n").replace(/\$\{1:([^}]*)\}/, "$1");
    expect(lint(openDocument(`# Homes\n\n${text}`)).items.find((item) => item.id === id)?.verdict).toBe("missing");
  }
});
