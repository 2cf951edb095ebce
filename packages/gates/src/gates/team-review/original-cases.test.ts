import { describe, expect, it } from "vitest";

import { judgeReviews } from "../../conversation/reviews/judge-reviews.ts";
import { resolveReviewerOptions } from "../../conversation/reviews/reviewer-options.ts";
import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import type { SnapshotWith } from "../../core/snapshot.ts";
import { actor, type OriginalCase } from "../../testing/original-case.ts";
import { originalCasesOf, reviewSnapshot, snapshotOfCase, toReview } from "../../testing/review-case.ts";
import { resolveTeamReview } from "./options.ts";
import { teamReview } from "./team-review.ts";

const cases = originalCasesOf("team-review");
const find = (id: string): OriginalCase => cases.find((each) => each.id === id)!;

/** Cases about what comes before a snapshot or after a verdict. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "val-empty-head": "the contract refuses a head without a commit",
  "filter-bad-json": "the adapter reads the answers, the contract refuses what is no review",
  "gate-no-author": "the contract refuses a pull request without an author",
  "gate-pr-404": "without the pull request there is no snapshot",
  "post-qa-success": "publishing",
  "post-qa-failure": "publishing",
  "post-security-failure": "publishing",
  "classify-security": "no comment makes a gate run again: it is judged by the state, whatever woke it",
  "classify-leading-space": "the same",
  "classify-both": "the same",
  "classify-crlf": "the same",
  "classify-upper": "the same",
};

/** Rules that our specification decides otherwise: the state of ours, and why. */
const OTHERWISE: Readonly<Record<string, readonly [state: string, why: string]>> = {
  "gate-na-qa": ["pending", "whoever may set a status could waive; a waiver is a comment of somebody who may"],
  "gate-merged-other-base": ["pending", "a request into another branch is judged, unless base_branches says otherwise"],
  "gate-no-diff": ["skipped", "what does not apply is no pass"],
  "gate-reviews-500": ["error", "what could not be read is an error"],
};

/** What the original does and we do not: the state of ours, and why. */
const QUIRKS: Readonly<Record<string, readonly [state: string, why: string]>> = {
  "gate-no-shas-at-all": ["", "the contract refuses a pull request without commits"],
  "gate-reviews-page-cap": ["pass", "every review is read, not the first page"],
  "gate-na-and-block": [
    "fail",
    "a waiver does not pass over a change request of the team, and a status waives nothing",
  ],
  "gate-na-real-forge-field": ["pending", "a status waives nothing, however its field is called"],
};

const isElsewhere = ({ id }: OriginalCase): boolean => id in ELSEWHERE;
const rules = cases.filter((each) => each.pins === "rule" && !isElsewhere(each));

const judgeAlone = (input: any) => {
  const team = input.reviewer_set ?? undefined;
  const reviews = input.reviews ?? [input.review];
  const snapshot = reviewSnapshot({
    reviews: reviews.map(toReview),
    ...(team && { teams: [{ name: "set", members: team.map(actor) }] }),
  });
  const judged = judgeReviews(
    snapshot as SnapshotWith<"reviews">,
    resolveReviewerOptions(team === undefined ? {} : { teams: ["set"] }),
  );
  const logins = (of: readonly { author: { login: string } }[]) => of.map(({ author }) => author.login).toSorted();
  return { approvers: logins(judged.approvals), request_changes: logins(judged.requests) };
};

const judgeCase = ({ input }: OriginalCase) =>
  judge(snapshotOfCase(input), bindGate(teamReview, resolveTeamReview({ teams: [input.team] })));

describe("reviews are judged as the original does where it is right", () => {
  const single = rules.filter((each) => each.function === "is_genuine_approval");
  it.each(single.map((each) => [each.id, each] as const))("%s", (_, { input, expected }) => {
    const { approvers, request_changes } = judgeAlone(input);
    expect([approvers.length > 0, request_changes.length > 0]).toEqual([
      expected.genuine_approval.value,
      expected.open_request_changes.value,
    ]);
  });

  const lists = rules.filter((each) => each.function === "classify_reviews");
  it.each(lists.map((each) => [each.id, each] as const))("%s", (_, { input, expected }) => {
    expect(judgeAlone(input)).toEqual(expected);
  });
});

describe("team-review decides as the original where it is right", () => {
  const gates = rules.filter((each) => each.end_to_end && !(each.id in OTHERWISE));
  it.each(gates.map((each) => [each.id, each] as const))("%s", (_, each) => {
    const { expected } = each;
    const verdict = judgeCase(each);
    const passes = expected.verdict === "pass" || expected.statuses?.[0]?.state === "success";
    expect(verdict.state).toBeOneOf(passes ? ["pass"] : ["fail", "pending"]);
    expect((verdict.evidence as any).approvers).toEqual(
      passes ? [expected.approver ?? each.input.reviews[0].user.login] : [],
    );
    const isHinted = verdict.findings.some(({ rule }) => rule === "team-review/not-submitted");
    expect(isHinted).toBe(expected.misfiled_hint ?? false);
  });

  it.each(Object.entries(OTHERWISE).map(([id, [state, why]]) => [id, why, state] as const))(
    "%s: %s",
    (id, _, state) => {
      expect(judgeCase(find(id)).state).toBe(state);
    },
  );

  it("gate-merged-other-base: with base_branches it does not apply", () => {
    const { input } = find("gate-merged-other-base");
    const options = resolveTeamReview({ teams: [input.team], base_branches: ["main"] });
    expect(judge(snapshotOfCase(input), bindGate(teamReview, options)).state).toBe("skipped");
  });

  it("has a place for every case", () => {
    const tested = [...single(), ...rules.filter(({ end_to_end }) => end_to_end).map(({ id }) => id)];
    const known = new Set([...tested, ...Object.keys(ELSEWHERE), ...Object.keys(QUIRKS), ...LATER]);
    expect(cases.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
  });
});

const single = (): string[] => rules.filter((each) => each.function !== undefined).map(({ id }) => id);

/** Quirks with a test below. */
const LATER = ["val-upper-commit", "val-null-user-no-set", "filter-author-case", "classify-suffix"];

describe("team-review does better where the original has a quirk", () => {
  const states = Object.entries(QUIRKS).filter(([, [state]]) => state !== "");
  it.each(states.map(([id, [state, why]]) => [id, why, state] as const))("%s: %s", (id, _, state) => {
    expect(judgeCase(find(id)).state).toBe(state);
  });

  it("has an answer of ours for every quirk", () => {
    expect(
      cases
        .filter(({ pins }) => pins === "quirk")
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...Object.keys(QUIRKS), ...LATER].toSorted());
  });

  it("val-upper-commit: a commit is the same in capitals, which no snapshot has", () => {
    expect(judgeAlone(find("val-upper-commit").input).approvers).toEqual(["bob"]);
  });

  it("val-null-user-no-set: a deleted account approves nothing", () => {
    expect(judgeAlone(find("val-null-user-no-set").input).approvers).toEqual([]);
  });

  it("filter-author-case: an author is known by the id, however the login is written", () => {
    const { input } = find("filter-author-case");
    expect(judgeAlone(input).approvers).toEqual([]);
  });
});
