import { failure, fallbackWord, substitute } from "../../evidence/lexicon/operations.js";
import { about, all, any, entry, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const fallback = terms`fall-back* | fallback* | fall back | falls back | falling back | fell back | fail-over | failover | fail over | fail-open | fail-close* | fail (open|closed|safe) | fail-safe* | graceful* degrad* | degrad* graceful* | degraded mode | degrad* to | circuit-breaker* | backup (model|system|plan|path) | safe default | safety net | failure (mode*|handling|scenario*|behavio*) | degradation (plan|mode|path|strategy) | resilience | contingency | model unavailab* | service unavailab*`;

export default item({
  id: "fallback",
  phase: "production",
  title: "Fallback",
  ask: "What do users get when the model or a dependency fails, is late or is unsure?",
  why: `Models time out, feature stores go away, inputs come that no one has seen. If the answer to "and then?" is not designed, it is an error page, or a
confident guess. A cached list, a rule, the previous model or a person is enough, as long as it is decided before.`,
  source:
    "Beyer et al., Site Reliability Engineering (2016), chapter 22; Google PAIR, People + AI Guidebook, chapter on errors and graceful failure",
  topic: any(
    fallback,
    all(fallbackWord, substitute),
    near(terms`low-confidence | low confidence | uncertain* | unsure | abstain*`, substitute, 10),
    all(failure, substitute),
  ),
  needs: {
    "what takes the place of the answer": any(
      all(fallback, substitute),
      all(
        about(fallback),
        any(substitute, terms`return* | show* | serve* | use | uses | switch* | route* | send* | skip* | keep* | continue*`),
        words(4),
      ),
      all(under(fallback), entry, words(4)),
      all(failure, substitute),
      near(fallbackWord, substitute, 8),
    ),
  },
  unless: all(under(terms`references | glossary | feature`), not(fallback)),
  examples: {
    met: [
      "If scoring times out, the page shows the cached list of the last hour.",
      "## Fallback\n\nThe previous model stays loaded and takes over.",
      "Answers with low confidence go to a human agent.",
      "New users get the most popular items.",
    ],
    vague: ["Fallback strategies will be in place.", "## Fallback\n\nTo be robust.", "Do we fall back to popular items?"],
    missing: ["Labels are bought.", "## Fallback\n\nTBD"],
    waived: ["A fallback is not needed because a late report harms nobody."],
  },
});
