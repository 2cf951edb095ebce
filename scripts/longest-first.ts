import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, though they are short: one of them at the end would leave the other workers idle. The rest goes by size,
 * as usual.
 */
const LONGEST = [
  "resolver/wrong-resolvers.test.ts",
  "database/measure-migrations.test.ts",
  "store/exclusion.test.ts",
  "pull-request-2980-restarts.test.ts",
  "daemon/restart-target.test.ts",
  "cli/migrations-execution.test.ts",
  "database/measurement-cache.test.ts",
  "database/measure-pairs.test.ts",
  "workspaces/create-sweep.test.ts",
  "forge/conformance.test.ts",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
