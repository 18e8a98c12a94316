import { terms } from "../pattern.js";

/** What a model is measured against. */
export const baseline = terms`baseline* | base-line* | benchmark (model*|system*) | reference (model*|method*|point|policy|level) | point of comparison`;

/** In monitoring a baseline is the normal state, in drift detection the reference data, in anomaly detection what the score is taken from. */
export const otherBaseline = terms`(rolling|dynamic|adaptive|segment|per-segment|learned|seasonal or rolling|training|reference|learned|per-device|normal|expected|drift|monitoring|static|historical|metric) baseline* | baseline modeling | baseline (training|window|period|snapshot|distribution|data|statistics|drift|features|= mean|= rolling|hardening|score mean)`;
