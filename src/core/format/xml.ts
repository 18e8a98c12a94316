const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text for XML and HTML, in elements and in quoted attributes. What neither may hold becomes U+FFFD. */
export const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML and HTML forbid them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\p{Noncharacter_Code_Point}]/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => entities[character] as string);
