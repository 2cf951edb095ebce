import type { PullRequestSnapshot } from "@portcullis/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { resolveReservedPaths } from "../../gates/reserved-paths/options.ts";
import { reservedPaths } from "../../gates/reserved-paths/reserved-paths.ts";
import { resolveReviewState } from "../../gates/review-state/options.ts";
import { reviewState } from "../../gates/review-state/review-state.ts";
import { resolveTeamReview } from "../../gates/team-review/options.ts";
import { teamReview } from "../../gates/team-review/team-review.ts";
import { reviewedSnapshot, REVIEWERS } from "../../testing/arbitrary-reviews.ts";
import { actor } from "../../testing/original-case.ts";
import { commentBy, minute, reviewBy } from "../../testing/review-case.ts";

const GATES = {
  "team-review": bindGate(teamReview, resolveTeamReview({ teams: ["security"], na: "security-review" }, ["qa-review"])),
  "team-review by two": bindGate(teamReview, resolveTeamReview({ teams: ["security", "qa"], approvals: 2 })),
  "reserved-paths": bindGate(
    reservedPaths,
    resolveReservedPaths({ patterns: ["db/migrations/"], teams: ["security"] }),
  ),
  "reserved-paths of anybody": bindGate(reservedPaths, resolveReservedPaths({ patterns: ["db/"] })),
  "review-state": bindGate(reviewState, resolveReviewState({ teams: ["security", "qa"] })),
  "review-state of anybody": bindGate(reviewState, resolveReviewState({})),
};
const RANK = { error: 0, fail: 1, pending: 2, pass: 3, skipped: 3 };

describe.each(Object.entries(GATES))("%s", (_, bound) => {
  const judged = (snapshot: PullRequestSnapshot) => judge(snapshot, bound);

  it("gives a verdict that keeps its bounds, with evidence that another look confirms", () => {
    fc.assert(
      fc.property(reviewedSnapshot, (given) => {
        const verdict = judged(given);
        expect(verdict.summary.length).toBeLessThanOrEqual(140);
        expect(verdict.state === "fail").toBe(verdict.findings.some(({ level }) => level === "error"));
        expect(bound.verify(given, verdict).filter(({ holds }) => !holds)).toEqual([]);
        const told = bound.explain(given).map(({ location }) => ("review_id" in location ? location.review_id : 0));
        // Reviews are no matter of a gate that does not apply.
        if (told.length > 0) expect(told).toEqual(expect.arrayContaining(given.reviews!.map(({ id }) => id)));
      }),
    );
  });

  it("does not depend on the order of the lists", () => {
    fc.assert(
      fc.property(
        reviewedSnapshot.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
        ([given, other]) => {
          expect(judged(other)).toEqual(judged(given));
        },
      ),
    );
  });

  it("does not change for a comment or a review that decides nothing", () => {
    const said = fc.constantFrom("Thanks!", "APPROVED", "see /src/sop.ts", "```\n/x\n```", "and/or");
    fc.assert(
      fc.property(reviewedSnapshot, said, fc.constantFrom(...REVIEWERS), (given, text, login) => {
        const comments = [...given.comments!, { ...commentBy("x", text, 30), id: 900, author: actor(login) }];
        const review = reviewBy("x", "commented", {
          id: 901,
          author: actor(login),
          body: text,
          updated_at: minute(10),
        });
        expect(judged({ ...given, comments, reviews: [...given.reviews!, review] })).toEqual(judged(given));
      }),
    );
  });

  it("is never greener after a push", () => {
    const sha = "e".repeat(40);
    fc.assert(
      fc.property(reviewedSnapshot, fc.boolean(), (given, tellsDismissed) => {
        const pushed: PullRequestSnapshot = {
          ...given,
          pull_request: { ...given.pull_request, head: { ref: "change", sha } },
          commits: [...given.commits!, { sha, author: given.pull_request.author }],
          pushes: [...given.pushes!, { sha, pushed_at: minute(300), forced: false }],
          // Some forges dismiss approvals then.
          reviews: given.reviews!.map((review) =>
            tellsDismissed && review.state === "approved" ? { ...review, dismissed: true } : review,
          ),
        };
        expect(RANK[judged(pushed).state]).toBeLessThanOrEqual(RANK[judged(given).state]);
      }),
    );
  });

  it("is never turned green by its author alone, nor by a stranger whom the forge does not count", () => {
    const login = fc.constantFrom("dev-dan", "rando-rex");
    fc.assert(
      fc.property(reviewedSnapshot, login, fc.boolean(), (given, who, renamed) => {
        const others = {
          ...given,
          reviews: given.reviews!.filter(({ author }) => author.id !== actor(who).id),
          comments: given.comments!.filter(({ author }) => author.id !== actor(who).id),
        };
        fc.pre(RANK[judged(others).state] < RANK.pass);
        const author = { ...actor(who), ...(renamed && { login: "somebody-else" }) };
        const more = {
          reviews: [
            ...others.reviews,
            reviewBy("x", "approved", { id: 900, author, official: false, submitted_at: minute(50) }),
          ],
          comments: [...others.comments, { ...commentBy("x", "/sop-n/a security-review trust me", 50), author }],
        };
        expect(judged({ ...others, ...more }).state).not.toBe("pass");
      }),
    );
  });

  it("is never greener without a team that it names, nor with one that could not be read", () => {
    fc.assert(
      fc.property(reviewedSnapshot, fc.constantFrom("security", "qa"), fc.boolean(), (given, name, absent) => {
        const less: PullRequestSnapshot = absent
          ? { ...given, teams: given.teams!.filter((team) => team.name !== name) }
          : { ...given, incomplete: [...given.incomplete!, { part: "teams", subject: name, reason: "HTTP 403" }] };
        expect(RANK[judged(less).state]).toBeLessThanOrEqual(RANK[judged(given).state]);
      }),
    );
  });

  it("is never green while somebody whose request counts has one open", () => {
    fc.assert(
      fc.property(reviewedSnapshot, fc.constantFrom("sec-sam", "sec-sue"), (given, login) => {
        const files = [
          ...given.files!,
          { path: "db/migrations/9.sql", status: "added" as const, additions: 1, deletions: 0 },
        ];
        const request = reviewBy(login, "changes_requested", { id: 900, submitted_at: minute(90) });
        const verdict = judged({ ...given, files, reviews: [...given.reviews!, request] });
        expect(verdict.state).toBeOneOf(["fail", "error"]);
      }),
    );
  });
});

function shuffled(given: PullRequestSnapshot): fc.Arbitrary<PullRequestSnapshot> {
  const shuffle = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc
    .record({
      reviews: shuffle(given.reviews!),
      comments: shuffle(given.comments!),
      teams: shuffle(given.teams!),
      files: shuffle(given.files!),
      commits: shuffle(given.commits!),
      open_pull_requests: shuffle(given.open_pull_requests!),
      incomplete: shuffle(given.incomplete!),
    })
    .map((parts) => ({ ...given, ...parts }));
}
