// A real VS Code where no desktop VS Code can be had: the server and web workbench that the npm package "code-server" carries.
// VS Code's own server-main.js is started, on 127.0.0.1, with a throw-away profile; code-server's wrapper is not used.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { currentNode, root } from "../../scripts/dependencies.mjs";

// code-server 4.X.Y carries VS Code 1.X.Y. "oldest" is the lowest that package.json's engines.vscode promises.
const versions = { current: "4.139.1", oldest: "4.100.3" };
const ripgrep = "@vscode/ripgrep-universal@1.18.0";

const version = versions[process.env.EDITOR_VERSION ?? "current"] ?? process.env.EDITOR_VERSION;
const cache = path.join(root, ".cache", `editor-${version}`);
const stamp = path.join(cache, "installed");
const server = path.join(cache, "node_modules/code-server/lib/vscode");
const ownNode = path.join(cache, `node_modules/node-${process.platform}-${process.arch}/bin/node`);

/** The Node that runs the server and its extension host: each VS Code wants one major version of it. */
const node = () => (fs.existsSync(ownNode) ? ownNode : currentNode);

function npm(cwd, ...args) {
  const PATH = `${path.dirname(node())}${path.delimiter}${process.env.PATH}`;
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]; // scripts would compile natives, for minutes
  const { status, stdout, stderr } = spawnSync("npm", ["install", ...args, ...flags], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, PATH },
  });
  if (status !== 0) throw new Error(`VS Code for the browser could not be installed (npm install ${args.join(" ")})\n${stdout}${stderr}`);
}

/** Installs the editor into .cache, once: about 30 s and 330 MB. A second call returns at once. */
export function installServer() {
  if (fs.existsSync(stamp)) return;
  if (process.platform === "win32")
    throw new Error("The browser's VS Code runs on Linux and macOS only. Install desktop VS Code: https://code.visualstudio.com");
  console.log(`Installing VS Code for the browser (code-server ${version}, once, into .cache) ...`);
  fs.rmSync(cache, { recursive: true, force: true });
  fs.mkdirSync(cache, { recursive: true });
  fs.writeFileSync(path.join(cache, "package.json"), JSON.stringify({ private: true, dependencies: { "code-server": version } }));
  npm(cache);
  const wanted = JSON.parse(fs.readFileSync(path.join(cache, "node_modules/code-server/package.json"), "utf8")).engines.node.match(
    /\d+/,
  )[0];
  const current = spawnSync(currentNode, ["--version"], { encoding: "utf8" }).stdout;
  if (!current.startsWith(`v${wanted}.`)) npm(cache, `node-${process.platform}-${process.arch}@${wanted}`);
  npm(server, "--omit=dev");
  npm(path.join(server, "extensions"), "--omit=dev");
  replaceNatives();
  prune();
  fs.writeFileSync(stamp, version);
}

/** Two native modules have no prebuilt binary, and one older version downloads its own: small stand-ins do the same work. */
function replaceNatives() {
  const modules = (...segments) => path.join(server, "node_modules", ...segments);
  for (const [name, standIn] of Object.entries(standIns))
    if (fs.existsSync(modules(name))) fs.writeFileSync(modules(name, "index.js"), standIn);
  const oldSearch = modules("@vscode/ripgrep");
  if (fs.existsSync(oldSearch)) {
    npm(cache, ripgrep);
    fs.mkdirSync(path.join(oldSearch, "bin"), { recursive: true });
    fs.cpSync(
      path.join(cache, `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`),
      path.join(oldSearch, "bin/rg"),
    );
  }
}

const watchdogStandIn = `// stand-in for the native watchdog, which ends an extension host whose parent is gone
exports.start = (pid) => { setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 1000).unref(); };
exports.exit = (code) => process.exit(code || 0);
`;

// One assignment per exported name: VS Code imports these as ES modules, which find the names by reading the source.
const standIns = {
  "@vscode/spdlog": `// stand-in for the native log writer
const fs = require("fs");
const levels = ["trace", "debug", "info", "warn", "error", "critical"];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.raw = false; }
  write(level, text) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, this.raw ? text : new Date().toISOString() + " [" + levels[level] + "] " + text + "\\n"); } catch {}
  }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  setPattern() {}
  clearFormatters() { this.raw = true; }
  flush() {}
  drop() {}
}
levels.forEach((name, level) => { Logger.prototype[name] = function (text) { this.write(level, text); }; });
const create = async (name, file) => { fs.mkdirSync(require("path").dirname(file), { recursive: true }); return new Logger(file); };
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  "@vscode/native-watchdog": watchdogStandIn,
  "native-watchdog": watchdogStandIn, // its name in older versions
};

/** Drops 300 MB that no test uses: the bundled AI agent and the search binaries of other platforms. */
function prune() {
  const modules = path.join(server, "node_modules");
  const search = path.join(modules, "@vscode/ripgrep-universal/bin");
  const foreign = fs.existsSync(search) ? fs.readdirSync(search).filter((name) => name !== `${process.platform}-${process.arch}`) : [];
  const unused = [
    ...["@github", "@microsoft/mxc-sdk", "@vscode/windows-process-tree"].map((name) => path.join(modules, name)),
    ...["copilot", "microsoft-authentication"].map((name) => path.join(server, "extensions", name)),
    ...foreign.map((name) => path.join(search, name)),
  ];
  for (const folder of unused) fs.rmSync(folder, { recursive: true, force: true });
}

/**
 * VS Code's own extensions that have to do with Markdown, configuration files and Git. A window with these alone opens for four fifths of the
 * processor time that one with all takes.
 */
const lean = (
  "configuration-editing git git-base html json json-language-features markdown-basics markdown-language-features markdown-math " +
  "theme-defaults theme-seti yaml"
).split(" ");

/** Settings of an editor that keeps quiet: no welcome page, AI pane, telemetry, gallery look-ups or trust prompt. */
export const quietSettings = {
  "chat.disableAIFeatures": true,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "git.enabled": false,
  "window.commandCenter": false,
  "window.restoreWindows": "none",
  "files.autoSave": "off", // as on the desktop; the web workbench saves by itself
};

/** One key that closes all that is open, for a window in which one journey follows another. */
const keybindings = [
  {
    key: "ctrl+alt+shift+f12",
    command: "runCommands",
    args: {
      commands: [
        "workbench.action.closeQuickOpen",
        "notifications.clearAll",
        ...Array(12).fill("workbench.action.revertAndCloseActiveEditor"),
        "workbench.action.closePanel",
        "workbench.view.explorer",
      ],
    },
  },
];

/**
 * Starts the editor with a VSIX installed, on a free port of 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.vsix The extension, packed.
 * @param {Record<string, unknown>} [options.settings] User settings beside the quiet ones.
 * @param {Record<string, string>} [options.env] Environment variables for the extension host.
 * @param {boolean} [options.testDriver] Allows the page's address to name a test suite. It also mutes notifications, so journeys leave it off.
 * @param {boolean} [options.isLean] Leaves VS Code's own extensions out that no test has to do with.
 * @param {boolean} [options.asksForTrust] Opens folders in restricted mode until they are trusted. Without it all are.
 * @returns `host` (address and port), `origin`, `extension` (the folder the VSIX was unpacked into), `stop()`, which leaves nothing behind, and
 *   `kill()`, which ends it as a crash does, and after which `start()` starts it on the same profile: at another port, so that the browser's
 *   own storage is empty.
 */
export async function startServer({ vsix, settings = {}, env: given = {}, testDriver = false, isLean = false, asksForTrust = false }) {
  installServer();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "ed-")); // short, as it holds unix sockets (limit about 100 characters)
  const inProfile = (name) => path.join(profile, name);
  for (const name of ["data/User", "ext", "tmp"]) fs.mkdirSync(inProfile(name), { recursive: true });
  fs.writeFileSync(inProfile("data/User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  fs.writeFileSync(inProfile("data/User/keybindings.json"), JSON.stringify(keybindings));
  const dirs = ["--server-data-dir", inProfile("server"), "--user-data-dir", inProfile("data"), "--extensions-dir", inProfile("ext")];
  const common = [path.join(server, "out/server-main.js"), ...dirs, "--accept-server-license-terms"];
  const env = { ...process.env, ...given, TMPDIR: inProfile("tmp"), EXTENSIONS_GALLERY: "{}" };
  for (const name of ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"]) env[name] = inProfile("tmp");

  const installed = spawnSync(node(), [...common, "--install-extension", vsix, "--force"], { env, encoding: "utf8" });
  const [extension] = fs.readdirSync(inProfile("ext")).filter((name) => name.startsWith("ml-design-doc."));
  if (!extension) throw new Error(`${vsix} could not be installed\n${installed.stdout}${installed.stderr}`);

  const address = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token"];
  const quiet = ["--disable-telemetry", "--disable-getting-started-override", ...(asksForTrust ? [] : ["--disable-workspace-trust"])];
  const driver = testDriver ? ["--enable-smoke-test-driver"] : [];
  if (isLean) {
    const all = path.join(server, "extensions");
    fs.mkdirSync(inProfile("own"));
    for (const name of lean)
      if (fs.existsSync(path.join(all, name))) fs.symlinkSync(path.join(all, name), path.join(inProfile("own"), name));
    quiet.push("--builtin-extensions-dir", inProfile("own"));
  }
  let child;
  const signal = (name) => {
    try {
      return process.kill(-child.pid, name); // the whole group: the server and its extension hosts
    } catch {
      return false;
    }
  };
  const gone = async () => {
    for (let i = 0; i < 50 && signal(0); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const erase = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const abandon = () => {
    signal("SIGKILL");
    erase();
  };
  process.once("exit", abandon);
  const interrupted = () => process.exit(130);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(name, interrupted);

  const editor = {
    extension: path.join(profile, "ext", extension),
    async start() {
      child = spawn(node(), [...common, ...address, ...quiet, ...driver], { env, stdio: ["ignore", "pipe", "pipe"], detached: true });
      const port = await listeningPort(child);
      editor.host = `127.0.0.1:${port}`;
      editor.origin = `http://${editor.host}`;
    },
    async kill() {
      signal("SIGKILL");
      await gone();
    },
    async stop() {
      signal("SIGTERM");
      await gone();
      abandon();
      process.off("exit", abandon);
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, interrupted);
    },
  };
  try {
    await editor.start();
    return editor;
  } catch (error) {
    await editor.stop();
    throw error;
  }
}

function listeningPort(child) {
  let log = "";
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`${what}\n${log}`));
    const timer = setTimeout(fail, 30_000, "VS Code's server did not start within 30 s");
    const read = (data) => {
      log += data;
      const port = /Extension host agent listening on (\d+)|Web UI available at http:\/\/[^:]+:(\d+)/.exec(log);
      if (!port) return;
      clearTimeout(timer);
      resolve(port[1] ?? port[2]);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`VS Code's server ended with ${code}`);
    });
  });
}

/** An absolute path as the workbench in the browser names it. */
export const remoteUri = ({ host }, file) => `vscode-remote://${host}${file}`;

/** The workbench's address on a folder or a .code-workspace file. `payload` is a list of [key, value], VS Code's own way to hand over options. */
export function workbenchUrl({ origin }, workspace, payload = []) {
  const kind = workspace.endsWith(".code-workspace") ? "workspace" : "folder";
  return `${origin}/?${new URLSearchParams({ [kind]: workspace, ...(payload.length && { payload: JSON.stringify(payload) }) })}`;
}
