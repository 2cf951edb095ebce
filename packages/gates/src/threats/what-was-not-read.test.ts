import { describe, expect, it } from "vitest";

import { BEFORE, GREEN, HEAD, push } from "./testing/attacked-snapshot.ts";
import { expectPartUnread, judged } from "./testing/judge-attack.ts";

describe("what was not read", () => {
  it.each(["comments", "reviews", "teams", "commits", "pushes"] as const)(
    "threat 39: the list of %s was cut off, or nobody asked for it",
    (part) => {
      expectPartUnread({ ...GREEN, incomplete: [{ part, reason: "page 3 did not answer" }] }, part);
      const { [part]: _, ...absent } = GREEN;
      expectPartUnread(absent, part);
    },
  );

  it("threat 39: the push to the head is missing from the list", () => {
    const { state, exit, findings } = judged({ ...GREEN, pushes: [push(BEFORE, "08:00")] });
    expect([state, exit]).toEqual(["error", 3]);
    expect(findings("head-not-pushed")).toMatchObject([{ message: expect.stringContaining(HEAD.slice(0, 10)) }]);
  });
});
