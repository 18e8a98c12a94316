import * as vscode from "vscode";
import { type Config, describedIn, idsOf, type Place, placeInYaml, type Shape } from "../../core/index.js";
import { type Configurations, yamlNames } from "../configuration.js";
import { escaped } from "../rules.js";

/** Completion and hover in configuration files in YAML, where no extension for YAML gives them by the schema. */
export function configurationYaml(configurations: Configurations): vscode.Disposable {
  const selector: vscode.DocumentSelector = { pattern: `**/{${yamlNames.join(",")}}` };
  const placeAt = (document: vscode.TextDocument, position: vscode.Position): Place | undefined => {
    const isServed = vscode.extensions.getExtension("redhat.vscode-yaml")?.isActive ?? false;
    return isServed ? undefined : placeInYaml(document.getText(), document.offsetAt(position));
  };
  const configOf = async ({ uri }: vscode.TextDocument): Promise<Config> =>
    (await configurations.asWritten(vscode.Uri.joinPath(uri, "../document.md"))).config;

  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        async provideCompletionItems(document, position) {
          const place = placeAt(document, position);
          if (place === undefined) return [];
          const range = rangeOf(document, place);
          return place.isName ? namesFor(place, await configOf(document), range) : valuesFor(place, range);
        },
      },
      " ",
    ),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const place = placeAt(document, position);
        if (place === undefined || place.word === "") return undefined;
        const { isName, shape, word } = place;
        const text = isName ? describe(word, shape, await configOf(document)) : shape.enumDescriptions?.[shape.enum?.indexOf(word) ?? -1];
        return text === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(text), rangeOf(document, place));
      },
    }),
  );
}

function namesFor({ shape, others, isClosed }: Place, config: Config, range: vscode.Range): vscode.CompletionItem[] {
  const all = shape.named === "rule" ? idsOf(config) : Object.keys(shape.properties ?? {});
  return all
    .filter((name) => !others.includes(name))
    .map((name, i) => {
      const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Property);
      const { type } = shapeOf(name, shape) ?? {};
      // A list or object begins on the next line, a text behind the colon.
      const opening = type === "object" ? "\n  $0" : type === "array" ? "\n  - $0" : " ";
      // "$schema" begins as a place to fill in does.
      item.insertText = isClosed ? name : new vscode.SnippetString(`${name.replace("$", "\\$")}:${opening}`);
      item.range = range;
      item.sortText = String(i).padStart(3, "0");
      const text = describe(name, shape, config);
      if (text !== undefined) item.documentation = new vscode.MarkdownString(text);
      return item;
    });
}

function valuesFor({ shape }: Place, range: vscode.Range): vscode.CompletionItem[] {
  return (shape.enum ?? []).map((value, i) => {
    const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.EnumMember);
    item.range = range;
    item.sortText = String(i);
    item.detail = shape.enumDescriptions?.[i] ?? "";
    return item;
  });
}

const shapeOf = (name: string, { properties = {}, additionalProperties }: Shape): Shape | undefined =>
  Object.hasOwn(properties, name) ? properties[name] : additionalProperties;

/** What there is to say about a name of an object, as Markdown. */
function describe(name: string, shape: Shape, config: Config): string | undefined {
  if (shape.named !== "rule") return shapeOf(name, shape)?.description;
  const rule = describedIn({ config }, name);
  return rule && escaped([`${rule.title}.`, rule.ask ?? rule.why].join(" "));
}

const rangeOf = (document: vscode.TextDocument, { span }: Place): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
