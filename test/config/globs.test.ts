import { describe, expect, test } from "vitest";
import { loaderOf, problemsOf } from "./files.js";

const listed = async (documents: readonly string[], path: string, file = "/repo/.ml-design-doc.json") =>
  (await loaderOf({ [file]: JSON.stringify({ documents }) }).effective(path)).listed === "documents";

describe("a glob", () => {
  test.each([
    ["docs/a.md", "docs/a.md", true],
    ["docs/a.md", "docs/b.md", false],
    ["docs/a.md", "old/docs/a.md", false],
    ["docs/*.md", "docs/a.md", true],
    ["docs/*.md", "docs/.hidden.md", true],
    ["docs/*.md", "docs/sub/a.md", false],
    ["docs/*", "docs/sub/a.md", false],
    ["docs/**", "docs/a.md", true],
    ["docs/**", "docs/sub/deep/a.md", true],
    ["docs/**/a.md", "docs/a.md", true],
    ["docs/**/a.md", "docs/sub/deep/a.md", true],
    ["docs/**/sub/**/a.md", "docs/1/sub/2/3/a.md", true],
    ["docs/**/sub/**/a.md", "docs/1/2/3/a.md", false],
    ["**/design/*.md", "design/a.md", true],
    ["**/design/*.md", "x/y/design/a.md", true],
    ["**", "x/y.md", true],
    // Without a slash: in any folder.
    ["*.md", "a.md", true],
    ["*.md", "x/y/a.md", true],
    ["design", "x/design/y/a.md", true],
    ["design/", "x/design/y/a.md", true],
    ["/*.md", "a.md", true],
    ["/*.md", "x/a.md", false],
    ["./a.md", "x/a.md", false],
    // A plain name at the end: also what is in it.
    ["docs/design", "docs/design/x/a.md", true],
    ["docs/design", "docs/designs/a.md", false],
    ["docs/design/", "docs/design/a.md", true],
    // Signs
    ["?.md", "a.md", true],
    ["?.md", "ab.md", false],
    ["?.md", "😀.md", true],
    ["[ab].md", "b.md", true],
    ["[a-c]x.md", "bx.md", true],
    ["[!a-c]x.md", "bx.md", false],
    ["[!a-c]x.md", "dx.md", true],
    ["[*].md", "*.md", true],
    ["[*].md", "a.md", false],
    ["{a,b}.md", "b.md", true],
    ["{docs,rfc}/{a,b{1,2}}.md", "rfc/b2.md", true],
    ["{docs,rfc}/{a,b{1,2}}.md", "rfc/b3.md", false],
    ["a{,-final}.md", "a.md", true],
    ["a{,-final}.md", "a-final.md", true],
    ["a+(b).md", "a+(b).md", true],
    ["a.md", "aXmd", false],
    ["Docs/*.md", "docs/a.md", false],
    ["größe/*.md", "größe/a.md", true],
  ])("%s on %s: %s", async (glob, path, expected) => {
    expect(await listed([glob], `/repo/${path}`)).toBe(expected);
  });

  test.each([
    [["docs/**", "!docs/archive/**"], "docs/archive/a.md", false],
    [["docs/**", "!docs/archive/**"], "docs/a.md", true],
    [["!docs/archive/**", "docs/**"], "docs/archive/a.md", true],
    [["*.md", "!README.md", "important/README.md"], "important/README.md", true],
    [["!a.md"], "b.md", false],
    [[], "a.md", false],
  ])("the last that fits decides: %j on %s: %s", async (globs, path, expected) => {
    expect(await listed(globs, `/repo/${path}`)).toBe(expected);
  });

  test("is relative to the folder of its file, on Windows as well", async () => {
    expect(await listed(["docs/*.md"], "C:/work/repo/docs/a.md", "C:/work/repo/.ml-design-doc.json")).toBe(true);
    expect(await listed(["docs/*.md"], "/docs/a.md", "/.ml-design-doc.json")).toBe(true);
  });

  test.each([
    ["", "A glob names files"],
    ["!", "A glob names files"],
    ["/", "A glob names files"],
    ["docs\\*.md", '"/" stands between folders'],
    ["C:/docs/*.md", "A glob is relative"],
    ["[ab.md", 'A "["'],
    ["[].md", 'A "["'],
    ["a[b/c].md", 'A "["'],
    ["{a,b.md", "come in pairs"],
    ["a,b}.md", "come in pairs"],
    ["}a{.md", "come in pairs"],
    ["{a,b}".repeat(20), "more than 100 others"],
    ["a".repeat(501), "at most 500 signs"],
  ])("that is wrong is said: %j", async (glob, message) => {
    const [problem, ...others] = await problemsOf({ "/repo/.ml-design-doc.json": JSON.stringify({ documents: ["**/*.md", glob] }) });
    expect(problem).toContain(message);
    expect(others).toEqual([]);
  });

  test("takes little time, whatever it is", async () => {
    const globs = [`${"*a".repeat(200)}b`, `${"**/a/".repeat(100)}b`, `${"[a-z]*".repeat(80)}1`, "{*a,*b}".repeat(6)];
    const path = `/repo/${"a".repeat(3000)}/${"a/".repeat(500)}c.md`;
    const start = performance.now();
    for (const glob of globs) expect(await listed([glob], path)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
