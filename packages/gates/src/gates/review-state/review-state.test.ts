import type { OpenPullRequest, PullRequestSnapshot, ReviewState } from "@portcullis/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { actor } from "../../testing/original-case.ts";
import { HEAD, minute, OLDER_HEAD, reviewBy, reviewSnapshot } from "../../testing/review-case.ts";
import { resolveReviewState } from "./options.ts";
import { reviewState } from "./review-state.ts";

const bound = (options: ReviewState = {}) => bindGate(reviewState, resolveReviewState(options));
const judgeParts = (parts: Partial<PullRequestSnapshot>, options: ReviewState = {}) =>
  judge(reviewSnapshot(parts), bound(options));
const rulesOf = ({ findings }: ReturnType<typeof judge>) =>
  findings.map(({ rule }) => rule.replace("review-state/", ""));

const approved = reviewBy("eng-eve", "approved");
const FIX = "576305c6".padEnd(40, "0");
const other = (
  number: number,
  commits: readonly string[] | undefined,
  head_sha = commits?.at(-1) ?? FIX,
): OpenPullRequest => ({
  number,
  title: "The drift fix",
  author: actor("dev-dora"),
  base_ref: "main",
  head_sha,
  ...(commits && { commits: [...commits] }),
  files: [],
});
const own = (...shas: readonly string[]) => [...shas, HEAD].map((sha) => ({ sha, author: actor("dev-dan") }));

describe("one state a person", () => {
  it("is what counts", () => {
    const verdict = judgeParts({ reviews: [approved] });
    expect([verdict.state, verdict.summary, (verdict.evidence as any).states]).toEqual([
      "pass",
      "approvals: 1/1",
      [{ login: "eng-eve", state: "approved", review_id: 1, commit_sha: HEAD }],
    ]);
    expect(judgeParts({}).state).toBe("pending");
    expect(judgeParts({}, { approvals: 0 }).state).toBe("pass");
  });

  it("stays a change request over pushes, until the same person approves or it is dismissed", () => {
    const request = reviewBy("eng-eli", "changes_requested", {
      id: 2,
      commit_sha: OLDER_HEAD,
      submitted_at: minute(5),
    });
    const answer = (more: object) => reviewBy("eng-eli", "approved", { id: 3, submitted_at: minute(30), ...more });
    expect(judgeParts({ reviews: [approved, request] }).state).toBe("fail");
    expect(judgeParts({ reviews: [approved, request, answer({})] }).state).toBe("pass");
    expect(judgeParts({ reviews: [approved, request, answer({ commit_sha: OLDER_HEAD })] }).state).toBe("pass");
    expect(judgeParts({ reviews: [approved, request, answer({ dismissed: true })] }).state).toBe("fail");
    expect(judgeParts({ reviews: [approved, { ...request, dismissed: true }] }).state).toBe("pass");
    expect(judgeParts({ reviews: [approved, { ...request, state: "dismissed" }] }).state).toBe("pass");
    expect(
      judgeParts({
        reviews: [approved, request, reviewBy("eng-eli", "commented", { id: 4, submitted_at: minute(40) })],
      }).state,
    ).toBe("fail");
  });

  it("holds for bots and deleted accounts that ask for changes", () => {
    const bot = reviewBy("ai-ada", "changes_requested", { id: 2, author: { ...actor("ai-ada"), type: "bot" } });
    expect(judgeParts({ reviews: [approved, bot] }).state).toBe("fail");
    const ghost = (state: "approved" | "changes_requested", id: number) =>
      reviewBy("ghost", state, { id, author: actor(null), submitted_at: minute(id) });
    // They may be two people: nobody's approval closes the other's request.
    expect(judgeParts({ reviews: [approved, ghost("changes_requested", 2), ghost("approved", 3)] }).state).toBe("fail");
  });

  it("does not hold the change where the forge or the configuration does not count the person", () => {
    const unofficial = reviewBy("rando-rex", "changes_requested", { id: 2, official: false });
    expect(rulesOf(judgeParts({ reviews: [approved, unofficial] }))).toEqual(["request-not-counted"]);
    const author = reviewBy("dev-dan", "changes_requested", { id: 2 });
    expect(rulesOf(judgeParts({ reviews: [approved, author] }))).toEqual(["request-not-counted"]);
    const stranger = { ...unofficial, official: true };
    expect(judgeParts({ reviews: [approved, stranger] }).state).toBe("fail");
    expect(judgeParts({ reviews: [approved, stranger] }, { teams: ["engineers"] }).state).toBe("pass");
  });

  it("names stale approvals, and waits for a new one", () => {
    const verdict = judgeParts({ reviews: [reviewBy("eng-eve", "approved", { commit_sha: OLDER_HEAD })] });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pending", ["stale-approval", "missing-approval"]]);
    expect(verdict.findings[0]!.fix).toBe("eng-eve looks at the head and approves again.");
  });
});

describe("borrowed commits", () => {
  it("wait for the request that they are from, and are named", () => {
    const parts = { reviews: [approved], commits: own(FIX), open_pull_requests: [other(9, [FIX])] };
    const verdict = judgeParts(parts);
    expect([verdict.state, verdict.summary]).toEqual(["pending", "approvals: 1/1 — waits for #9 to land"]);
    expect(verdict.findings).toMatchObject([
      {
        rule: "review-state/borrowed-commit",
        message: "Commit 576305c600 is one of #9, which is still open, and would land with this request.",
        fix: "Let #9 land first, then rebase and drop it.",
      },
    ]);
    expect(judgeParts({ ...parts, open_pull_requests: [] }).state).toBe("pass");
    expect(judgeParts({ ...parts, commits: own() }).state).toBe("pass");
    expect(judgeParts(parts, { borrowed_commits: "allowed" }).state).toBe("pass");
  });

  it("are found in the middle of the other request, unless only heads are asked for", () => {
    const parts = {
      reviews: [approved],
      commits: own(FIX, "e".repeat(40)),
      open_pull_requests: [other(9, [FIX, "f".repeat(40)])],
    };
    expect(judgeParts(parts).state).toBe("pending");
    expect(judgeParts(parts, { borrowed_commits: "heads_only" }).state).toBe("pass");
    const heads = { ...parts, open_pull_requests: [other(9, undefined, FIX)] };
    expect(judgeParts(heads, { borrowed_commits: "heads_only" }).state).toBe("pending");
  });

  it("do not hold the request that they are from", () => {
    const parts = { reviews: [approved], open_pull_requests: [other(9, [HEAD, "f".repeat(40)])] };
    const verdict = judgeParts(parts);
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["lent-commit"]]);
  });

  it("hold the younger of two requests with one head", () => {
    const same = (number: number) =>
      judgeParts({ reviews: [approved], open_pull_requests: [other(number, [HEAD])] }).state;
    expect([same(3), same(9)]).toEqual(["pending", "pass"]);
  });

  it("are an error where nobody read the other's commits", () => {
    const verdict = judgeParts({ reviews: [approved], open_pull_requests: [other(9, undefined)] });
    expect([verdict.state, verdict.summary]).toEqual(["error", "cannot be read: commits of #9"]);
    const incomplete = [{ part: "open_pull_requests", reason: "HTTP 500" }];
    expect(judgeParts({ reviews: [approved], incomplete }).state).toBe("error");
  });

  it("never make two requests wait for each other", () => {
    const shas = fc.uniqueArray(
      fc.constantFrom(..."abcdef").map((letter) => letter.repeat(40)),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(shas, shas, (ours, theirs) => {
        const seen = (number: number, mine: readonly string[], others: readonly string[]): boolean => {
          const base = reviewSnapshot();
          const snapshot = {
            ...base,
            pull_request: { ...base.pull_request, number, head: { ref: "change", sha: mine.at(-1)! } },
            commits: mine.map((sha) => ({ sha })),
            open_pull_requests: [other(number === 1 ? 2 : 1, others)],
          };
          return (judge(snapshot, bound({ approvals: 0 })).evidence as any).borrowed.length > 0;
        };
        const waits = [seen(1, ours, theirs), seen(2, theirs, ours)].filter(Boolean);
        expect(waits).toHaveLength(ours.some((sha) => theirs.includes(sha)) ? 1 : 0);
      }),
    );
  });
});

it("explains each review, and its evidence can be checked", () => {
  const snapshot = reviewSnapshot({
    reviews: [approved, reviewBy("eng-eli", "changes_requested", { id: 2, submitted_at: minute(11) })],
    commits: own(FIX),
    open_pull_requests: [other(9, [FIX])],
  });
  expect(
    bound()
      .explain(snapshot)
      .map(({ rule }) => rule),
  ).toEqual(["review-state/accepted", "review-state/changes-requested"]);
  const verdict = judge(snapshot, bound());
  expect(
    bound()
      .verify(snapshot, verdict)
      .filter(({ holds }) => !holds),
  ).toEqual([]);
  const evidence = { ...verdict.evidence, borrowed: [{ number: 8, commits: [FIX] }], approvers: ["eng-eli"] };
  expect(
    bound()
      .verify(snapshot, { ...verdict, evidence })
      .filter(({ holds }) => !holds),
  ).toHaveLength(2);
});
