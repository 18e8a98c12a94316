/** The colours of verdicts, as text on a light and on a dark page: at least 4.5 to 1 against it. */
export const verdictColours = {
  light: "--met: #17692f; --waived: #0b5c8a; --vague: #855000; --missing: #ad1f1f;",
  dark: "--met: #56c26f; --waived: #6cb8e6; --vague: #e0ab3e; --missing: #ff7f76;",
} as const;

const light = `--page: #ffffff; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --wash: #f6f8fa; --accent: #0a56b0; ${verdictColours.light}`;
const dark = `--page: #0d1117; --ink: #e6edf3; --faint: #9da7b1; --line: #3d444d; --wash: #151b23; --accent: #79b8ff; ${verdictColours.dark}`;

/** The stylesheet of the report. It follows the reader's system, and inside VS Code the editor's theme. */
export const htmlStyle = `
:root { color-scheme: light dark; ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
:root:has(> body.vscode-light) { color-scheme: light; ${light} }
:root:has(> body.vscode-dark), :root:has(> body.vscode-high-contrast) { color-scheme: dark; ${dark} }
:root:has(> body.vscode-high-contrast-light) { color-scheme: light; ${light} }
:root:has(> body[class*="vscode-"]) {
  --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --accent: var(--vscode-textLink-foreground);
  --line: var(--vscode-panel-border, var(--vscode-contrastBorder)); font-size: calc(1.08 * var(--vscode-font-size, 13px));
}
body[class*="vscode-"] { font-family: var(--vscode-font-family, sans-serif); }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 78rem;
  background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
.document[id] { border-top: 2px solid var(--line); margin-top: 2.5rem; }
.document > h2 { margin-top: 1.25rem; }
p { margin: .4rem 0; max-width: 70ch; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, input:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code, q { font-size: .93em; }
q { quotes: "“" "”"; }
.faint { color: var(--faint); }
.total strong { font-size: 1.1rem; }
.scores { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem; margin: 1rem 0; padding: 0; list-style: none; }
.scores li { border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem; }
.scores strong { display: block; font-weight: 600; line-height: 1.3; }
.scores span { display: block; font-size: .9rem; color: var(--faint); }
.plot { display: block; height: 1rem; margin: .45rem 0; overflow: visible; max-width: 100%; }
td .plot { display: inline-block; height: .65rem; width: auto; max-width: none; margin: 0; vertical-align: -1px; }
.plot rect, .plot path { stroke-width: 1.5; }
.cell-met { fill: var(--met); stroke: var(--met); }
.cell-waived { fill: none; stroke: var(--waived); }
.cell-vague { fill: none; stroke: var(--vague); }
.cell-vague-half { fill: var(--vague); stroke: none; }
.cell-missing { fill: none; stroke: var(--missing); }
.met { color: var(--met); } .waived { color: var(--waived); } .vague { color: var(--vague); } .missing, .error { color: var(--missing); }
.warning { color: var(--vague); } .information { color: var(--waived); }
.verdict { font-weight: 600; white-space: nowrap; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9rem; margin: .5rem 0; padding: 0; list-style: none; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--line); white-space: nowrap; }
tbody th { font-weight: 600; }
.items { min-width: 46rem; }
.items th:first-child { width: 17%; } .items th:nth-child(2) { width: 9%; } .items td:nth-child(3) { width: 36%; }
.items .phase th { background: var(--wash); width: auto; }
.name { min-width: 16rem; } .name .faint { font-weight: 400; font-size: .88rem; }
.number { text-align: right; white-space: nowrap; }
.evidence { margin: 0; padding: 0; list-style: none; }
.evidence li + li { margin-top: .3rem; }
summary { cursor: pointer; color: var(--accent); }
.filter { display: inline-flex; align-items: center; gap: .45rem; margin: .25rem 0 .6rem; }
.filter input { width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--accent); }
.document:has(.filter input:checked) :is(tr.settled, tbody:not(:has(tr:not(.settled, .phase)))) { display: none; }
@media screen and (max-width: 50rem) {
  .items, .items tbody { display: grid; min-width: 0; }
  .items thead { position: absolute; clip-path: inset(50%); }
  .items tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; border-bottom: 1px solid var(--line); padding: .35rem 0; }
  .items tr > * { border: 0; padding: .1rem .6rem; width: auto !important; }
  .items tr > :nth-child(n + 3), .items .phase th { grid-column: 1 / -1; }
  .items .phase { padding: 0; } .items .phase th { padding: .45rem .6rem; }
}
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .9rem; color: var(--faint); }
@media print {
  :root, :root:has(> body) { color-scheme: light; font-size: 10pt; ${light} }
  body { max-width: none; padding: 0; }
  .filter { display: none; }
  .scroll { overflow: visible; } .items { min-width: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, .scores li { break-inside: avoid; } h2, h3, .phase { break-after: avoid; } thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;

/** The stylesheet's SHA-256 in Base64: the page's policy lets this style in, and no other. A test keeps it current. */
export const htmlStyleHash = "GWy+iN9AsPlb/IYWh+/xf1VEUHAOUbNMRpejfn1VZVM=";
