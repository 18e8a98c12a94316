import fs from "node:fs";

const folder = "test/corpus/docs";

/** The project's own design documents. */
export const documents = (): readonly string[] =>
  fs.readdirSync(folder).map((name) => fs.readFileSync(`${folder}/${name}`, "utf8").replace(/\r\n/g, "\n"));

/** About `size` code units of what people write: those documents, one after the other, each time a little different. */
export function ordinary(size: number): string {
  const all = documents();
  let text = "";
  for (let i = 0; text.length < size; i++) text += `${(all[i % all.length] as string).replaceAll("\n\n", `\n\nPart ${i}. `)}\n\n`;
  return text.slice(0, size);
}
