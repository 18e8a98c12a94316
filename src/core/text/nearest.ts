import leven from "leven";

/**
 * The valid names that a mistyped name may stand for: the one that differs in at most a third of its letters, rounded up, else all that hold it
 * ("drift" in "drift-kinds"). Empty where nothing is near. Letter case does not count.
 */
export function nearest(name: string, names: readonly string[]): readonly string[] {
  const typed = name.toLowerCase();
  if (typed === "") return [];
  let least = Math.ceil(typed.length / 3) + 1;
  let near: string | undefined;
  for (const valid of names) {
    const distance = leven(typed, valid.toLowerCase());
    if (distance < least) [least, near] = [distance, valid];
  }
  return near === undefined ? names.filter((valid) => valid.toLowerCase().includes(typed)) : [near];
}

/** The same as a question that ends an error message: ` Did you mean "a" or "b"?`, or nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const near = nearest(name, names).slice(0, 3);
  return near.length === 0 ? "" : ` Did you mean ${near.map((valid) => `"${valid}"`).join(" or ")}?`;
}
