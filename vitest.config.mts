import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      // `import text from "./x.md"` is the file's text, as in the bundles (see scripts/build.mjs).
      name: "markdown-as-text",
      transform: (code, id) => (id.endsWith(".md") ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined),
    },
  ],
  test: {
    globalSetup: ["test/cli/build.ts"],
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/fixture/**"],
  },
});
