import { terms } from "../pattern.js";

/** Words of a statement that leaves the choice open. */
export const open = terms`nothing to choose | options | and/or | either | any of | candidates (are|include|:) | candidate models | could be | could use | possible | or similar | or other | or another | to be chosen | choose between | may use | might use | evaluate several | try out | explor* | compare several | depending on | may be | might be | could also | can also | try other | try different | worth trying`;

/** Words of a statement that names options, or examples, and chooses none. */
export const undecided = terms`${open} | such as | e.g | for example | can be | like | illustrative | etc`;

/** Headings and lead-ins of lists of options. */
export const optionList = terms`options | depending on | possible | potential | framing | choices | candidates | some (common|possible|typical) | common (losses|choices|options)`;
