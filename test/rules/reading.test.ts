import { describe, expect, it } from "vitest";
import { openDocument } from "../../src/core/document/document.js";
import { lint } from "../../src/core/lint/lint.js";

const verdict = (id: string, text: string): string | undefined => lint(openDocument(text)).items.find((item) => item.id === id)?.verdict;

describe("what looks like a statement and is none", () => {
  it.each([
    ["the path of a web address", "offline-metric", "See https://example.org/how-to-choose-auc-and-ndcg for more.", "missing"],
    ["a year", "scale", "In 2015 users wrote to us, and in 2017 users left.", "missing"],
    ["a list that is denied to its end", "offline-metric", "We cannot compute precision, NDCG, or AUC on these logs.", "vague"],
  ])("%s", (_, id, text, expected) => {
    expect(verdict(id, text)).toBe(expected);
  });

  it.each([
    ["the host of a web address", "data-sources", "Training data: https://www.kaggle.com/c/some-competition", "met"],
    ["a number of users", "scale", "There are 2,150 users.", "met"],
    ["what follows a denial", "offline-metric", "Accuracy says nothing here, so we compare by AUC.", "met"],
  ])("but %s is one", (_, id, text, expected) => {
    expect(verdict(id, text)).toBe(expected);
  });
});
