import { oncePerText } from "../text/beside.js";
import type { Span } from "../text/span.js";
import type { Statement } from "./statement.js";

/**
 * How a statement is meant. Only what is *stated* of this design can meet an item:
 *
 * - `asked` a question, `wished` a possibility or a later plan without commitment
 * - `background` how it is done today or by others, `alternative` an option that was weighed
 * - `waived` said not to apply, `placeholder` a gap that a template or the author left open
 *
 * Denial is not a mood of the whole: it reaches over a clause, see {@link denials}.
 */
export type Mood = "stated" | "asked" | "wished" | "background" | "alternative" | "waived" | "placeholder";

const open =
  /^(?:tb[dac]|to-?do|xxx+|\?{2,}|\.{2}|…|_{2,}|-{1,3}|–|—|<[^>]*>|\[[^\]]*\]|\{[^},:]*\}|to be (?:defined|determined|decided|added|filled(?: in)?|completed|written)|coming soon|wip|work in progress|fill (?:me |this )?in|placeholder|insert .* here|your .* here)[\s.!…]*$|^lorem ipsum/i;
/** In brackets, and yet no gap: a range of numbers, the box of a drawing. */
const boxed = /^\[(?:[-\d.,;:\s–]+|(?:[^\]→+(]|\((?!\p{Lu}))*(?:[→+]|\(\p{Lu})[^\]]*)\]$/u;
const opening =
  /(?:\bTB[DAC]\b|\bTODO\b|\bFIXME\b|\?\?\?|<[a-z][^<>]{0,60}>|\[(?:insert|your|name|team|describe|add|fill|todo|tbd|e\.g)[^[\]]{0,60}\]|_{3,}|\bX{2,}\b)/i;
const instruction =
  /^(?:please )?(?:describe|explain|list|specify|provide|define|discuss|state|outline|summari[sz]e|identify|add|insert|write|enter|mention|include|note|fill|replace|delete|remove|answer|give|what|which|how|why|who|when|where|is|are|do|does|can|will|should)\b/i;
const notApplicable = /^(?:n\/?a|none|not applicable|not needed|not required|out of scope|skip(?:ped)?)[\s.!]*$/i;
/** Behind a label: "none, because ...". */
const nothing = /^(?:none|nothing|n\/?a|never)\b(?:\s*[,;:(–—-]|\s+(?:because|since|as|for)\b)/i;
const waiver =
  /\b(?:(?:does|do|did)(?: not|n['’]t) apply|not applicable|n\/a\b|(?:is|are|was)(?: not|n['’]t) (?:needed|required|necessary|relevant|applicable|planned|in scope)|not (?:needed|required|necessary|applicable|in scope|latency.(?:critical|sensitive))|there is no need for|out[- ]of[- ]scope|deferred|postponed|(?:we|i) (?:will not|won['’]t|do not|don['’]t) (?:do|run|plan|conduct|hold) (?:a|an|any)\b|(?:we|it|this system) (?:will not|won['’]t|do not|don['’]t|does not|doesn['’]t) need|unnecessary|(?:does|do)(?: not|n['’]t) matter|(?:is|are) waived|(?<=^|[:,] )none(?=,? (?:because|since|as)\b)|(?:is|are) (?:deliberately|intentionally|purposely|on purpose) (?:left out|omitted|skipped|absent|not (?:included|part)))/i;
const because =
  /\b(?:because|since|as (?:the|we|it|this|there|our|each|all|no|nothing|nobody|every|only|these|they|its)|due to|given|so (?:that|we|the|there|no)|for now the|until|the reason)\b|[:;(]\s*\S{1,99}\s+\S{1,99}\s+\S|\s[—–-]\s*\S{1,99}\s+\S{1,99}\s+\S|,\s*(?:the|it|there|we|only|every|all|this|that|these|because)\b/i;
const asked = /\?["'”’)\]*]*$/;
const wish =
  /\b(?:(?:we|i|one|you|the team) (?:could|might|may)\b(?! not\b)|maybe\b|perhaps\b|possibly\b|ideally\b(?! (?:under|below|less|within|above|over|at (?:least|most)|around|about|no more|[<>≤≥~\d]))|we(?: would|['’]d) (?:like|love) to\b|hope(?:fully)? (?:to|we)\b|nice[- ]to[- ]have|in (?:the )?future\b|in a (?:later|future|second) (?:phase|version|iteration|release)|future work|eventually\b|at some point|someday|if (?:time|budget) (?:permits|allows)|(?<!\b(?:model|classifier|system|network|llm|bot|assistant|agent|detector|it) is )not sure\b|undecided|would be (?:useful|nice|good|great|helpful|interesting)\b|^if we had\b|(?:not|n['’]t)(?: been)? (?:yet )?decided|could be (?:used|added|considered|explored|tried|extended)|can be (?:considered|explored) (?:later|in))/i;
/** What is in every text that {@link currentSystem} finds: that takes 5 ms to be compiled, and few documents need it. */
const ofCurrent = /\b(?:current|present|moment|now|today|tradition|histor|so far|existing|legacy|old|incumbent)/i;
const currentSystem =
  /^(?:currently|at present|at the moment|right now|today|as of today|traditionally|historically|until now|so far)\b|\b(?:(?:the|our|their) current (?:process|solution|approach|workflow|practice|system|set-?up)|(?<!\b(?:beside|alongside|against|than|with|to|versus|replaces?|beats?|over|matche?s?) )(?:the|our|their) (?:existing|legacy|old|incumbent)(?: \w+){0,2} (?:system|process|solution|approach|model|pipeline|workflow|set-?up|tool|method|engine|rules?|service|algorithm|ranker|heuristic|pilot|prototype|experiment))\b(?! (?:is|are|will be|serves as|as)(?: \w+){0,3} (?:baseline|fallback|control|benchmark))/i;
/** A label of what could be written or done, and need not. */
const shown = /^(?:examples?|e\.g\.?|for (?:example|instance)|hints?|tips?)$/i;
const ownSystem = /\b(?:we will|our (?:ai|ml|new|proposed|machine)|the (?:new|proposed) |this (?:design|document) )/i;
const others =
  /^(?:(?:see|refer to|(?:read|learn) more (?:about|on|in)|related to this)\b.{1,80}\b(?:for|about|on)\b|normally one|one normally|usually one|one usually|in general|generally|typically|in the literature|many (?:companies|teams|systems)|most (?:companies|teams|systems)|other (?:companies|teams)|companies like|(?:netflix|google|uber|airbnb|linkedin|facebook|meta|amazon|spotify|pinterest|twitter|doordash)(?:'s)? (?:uses?|built|does|has|introduced|published|reported))\b/i;

const headingMoods: readonly (readonly [RegExp, Mood])[] = [
  [/\b(?:out[- ]of[- ]scope|non[- ]?goals?|not in scope|won['’]t do|exclusions|not doing|not building)\b/i, "waived"],
  [
    /\b(?:future(?: \w+)? (?:work|improvements?|enhancements?|extensions?|directions?|scope|plans?|iterations?|considerations?)|future|next steps|nice[- ]to[- ]haves?|stretch goals?|backlog|possible (?:extensions|improvements)|ideas|later|follow[- ]?ups?|(?:potential |possible |further )(?:improvements?|enhancements?|extensions?)|what (?:i|we)(?: would|['’]d) (?:do|try|add|improve|change)|(?:mid|medium|long)(?:er)?-term(?: plans?)?(?=$| \())(?!\w)/i,
    "wished",
  ],
  [/\b(?:open (?:questions?|issues|points)|unresolved questions|questions to ask|clarifying questions to)\b/i, "asked"],
  [
    /\b(?:related work|(?:prior|previous) (?:art|work|approaches|attempts)|literature|current (?:state|system|process|solution|approach|situation|workflow|set-?up|implementation)|existing (?:system|process|solution|approach|workflow)|as[- ]is|status quo|legacy|glossary|terminology|references|further reading|resources|changelog|revision history|industry (?:practice|examples)|how others|(?:key |main )?take-?aways|(?:main |key )?lessons(?: learned)?|(?:key |main )?learnings|common (?:mistakes|pitfalls|errors)|anti-?patterns|portfolio value|skills (?:demonstrated|shown)|interview (?:questions|tips|talking points|prep(?:aration)?)|talking points|elevator pitch|recommended preparation|(?:interview |evaluation )rubric|how to (?:explain|present) (?:this|it)|when (?:not )?to use (?:it|this|which)|trouble-?shooting|debug(?:ging)? (?:playbook|guide|checklist)|cheat ?sheet|attribution|disclaimer)\b/i,
    "background",
  ],
  [
    /\b(?:alternatives|alternative(?: \d+)?(?=:| -| –| —)|alternative (?:approach(?:es)?|solutions?|designs?|architectures?|models?|methods?|options?)|options considered|rejected|other approaches|approaches considered|considered options|what we (?:rejected|considered|did not choose))\b/i,
    "alternative",
  ],
];

/** The mood that a heading or label lends to what stands under it; undefined where it lends none. */
export const moodOfHeading = oncePerText(readMood);

function readMood(heading: string): Mood | undefined {
  const within = /\bin[- ]scope\b/i.test(heading.replace(/\b(?:out|not)[- ](?:of[- ])?(?:in[- ])?scope\b/gi, ""));
  const found = headingMoods.find(([words]) => words.test(heading))?.[1];
  // "In scope" takes back what an outer heading lent; "in scope and out of scope" leaves it to the headings and labels below.
  if (within) return found === "waived" ? undefined : "stated";
  return found;
}

/** The same of a label, where it is no sentence. */
const moodOfLabel = (label: string): Mood | undefined => (label.length < 60 && !label.endsWith("?") ? moodOfHeading(label) : undefined);

/** The mood of the innermost of some headings or labels that lends any. */
function innermostMood(outer: readonly string[], moodLent: (text: string) => Mood | undefined): Mood | undefined {
  for (let i = outer.length - 1; i >= 0; i--) {
    const mood = moodLent(outer[i] as string);
    if (mood !== undefined) return mood;
  }
  return undefined;
}

/** What a `label:` statement says behind its label; any other statement whole. */
function behindLabel({ text, label }: Statement): string {
  return label !== undefined && text.startsWith(label) ? text.slice(label.length).replace(/^\s*[:：]?\s*/, "") : text;
}

/** Does it ask its reader to write something? */
export const asksToWrite = (sentence: string): boolean =>
  asked.test(sentence) || instruction.test(sentence) || (sentence.startsWith("[") && !boxed.test(sentence));

/** How a {@link directive} begins: it takes longer to be compiled than a short document to be read, and nearly no sentence needs it. */
const verb =
  /^(?:(?:please|briefly|also|optionally|here|next|in this (?:section|chapter|part)),? )*(?:describe|explain|outline|discuss|formulate|specify|state|mention|summari[sz]e|document|define|list|write|fill in|map|detail)\b/i;
const directive =
  /^(?:(?:please|briefly|also|optionally|here|next|in this (?:section|chapter|part)),? )*(?:describe|explain|outline|discuss|formulate|specify|state|mention|summari[sz]e|document|define|list|write(?: down)?|fill in|map|detail)\b (?:(?:briefly|here|in detail|clearly) )?(?:how|what|which|who|whether|why|when|where|your|any\b|people|important|relevant|possible|available|(?:the|all|its|their)(?: [\w-]+){0,2} (?:problem|project|data|datasets?|data ?sets?|sources|model|approach|architecture|goals?|objectives?|metrics?|background|context|business|solution|system|features|process|evaluation|results|resources|people|steps|stakeholders|assumptions|risks|constraints|requirements|baseline|deployment|use ?case)\b)/i;
/** Sentences about the text that is to be written. */
const aboutText =
  /^(?:(?:the|this) (?:report|section|chapter|document|summary|part|template|table|overview) (?:should|is the place)\b|it is (?:also |often )*(?:helpful|useful|recommended|good practice) to (?:specify|describe|state|list|mention|include|explain)\b|you may not need this\b|(?:a |short |brief |detailed )*(?:description|explanation|overview|graphical representation|discussion) of (?:the|all|any|your) [^:=\d]*$)/i;
const goesOn =
  /^(?:this (?:includes|may|should|could|can)|possible|if (?:applicable|possible|relevant|any)|further|additionally|you (?:can|may|should|could)|for (?:example|instance)|e\.g|examples?|consider)\b/i;
const exemplifies = /(?:\be\.g\.?|\bfor (?:example|instance)|\bsuch as|\bmay include|\bcould (?:include|be)),?\s*:?$/i;

/** Does a sentence tell whoever fills in a template what to write: "Describe how ...", "This section should ..."? */
export const instructs = (sentence: string): boolean => (verb.test(sentence) && directive.test(sentence)) || aboutText.test(sentence);

/** Does a sentence carry on an instruction that stands before it, rather than follow it? */
export const carriesOn = (sentence: string): boolean => goesOn.test(sentence) || asked.test(sentence);

/** Is a lead-in an instruction whose list only shows what could be written: "Map the goal onto a task, e.g.:"? */
export const leadsToExamples = (lead: string): boolean => instructs(lead) && exemplifies.test(lead);

/**
 * Is it a gap that a template or the author left open: `TBD`, `<name>`, `Client:` with nothing behind it, a prompt in italics?
 *
 * @param words what stands for such a gap besides
 */
export function isPlaceholder(statement: Statement, words: readonly string[] = []): boolean {
  const { text, prompt, label, kind } = statement;
  const body = behindLabel(statement);
  // A label alone, such as a bold word in a list, says little, but nobody was asked to fill it in.
  if (body === "") return text !== label && isOfAtMost(6, text);
  if (boxed.test(body)) return false;
  if (open.test(body)) return true;
  if (body.endsWith(":")) return isOfAtMost(6, body) && !/\d/.test(body);
  if (prompt) return true;
  // In code, `<id>` stands for a value of the request, not for something to be written.
  return ((kind !== "code" && opening.test(body)) || holdsOne(body, words)) && isOfAtMost(16, body);
}

const isOfAtMost = (words: number, text: string): boolean => text.split(/\s+/).length <= words;

/** Does a text hold one of some words, and not merely as a part of a word? */
function holdsOne(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const whole = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return words.some((word) =>
    whole.includes(
      ` ${word
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()} `,
    ),
  );
}

/**
 * How a statement is meant.
 *
 * @param headings the texts of the headings that it stands under, outermost first
 */
export function moodOf(statement: Statement, headings: readonly string[]): Mood {
  const { text, subject } = statement;
  const body = behindLabel(statement);
  if (isPlaceholder(statement)) return "placeholder";
  if (notApplicable.test(body) || (body !== text && nothing.test(body))) return "waived";
  if (asked.test(body) && !statement.affirmed) return "asked";
  const inherited = innermostMood(subject, moodOfLabel) ?? innermostMood(headings, moodOfHeading) ?? "stated";
  if (inherited === "waived" || waiver.test(text)) return "waived";
  if (inherited === "background" && ownSystem.test(text)) return "stated";
  if (inherited !== "stated") return inherited;
  if (wish.test(text)) return "wished";
  if (statement.label !== undefined && shown.test(statement.label)) return "alternative";
  if ((ofCurrent.test(text) && currentSystem.test(text)) || others.test(text)) return "background";
  return "stated";
}

/**
 * The clause of a text that says that something does not apply, and `at` where it begins to say so; undefined where none does, as under a
 * heading that says it for all.
 */
export function waivedClause(text: string): (Span & { readonly at: number }) | undefined {
  const found = waiver.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const start = Math.max(...[",", ";", ".", "(", "—", "–"].map((sign) => before.lastIndexOf(sign))) + 1;
  clauseEnd.lastIndex = found.index + found[0].length;
  return { start, end: clauseEnd.exec(text)?.index ?? text.length, at: found.index };
}

/** Does a waiver say why? "Does not apply" alone does not; under "Out of scope", the heading is the reason. */
export function givesReason(text: string): boolean {
  // "because <reason>", "because TBD": announced, not given.
  if (/\b(?:because|since|as|due to)\s{0,3}(?:[:,]\s{0,3})?(?:<|\[|_{2}|\.{3}|…|\?|tb[dac]\b|todo\b)/i.test(text)) return false;
  const found = waiver.exec(text);
  if (/out[- ]of[- ]scope/i.test(text)) return true;
  if (found === null) return text.split(/\s+/).length >= 3;
  return because.test(text) || /\b(?:so|therefore|hence|thus)\b/i.test(text.slice(0, found.index));
}

const negator =
  /\b(?:no(?! (?:later|more|less|fewer|longer|matter|worse)\b)|not(?! (?:only|just|exceed|more than|be more|less than|merely|yet met|regress|degrade|worse|drop|to exceed|be worse))|never|without|neither|nor|cannot|lacks?|absence of|instead of|rather than|(?:do|does|did|is|are|was|were|wo|ca|ha|have|would|could)n['’]t(?! (?:exceed|regress|degrade)))\b/gi;
// A comma inside "no labels, targets or ratings" ends nothing.
const clauseEnd =
  /,(?! (?:[\w-]+(?: [\w-]+)?,? ){0,3}(?:or|nor) )|[;:()—–]|\s-\s|\b(?:but|because|since|so|instead|however|therefore|only|until|unless|except|while|yet)\b/gi;

/** What denies only the noun behind it: "rows without a price are dropped" drops. */
const nounOnly = /^(?:without|lacks?|absence of|instead of|rather than)$/i;
const finite = /\s(?:is|are|was|were|gets?|goes?|go|falls?|receives?|will|must|shall|can|has|have)\s/gi;

/** The clauses of a text that are denied, as spans; "no later than" and "not only" deny nothing. */
export function denials(text: string): Span[] {
  const spans: Span[] = [];
  negator.lastIndex = 0;
  for (let found = negator.exec(text); found !== null; found = negator.exec(text)) {
    clauseEnd.lastIndex = found.index + found[0].length;
    let end = clauseEnd.exec(text)?.index ?? text.length;
    if (nounOnly.test(found[0])) {
      finite.lastIndex = found.index + found[0].length + 1;
      end = Math.min(end, finite.exec(text)?.index ?? end);
    }
    spans.push({ start: found.index, end });
    negator.lastIndex = Math.max(end, found.index + found[0].length);
  }
  return spans;
}
