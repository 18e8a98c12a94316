/** Markup that may stand in a page as it is. Made by {@link html} alone, which escapes everything else. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | undefined;

/** A template whose values are escaped, unless they are markup themselves. */
export function html(texts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: texts.map((text, i) => text + (i < values.length ? markupOf(values[i]) : "")).join("") };
}

function markupOf(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "object") return "markup" in value ? value.markup : value.map(markupOf).join("");
  return String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link that runs one of our commands; the page must allow that command. */
export function command(name: string, args: readonly unknown[], label: string | Html, kind = "link"): Html {
  const target = `command:${name}?${encodeURIComponent(JSON.stringify(args))}`;
  return html`<a class="${kind}" href="${target}">${label}</a>`;
}
