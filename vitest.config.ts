import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

import { LongestFirst } from "./scripts/longest-first.ts";

// No more than these: `import` would also hold for what CommonJS modules require.
const conditions = ["source", "node"];
const properties = { setupFiles: [`${import.meta.dirname}/scripts/property-seed.ts`] };
const shared = { ssr: { resolve: { conditions } }, resolve: { conditions } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Most of a test's time is waiting for a process or a database: on two cores the usual one worker would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...shared,
        test: {
          ...properties,
          setupFiles: [
            ...properties.setupFiles,
            `${import.meta.dirname}/packages/gates/src/testing/hold-to-description.ts`,
          ],
          name: "unit",
          testTimeout: 60_000,
          include: ["packages/*/src/**/*.test.ts", "scripts/**/*.test.ts"],
        },
      },
      // These start processes: the built command line, packed packages, fresh clones.
      {
        ...shared,
        test: {
          ...properties,
          name: "e2e",
          include: ["packages/*/e2e/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
