/** Numbers from 0 to below 1, the same for the same seed. */
export function random(seed: number): () => number;
/** A document of about so many words. */
export function documentOf(words: number, seed?: number): string;
