import fs from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/core/index.js";

/** What a reader found a document to say of one item. `lines` are 1-based ranges, both ends included. */
export interface Label {
  readonly state: "met" | "vague" | "missing" | "waived";
  readonly lines?: readonly (readonly [number, number])[];
}

export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly items: Readonly<Record<string, Label>>;
}

export interface Named {
  readonly id: string;
  readonly text: string;
}

/** Labelled documents, documents that are no ML design documents, and blank templates. The format is in test/corpus/README.md. */
export interface Corpus {
  readonly labelled: readonly Labelled[];
  readonly other: readonly Named[];
  readonly templates: readonly Named[];
}

/**
 * Reads a folder with `docs/` and `labels/`, and where they are there `other/` and `templates/`.
 *
 * @throws Error that names the file and what is wrong with it
 */
export function readCorpus(folder: string): Corpus {
  const labels = path.join(folder, "labels");
  if (!fs.existsSync(labels))
    throw new Error(
      `${folder} has no folder "labels". Labelled documents need docs/NAME.md and labels/NAME.json; see test/corpus/README.md.`,
    );
  const labelled = fs
    .readdirSync(labels)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => readLabelled(folder, path.basename(name, ".json")));
  return { labelled, other: readFolder(path.join(folder, "other")), templates: readFolder(path.join(folder, "templates")) };
}

function readLabelled(folder: string, id: string): Labelled[] {
  const file = path.join(folder, "labels", `${id}.json`);
  const document = path.join(folder, "docs", `${id}.md`);
  if (!fs.existsSync(document)) throw new Error(`${file} has no document ${document}.`);
  let read: { design_doc?: boolean; items?: Record<string, Label> };
  try {
    read = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (read.design_doc === false) return [];
  const { items } = read;
  for (const { id: item } of catalogue) {
    if (items?.[item] === undefined) throw new Error(`${file} has no label for the item "${item}".`);
  }
  return [{ id, text: fs.readFileSync(document, "utf8"), items: items ?? {} }];
}

function readFolder(folder: string): Named[] {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => ({ id: name, text: fs.readFileSync(path.join(folder, name), "utf8") }));
}
