import type { Kind } from "../document/statement.js";
import { type Hits, isNameOf } from "./hits.js";
import { ALL, ANY, DENIED, HEADING, IN, KIND, kindBit, NAMED, NEAR, NOT, OPENING, OWN, SEVERAL, SUBJECT, WORDS } from "./program.js";
import type { Numbers } from "./symbols.js";

/** A pattern does not hold; it holds by what stands around the statement; it holds by words of the statement, which have their places. */
export type Answer = typeof NO | typeof AROUND | typeof IN_ITSELF;
export const NO = 0;
export const AROUND = 1;
export const IN_ITSELF = 2;

/** What patterns are asked about: a statement with all terms found in it and around it. One scene serves for all statements, one after the other. */
export interface Scene {
  /** Begins anew: with nothing in it, and what is around it. */
  readonly begin: (around: Around) => void;
  /** Puts another text in the place of the statement's own. */
  readonly clear: () => void;
  /** Adds what was found in the statement itself. Offsets are token indexes. */
  readonly add: (term: number, start: number, end: number, denied?: boolean) => void;
  /** Says how many words and numbers the statement has of its own, its label not counted, and with which token it begins. */
  readonly measure: (words: number, opening: number) => void;
  /**
   * Asks for a pattern, and adds the places by which it holds to those that there were.
   *
   * @param zones where it is looked for, as bits
   */
  readonly ask: (pattern: number, zones: number, evenDenied: boolean) => Answer;
  readonly forgetPlaces: () => void;
  /** The first token of all places, and the one behind the last: places need not be in the order of the text. */
  readonly firstPlace: () => number;
  readonly behindPlaces: () => number;
  /** Is a token in one of the places? */
  readonly isInPlace: (token: number) => boolean;
}

export interface Around {
  readonly kind: Kind;
  readonly subject: readonly Hits[];
  readonly heading: readonly Hits[];
}

/** So many hits of a term in a statement count: nobody writes more, and those that are near others would take the square of the time. */
const most = 100;

/** When each term was last found, as a number of the text that no text before it had: one more where it is not only denied. */
type Stamps = Int32Array;

/**
 * @param code what patterns refer to
 * @param count how many terms there are
 * @param onOwn told of each term that is found in the statement itself, once for each text that is put there
 * @param onAround the same for what stands around it
 */
export function makeScene(code: Numbers, count: number, onOwn: (term: number) => void, onAround: (term: number) => void): Scene {
  const [own, subject, heading]: [Stamps, Stamps, Stamps] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  // The hits of a term in the statement itself, as a list: how many, the first, the last, and from one to the next; -1 at the end.
  const [counts, first, last] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const [next, starts, ends, denials]: [number[], number[], number[], boolean[]] = [[], [], [], []];
  /** Places by which patterns held, as token ranges, one after the other: start, end. Not an array, which would be made anew each time it was emptied. */
  let places = new Int32Array(256);
  let size = 0;
  let hits = 0;
  let [nowOwn, nowAround] = [0, 0];
  let around: Around;
  let [words, opening] = [0, 0];

  const add = (term: number, start: number, end: number, denied = false): void => {
    if ((own[term] as number) < nowOwn) counts[term] = 0;
    if ((counts[term] as number) === most) return;
    counts[term] = (counts[term] as number) + 1;
    const hit = hits++;
    starts[hit] = start;
    ends[hit] = end;
    denials[hit] = denied;
    next[hit] = -1;
    if ((own[term] as number) < nowOwn) {
      own[term] = nowOwn;
      first[term] = hit;
      onOwn(term);
    } else next[last[term] as number] = hit;
    last[term] = hit;
    if (!denied) own[term] = nowOwn + 1;
  };
  const addAround = (stamps: Stamps, texts: readonly Hits[]): void => {
    for (const { found } of texts) {
      for (let i = 0; i < found.length; i += 4) {
        const term = found[i] as number;
        if ((stamps[term] as number) < nowAround) {
          stamps[term] = nowAround;
          onAround(term);
        }
        if (found[i + 3] === 0) stamps[term] = nowAround + 1;
      }
    }
  };

  const putPlace = (start: number, end: number): void => {
    if (size === places.length) {
      const more = new Int32Array(2 * size);
      more.set(places);
      places = more;
    }
    places[size++] = start;
    places[size++] = end;
  };
  /** Adds the places of a term in the statement itself. */
  const put = (term: number, evenDenied: boolean): void => {
    for (let hit = first[term] as number; hit >= 0; hit = next[hit] as number) {
      if (evenDenied || !denials[hit]) putPlace(starts[hit] as number, ends[hit] as number);
    }
  };
  const askTerm = (term: number, zones: number, evenDenied: boolean): Answer => {
    const least = evenDenied ? 0 : 1;
    if ((zones & OWN) !== 0 && (own[term] as number) >= nowOwn + least) {
      put(term, evenDenied);
      return IN_ITSELF;
    }
    const isAround =
      ((zones & SUBJECT) !== 0 && (subject[term] as number) >= nowAround + least) ||
      ((zones & HEADING) !== 0 && (heading[term] as number) >= nowAround + least);
    return isAround ? AROUND : NO;
  };

  /** Adds the places of occurrences, whose count is at `at`, behind those that there are. */
  const putAll = (at: number, evenDenied: boolean): void => {
    const to = at + (code[at] as number);
    for (let i = at + 1; i <= to; i++) {
      const occurrence = code[i] as number;
      if ((own[occurrence >> 1] as number) >= nowOwn) put(occurrence >> 1, evenDenied || (occurrence & 1) === 1);
    }
  };
  /** Keeps, of the places behind `before`, those that begin at the statement's opening. */
  const keepOpening = (before: number): void => {
    const to = size;
    size = before;
    for (let i = before; i < to; i += 2) if (places[i] === opening) putPlace(opening, places[i + 1] as number);
  };
  /** Keeps, of the places behind `before`, as many as there can be of which none overlaps another. */
  const keepApart = (before: number): void => {
    const all: (readonly [start: number, end: number])[] = [];
    for (let i = before; i < size; i += 2) all.push([places[i] as number, places[i + 1] as number]);
    size = before;
    let behind = 0;
    for (const [start, end] of all.sort((a, b) => a[1] - b[1])) {
      if (start < behind) continue;
      putPlace(start, end);
      behind = end;
    }
  };
  /** Keeps, of the places behind `before`, one in front of `middle` and one behind it that have at most so many words between them. */
  const keepNear = (before: number, middle: number, within: number): void => {
    const to = size;
    size = before;
    for (let a = before; a < middle; a += 2) {
      const start = places[a] as number;
      const end = places[a + 1] as number;
      for (let b = middle; b < to; b += 2) {
        const otherStart = places[b] as number;
        const otherEnd = places[b + 1] as number;
        if (otherStart - end > within || start - otherEnd > within) continue;
        putPlace(start, end);
        putPlace(otherStart, otherEnd);
        return;
      }
    }
  };
  /** Is one of some occurrences the name of a text around the statement? */
  const isNamed = (at: number, evenDenied: boolean): boolean => {
    const to = at + (code[at] as number);
    for (let i = at + 1; i <= to; i++) {
      const term = (code[i] as number) >> 1;
      const even = evenDenied || ((code[i] as number) & 1) === 1;
      if ((subject[term] as number) >= nowAround && namesOne(around.subject, term, even)) return true;
      if ((heading[term] as number) >= nowAround && namesOne(around.heading, term, even)) return true;
    }
    return false;
  };

  const ask = (pattern: number, zones: number, evenDenied: boolean): Answer => {
    if (pattern < 0) return askTerm(-1 - pattern, zones, evenDenied);
    switch (code[pattern]) {
      case ANY: {
        let answer: Answer = NO;
        const to = pattern + 2 + (code[pattern + 1] as number);
        for (let i = pattern + 2; i < to; i++) {
          const one = ask(code[i] as number, zones, evenDenied);
          if (one === IN_ITSELF) return IN_ITSELF;
          if (one === AROUND) answer = AROUND;
        }
        return answer;
      }
      case ALL: {
        const before = size;
        let answer: Answer = AROUND;
        const to = pattern + 2 + (code[pattern + 1] as number);
        for (let i = pattern + 2; i < to; i++) {
          const one = ask(code[i] as number, zones, evenDenied);
          if (one === NO) {
            size = before;
            return NO;
          }
          if (one === IN_ITSELF) answer = IN_ITSELF;
        }
        return answer;
      }
      case NOT: {
        const before = size;
        const answer = ask(code[pattern + 1] as number, zones, evenDenied);
        size = before;
        return answer === NO ? AROUND : NO;
      }
      case IN:
        return ask(code[pattern + 2] as number, code[pattern + 1] as number, evenDenied);
      case DENIED:
        return ask(code[pattern + 1] as number, zones, true);
      case KIND:
        return ((code[pattern + 1] as number) & kindBit(around.kind)) !== 0 ? AROUND : NO;
      case WORDS:
        return words >= (code[pattern + 1] as number) && words <= (code[pattern + 2] as number) ? AROUND : NO;
      case NAMED:
        return isNamed(pattern + 1, evenDenied) ? AROUND : NO;
      default:
        return askPlaces(pattern, evenDenied);
    }
  };
  /** What asks for places of the statement itself. */
  const askPlaces = (pattern: number, evenDenied: boolean): Answer => {
    const before = size;
    const first = code[pattern + 1] as number;
    switch (code[pattern]) {
      case OPENING:
        putAll(pattern + 1, evenDenied);
        keepOpening(before);
        break;
      case SEVERAL:
        putAll(pattern + 2, evenDenied);
        if (size - before >= 2 * first) keepApart(before);
        if (size - before < 2 * first) size = before;
        break;
      case NEAR: {
        putAll(pattern + 2, evenDenied);
        const middle = size;
        if (middle === before) break;
        putAll(pattern + 3 + (code[pattern + 2] as number), evenDenied);
        keepNear(before, middle, first);
      }
    }
    return size === before ? NO : IN_ITSELF;
  };

  return {
    begin(text) {
      around = text;
      nowAround += 2;
      addAround(subject, text.subject);
      addAround(heading, text.heading);
    },
    clear() {
      nowOwn += 2;
      hits = 0;
    },
    add,
    measure(own, first) {
      words = own;
      opening = first;
    },
    ask,
    forgetPlaces() {
      size = 0;
    },
    firstPlace() {
      let first = places[0] as number;
      for (let i = 2; i < size; i += 2) first = Math.min(first, places[i] as number);
      return first;
    },
    behindPlaces() {
      let behind = places[1] as number;
      for (let i = 3; i < size; i += 2) behind = Math.max(behind, places[i] as number);
      return behind;
    },
    isInPlace(token) {
      for (let i = 0; i < size; i += 2) if (token >= (places[i] as number) && token < (places[i + 1] as number)) return true;
      return false;
    },
  };
}

/** Is an occurrence of a term the name of one of some texts? */
function namesOne(texts: readonly Hits[], term: number, evenDenied: boolean): boolean {
  for (const hits of texts) {
    const { found } = hits;
    for (let hit = 0; hit < found.length; hit += 4) {
      if (found[hit] === term && (evenDenied || found[hit + 3] === 0) && isNameOf(hits, hit)) return true;
    }
  }
  return false;
}
