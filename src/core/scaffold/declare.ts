import { frontMatterEnd } from "../document/chunk.js";
import { frontMatter } from "../document/front-matter.js";
import type { Edit } from "../text/edit.js";
import { lineBreakOf } from "../text/lines.js";

/** The edit by which a document says in its front matter that it is an ML design document. */
export function declareDesignDocument(text: string): Edit {
  const declaration = "type: ml-design-doc";
  const header = frontMatterEnd(text);
  // A `type:` without a value is no field yet.
  const empty = /^type:[ \t]*$/m.exec(text.slice(0, header));
  const type =
    frontMatter(text).get("type")?.span ?? (empty === null ? undefined : { start: empty.index, end: empty.index + empty[0].length });
  if (type !== undefined) return { span: type, text: declaration };
  const newline = lineBreakOf(text);
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  if (header > 0) {
    const first = start + "---".length;
    return { span: { start: first, end: first }, text: newline + declaration };
  }
  return { span: { start, end: start }, text: `---${newline}${declaration}${newline}status: draft${newline}---${newline}${newline}` };
}
