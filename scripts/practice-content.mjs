// The questions and drills of templates/ as one value: for the command line as a module of its bundle, for the extension as a file beside it.
import fs from "node:fs";
import path from "node:path";
import { root } from "./dependencies.mjs";

const moduleName = "practice-content";

/** Texts by the file's name without its ending: `{ questions, drills }`, as `practice.readLibrary` takes it. */
function practiceContent() {
  const read = (folder, ending) => {
    const parent = path.join(root, "templates", folder);
    const names = fs.readdirSync(parent).filter((name) => name.endsWith(ending) && name !== "README.md");
    return Object.fromEntries(names.sort().map((name) => [path.basename(name, ending), fs.readFileSync(path.join(parent, name), "utf8")]));
  };
  return JSON.stringify({ questions: read("questions", ".md"), drills: read("drills", ".json") });
}

/** Lets a bundle import "practice-content". @type {import("esbuild").Plugin} */
export const bundledContent = {
  name: moduleName,
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${moduleName}$`) }, () => ({ path: moduleName, namespace: moduleName }));
    // As a text to be parsed when it is asked for: a start of the program should not pay for it.
    build.onLoad({ filter: /.*/, namespace: moduleName }, () => ({
      contents: `export default () => JSON.parse(${JSON.stringify(practiceContent())});`,
      watchDirs: ["questions", "drills"].map((folder) => path.join(root, "templates", folder)),
    }));
  },
};

/** Writes dist/practice.json with every build. @type {import("esbuild").Plugin} */
export const contentFile = {
  name: "practice-file",
  setup(build) {
    build.onEnd(() => fs.writeFileSync(path.join(root, "dist/practice.json"), practiceContent()));
  },
};
