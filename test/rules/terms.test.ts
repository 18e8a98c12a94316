import { describe, expect, test } from "vitest";
import { termsOf } from "../../src/core/evidence/pattern.js";
import { readPhrases } from "../../src/core/evidence/phrase.js";
import { catalogue } from "../../src/core/rules/catalogue.js";

describe("terms", () => {
  test.each(catalogue)("of $id are written in their syntax", ({ topic, needs, meets, unless }) => {
    const patterns = [topic, ...Object.values(needs), ...(meets ? [meets] : []), ...(unless ? [unless] : [])];
    for (const { phrases } of termsOf(patterns)) expect(() => readPhrases(phrases)).not.toThrow();
  });
});
