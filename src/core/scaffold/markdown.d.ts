/** A Markdown file as its text; the bundler and vitest put it in (see `scripts/build.mjs`, `vitest.config.ts`). */
declare module "*.md" {
  const text: string;
  export default text;
}
