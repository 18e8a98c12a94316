export const noticesFile: string;
export function notices(): string;
