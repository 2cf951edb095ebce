import fc from "fast-check";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

import { resolutionCase } from "../restart/resolution/resolution-case.ts";
import { createBuiltinTarget } from "./builtin-target.ts";
import { createCommandTarget } from "./command-target.ts";

const daemon = join(import.meta.dirname, "../../../daemon/src/cli/main.ts");
const builtin = createBuiltinTarget();
const command = createCommandTarget(`"${process.execPath}" --conditions=source "${daemon}" resolve --stdin`);
afterAll(async () => {
  await builtin.close();
  await command.close();
});

it("carries every question and every answer: the daemon says the same in process and as a program", async () => {
  await fc.assert(
    fc.asyncProperty(resolutionCase, async ({ catalogue, questions }) => {
      await builtin.plant(catalogue);
      await command.plant(catalogue);
      expect(await command.ask(questions)).toEqual(await builtin.ask(questions));
    }),
    { numRuns: 100 },
  );
});
