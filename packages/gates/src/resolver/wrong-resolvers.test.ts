import { describe, expect, it } from "vitest";

import { CORRECT, hunt, listWrongResolvers } from "./testing/hunt.ts";

const SEED = 2980;
const WAIT = 120_000;

describe("the resolvers of fixtures/resolvers", () => {
  it(
    "the correct one is never accused",
    async () => {
      expect(await hunt(CORRECT, SEED)).toBeUndefined();
    },
    WAIT,
  );

  // Ten seeds in a row, and how long the stories are: packages/gates/bench/restart/wrong-resolvers.ts. Some of them answer nothing, and
  // others are asked meanwhile.
  it.concurrent.each(listWrongResolvers())(
    "$name is found out, with calls that show it",
    async (resolver) => {
      const found = await hunt(resolver, SEED);
      expect(found, resolver.name).toBeDefined();
      expect([found!.calls.length > 0, found!.expected === found!.actual]).toEqual([true, false]);
    },
    WAIT,
  );
});
