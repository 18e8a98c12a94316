import { describe, expect, test } from "vitest";
import { configLoader, defaultConfig, type EditorSettings, type Effective } from "../../src/core/index.js";
import { type Files, loaderOf, problemsOf } from "./files.js";

const effective = (files: Files, document = "/repo/docs/a.md", editor?: EditorSettings): Promise<Effective> =>
  loaderOf(files).effective(document, editor);

/** The values that somebody has set, each as `name = value (where)`. */
async function set(files: Files, document?: string, editor?: EditorSettings): Promise<string[]> {
  const { values, problems } = await effective(files, document, editor);
  expect(problems).toEqual([]);
  return values.flatMap(({ name, value, origin }) => {
    if (origin.kind === "default") return [];
    return `${name} = ${value} (${origin.kind === "file" ? `${origin.path}:${origin.line + 1}${origin.override ? " override" : ""}` : origin.kind})`;
  });
}

describe("which file", () => {
  test("none is no error, and everything is as it comes", async () => {
    expect(await effective({})).toEqual({
      files: [],
      config: defaultConfig,
      listed: undefined,
      templates: undefined,
      values: ["draft", "review", "final", "none"].map((status) => expect.objectContaining({ name: `severity.${status}` })),
      problems: [],
    });
  });

  test.each([
    ["beside the document", ["/repo/docs/.ml-design-doc.yaml", "/repo/.ml-design-doc.yaml"], "/repo/docs/.ml-design-doc.yaml"],
    ["above it", ["/repo/.ml-design-doc.json", "/.ml-design-doc.yml"], "/repo/.ml-design-doc.json"],
    ["at the root", ["/.ml-design-doc.yml"], "/.ml-design-doc.yml"],
    ["not below it, nor beside its folder", ["/repo/docs/sub/.ml-design-doc.json", "/repo/other/.ml-design-doc.json"], undefined],
  ])("%s", async (_, paths, expected) => {
    const files = Object.fromEntries(paths.map((path) => [path, "{}"]));
    expect((await effective(files)).files).toEqual(expected ? [expected] : []);
  });

  test("on Windows", async () => {
    const found = await effective({ "C:/.ml-design-doc.json": "{}" }, "C:/work/a.md");
    expect(found.files).toEqual(["C:/.ml-design-doc.json"]);
  });

  test("the nearest alone: nothing is merged that it does not name", async () => {
    const files = { "/repo/.ml-design-doc.yaml": "rules: { scale: off }", "/repo/docs/.ml-design-doc.yaml": "rules: { fallback: off }" };
    expect(await set(files)).toEqual(["rules.fallback = off (/repo/docs/.ml-design-doc.yaml:1)"]);
    const naming = { ...files, "/repo/docs/.ml-design-doc.yaml": "extends: ../.ml-design-doc.yaml\nrules: { fallback: off }" };
    expect((await effective(naming)).config.rules).toEqual({ scale: "off", fallback: "off" });
  });

  test("a given one in place of any other, and none at all", async () => {
    const files = { "/etc/own.yaml": "rules: { scale: off }", "/repo/.ml-design-doc.yaml": "rules: { fallback: off }" };
    expect((await loaderOf(files, "/etc/own.yaml").effective("/repo/a.md")).config.rules).toEqual({ scale: "off" });
    expect((await loaderOf(files, null).effective("/repo/a.md")).config.rules).toEqual({});
    expect(await problemsOf(files, "/etc/none.yaml")).toEqual(["/etc/none.yaml:1:1 There is no such file."]);
  });

  test("each file is read once", async () => {
    const read: string[] = [];
    const files: Files = { "/repo/.ml-design-doc.json": '{ "extends": "base.json" }', "/repo/base.json": "{}" };
    const loader = configLoader({
      read: (path) => {
        read.push(path);
        return files[path] as string | undefined;
      },
    });
    for (const path of ["/repo/a.md", "/repo/docs/b.md", "/repo/docs/c.md"]) await loader.effective(path);
    expect(read.length).toBe(new Set(read).size);
    expect(read.filter((path) => path in files).sort()).toEqual(Object.keys(files).sort());
  });
});

describe("what it says", () => {
  test("in JSON with comments and trailing commas, or YAML, with the line of each value", async () => {
    const expected = (file: string, lines: readonly number[]) =>
      ["rules.scale = off", "rules.drift-kinds = error", "severity.draft = off", "templates = /repo/templates"].map(
        (value, i) => `${value} (/repo/${file}:${lines[i]})`,
      );
    const json = `{
  // The platform team owns scale.
  "rules": {
    "scale": "off",
    "drift-kinds": "error",
  },
  "severity": { "draft": "off" },
  "templates": "./templates",
}`;
    for (const kind of ["json", "jsonc"]) {
      const file = `.ml-design-doc.${kind}`;
      expect(await set({ [`/repo/${file}`]: json })).toEqual(expected(file, [4, 5, 7, 8]));
    }
    const yaml = "# Ours\nrules:\n  scale: off\n  drift-kinds: error\nseverity: { draft: off }\ntemplates: templates/\n";
    for (const kind of ["yaml", "yml"]) {
      const file = `.ml-design-doc.${kind}`;
      expect(await set({ [`/repo/${file}`]: yaml })).toEqual(expected(file, [3, 4, 5, 6]));
      expect(await set({ [`/repo/${file}`]: yaml.replace(/\n/g, "\r\n") })).toEqual(expected(file, [3, 4, 5, 6]));
    }
  });

  test("a name with nothing behind it, and a file of comments, leave open", async () => {
    expect(await set({ "/repo/.ml-design-doc.yaml": "rules:\n  # scale: off\ndocuments:\nseverity:\n  draft:\n" })).toEqual([]);
    expect(await set({ "/repo/.ml-design-doc.yaml": "# rules:\n#   scale: off\n" })).toEqual([]);
    expect(await set({ "/repo/.ml-design-doc.jsonc": "// nothing yet\n" })).toEqual([]);
  });

  test("YAML anchors", async () => {
    const yaml = "severity: { draft: &quiet off }\nrules: { scale: *quiet }";
    expect((await effective({ "/repo/.ml-design-doc.yaml": yaml })).config.rules).toEqual({ scale: "off" });
  });

  test("documents and ignored ones; what is ignored is never a document", async () => {
    const files = { "/repo/.ml-design-doc.yaml": "documents: docs/**\nignore: [docs/archive, '*.draft.md']" };
    for (const [path, listed] of [
      ["/repo/docs/a.md", "documents"],
      ["/repo/docs/archive/a.md", "ignore"],
      ["/repo/docs/a.draft.md", "ignore"],
      ["/repo/notes/a.draft.md", "ignore"],
      ["/repo/README.md", undefined],
    ] as const)
      expect((await effective(files, path)).listed, path).toBe(listed);
  });

  test("overrides by path, the last that applies before the others", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": `rules: { scale: error, fallback: off }
overrides:
  - files: docs/**
    rules: { scale: off }
    severity: { none: error }
  - files: ["docs/a.md", "docs/b.md"]
    rules: { scale: warning }
`,
    };
    expect(await set(files)).toEqual([
      "rules.scale = warning (/repo/.ml-design-doc.yaml:7 override)",
      "rules.fallback = off (/repo/.ml-design-doc.yaml:1)",
      "severity.none = error (/repo/.ml-design-doc.yaml:5 override)",
    ]);
    expect((await effective(files, "/repo/docs/c.md")).config.rules).toEqual({ scale: "off", fallback: "off" });
    expect((await effective(files, "/repo/c.md")).config.rules).toEqual({ scale: "error", fallback: "off" });
  });
});

describe("extends", () => {
  test("what a file says comes after what it builds on, and that in the order in which it is named", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": "extends: [../shared/a.json, sub/b.yml]\nrules: { scale: error }",
      "/shared/a.json": '{ "rules": { "scale": "off", "fallback": "off", "ab-test": "off" } }',
      "/repo/sub/b.yml": "rules: { scale: warning, fallback: warning }",
    };
    expect((await effective(files)).files).toEqual(["/repo/.ml-design-doc.yaml", "/repo/sub/b.yml", "/shared/a.json"]);
    expect(await set(files)).toEqual([
      "rules.scale = error (/repo/.ml-design-doc.yaml:2)",
      "rules.fallback = warning (/repo/sub/b.yml:1)",
      "rules.ab-test = off (/shared/a.json:1)",
    ]);
  });

  test("a file says more than the overrides of what it builds on", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": "extends: base.yaml\nrules: { scale: error }",
      "/repo/base.yaml": "overrides: [{ files: '**', rules: { scale: off, fallback: off } }]",
    };
    expect((await effective(files)).config.rules).toEqual({ scale: "error", fallback: "off" });
  });

  test("globs and folders are relative to the file that says them, and lists of globs add up", async () => {
    const files = {
      "/repo/team/.ml-design-doc.yaml": "extends: ../base.yaml\ndocuments: ['!drafts/**']",
      "/repo/base.yaml": "documents: [team/**, other/**]\ntemplates: templates",
    };
    expect((await effective(files, "/repo/team/a.md")).listed).toBe("documents");
    expect((await effective(files, "/repo/team/drafts/a.md")).listed).toBe(undefined);
    expect((await effective(files, "/repo/team/a.md")).templates).toBe("/repo/templates");
  });

  test("one that two others build on counts once", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": "extends: [a.yaml, b.yaml]",
      "/repo/a.yaml": "extends: base.yaml",
      "/repo/b.yaml": "extends: base.yaml",
      "/repo/base.yaml": "documents: x.md",
    };
    expect(await set(files)).toEqual(["documents = x.md (/repo/base.yaml:1)"]);
  });
});

describe("editor settings", () => {
  const editor = (values: EditorSettings["values"]): EditorSettings => ({ folder: "/repo", values });

  test("fill what the files leave open", async () => {
    const settings = editor({
      rules: { scale: "error", fallback: "off" },
      severity: { draft: "warning", final: "warning" },
      templates: "own",
    });
    const files = { "/repo/.ml-design-doc.yaml": "rules: { scale: off }\nseverity: { final: error }" };
    expect(await set(files, "/repo/docs/a.md", settings)).toEqual([
      "rules.scale = off (/repo/.ml-design-doc.yaml:1)",
      "rules.fallback = off (editor)",
      "severity.draft = warning (editor)",
      "severity.final = error (/repo/.ml-design-doc.yaml:2)",
      "templates = /repo/own (editor)",
    ]);
  });

  test("a list of files takes the place of the editor's", async () => {
    const settings = editor({ documents: ["docs/**"] });
    expect((await effective({}, "/repo/docs/a.md", settings)).listed).toBe("documents");
    expect((await effective({ "/repo/.ml-design-doc.yaml": "ignore: x.md" }, "/repo/docs/a.md", settings)).listed).toBe("documents");
    expect((await effective({ "/repo/.ml-design-doc.yaml": "documents: []" }, "/repo/docs/a.md", settings)).listed).toBe(undefined);
  });

  test("that are not valid are left out", async () => {
    const settings = editor({ rules: { scale: "loud", fallback: "off" }, documents: 7, severity: null, unknown: true });
    expect(await set({}, "/repo/a.md", settings)).toEqual(["rules.fallback = off (editor)"]);
  });
});
