/**
 * Characters that steer a terminal or reorder its text: C0 and C1 controls, line and paragraph separators, and the marks that
 * change the direction of writing. In a file name or a title they could hide or forge what is printed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** One line of text that is safe to print: white space becomes a space, every other steering character shows as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(steering, (character) => (/\s/.test(character) ? " " : `\\u{${character.charCodeAt(0).toString(16)}}`));
}

/**
 * A value as JSON in ASCII, in which nothing steers a terminal and no console's code page spoils a letter.
 *
 * @param indent how many spaces each level is indented by; without it all is one line
 */
export const asciiJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, undefined, indent).replace(
    /[^\n\u0020-\u007e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
