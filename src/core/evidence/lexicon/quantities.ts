import { terms } from "../pattern.js";

/** A share or a change: "by 5 %", "+2 pp", "twice". */
export const change = terms`<percent> | by <n> | + <n> | half | halve* | double | twice | two-fold | <n> x | <money> | from <n> to <n> | factor of <n>`;
