export function uiStrings(): string[];
