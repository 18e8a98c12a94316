/** The same text in memory of its own: a piece of another text keeps all of that in memory. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
