/** The questions and drills that the product comes with; the bundler puts them in (see `scripts/practice-content.mjs`). */
declare module "practice-content" {
  import type { practice } from "../core/index.js";

  export default function content(): practice.PracticeFiles;
}
