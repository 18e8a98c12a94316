/** Where a 1-based line of a document is read, `undefined` where there is no such place. */
export type LineLink = (path: string, line: number) => string | undefined;

/**
 * A path as a URI: relative paths stay relative, absolute ones become `file:` URIs. Each segment is percent-encoded.
 *
 * @param path with `/` between folders
 */
export function uriOf(path: string): string {
  const segments = path.replace(/[\ud800-\udfff]/gu, "\ufffd").split("/");
  const drive = /^[A-Za-z]:$/.test(segments[0] ?? "") ? segments.shift() : undefined;
  const encoded = segments.map(encodeURIComponent).join("/");
  if (drive !== undefined) return `file:///${drive}/${encoded}`;
  return path.startsWith("//") ? `file:${encoded}` : path.startsWith("/") ? `file://${encoded}` : encoded;
}

/**
 * Links to lines, from a pattern such as `https://github.com/acme/designs/blob/main/{path}?plain=1#L{line}`. Standard input has none.
 * A pattern with a scheme other than `http` and `https` gives none either.
 */
export function lineLinks(pattern: string): LineLink {
  if (!isSafeLink(pattern)) return () => undefined;
  return (path, line) => (path === "-" ? undefined : pattern.replaceAll("{path}", () => uriOf(path)).replaceAll("{line}", String(line)));
}

/** True for links to the web and relative ones: neither scripts nor commands of an editor. */
export const isSafeLink = (link: string): boolean => /^(?:https?:\/\/|[^:/?#]*(?:[/?#]|$))/i.test(link.trim());
