// The questions and drills of templates/ as one file beside the bundles, which is read when they are asked for.
import fs from "node:fs";
import path from "node:path";
import { root } from "./dependencies.mjs";

/** Texts by the file's name without its ending: `{ questions, drills }`, as `practice.readLibrary` takes it. */
function practiceContent() {
  const read = (folder, ending) => {
    const parent = path.join(root, "templates", folder);
    const names = fs.readdirSync(parent).filter((name) => name.endsWith(ending) && name !== "README.md");
    return Object.fromEntries(names.sort().map((name) => [path.basename(name, ending), fs.readFileSync(path.join(parent, name), "utf8")]));
  };
  return JSON.stringify({ questions: read("questions", ".md"), drills: read("drills", ".json") });
}

/** Writes dist/practice.json with every build. @type {import("esbuild").Plugin} */
export const contentFile = {
  name: "practice-file",
  setup(build) {
    build.onEnd(() => fs.writeFileSync(path.join(root, "dist/practice.json"), practiceContent()));
  },
};
