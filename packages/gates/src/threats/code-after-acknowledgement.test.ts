import { describe, expect, it } from "vitest";

import { BEFORE, GREEN, HEAD, OPEN, SMOKE, at, by, dan, eve, push, review, user } from "./testing/attacked-snapshot.ts";
import { expectStale, judged, problemsOf } from "./testing/judge-attack.ts";

describe("what code it is about", () => {
  const later = { pushes: [push(BEFORE, "08:00"), push(HEAD, "10:00")] };

  it("threat 4: a push after the acknowledgement changes what was acknowledged", () => {
    expectStale({ ...GREEN, ...later }, `Push ${HEAD.slice(0, 10)} came after it.`);
  });

  it("threat 4: a push that tells no files, or one of the item's, is after the acknowledgement", () => {
    const items = [{ ...SMOKE, scope: ["src/**"] }];
    const pushed = (more: object) => ({ ...GREEN, pushes: [push(BEFORE, "08:00"), push(HEAD, "10:00", more)] });
    expect(judged(pushed({ changed_files: ["docs/a.md"] }), { items }).state).toBe("pass");
    expectStale(pushed({ changed_files: ["docs/a.md", "src/a.ts"] }), "came after it", { items });
    expectStale(pushed({ changed_files: ["SRC/.hidden"] }), "came after it", { items });
    expectStale(pushed({}), "came after it", { items });
    expectStale(pushed({ changed_files: ["docs/a.md"] }), "came after it", { items, on_push: "invalidate" });
  });

  it.each([
    ["at the very time of", "2026-06-10T09:00:00Z"],
    ["by another zone's clock at the time of", "2026-06-10T10:00:00+01:00"],
    ["a millisecond after", "2026-06-10T09:00:00.001Z"],
  ])("threat 5: a push arrives %s the acknowledgement", (_, pushed_at) => {
    const pushes = [push(BEFORE, "08:00"), { ...push(HEAD, "09:00"), pushed_at }];
    expectStale({ ...GREEN, pushes }, `Push ${HEAD.slice(0, 10)} came after it.`);
  });

  it("threat 5: the reviewer saw another head, and said which", () => {
    expectStale(by(eve, `/sop-ack smoke @${BEFORE}`), `It names ${BEFORE.slice(0, 10)}; the head is`);
    expectStale(by(eve, `/sop-ack smoke @${BEFORE}`), "It names", { on_push: "keep" });
    expect(judged(by(eve, `/sop-ack smoke @${HEAD}`)).state).toBe("pass");
  });

  it.each([7, 12, 15])("threat 6: an acknowledgement names only %i digits of the head", (length) => {
    const named = by(eve, `/sop-ack smoke @${HEAD.slice(0, length)}`);
    // Where no push is looked at it would bind to any head with these digits; elsewhere it outlives no push.
    expectStale(named, `only ${length} digits`, { on_push: "keep" });
    expectStale({ ...named, pushes: [push(BEFORE, "08:00"), push(HEAD, "10:00")] }, "came after it");
  });

  it("threat 6: sixteen digits mean one commit", () => {
    expect(judged(by(eve, `/sop-ack smoke @${HEAD.slice(0, 16).toUpperCase()}`)).state).toBe("pass");
    expectStale(by(eve, `/sop-ack smoke @${HEAD.slice(0, 15)}f`), "the head is");
  });

  it.each(["authored_at", "committed_at", "date"])("threat 7: a commit brings a forged %s", (key) => {
    const commits = [{ ...OPEN.commits![0]!, [key]: at("07:00") }];
    expect(problemsOf({ ...GREEN, commits })).toEqual([{ pointer: `/commits/0/${key}`, unknown: key }]);
  });

  it("threat 7: the times of the pull request and the order of commits decide nothing", () => {
    const commits = [OPEN.commits![0]!, { sha: BEFORE, author: dan }];
    const pull_request = { ...OPEN.pull_request, created_at: at("11:00"), updated_at: at("11:30") };
    const { verdict } = judged({ ...GREEN, commits, pull_request });
    expect(verdict).toEqual(judged({ ...GREEN, commits: commits.toReversed() }).verdict);
    expect(verdict.state).toBe("pass");
  });

  it("threat 9: a force-push there and back again revives the acknowledgement of the same commit", () => {
    const forced = { forced: true };
    const pushes = [push(HEAD, "08:00"), push(BEFORE, "10:00", forced), push(HEAD, "11:00", forced)];
    expectStale({ ...GREEN, pushes }, `Push ${BEFORE.slice(0, 10)} came after it.`);
    expectStale({ ...by(eve, `/sop-ack smoke @${BEFORE}`), pushes }, "the head is");
  });

  it("threat 11: a push that only merges the base is no push", () => {
    const commits = [
      { sha: BEFORE, author: dan },
      { sha: HEAD, author: dan, committer: user(50, "web-flow") },
    ];
    expectStale({ ...GREEN, ...later, commits }, "came after it");
  });

  it("threat 12: the forge says of a review that it is official and not stale", () => {
    const reviews = [
      review(eve, "/sop-ack smoke", { state: "approved", official: true, stale: false, commit_sha: BEFORE }),
    ];
    expectStale({ ...OPEN, ...later, reviews }, "came after");
    expect(judged({ ...OPEN, reviews: [{ ...reviews[0]!, commit_sha: HEAD, stale: true }] }).state).toBe("pass");
  });
});
