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
    isolate: false, // files of one worker share what they import, which halves the time: no test may change the state of a module
    globalSetup: ["test/cli/build.ts"],
    testTimeout: 30_000, // tests of the command line start processes, which is slow on a busy machine
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "test/fixture/**"],
  },
});
