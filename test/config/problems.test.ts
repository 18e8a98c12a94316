import { describe, expect, test } from "vitest";
import { loaderOf, problemsOf } from "./files.js";

const yaml = (text: string) => problemsOf({ "/repo/.ml-design-doc.yaml": text });
const json = (text: string) => problemsOf({ "/repo/.ml-design-doc.json": text });

const item = (lines: string) =>
  `items:\n  - id: privacy\n    phase: data\n    title: Privacy\n    question: Who may see it?\n    topic: privacy\n${lines}`;

describe("a file that cannot be read", () => {
  test.each([
    ["empty", "", "1:1 This file is empty, and sets nothing. Remove it, or write {} into it."],
    ["blank", " \n\t\n", "1:1 This file is empty"],
    ["huge", `# ${"x".repeat(200_000)}`, "1:1 This file is larger than 128 kB"],
    ["deep", `a: ${"[".repeat(100)}${"]".repeat(100)}`, "This is nested deeper than 40 levels."],
    ["very deep", "[".repeat(100_000), "This is nested deeper than 40 levels."],
    [
      "an alias bomb",
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i},*a${i}]`).join("\n")}`,
      "stands for more than",
    ],
    ["an alias of itself", "rules: &a [*a]", "This is nested deeper than 40 levels."],
    ["a missing anchor", "rules: *a", '1:8 There is no anchor "&a" before this.'],
    ["broken YAML", "rules: {\nscale: off", "This is not valid YAML: "],
    ["two documents", "a: 1\n---\nb: 1", "This is not valid YAML: "],
    ["code in a tag", "rules: !!js/function 'x'", "1:8 This is not valid YAML: Unresolved tag"],
    ["a list as a name", "? [a]\n: b", "1:3 A name is a text."],
  ])("as YAML: %s", async (_, text, message) => {
    const problems = await yaml(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test.each([
    ["empty", "", "1:1 This file is empty"],
    ["no end", '{\n  "rules": {', '2:13 This is not valid JSON: a "}" is missing.'],
    ["no quotes", "{ rules: {} }", "1:3 This is not valid JSON: texts and names stand in double quotes."],
    ["no comma", '{ "documents": [] "ignore": [] }', '1:19 This is not valid JSON: a "," is missing before this.'],
    ["no value", '{ "rules": }', "1:12 This is not valid JSON: a value is missing."],
    ["no colon", '{ "rules" {} }', '1:11 This is not valid JSON: a ":" is missing.'],
    ["no closing quote", '{ "rules', "1:3 This is not valid JSON: the closing quote is missing."],
    ["a backslash", '{ "templates": "C:\\docs" }', "1:16 This is not valid JSON: a backslash in a text is written twice."],
    ["two values", "{} {}", "1:4 This is not valid JSON: nothing can stand behind the configuration."],
    ["deep", "[".repeat(100_000), "This is nested deeper than 40 levels."],
    ["no comment end", "{} /*", "This is not valid JSON: this comment has no end."],
  ])("as JSON: %s", async (_, text, message) => {
    const problems = await json(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test("by the caller's world", async () => {
    expect(await problemsOf({ "/repo/.ml-design-doc.yaml": new Error("no permission to read it.") })).toEqual([
      "/repo/.ml-design-doc.yaml:1:1 This file cannot be read: no permission to read it.",
    ]);
  });

  test("has no effect, and others have", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": "extends: [a.yaml, b.yaml]\nrules: { scale: off }",
      "/repo/a.yaml": "}",
      "/repo/b.yaml": "rules: { fallback: off }",
    };
    const { config, problems } = await loaderOf(files).effective("/repo/a.md");
    expect(config.rules).toEqual({ scale: "off", fallback: "off" });
    expect(problems.map(({ path }) => path)).toEqual(["/repo/a.yaml"]);
  });
});

describe("a value that is wrong", () => {
  test.each([
    ["[]", "1:1 The configuration must be an object of names and values, not a list."],
    ["scale", "1:1 The configuration must be an object of names and values, not a text."],
    ["rule: {}", '1:1 The configuration has no "rule". Did you mean "rules"? Valid: $schema, extends, documents,'],
    ["toString: {}", '1:1 The configuration has no "toString".'],
    ["rules: off", '1:8 "rules" must be an object of names and values, not a text.'],
    ["rules: [scale]", '1:8 "rules" must be an object of names and values, not a list.'],
    ["rules: { scale: 2 }", '1:17 "scale" must be a text or an object of names and values, not a number.'],
    ["rules: { scale: false }", '1:17 "scale" must be a text or an object of names and values, not true or false.'],
    ["rules: { scale: warn }", '1:17 "warn" is no value of "scale". Did you mean "warning"? Valid: off, information, warning, error.'],
    ["rules: { scale: [warning] }", '1:17 "scale" must be a text or an object of names and values, not a list.'],
    ["rules:\n  scale:\n    severity: warn", '3:15 "warn" is no value of "severity". Did you mean "warning"?'],
    ["rules: { scale: { topics: [flood] } }", '1:19 "scale" has no "topics". Did you mean "topic"? Valid: severity, topic, meets, needs.'],
    ["rules: { scale: { topic: 7 } }", '1:26 "topic" must be a text or a list, not a number.'],
    ["rules: { scale: { topic: [] } }", '1:26 "topic" is an empty list.'],
    ["rules: { scale: { topic: [((a] } }", '1:27 A group in parentheses holds words and "|", no group'],
    ["rules: { scale: { needs: { how many: flood } } }", '1:26 "needs" must be a text or a list, not an object of names and values.'],
    ["rules: { io-schema: { needs: [flood] } }", '1:30 "needs" must be an object of names and values, not a list.'],
    [
      "rules: { io-schema: { needs: { what comes in: flood } } }",
      '1:32 "needs" has no "what comes in". Did you mean "what goes in"? Valid: what goes in, what comes out.',
    ],
    ["rules: { absent-phase: { topic: flood } }", '1:26 "absent-phase" has no "topic". Valid: severity.'],
    ["rules: { empty-section: { allow: ['--'] } }", '1:35 An entry of "allow" needs a word.'],
    ["overrides: [{ files: a, rules: { scale: { word: a } } }]", '1:43 "scale" has no "word". Valid: severity, topic, meets, needs.'],
    ["rules: { drift-kind: off }", '1:10 There is no rule "drift-kind". Did you mean "drift-kinds"?'],
    ["rules: { drift: off }", '1:10 There is no rule "drift". Did you mean "drift-monitoring" or "drift-kinds"?'],
    ["rules: { constructor: off }", '1:10 There is no rule "constructor".'],
    ["rules: { scale: off, scale: error }", '1:22 "scale" is set twice. The first one counts.'],
    ["severity: { drafts: off }", '1:13 "severity" has no "drafts". Did you mean "draft"? Valid: draft, review, final, none.'],
    ["severity: { draft: quiet }", '1:20 "quiet" is no value of "draft".'],
    ["documents: 7", '1:12 "documents" must be a text or a list, not a number.'],
    ["documents: { a: b }", '1:12 "documents" must be a text or a list, not an object of names and values.'],
    ["ignore: [a.md, [b.md]]", '1:16 An entry of "ignore" must be a text, not a list.'],
    ["ignore: [a.md, ]\nignore: b.md", '2:1 "ignore" is set twice.'],
    ["ignore:\n  -\n", '2:4 An entry of "ignore" must be a text, not empty.'],
    ["templates: [a]", '1:12 "templates" must be a text, not a list.'],
    ["templates: ''", '1:12 "templates" needs the path of a folder.'],
    ["overrides: {}", '1:12 "overrides" must be a list, not an object of names and values.'],
    ["overrides: [{ rules: {} }]", '1:15 An entry of "overrides" lacks "files".'],
    ["overrides: [{ files: [] }]", '1:22 "files" is an empty list.'],
    ["overrides: [{ files: a, items: [] }]", '1:25 An entry of "overrides" has no "items". Valid: files, rules, severity.'],
    ["overrides: [{ files: a, rules: { scal: off } }]", '1:34 There is no rule "scal". Did you mean "scale"?'],
    ["items: off", '1:8 "items" must be a list, not a text.'],
    ["items: [off]", '1:9 An entry of "items" must be an object of names and values, not a text.'],
    ["items: [{ id: a, phase: data, title: A, question: A? }]", '1:11 An entry of "items" lacks "topic".'],
  ])("%s", async (text, message) => {
    const problems = await yaml(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`/repo/.ml-design-doc.yaml:${message}`);
  });

  test("costs that value alone", async () => {
    const text = "rules: { scale: loud, fallback: off, drift-kind: off }\ndocuments: [7, docs/**]\nseverity: { draft: off, final: [] }";
    const { config, listed, problems } = await loaderOf({ "/repo/.ml-design-doc.yaml": text }).effective("/repo/docs/a.md");
    expect(config).toMatchObject({ rules: { fallback: "off" }, severity: { draft: "off", final: "error" } });
    expect(listed).toBe("documents");
    expect(problems).toHaveLength(4);
  });

  test("of a rule costs that option alone", async () => {
    const text = "rules: { scale: { severity: loud, topic: [flood, 7], meet: tide }, fallback: { severity: error } }";
    const { config, problems } = await loaderOf({ "/repo/.ml-design-doc.yaml": text }).effective("/repo/a.md");
    expect(config).toMatchObject({ rules: { fallback: "error" }, options: { scale: { topic: ["flood"] } } });
    expect(problems).toHaveLength(3);
  });

  test("words beyond what can be looked for", async () => {
    const many = Array.from({ length: 400 }, (_, i) => `w${i}`).join(", ");
    const text = `rules:\n  scale: { topic: [${many}] }\noverrides:\n  - files: a.md\n    rules: { fallback: { topic: [${many}] } }`;
    const { config, problems } = await loaderOf({ "/repo/.ml-design-doc.yaml": text }).effective("/repo/a.md");
    expect(Object.keys(config.options)).toEqual(["scale"]);
    expect(problems.map(({ message }) => message)).toEqual([
      "There are more than 500 phrases up to here: those of these rules are left out.",
    ]);
  });

  test("is marked from start to end", async () => {
    const { problems } = await loaderOf({ "/repo/.ml-design-doc.json": '{\n  "rules": { "scale": "loud" }\n}' }).effective("/repo/a.md");
    expect(problems).toMatchObject([{ start: { line: 1, column: 22 }, end: { line: 1, column: 28 } }]);
  });
});

describe("extends", () => {
  test.each([
    [
      "company",
      '"company" is no file relative to this one that ends in .jsonc, .json, .yaml or .yml. Packages, addresses and absolute paths are not loaded.',
    ],
    ["@company/ml-design-doc", '"@company/ml-design-doc" is no file'],
    ["https://example.org/a.yaml", '"https://example.org/a.yaml" is no file'],
    ["file:///etc/a.json", "is no file"],
    ["/etc/a.json", "is no file"],
    ["~/a.json", "is no file"],
    ["C:\\a.json", "is no file"],
    ["..\\a.json", 'Write "/" between folders, on Windows too.'],
    ["../../etc/passwd", "is no file"],
    ["base.yaml", 'There is no file "base.yaml" beside this one.'],
    ["sub/other.json", 'There is no file "sub/other.json" beside this one. Did you mean "sub/other.yml"?'],
  ])("%s", async (target, message) => {
    const problems = await problemsOf({ "/repo/.ml-design-doc.yaml": `extends:\n  - '${target}'`, "/repo/sub/other.yml": "{}" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`/repo/.ml-design-doc.yaml:2:5 ${problems[0]?.includes(message) ? "" : message}`);
    expect(problems[0]).toContain(message);
  });

  test("itself", async () => {
    expect(await yaml("extends: .ml-design-doc.yaml\nrules: { scale: off }")).toEqual([
      "/repo/.ml-design-doc.yaml:1:10 This file builds on itself: .ml-design-doc.yaml -> .ml-design-doc.yaml.",
    ]);
  });

  test("itself by others", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": "extends: shared/a.yaml\nrules: { scale: off }",
      "/repo/shared/a.yaml": "extends: b.json",
      "/repo/shared/b.json": '{ "extends": "a.yaml", "rules": { "fallback": "off" } }',
    };
    expect(await problemsOf(files)).toEqual([
      "/repo/shared/b.json:1:14 This file builds on itself: shared/a.yaml -> shared/b.json -> shared/a.yaml.",
    ]);
    expect((await loaderOf(files).effective("/repo/a.md")).config.rules).toEqual({ scale: "off", fallback: "off" });
  });

  test("too many in a row", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`/repo/${i}.yaml`, `extends: ${i + 1}.yaml`]));
    const problems = await problemsOf({ ...files, "/repo/.ml-design-doc.yaml": "extends: 0.yaml" });
    expect(problems).toEqual(["/repo/9.yaml:1:10 Too many files build on one another: at most 10 in a row, and 50 in all."]);
  });

  test("too many in all", async () => {
    const names = Array.from({ length: 80 }, (_, i) => `${i}.yaml`);
    const files = Object.fromEntries(names.map((name) => [`/repo/${name}`, "rules: {}"]));
    const problems = await problemsOf({ ...files, "/repo/.ml-design-doc.yaml": `extends: [${names.join()}]` });
    expect(problems).toHaveLength(30);
    expect(new Set(problems.map((problem) => problem.replace(/:\d+ /, " "))).size).toBe(1);
  });
});

describe("items", () => {
  test.each([
    ["", undefined],
    ["    why: It matters.\n    needs: [approved by, (signed|cleared) off, within <time>]\n", undefined],
    ["    needs: { who: approved by, when: [<n>] }\n", undefined],
    ["    needs: []\n", '7:12 "needs" is an empty list.'],
    ["    needs: { who: [] }\n", '7:19 "who" is an empty list.'],
    ["    phrases: x\n", '7:5 An entry of "items" has no "phrases".'],
    ["    topics: x\n", '7:5 An entry of "items" has no "topics". Did you mean "topic"?'],
    ["    needs: ['a*']\n", '7:13 "a*" is too short a beginning of a word'],
    ["    needs: ['<lots>']\n", '7:13 There is no quantity "<lots>".'],
    ["    needs: ['<tim>']\n", 'Did you mean "time"?'],
    ["    needs: ['.. by']\n", 'A gap ("..", "...") stands between two words.'],
    ["    needs: ['by ..']\n", 'A gap ("..", "...") stands between two words.'],
    ["    needs: ['a .. b .. c .. d']\n", "A phrase has at most 2 gaps"],
    ["    needs: ['(a b']\n", '"(a" is no word of a phrase'.slice(0, 3)],
    ["    needs: ['-']\n", "A phrase needs a word."],
    ["    needs: ['|']\n", "A phrase needs a word."],
    [`    needs: ['${"(a|b) ".repeat(30)}']\n`, "at most 8 signs"],
    ["    needs: ['(a? b|c) d']\n", "A group in parentheses holds words"],
    ["    needs: ['((a|b) c|d)']\n", "A group in parentheses holds words"],
    [`    needs: ['${"x".repeat(201)}']\n`, "A phrase has at most 200 signs."],
  ])("%j", async (lines, message) => {
    const problems = await yaml(item(lines));
    expect(problems).toHaveLength(message === undefined ? 0 : 1);
    expect(problems[0] ?? "").toContain(message ?? "");
  });

  test.each([
    ["id: privacy", "id: Privacy Review", '2:9 "Privacy Review" is no id: small letters, digits and hyphens'.slice(0, 36)],
    ["id: privacy", "id: privacy-", '"privacy-" is no id'],
    ["id: privacy", "id: scale", '2:9 There is a rule "scale" already: an item of your own needs another id.'],
    ["id: privacy", "id: absent-phase", 'There is a rule "absent-phase" already'],
    ["phase: data", "phase: dta", '3:12 "dta" is no value of "phase". Did you mean "data"? Valid: clarify, data, model, production.'],
    ["title: Privacy", "title: ' '", '4:12 "title" is empty.'],
    ["title: Privacy", `title: ${"x".repeat(101)}`, '4:12 "title" has at most 100 signs.'],
    ["question: Who may see it?", "question: Name the owner.", '5:15 "question" is one question of at most 400 signs, and ends with "?".'],
    ["topic: privacy", "topic: []", '6:12 "topic" is an empty list.'],
    ["topic: privacy", "topic:", '2:5 An entry of "items" lacks "topic".'],
  ])("%s as %s", async (right, wrong, message) => {
    const problems = await yaml(item("").replace(right, wrong));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test("with too many phrases in all", async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      item("")
        .replace("items:\n", "")
        .replace("id: privacy", `id: own-${i}`)
        .replace("topic: privacy", `topic: [${Array.from({ length: 50 }, (_, j) => `word${j}`)}]`),
    );
    const problems = await yaml(`items:\n${many.join("")}`);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("There are more than 500 phrases in the items up to here: this one is left out.");
  });

  test("of the same id in two files", async () => {
    const files = { "/repo/.ml-design-doc.yaml": `extends: base.yaml\n${item("")}`, "/repo/base.yaml": item("") };
    expect(await problemsOf(files)).toEqual([
      '/repo/.ml-design-doc.yaml:3:9 There is an item "privacy" already, in base.yaml. The first one counts.',
    ]);
  });

  test("can be named in the rules of any file", async () => {
    const files = {
      "/repo/.ml-design-doc.yaml": `extends: base.yaml\nrules: { privacy: error, privcy: off }`,
      "/repo/base.yaml": `${item("")}overrides: [{ files: '**', rules: { privacy: off } }]`,
    };
    expect(await problemsOf(files)).toEqual(['/repo/.ml-design-doc.yaml:2:26 There is no rule "privcy". Did you mean "privacy"?']);
    expect((await loaderOf(files).effective("/repo/a.md")).config.rules).toEqual({ privacy: "error" });
  });
});

test("several kinds of file in a folder: it is said which is used", async () => {
  const files = { "/repo/.ml-design-doc.yml": "rules: {}", "/repo/.ml-design-doc.json": "{}", "/repo/.ml-design-doc.yaml": "" };
  expect(await problemsOf(files)).toEqual([
    "/repo/.ml-design-doc.yaml:1:1 This file is not used, as there is a .ml-design-doc.json beside it. Remove one of them.",
    "/repo/.ml-design-doc.yml:1:1 This file is not used, as there is a .ml-design-doc.json beside it. Remove one of them.",
  ]);
});
