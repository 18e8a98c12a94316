/**
 * How long a person reads a text, in whole minutes, at least one: 238 words a minute, the mean for English non-fiction (Brysbaert, How many
 * words do we read per minute?, Journal of Memory and Language 109, 2019). Two Chinese or Japanese characters count as a word.
 */
export function readingMinutes(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round((words + characters / 2) / 238));
}
