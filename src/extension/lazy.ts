import * as vscode from "vscode";

/** What a feature does by command, by the last name of each, and what it lets go of at the end. */
export interface Feature extends vscode.Disposable {
  // biome-ignore lint/suspicious/noExplicitAny: commands are called with whatever their caller has
  readonly commands: Readonly<Record<string, (...args: any[]) => unknown>>;
}

/** Registers the commands of a feature that is loaded when the first of them is run. */
export function lazily(names: readonly string[], load: () => Promise<Feature>): vscode.Disposable {
  let loading: Promise<Feature> | undefined;
  const run = async (name: string, args: readonly unknown[]): Promise<unknown> => {
    loading ??= load();
    return (await loading).commands[name]?.(...args);
  };
  const commands = names.map((name) => vscode.commands.registerCommand(`mlDesignDoc.${name}`, (...args) => run(name, args)));
  return vscode.Disposable.from(...commands, { dispose: () => void loading?.then((feature) => feature.dispose()) });
}
