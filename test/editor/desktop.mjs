// Desktop VS Code: the one that is installed, else one that @vscode/test-electron downloads, where that can be reached.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { root } from "../../scripts/dependencies.mjs";

const downloads = path.join(root, ".vscode-test");
const updates = "https://update.code.visualstudio.com/api/releases/stable";

const canShowWindows = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The executable of an installed VS Code. On Linux `code` on the PATH is a script in the program's folder bin. */
function installedDesktop() {
  const scripts = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "code"));
  const places = {
    darwin: ["/Applications/Visual Studio Code.app/Contents/MacOS/Electron", "/Applications/Visual Studio Code.app/Contents/MacOS/Code"],
    win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles].map((base) =>
      path.join(base ?? "", "Programs", "Microsoft VS Code", "Code.exe"),
    ),
    linux: scripts.filter((file) => fs.existsSync(file)).map((file) => path.resolve(fs.realpathSync(file), "../../code")),
  };
  return places[process.platform]?.find((file) => fs.existsSync(file) && fs.statSync(file).isFile());
}

const canDownload = () =>
  fs.existsSync(downloads) ||
  fetch(updates, { method: "HEAD", signal: AbortSignal.timeout(3000) }).then(
    (response) => response.ok,
    () => false,
  );

/**
 * The executable of a desktop VS Code, or undefined where none can be had within a few seconds of asking.
 * ML_DESIGN_DOC_EDITOR=desktop insists on one and =browser goes without.
 */
export async function findDesktop() {
  const wish = process.env.ML_DESIGN_DOC_EDITOR;
  if (wish === "browser" || (wish !== "desktop" && !canShowWindows())) return undefined;
  const installed = installedDesktop();
  if (installed) return installed;
  if (wish === "desktop") return downloadAndUnzipVSCode({ version: "stable", cachePath: downloads });
  return (await canDownload()) ? downloadAndUnzipVSCode({ version: "stable", cachePath: downloads }).catch(() => undefined) : undefined;
}

/** Arguments of a profile of its own, in which the VSIX is installed, and the folder it was unpacked into. */
export function prepareDesktop(executable, vsix, profile) {
  const extensions = path.join(profile, "ext");
  const dirs = [`--user-data-dir=${path.join(profile, "data")}`, `--extensions-dir=${extensions}`];
  const [cli, ...rest] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const result = spawnSync(cli, [...rest, ...dirs, "--install-extension", vsix, "--force"], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const unpacked = fs.existsSync(extensions) && fs.readdirSync(extensions).find((name) => name.startsWith("ml-design-doc."));
  if (!unpacked) throw new Error(`${vsix} could not be installed in ${executable}\n${result.stdout}${result.stderr}`);
  return { dirs, extension: path.join(extensions, unpacked) };
}

/** Runs a suite in desktop VS Code's extension host, from the installed VSIX. What it found is in the files that `env` names. */
export async function runInDesktop(executable, { vsix, suite, workspace, env }) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "ed-"));
  try {
    const { dirs, extension } = prepareDesktop(executable, vsix, profile);
    await runTests({
      vscodeExecutablePath: executable,
      reuseMachineInstall: true, // the profile is in `dirs`
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: env,
      launchArgs: [
        workspace,
        ...dirs,
        "--disable-workspace-trust",
        "--skip-welcome",
        "--skip-release-notes",
        "--disable-telemetry",
        "--disable-updates",
      ],
    });
  } finally {
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
