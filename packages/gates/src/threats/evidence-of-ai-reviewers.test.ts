import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { BEFORE, CI, FOR_AI, HEAD, type Status, ada, at, by, dan, user } from "./testing/attacked-snapshot.ts";
import { expectConfigurationError, expectRefused, expectUnread, gatesOf, judged } from "./testing/judge-attack.ts";

describe("which evidence an AI reviewer needs", () => {
  const status = (state: Status["state"], more: Partial<Status> = {}): Status => ({
    id: 1,
    kind: "status",
    context: CI,
    state,
    sha: HEAD,
    creator: user(60, "ci", "bot"),
    updated_at: at("09:00"),
    ...more,
  });
  const withStatuses = (...statuses: Status[]): PullRequestSnapshot => ({ ...by(ada), statuses });
  const expectRed = (given: PullRequestSnapshot): void =>
    expectRefused(given, "ai-without-evidence", "ada-bot", FOR_AI);

  it("threat 35: a green status of the same name hides a red check, or another's red status", () => {
    expect(judged(withStatuses(status("success")), FOR_AI).state).toBe("pass");
    const forged = status("success", { id: 9, creator: dan, updated_at: at("10:00") });
    expectRed(withStatuses(status("failure", { kind: "check" }), forged));
    expectRed(withStatuses(forged, status("failure")));
    expectRed(withStatuses(status("success"), status("pending", { kind: "check" })));
  });

  it("threat 35: an older green row hides the newest one, wherever it stands in the list", () => {
    const rows = [status("success"), status("failure", { id: 2, updated_at: at("09:30") })];
    expectRed(withStatuses(...rows));
    expectRed(withStatuses(...rows.toReversed()));
    const same = [status("success"), status("failure")];
    expectRed(withStatuses(...same));
    expectRed(withStatuses(...same.toReversed()));
  });

  it.each(["skipped", "neutral", "cancelled", "pending", "error", "failure"] as const)(
    "threat 36: a context is green enough that is %s",
    (state) => expectRed(withStatuses(status(state))),
  );

  it("threat 36: no status at all, one of another commit, or one of a like name is green enough", () => {
    expectRed(withStatuses());
    expectRed(withStatuses(status("success", { sha: BEFORE })));
    expectRed(withStatuses(status("success", { context: "ci / all-required (pull_request)" })));
  });

  it("threat 36: nobody names a context, so that all of none are green", () => {
    expectConfigurationError(() => gatesOf({ ...FOR_AI, ai: { evidence_contexts: [] } }), "/ai/evidence_contexts");
  });

  it("threat 39: the list of statuses was cut off before the red one", () => {
    const incomplete = [{ part: "statuses" as const, reason: "page 2 did not answer" }];
    expectUnread(judged({ ...withStatuses(status("success")), incomplete }, FOR_AI), "statuses");
    const { statuses: _, ...absent } = by(ada);
    expectUnread(judged(absent, FOR_AI), "statuses");
  });
});
