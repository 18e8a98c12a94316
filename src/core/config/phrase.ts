import { readPhrases } from "../evidence/phrase.js";
import { didYouMean } from "../text/nearest.js";

const quantities = ["n", "time", "percent", "money", "bytes", "rate", "count"];
const longest = 200;
const mostGaps = 2;
const mostChoices = 8;

/**
 * What is wrong with a phrase of the vocabulary of `terms` that somebody else has written, as a sentence; undefined where it is a good
 * one. The limits keep the matcher's time small whatever the phrase and the document are.
 */
export function phraseProblem(phrase: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(phrase)) return "A phrase needs a word.";
  if (phrase.length > longest) return `A phrase has at most ${longest} signs. Make several of it.`;
  const gaps = phrase.match(/(?<![^\s(|])\.{2,3}(?![^\s)|])/g) ?? [];
  if (gaps.length > mostGaps) return `A phrase has at most ${mostGaps} gaps ("..", "...").`;
  if ((phrase.match(/[|?]/g)?.length ?? 0) > mostChoices)
    return `A phrase has at most ${mostChoices} signs "|" and "?". Make several of it.`;
  if (/\([^)]*(?:\(|\?)/.test(phrase)) return 'A group in parentheses holds words and "|", no group and no "?" in it.';
  const words = phrase.split(/[\s|()]+/).filter((word) => word !== "");
  for (const word of words) {
    const quantity = /^<(\w+)>\??$/.exec(word)?.[1];
    if (quantity !== undefined && !quantities.includes(quantity))
      return `There is no quantity "<${quantity}>".${didYouMean(quantity, quantities)} Those that there are: ${quantities.join(", ")}.`;
    if (/^.?\*\??$/u.test(word)) return `"${word}" is too short a beginning of a word: write at least two letters before the "*".`;
  }
  try {
    if (/\.\.\s*(?:[|)]|$)/.test(phrase)) return 'A gap ("..", "...") stands between two words.';
    readPhrases(phrase);
  } catch (error) {
    const { message } = error as Error;
    return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  }
  return undefined;
}
