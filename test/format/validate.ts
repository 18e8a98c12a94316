import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { expect } from "vitest";

// Strict readers of the formats: each throws, or says no, where a program that takes the format would stumble.

// The schema of the standard, as Microsoft's package carries it. It is written for draft 4 of JSON Schema, which named its "id" otherwise.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: isUri, "uri-reference": isUriReference, "date-time": true },
});
/** Is a value a SARIF log by the standard's schema? Its `errors` say why not. */
export const validateSarif = ajv.compile(schema);

function isUri(value: string): boolean {
  return URL.canParse(value);
}
function isUriReference(value: string): boolean {
  return /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(value) && !/%(?![0-9A-F]{2})/i.test(value) && URL.canParse(value, "file:///");
}

/** Is a value a report as GitLab documents it in words, under "Code Quality report format"? Its `errors` say why not. */
export const validateGitlab = new Ajv({ strict: true, strictRequired: false }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        additionalProperties: false,
        properties: {
          path: { type: "string", not: { pattern: "^\\./" } },
          lines: {
            type: "object",
            required: ["begin"],
            additionalProperties: false,
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

const validator = XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(new URL("junit.xsd", import.meta.url), "utf8")));

/** Parses a JUnit report strictly, validates it, and gives the attributes of all elements that an XPath finds. */
export function queryJunit(xml: string, path: string): readonly Readonly<Record<string, string>>[] {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return document
      .find(path)
      .map((node) =>
        Object.fromEntries(
          ("attrs" in node ? (node.attrs as { name: string; value: string }[]) : []).map(({ name, value }) => [name, value]),
        ),
      );
  } finally {
    document.dispose();
  }
}

/** A strict reader by RFC 4180: throws where a quote stands where none may. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let rest = csv;
  let row: string[] = [];
  while (rest !== "") {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`not CSV: ${rest.slice(0, 40)}`);
    row.push(quoted?.replace(/""/g, '"') ?? plain ?? "");
    rest = rest.slice(whole.length);
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** Reads a workflow command as GitHub's runner does. */
export function readAnnotation(line: string) {
  const [head = "", ...rest] = line.replace(/^::/, "").split("::");
  const [, name, properties = ""] = /^(\w+)(?: (.*))?$/.exec(head) ?? [];
  const plain = (text: string) =>
    text.replace(/%3A/g, ":").replace(/%2C/g, ",").replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%");
  const given = properties.split(",").map((each) => [each.slice(0, each.indexOf("=")), plain(each.slice(each.indexOf("=") + 1))]);
  return { name, ...Object.fromEntries(given), data: plain(rest.join("::")) };
}

export type Element = DefaultTreeAdapterMap["element"];
type Node = DefaultTreeAdapterMap["node"];

/** Parses a page strictly, by the HTML standard, and gives all its elements. */
export function readHtml(html: string): Element[] {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  expect(errors).toEqual([]);
  const all = (node: Node): Element[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(all) : []),
  ];
  return all(document);
}
export const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
export const withTag = (all: readonly Element[], tag: string) => all.filter(({ tagName }) => tagName === tag);
