export function partsOf(bundle: string, part: string): string[];
