// Splits the extension: dist/extension.js holds what runs at activation, and dist/parts what an `import()` in the sources asks for later.
//
// A web extension host loads one script and knows no module but "vscode", on the desktop as in the browser this must be the same
// extension, and what is shared must be one. So esbuild splits the sources into ES modules, which become CommonJS; those that the entry
// needs at once are defined in dist/extension.js, the others are read by `workspace.fs` when they are first asked for.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

/** What links the modules, in the extension host. Its text goes into the bundle. */
function link(host, module, id, definitions, closures) {
  const modules = new Map();
  const need = (name) => {
    if (!name.startsWith("./")) return host(name);
    const known = modules.get(name) ?? { exports: {} };
    if (!modules.has(name)) {
      modules.set(name, known);
      definitions[name](known, known.exports, need, load);
    }
    return known.exports;
  };
  const load = async (name) => {
    const { extensions, Uri, workspace } = host("vscode");
    const read = async (file) => {
      const uri = Uri.joinPath(extensions.getExtension(id).extensionUri, "dist/parts", file);
      const source = new TextDecoder().decode(await workspace.fs.readFile(uri));
      definitions[file] ??= new Function("module", "exports", "require", "__load", `${source}\n//# sourceURL=${uri}`);
    };
    await Promise.all(closures[name].filter((file) => !definitions[file]).map(read));
    return need(name);
  };
  module.exports = need("./extension.js");
}

const door = path.join(root, "src/core/index.ts");

/** The modules behind the door of the core, by the name of what they export. */
function behindDoor() {
  const modules = new Map();
  for (const [, all, names, from] of fs.readFileSync(door, "utf8").matchAll(/export (?:\* as (\w+)|\{([^}]*)\}) from "(.*?)";/g)) {
    const file = path.join(path.dirname(door), from.replace(/\.js$/, ".ts"));
    if (all) modules.set(all, { file, isWhole: true });
    else for (const name of names.split(",")) modules.set(name.trim(), { file, isWhole: false });
  }
  return modules;
}

/**
 * Takes imports by the door of the core as imports of the modules behind it: esbuild puts all that a module mentions into one part with it,
 * and runs all of it when it is first asked for.
 *
 * @param {import("esbuild").PluginBuild} build
 * @param {RegExp} filter the files whose imports are meant
 */
export function goPastDoor(build, filter) {
  build.onLoad({ filter }, ({ path: file }) => ({ contents: pastDoor(fs.readFileSync(file, "utf8")), loader: "ts" }));
}

function pastDoor(text) {
  const modules = behindDoor();
  return text.replace(/import \{([^}]*)\} from "[./]*\/core\/index\.js";/g, (_, names) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => {
        const { file, isWhole } = modules.get(name.split(" as ")[0]);
        return `import ${isWhole ? `* as ${name}` : `{ ${name} }`} from ${JSON.stringify(file)};`;
      })
      .join(" "),
  );
}

/** Writes dist/extension.js and dist/parts at the end of a build. @type {esbuild.Plugin} */
export const parts = {
  name: "parts",
  setup(build) {
    const { initialOptions: options } = build;
    Object.assign(options, { format: "esm", splitting: true, outdir: "dist/parts", write: false, metafile: true, sourcemap: false });
    goPastDoor(build, /[\\/]src[\\/]extension[\\/].*\.ts$/);
    build.onEnd(async ({ errors, outputFiles, metafile }) => {
      if (errors.length > 0) return;
      const nameOf = (file) => `./${path.basename(file)}`;
      const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [nameOf(file), output]));
      /** A module and all that it needs at once. */
      const closureOf = (name, found = new Set()) => {
        if (found.has(name)) return found;
        found.add(name);
        for (const { kind, path: file } of outputs.get(name).imports)
          if (kind === "import-statement" && outputs.has(nameOf(file))) closureOf(nameOf(file), found);
        return found;
      };
      // Small ones that several share are not worth a file.
      const isSmallShare = ([, { entryPoint, bytes }]) => entryPoint === undefined && bytes < 8192;
      const first = new Set([...closureOf("./extension.js"), ...[...outputs].filter(isSmallShare).map(([name]) => name)]);
      const later = [...outputs.values()].flatMap(({ imports }) => imports.filter(({ kind }) => kind === "dynamic-import"));
      const closures = Object.fromEntries(
        later.map(({ path: file }) => [nameOf(file), [...closureOf(nameOf(file))].filter((name) => !first.has(name))]),
      );
      const texts = new Map();
      for (const { path: file, text } of outputFiles) {
        // An `import()` stays as it is, to be read when it is asked for.
        const { code } = await esbuild.transform(text, {
          format: "cjs",
          target: options.target,
          minify: options.minify,
          legalComments: "none",
          supported: { "dynamic-import": true },
        });
        texts.set(nameOf(file), code.replaceAll(/\bimport\((?="\.\/)/g, "__load("));
      }
      const { publisher, name } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
      const definitions = [...first].map((each) => `${JSON.stringify(each)}:function(module,exports,require,__load){${texts.get(each)}}`);
      const { code: linker } = await esbuild.transform(`const link=${link};link()`, { minify: options.minify, target: options.target });
      const start = linker.replace(/\(\);\s*$/, "");
      const call = `${start}(require,module,"${publisher}.${name}",{${definitions.join(",\n")}},${JSON.stringify(closures)});\n`;
      const folder = path.join(root, options.outdir);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(root, "dist/extension.js"), call);
      for (const each of new Set(Object.values(closures).flat())) fs.writeFileSync(path.join(folder, each), texts.get(each));
    });
  },
};
