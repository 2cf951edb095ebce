import { afterEach, expect, it } from "vitest";

import type { Catalogue } from "../restart/catalogue/catalogue.ts";
import type { Question } from "../restart/resolution/question.ts";
import { createBuiltinTarget } from "./builtin-target.ts";

const target = createBuiltinTarget();
afterEach(async () => await target.close());

const catalogue = (root: Catalogue["root"]): Catalogue => ({
  root,
  entries: [
    { kind: "directory", path: "hermes", configuration: { text: "runtime: hermes\n", runtime: "hermes" } },
    { kind: "link", path: "away", target: "$OUTSIDE/secret" },
  ],
});
const ask = (template: string): Question => ({
  workspace: { name: "A", runtime: "hermes", template: "" },
  request: { template },
  known_runtimes: ["hermes"],
});

it("answers from the folder as it stands, whatever its root is", async () => {
  const sources = async (): Promise<readonly unknown[]> => {
    const replies = await target.ask([
      ask("hermes"),
      ask("away"),
      ask("$OUTSIDE/secret"),
      ask("../templates-evil/secret"),
    ]);
    return replies.map((reply) => (reply.kind === "answer" ? reply.answer.source : reply));
  };
  for (const root of ["plain", "linked", "missing", "slashed"] as const) {
    await target.plant(catalogue(root));
    expect(await sources()).toEqual([root === "missing" ? null : "hermes", null, null, null]);
  }
});

it("tells of folders outside without their place on this machine", async () => {
  const another = createBuiltinTarget();
  await another.plant(catalogue("plain"));
  const [reply] = await another.ask([ask("$OUTSIDE/secret")]);
  expect(reply).toMatchObject({
    kind: "answer",
    answer: { source: null, warnings: [{ message: expect.stringContaining('"$OUTSIDE/secret"') }] },
  });
  await another.crash();
  await another.close();
});
