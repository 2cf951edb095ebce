import type { PullRequestSnapshot, Review } from "@portcullis/contracts";
import fc from "fast-check";

import { actor } from "./original-case.ts";
import { commentBy, HEAD, minute, OLDER_HEAD, reviewSnapshot } from "./review-case.ts";

export const REVIEWERS = ["dev-dan", "sec-sam", "sec-sue", "qa-quinn", "eng-eve", "rando-rex", "ai-ada", null] as const;

const TEAMS = { security: ["sec-sam", "sec-sue", "ai-ada"], qa: ["qa-quinn", "dev-dan"], "ai-sop-ack": ["ai-ada"] };

const review = fc.record({
  login: fc.constantFrom(...REVIEWERS),
  state: fc.constantFrom<Review["state"]>(
    "approved",
    "approved",
    "changes_requested",
    "commented",
    "dismissed",
    "pending",
  ),
  commit_sha: fc.constantFrom(HEAD, HEAD, HEAD, OLDER_HEAD),
  at: fc.integer({ min: 1, max: 9 }),
  official: fc.constantFrom(true, true, true, false),
  stale: fc.constantFrom(false, false, false, true),
  dismissed: fc.constantFrom(false, false, false, true),
  body: fc.constantFrom("", "fine", "/sop-n/a security-review docs only"),
});

const comment = fc.record({
  login: fc.constantFrom(...REVIEWERS),
  body: fc.constantFrom(
    "/sop-n/a security-review docs only",
    "/sop-n/a security-review",
    "/sop-revoke security-review",
    "/sop-n/a qa-review security-review — docs",
    "> /sop-n/a security-review docs",
    "thanks",
  ),
  at: fc.integer({ min: -2, max: 9 }),
  edited: fc.constantFrom(false, false, true),
});

const file = fc.constantFrom("src/a.ts", "db/migrations/1.sql", "db", "README.md").map((path) => ({
  path,
  status: "modified" as const,
  additions: 1,
  deletions: 0,
}));

const SHAS = [HEAD, "c".repeat(40), "d".repeat(40)];

/** A snapshot with any reviews, waivers, files and other requests, and teams that perhaps nobody could read. */
export const reviewedSnapshot: fc.Arbitrary<PullRequestSnapshot> = fc
  .record({
    reviews: fc.array(review, { maxLength: 7 }),
    comments: fc.array(comment, { maxLength: 4 }),
    files: fc.array(file, { minLength: 1, maxLength: 3 }),
    committer: fc.constantFrom("dev-dan", "dev-dan", "sec-sue"),
    others: fc.uniqueArray(fc.subarray(SHAS, { minLength: 1 }), { maxLength: 2, selector: (shas) => shas.join() }),
    unread: fc.subarray(Object.keys(TEAMS)).filter((names) => names.length < 2),
    forge: fc.constantFrom("gitea" as const, "github" as const),
  })
  .map(({ reviews, comments, files, committer, others, unread, forge }) => ({
    ...reviewSnapshot(),
    forge: { kind: forge, host: "git.example" },
    commits: [{ sha: HEAD, author: actor("dev-dan"), committer: actor(committer) }],
    reviews: reviews.map(({ login, at, ...rest }, index) => ({
      ...rest,
      id: index + 1,
      author: actor(login),
      submitted_at: minute(at),
      updated_at: minute(at),
    })),
    comments: comments.map(({ login, body, at, edited }, index) => ({
      ...commentBy("x", body, at),
      id: index + 1,
      author: actor(login),
      ...(edited && { updated_at: minute(60) }),
    })),
    files: [...new Map(files.map((each) => [each.path, each])).values()],
    teams: Object.entries(TEAMS).map(([name, members]) => ({ name, members: members.map(actor) })),
    open_pull_requests: others.map((commits, index) => ({
      number: index === 0 ? 3 : 20,
      title: "Another",
      author: actor("dev-dora"),
      base_ref: "main",
      head_sha: commits.at(-1)!,
      commits,
      files: [],
    })),
    incomplete: unread.map((subject) => ({ part: "teams", subject, reason: "HTTP 403" })),
  }));
