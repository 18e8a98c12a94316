import { expect, test } from "vitest";
import { remoteLinks } from "../../src/core/index.js";

const path = "docs/feed ranking (v2).md";
const file = "docs/feed%20ranking%20(v2).md";

test.each([
  ["https://github.com/acme/designs.git", "main", `https://github.com/acme/designs/blob/main/${file}?plain=1#L12`],
  ["https://ana:secret@github.com/acme/designs", "main", `https://github.com/acme/designs/blob/main/${file}?plain=1#L12`],
  ["git@github.com:acme/designs.git", "ana/new #2", `https://github.com/acme/designs/blob/ana/new%20%232/${file}?plain=1#L12`],
  ["ssh://git@github.acme.example:2222/acme/designs.git", "0f3a", `https://github.acme.example/acme/designs/blob/0f3a/${file}?plain=1#L12`],
  ["git@gitlab.com:acme/ml/designs.git", "main", `https://gitlab.com/acme/ml/designs/-/blob/main/${file}?plain=1#L12`],
  ["https://bitbucket.org/acme/designs.git/", "main", `https://bitbucket.org/acme/designs/src/main/${file}#lines-12`],
  ["git@codeberg.org:acme/designs.git", "main", `https://codeberg.org/acme/designs/src/main/${file}?display=source#L12`],
])("lines of %s at %s are read on its host", (remote, revision, expected) => {
  expect(remoteLinks(remote, revision)?.(path, 12)).toBe(expected);
});

test.each([
  "/srv/git/designs.git",
  "../designs",
  "C:\\git\\designs",
  "file:///srv/git/designs.git",
  "https://git.acme.example/designs.git",
  "javascript:alert(1)//github.com/a/b",
  'https://github.com/"><script>',
])("%s has no host that is known, and no links", (remote) => {
  expect(remoteLinks(remote, "main")).toBeUndefined();
});
