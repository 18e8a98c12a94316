import { terms } from "../pattern.js";

/** How often something is done. */
export const schedule = terms`hourly | daily | weekly | bi-weekly | biweekly | fortnightly | monthly | quarterly | yearly | annually | nightly | overnight | continuous* | cron | real-time
  | (every|each|per|once a|once per|twice a) (<n>|other)? (minute|hour|day|week|month|quarter|year|night|morning|monday|sunday|release|batch|run) | every <time> | scheduled | on a schedule | rolling (<n>|window|<time>)`;
