/**
 * How often a property is tried, as options of fast-check: the usual run tries a fifth of `runs`, the same ones each time, so that it is quick and
 * what fails was broken by the change at hand. `LONG=1 npm run unit` tries all, other ones each time.
 */
export const volume = (runs: number): { readonly numRuns: number; readonly seed?: number } =>
  process.env.LONG ? { numRuns: runs } : { numRuns: Math.ceil(runs / 5), seed: 1 };
