import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { readCorpus } from "../bench/accuracy/corpus.js";
import { measure } from "../bench/accuracy/figures.js";
import { fallen } from "../bench/accuracy/ratchet.js";

describe("accuracy on the project's own labelled documents", () => {
  const figures = measure(readCorpus("test/corpus"));

  test("no figure falls", () => {
    expect(fallen(JSON.parse(fs.readFileSync("bench/accuracy/ratchet.json", "utf8")), figures)).toEqual([]);
  });

  test("there are at least 24 documents", () => {
    expect(figures.documents).toBeGreaterThanOrEqual(24);
  });
});
