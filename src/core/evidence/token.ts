/** What a number counts, told by the sign before it or the unit behind it. */
export type Quantity = "time" | "percent" | "money" | "bytes" | "rate" | "count" | "plain";

/** A word, number or sign of a statement. Offsets are UTF-16 code units in its text. */
export interface Token {
  /** Lower case, British spelling made American, possessive dropped; the sign itself for signs. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** For numbers: what it counts; undefined for words and signs. */
  quantity: Quantity | undefined;
  /** For numbers: how many tokens the number with its magnitude and unit takes, itself included. */
  length: number | undefined;
}

const many = "dozen dozens hundreds thousands millions billions trillions".split(" ");
const numberWords = new Set(
  "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty ninety".split(" ").concat(many),
);
const year = /^(?:19[5-9]\d|20(?:0[1-9]|[1-4]\d))$/;
const magnitudes = new Set("k m mm b bn t mio thousand million billion trillion lakh crore hundred".split(" "));
/** What counts what. */
const units = new Map(
  Object.entries({
    money: "usd eur gbp inr dollar dollars euro euros cents rupees $ € £ ₹ ¥",
    percent: "% percent pp percentage bps",
    bytes: "kb mb gb tb pb kib mib gib tib byte bytes gigabytes terabytes petabytes megabytes",
    rate: "rps qps tps fps ips iops rpm qpm",
    time: "ms msec millisecond milliseconds s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months yr yrs year years quarter quarters µs us",
  }).flatMap(([quantity, words]) => words.split(" ").map((unit) => [unit, quantity as Quantity] as const)),
);
const currencySigns = new Set(["$", "€", "£", "₹", "¥"]);
const each = new Set("/ per a each every".split(" "));
const ends = new Set(". , ; : ( )".split(" "));
const periods = new Set("s sec second minute min hour hr h day d week month year".split(" "));

/** What a sign may be a part of; a `numeral` is a number that is no digit, such as ², and part of a word alone. */
type Class = "gap" | "letter" | "digit" | "numeral" | "sign";

function classOf(sign: string): Class {
  if (/[\s\-_*`"“”]/.test(sign)) return "gap";
  if (/[\p{L}\p{M}]/u.test(sign)) return "letter";
  return /\d/.test(sign) ? "digit" : /\p{N}/u.test(sign) ? "numeral" : "sign";
}

/** Most signs are ASCII. */
const ascii = Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));

function classAt(text: string, at: number): Class {
  const code = text.charCodeAt(at);
  return code < 128 ? (ascii[code] as Class) : classOf(String.fromCodePoint(text.codePointAt(at) as number));
}

const isInWord = (sign: Class): boolean => sign !== "gap" && sign !== "sign";
/** Digits, and a full stop or comma between them. */
const isInNumber = (code: number): boolean => (code >= 48 && code <= 57) || code === 44 || code === 46;

/** Where the sign behind the one at a place begins. */
const behind = (text: string, at: number): number =>
  at + (text.charCodeAt(at) >= 0xd800 && (text.codePointAt(at) as number) > 0xffff ? 2 : 1);

/** What is before the path of a web address. The path says nothing; its host may name a source. */
const host = /:\/\/[^\s/]{1,100}$/u;
const space = /\s|$/g;

/** Splits a statement's text into tokens. Hyphens, underscores and quotation marks only separate. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    end = behind(text, start);
    switch (classAt(text, start)) {
      case "letter": {
        while (end < text.length && isInWord(classAt(text, end))) end = behind(text, end);
        const word = text.slice(start, end);
        // "users' " and "model's": the possessive says nothing.
        const before = word === "s" ? tokens.at(-1)?.form : undefined;
        if (before === "'" || before === "’") tokens.pop();
        else {
          const form = normal(word);
          const isNumber = numberWords.has(form);
          tokens.push({ form, start, end, quantity: isNumber ? "plain" : undefined, length: isNumber ? 1 : undefined });
        }
        break;
      }
      case "digit":
        for (let at = end; isInNumber(text.charCodeAt(at)); at++) if (ascii[text.charCodeAt(at)] === "digit") end = at + 1;
        tokens.push({ form: text.slice(start, end), start, end, quantity: "plain", length: 1 });
        break;
      case "numeral":
      case "sign":
        if (text[start] === "/" && host.test(text.slice(Math.max(0, start - 203), start))) {
          space.lastIndex = start;
          end = space.exec(text)?.index ?? text.length;
        } else tokens.push({ form: text.slice(start, end), start, end, quantity: undefined, length: undefined });
    }
  }
  for (let i = 0; i < tokens.length; i++) if ((tokens[i] as Token).quantity !== undefined) measure(tokens, i);
  return tokens;
}

/** Finds out what a number counts, and how far it reaches. */
function measure(tokens: readonly Token[], i: number): void {
  const number = tokens[i] as Token;
  let next = i + 1;
  const skip = (sign: string): void => {
    if (tokens[next]?.form === sign) next++;
  };
  skip("+");
  let isLarge = many.includes(number.form);
  const { form: magnitude = "", start } = tokens[next] ?? {};
  if (magnitudes.has(magnitude) && (magnitude.length > 2 || start === tokens[next - 1]?.end)) {
    // "10m" is ten million or ten minutes; a unit behind it, or its absence, does not tell. Both are counts to a reader.
    isLarge = true;
    next++;
    skip("+");
  }
  const unit = units.get(tokens[next]?.form ?? "");
  number.quantity = currencySigns.has(tokens[i - 1]?.form ?? "") ? "money" : (unit ?? (isRate(tokens, next) ? "rate" : "plain"));
  if (number.quantity === "plain" && (isLarge || (Number(number.form.replace(/,/g, "")) >= 1000 && !year.test(number.form))))
    number.quantity = "count";
  number.length = next - i + (unit === undefined ? 0 : 1);
}

/** "500 requests per second", "10k events/day": does a unit of time come shortly behind? */
function isRate(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, tokens.length - 1); i++) {
    const { form } = tokens[i] as Token;
    if (each.has(form) && periods.has((tokens[i + 1] as Token).form)) return true;
    if (ends.has(form)) return false;
  }
  return false;
}

/** Spelling differences that make no difference: the same on both sides, so it need not be real English. */
export function normal(word: string): string {
  const before = forms.get(word);
  if (before !== undefined) return before;
  if (forms.size > 20_000) forms.clear();
  const form = spell(word);
  forms.set(word, form);
  return form;
}

/** Words repeat, so most are looked up. */
const forms = new Map<string, string>();

function spell(word: string): string {
  let form = word.toLowerCase().normalize("NFKC");
  if (form.length > 5) {
    form = form
      .replace(/isation/, "ization")
      .replace(/is(e[drs]?|ing|er|ers)$/, "iz$1")
      .replace(/ys(e[drs]?|ing)$/, "yz$1")
      .replace(/ll(ed|ing|er|ers)$/, "l$1")
      .replace(/our(s|ed|ing|al|ally)?$/, "or$1")
      .replace(/^centre/, "center");
  }
  return form;
}
