import type { Mood } from "../document/mood.js";
import type { Pattern } from "./pattern.js";

/** What makes an item met, in patterns that are asked of one statement at a time. */
export interface Criteria {
  /** Raises the item: with nothing else it is vague. Looked for in the statement, its subject and its headings. */
  readonly topic: Pattern;
  /**
   * What must be stated where the topic is raised, each by some statement: by name, as it reads after "does not say". The pattern is
   * looked for in the statement's own words unless it says otherwise.
   */
  readonly needs: Readonly<Record<string, Pattern>>;
  /** Enough by itself, wherever it stands. */
  readonly meets?: Pattern;
  /** Touches on the item without raising it, which is vague: needs are not looked for where nothing else holds. */
  readonly touches?: Pattern;
  /** Statements of which this holds are about something else. */
  readonly unless?: Pattern;
  /** Moods besides *stated* in which a statement counts, e.g. alternatives for a comparison of models. */
  readonly moods?: readonly Mood[];
}
