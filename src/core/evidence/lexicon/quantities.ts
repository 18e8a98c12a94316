import { terms } from "../pattern.js";

/** Any amount that a reader could hold a system to. */
export const amount = terms`<n> | <percent> | <money> | <time> | <bytes> | <rate> | <count>`;

/** A share or a change: "by 5 %", "+2 pp", "twice". */
export const change = terms`<percent> | by <n> | + <n> | half | halve* | double | twice | two-fold | <n> x | <money> | from <n> to <n>`;

/** Vague sizes in words. */
export const vagueSize = terms`large* | huge | massive | big | many | lot | scalab* | scale | high (volume|traffic|load|throughput) | enough | sufficient* | growing`;
