import { terms } from "../pattern.js";

/** Words of a statement that names options and chooses none. */
export const undecided = terms`nothing to choose | such as | e.g | for example | options | either | any of | candidates (are|include|:) | candidate models | could be | can be | could use | like | possible | or similar | or other | or another | etc | to be chosen | choose between | may use | might use | evaluate several | try out | explor* | compare several | illustrative | depending on | may be | might be | could also | can also | try other | try different | worth trying`;

/** Headings and lead-ins of lists of options. */
export const optionList = terms`options | depending on | possible | potential | framing | choices | candidates | some (common|possible|typical) | common (losses|choices|options)`;
