/** A label of a diagram or a line of code: `at` is its offset (UTF-16 code units) in the fenced block's source. */
export interface Label {
  readonly text: string;
  readonly at: number;
  readonly kind: "diagram" | "code";
}

const drawing = /[\u2190-\u21ff\u2500-\u259f\u25a0-\u25ff]|-->|<--|==>|\+--|-{4}|\|\s{2}/;
const strokes = /[\u2190-\u21ff\u2500-\u259f\u25a0-\u25ff|]+|[-=]{2,}[-=+>]*|<[-=]{2,}|\s[v^]\s/g;
const mermaidSyntax =
  /^\s*(?:(?:graph|flowchart|sequenceDiagram|classDiagram|gantt|pie|end)\b|stateDiagram|%%|(?:style|classDef|linkStyle|direction)\s)/i;
const mermaidLabel =
  /\["([^"\r\n]{1,300})"\]|\[\(?([^[\]()"\r\n]{1,300})\)?\]|\({1,3}"?([^()"\r\n]{1,300})"?\)+|\{"?([^{}"\r\n]{1,300})"?\}|\|"?([^|"\r\n]{1,300})"?\||:\s([^\r\n]{1,300})$|^\s*subgraph\s+([^\r\n[\]]{1,300})$/g;

/**
 * The texts in a fenced block: node and edge labels of Mermaid, what stands between the strokes of an ASCII drawing, and otherwise
 * its lines as code.
 *
 * @param lang the fence's language, "" for none
 * @param source the block with its fences
 */
export function diagramLabels(lang: string, source: string): Label[] {
  const labels: Label[] = [];
  const lines = [...source.matchAll(/[^\r\n]+/g)];
  const inner = /^\s*(?:`{3,}|~{3,})/.test(lines[0]?.[0] ?? "") ? lines.slice(1) : lines;
  const add = (text: string, at: number, kind: Label["kind"]): void => {
    const trimmed = text.trim();
    if (/\p{L}{2}/u.test(trimmed)) labels.push({ text: trimmed, at: at + text.indexOf(trimmed), kind });
  };
  const isDrawing =
    !/^mermaid/i.test(lang) && inner.some((line) => drawing.test(line[0])) && /^(?:text|txt|ascii|plain|plaintext|)$/i.test(lang);
  for (const line of inner) {
    if (/^\s*(?:`{3,}|~{3,})\s*$/.test(line[0])) continue;
    if (/^mermaid/i.test(lang)) {
      if (mermaidSyntax.test(line[0]) && !/subgraph/i.test(line[0])) continue;
      for (const found of line[0].matchAll(mermaidLabel)) {
        const text = found.slice(1).find((group) => group !== undefined) as string;
        add(text, line.index + found.index + found[0].indexOf(text), "diagram");
      }
    } else if (isDrawing) {
      let from = 0;
      for (const stroke of [...line[0].matchAll(strokes), undefined]) {
        let end = stroke?.index ?? line[0].length;
        // Arrow heads and corners in front belong to the stroke.
        while (stroke !== undefined && end > from && /[-=+~^v]/.test(line[0][end - 1] as string)) end--;
        add(line[0].slice(from, end), line.index + from, "diagram");
        from = stroke === undefined ? end : stroke.index + stroke[0].length;
      }
    } else add(line[0], line.index, "code");
  }
  return labels;
}
