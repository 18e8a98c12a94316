/** How loudly a finding is reported. */
export type Severity = "error" | "warning" | "information";

/** How far a document is, from its front matter's `status`; it decides how loudly gaps are reported. */
export type Status = "draft" | "review" | "final";

/** What can be set. Everything that is left out is as in {@link defaultConfig}. */
export interface Config {
  /** By rule id: a severity in place of that of the document's status, or `off`. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** The severity of gaps by the document's status; `none` for documents that state none. */
  readonly severity: Readonly<Record<Status | "none", Severity>>;
}

export const defaultConfig: Config = {
  rules: {},
  severity: { draft: "information", review: "warning", final: "error", none: "warning" },
};
