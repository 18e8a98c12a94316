import { applyEdits, type Edit } from "../text/edit.js";
import { field, severitiesIn } from "./node.js";
import { parseConfig } from "./syntax.js";

/**
 * The edits that give a rule a severity in the text of a configuration file, for all documents; everything else stays as it is, its options,
 * comments and layout included. Undefined where the file is not written so that this can be done, as where it has a mistake.
 *
 * @param path tells JSON from YAML
 */
export async function setRule(text: string, path: string, rule: string, severity: string): Promise<readonly Edit[] | undefined> {
  try {
    const { setRule: set } = await (/\.ya?ml$/i.test(path) ? import("./yaml.js") : import("./json.js"));
    const edits = set(text, rule, severity);
    const { root } = await parseConfig(applyEdits(text, edits), path);
    const written = severitiesIn(field(root, "rules")).find(([name]) => name === rule);
    return written?.[1].value === severity ? edits : undefined;
  } catch {
    return undefined;
  }
}
