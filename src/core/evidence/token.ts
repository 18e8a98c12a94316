/** What a number counts, told by the sign before it or the unit behind it. */
export type Quantity = "time" | "percent" | "money" | "bytes" | "rate" | "count" | "plain";

/** A word, number or sign of a statement. Offsets are UTF-16 code units in its text. */
export interface Token {
  /** Lower case, British spelling made American, possessive dropped; the sign itself for signs. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** For numbers: what it counts; undefined for words and signs. */
  quantity?: Quantity;
  /** For numbers: how many tokens the number with its magnitude and unit takes, itself included. */
  length?: number;
}

// The path of a web address says nothing; its host may name a source.
const token = /(?<=:\/\/[^\s/]{1,100})\/\S*|(\d(?:[\d.,]*\d)?)|([\p{L}\p{M}][\p{L}\p{M}\p{N}]*)|([^\s\-_*`"“”])/gu;
const numberWords = new Set([
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "fifteen",
  "twenty",
  "thirty",
  "ninety",
]);
const year = /^(?:19[5-9]\d|20(?:0[1-9]|[1-4]\d))$/;
const manyWords = new Set(["dozen", "dozens", "hundreds", "thousands", "millions", "billions", "trillions"]);
const magnitudes = new Set([
  "k",
  "m",
  "mm",
  "b",
  "bn",
  "t",
  "mio",
  "thousand",
  "million",
  "billion",
  "trillion",
  "lakh",
  "crore",
  "hundred",
]);
const times = new Set(
  "ms msec millisecond milliseconds s sec secs second seconds min mins minute minutes h hr hrs hour hours d day days week weeks month months yr yrs year years quarter quarters µs us".split(
    " ",
  ),
);
const bytes = new Set("kb mb gb tb pb kib mib gib tib byte bytes gigabytes terabytes petabytes megabytes".split(" "));
const rates = new Set("rps qps tps fps ips iops rpm qpm".split(" "));
const currencies = new Set("usd eur gbp inr dollar dollars euro euros cents rupees".split(" "));
const currencySigns = new Set(["$", "€", "£", "₹", "¥"]);
const periods = new Set("s sec second minute min hour hr h day d week month year".split(" "));

/** Splits a statement's text into tokens. Hyphens, underscores and quotation marks only separate. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(token)) {
    const start = found.index;
    const end = start + found[0].length;
    if (found[1] !== undefined) tokens.push({ form: found[1], start, end, quantity: "plain", length: 1 });
    else if (found[2] !== undefined) {
      // "users' " and "model's": the possessive says nothing.
      const before = tokens.at(-1);
      if (found[2] === "s" && before !== undefined && (before.form === "'" || before.form === "’")) tokens.pop();
      else tokens.push({ form: normal(found[2]), start, end });
    } else if (found[3] !== undefined) tokens.push({ form: found[0], start, end });
  }
  for (let i = 0; i < tokens.length; i++) measure(tokens, i);
  return tokens;
}

function measure(tokens: Token[], i: number): void {
  const number = tokens[i] as Token;
  const many = manyWords.has(number.form);
  if (number.quantity === undefined) {
    if (!many && !numberWords.has(number.form)) return;
    number.quantity = "plain";
    number.length = 1;
  }
  let next = i + 1;
  const form = (): string => tokens[next]?.form ?? "";
  const touching = (): boolean => tokens[next]?.start === tokens[next - 1]?.end;
  if (form() === "+") next++;
  let magnitude = many;
  if (magnitudes.has(form()) && (form().length > 2 || touching())) {
    // "10m" is ten million or ten minutes; a unit behind it, or its absence, does not tell. Both are counts to a reader.
    magnitude = true;
    next++;
    if (form() === "+") next++;
  }
  const unit = form();
  const money = currencySigns.has(tokens[i - 1]?.form ?? "") || currencies.has(unit) || currencySigns.has(unit);
  if (money) number.quantity = "money";
  else if (unit === "%" || unit === "percent" || unit === "pp" || unit === "percentage" || unit === "bps") number.quantity = "percent";
  else if (bytes.has(unit)) number.quantity = "bytes";
  else if (rates.has(unit)) number.quantity = "rate";
  else if (times.has(unit)) number.quantity = "time";
  else {
    // "500 requests per second", "10k events/day"
    for (let ahead = next; ahead < Math.min(next + 4, tokens.length - 1); ahead++) {
      const sign = (tokens[ahead] as Token).form;
      if (
        (sign === "/" || sign === "per" || sign === "a" || sign === "each" || sign === "every") &&
        periods.has((tokens[ahead + 1] as Token).form)
      ) {
        number.quantity = "rate";
        break;
      }
      if (/^[.,;:()]$/.test(sign)) break;
    }
    if (number.quantity === "plain" && (magnitude || (Number(number.form.replace(/,/g, "")) >= 1000 && !year.test(number.form))))
      number.quantity = "count";
  }
  number.length = Math.max(
    1,
    next - i + (number.quantity === "plain" || number.quantity === "count" || number.quantity === "rate" ? (rates.has(unit) ? 1 : 0) : 1),
  );
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
