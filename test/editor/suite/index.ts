// The mocha suite: every *.test.ts beside this file.
import fs from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { extension, fixture, show, until } from "./gestures.js";
import { print, report } from "./outcome.js";

export const run = (): Promise<void> =>
  report(async () => {
    // An ES module, which this CommonJS bundle can import only so. Its type declarations describe the CommonJS one.
    const { default: Mocha } = await import("mocha");
    print(`VS Code ${vscode.version}, Node ${process.version}`);
    Mocha.reporters.Base.consoleLog = print;
    const mocha = new Mocha({
      ui: "bdd",
      color: false,
      timeout: 20_000,
      retries: 1, // the workbench answers late on a loaded machine; what is broken fails twice
      forbidOnly: Boolean(process.env.CI),
      forbidPending: true,
      failZero: true,
    });
    if (process.env.SUITE_GREP) mocha.grep(new RegExp(process.env.SUITE_GREP, "i"));
    for (const name of fs.readdirSync(__dirname).filter((name) => name.endsWith(".test.js"))) mocha.addFile(path.join(__dirname, name));

    // The first Markdown document activates the extension. Where it does not, no test can pass, and none is run.
    mocha.suite.beforeAll("activation by the first Markdown document", async () => {
      await show(fixture("designs/README.md"));
      await until(() => extension()?.isActive, "the extension is active");
      await extension()?.activate(); // throws what its activation has thrown
    });

    // VS Code only logs an error that nobody caught; for us it is a failure.
    let uncaught = 0;
    const note = (error: unknown) => {
      if (!(error instanceof Error && error.stack?.includes("ml-design-doc"))) return;
      uncaught += 1;
      print("not caught by the extension:", error);
    };
    for (const event of ["unhandledRejection", "uncaughtException"] as const) process.on(event, note);
    let passed = 0;
    const failed = await new Promise<number>((resolve) => {
      mocha.run(resolve).on("pass", () => {
        passed += 1;
      });
    });
    for (const event of ["unhandledRejection", "uncaughtException"] as const) process.off(event, note);
    return { passed, failed: failed + uncaught };
  });
