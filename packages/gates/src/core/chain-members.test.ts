import { describe, expect, it } from "vitest";

import { chainMembers, type QueueEntry } from "./chain-members.ts";

const entry = (pullRequest: number, baseSha: string | undefined, headSha: string | undefined): QueueEntry => ({
  position: pullRequest,
  pullRequest,
  pullRequestHead: "f".repeat(40),
  isUnmergeable: false,
  ...(headSha !== undefined && { headSha }),
  ...(baseSha !== undefined && { baseSha }),
});
const group = (baseSha: string, headSha: string) => ({ branch: "main", baseSha, headSha });
const QUEUE = [entry(1, "main", "one"), entry(2, "one", "two"), entry(3, "two", "three"), entry(4, "three", undefined)];

const membersOf = (...given: Parameters<typeof chainMembers>): unknown => {
  const chain = chainMembers(...given);
  return "members" in chain ? chain.members.map(({ pullRequest }) => pullRequest) : chain.reason;
};

describe("the members of a group", () => {
  it("lead from its base to its head, in any order of the list", () => {
    expect(membersOf(QUEUE, group("main", "two"))).toEqual([1, 2]);
    expect(membersOf(QUEUE.toReversed(), group("one", "three"))).toEqual([2, 3]);
  });

  it.each([
    ["one is missing", QUEUE.toSpliced(1, 1), group("main", "three"), "no entry of the queue ends with two"],
    ["nothing ends there", QUEUE, group("main", "elsewhere"), "no entry of the queue ends with elsewhere"],
    ["they lead past the base", QUEUE, group("other", "two"), "no entry of the queue ends with main"],
    ["two end there", [...QUEUE, entry(9, "main", "two")], group("main", "two"), "2 entries of the queue end with two"],
    ["they lead in a circle", [entry(1, "two", "one"), entry(2, "one", "two")], group("main", "two"), "in a circle"],
    ["one stands on nothing", [entry(1, undefined, "one")], group("main", "one"), "nobody knows what #1 stands on"],
    ["there are none", QUEUE, group("main", "main"), "it has no members"],
    ["one cannot be merged", [{ ...QUEUE[0]!, isUnmergeable: true }], group("main", "one"), "cannot be merged"],
  ])("are nobody when %s", (_, queue, asked, reason) => {
    expect(membersOf(queue, asked)).toContain(reason);
  });
});
