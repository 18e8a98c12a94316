import { any, terms } from "../pattern.js";

/** To make something better, or less bad. */
export const strive = terms`increas* | improv* | enhanc* | reduc* | grow | growing | growth in | boost* | lower | lowers | lowering | decreas* | cut | cuts | cutting | save | saving | raise | raises | raising | lift | lifting | maximiz* | minimiz* | avoid* | prevent* | protect* | shorten* | eliminat* | free up | fewer | drive | driving | accelerat* | speed up | speeding up | optimiz* | strengthen* | recover | recovers | recovering | curb | curbing | bring down | bringing down | keep .. away | halve | mitigate | mitigates | mitigating | deter | win back | promot* | sustain* | monetiz*`;

/** The same in plainer words, or as a change wished for. */
export const improve = any(strive, terms`keep | limit | more | higher | less | better`);

/** What users get out of it. */
const userOutcome = terms`(user|customer|member|viewer|reader|listener|player|traveler|guest|rider|driver|patient|student|learner|employee|shopper|buyer|seller|merchant|agent|client|consumer|passenger|visitor|creator|advertiser|public|clinician|physician|nurse|staff|worker|analyst|buying|shopping|viewing|search) (engagement|retention|experience|satisfaction|trust|loyalty|happiness|journey|convenience|safety|wellbeing|well-being|outcome|care|productivity|workload|effort|frustration|friction|growth|acquisition|churn|complaint|lifetime)
  | engagement | satisfaction | retention | loyalty | trust | watch-time | time spent | accident | fatalit* | road death | injur* | mortality | death | readmission | patient (outcome|safety|care) | well-being | wellbeing | public safety | harm | exposure to | abuse | misinformation | harmful content | waiting time | wait time | frustration | learning outcome | lives | meaningful connection | meaningful interaction`;

/** What the business gets out of it. */
const businessOutcome = terms`revenue | sales | profit* | margin | gmv | conversion | churn | attrition | (operating|operational|labor|labour|support|maintenance|manual|staff|staffing|inventory|logistic*|delivery|marketing|business|review|handling|energy|fuel|storage|acquisition|human) cost | cost of (review|support|operation|delivery|handling|labor|returns|moderation|fraud|downtime) | costs | expense | losses | loss rate | fraud | (financial|credit|fraud|monetary|revenue|economic|inventory|product|business) loss | chargeback | default rate | bad debt | write-off | waste | food waste | wastage | spoilage | stock-out | out-of-stock | over-stock | overstock | inventory | shrinkage | downtime | outage | breakdown | unplanned | manual (work|review|effort|labor|process*|handling|triage|tagging|labeling|moderation|inspection|search*|routing|screening) | workload | overtime | turnaround | turn-around | share of (visit|session|order|search|call|case|user) | handling time | resolution time | lead time | time to (resolution|market|decision|hire|treatment|diagnosis|find|value) | productivity | (operational|process|cost|workforce|agent|team) efficien* | backlog | support (ticket|call|load) | complaint | returns | return rate | refund | abandonment | bounce rate | ctr | click-through rate | bookings | orders | subscriptions | subscribers | renewals | sign-ups | market share | monetization | roi | roas | ltv | lifetime value | penalt* | fines | regulatory | reputation* | mttr | mttd | mean time to (detect|resolve|resolution|repair) | brand | competitive* | late deliver* | fuel | emissions | carbon | scrap | defects | false (alarm|decline) | investigation | truck roll | adoption | daily active users | dau | mau | donations | staff time | hours | financial inclusion | fleet availability | yield`;

/** What a product is built for. */
export const outcome = any(userOutcome, businessOutcome);

/** Outcomes of everyday use, which count where the goal is stated. */
export const softOutcome = terms`experience | safety | cost | time | effort | risk | efficien* | quality of (care|service|life) | usage | growth | relevance | discover* | personaliz* | accessib* | delay | failure | spam | accura* of (diagnosis|decision) | speed | value | decisions | spend | compliance | performance of the business | errors | convenience`;

/** A person or a body that profits. */
export const beneficiary = terms`user | customer | member | viewer | reader | listener | player | traveler | guest | host | rider | driver | patient | student | teacher | learner | employee | shopper | buyer | seller | merchant | agent | client | consumer | passenger | visitor | creator | advertiser | people | clinician | doctor | physician | radiologist | nurse | analyst | moderator | reviewer | staff | operator | planner | recruiter | candidate | editor | journalist | investigator | technician | farmer | citizen | dispatcher | picker | subscriber | underwriter | adjuster | lawyer | researcher | lender | borrower | advisor | advertiser | engineer | estimator | handler | mechanic | insurer | clerk | tenant | resident | household`;

/** An outcome made better, in the order in which it is said: "reduce the cost of support". */
export const gain = terms`(${strive}) (.. ${userOutcome}|.. ${businessOutcome})`;

/** The same of outcomes of everyday use, which count where the goal is stated. */
export const softGain = terms`(${strive}) .. (${softOutcome})`;

/** More of what is good, less of what is bad. */
export const more = terms`more | fewer | less | higher | lower | better | faster | shorter | additional`;
export const better = terms`(${more}) .. (${userOutcome}|${businessOutcome}|calls|applications|sign-ups)`;

/** A change as a noun or as done, which stands beside what changes. */
export const changed = terms`reduction | increase | improvement | uplift | saving | reduced | increased | improved | avoided | prevented | protection | saved | goes up | go up | grows | rises | falls | will (rise|fall|drop)`;

/** Somebody put in the way of doing something better. */
export const helping = terms`help | helps | helping | enable | enables | enabling | let | lets | allow | allows | allowing | empower* | assist | assists | spare | spares`;
export const helped = terms`(${beneficiary}) (can|could|to|then|will|should|who)? (easily|quickly)? (find|discover|decide|locate|save|avoid|prioritize|focus|act|react|resolve|understand|stay|complete|diagnose|intervene|catch|reach|connect|respond|explore|enjoy|come back|spend less)`;

/** What somebody shall be able to do. */
export const wanted = terms`(want|wants) (the|our|these|such)? (${beneficiary}) ... (to|with) | to (help|let|enable|allow) (the|our)? (${beneficiary}) .. (find|decide|choose|understand|avoid|discover|save|act|prioritize|focus|respond|resolve|identify|plan)`;

/** What somebody is to get. */
export const given = terms`(provide|provides|give|gives|offer|offers|show|shows) (the|our)? (${beneficiary})`;
