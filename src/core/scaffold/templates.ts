/// <reference path="./markdown.d.ts" />
import full from "../../../templates/full.md";
import interviewAnswer from "../../../templates/interview-answer.md";
import onePage from "../../../templates/one-page.md";

/** A document to start from. Its text is a template for `newDocument`. */
export interface Template {
  /** As in its front matter, `template: NAME@VERSION`, and on the command line. */
  readonly name: string;
  /** For a list to choose from. */
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** The templates that come with the product, the default first. */
export const templates: readonly Template[] = [
  { name: "full", title: "Full design document", description: "A heading and a question for each of the 30 items", text: full },
  { name: "one-page", title: "One page", description: "One line for each item", text: onePage },
  {
    name: "interview-answer",
    title: "Interview answer",
    description: "The question, then short notes against the clock",
    text: interviewAnswer,
  },
];
