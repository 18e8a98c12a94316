import * as vscode from "vscode";

/** Where the page of each rule is read: `docs/rules/ID.md` in the repository that package.json names. */
export function rulePages(extension: vscode.Extension<unknown>): (rule: string) => vscode.Uri {
  const { repository } = extension.packageJSON as { repository: { url: string } };
  const pages = vscode.Uri.parse(`${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/docs/rules/`, true);
  return (rule) => vscode.Uri.joinPath(pages, `${rule}.md`);
}
