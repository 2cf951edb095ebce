import type { PullRequestSnapshot, TeamReview } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge } from "../../core/run-gates.ts";
import { actor } from "../../testing/original-case.ts";
import { commentBy, HEAD, minute, OLDER_HEAD, reviewBy, reviewSnapshot } from "../../testing/review-case.ts";
import { configureTeamReview } from "./configure.ts";
import { resolveTeamReview } from "./options.ts";
import { teamReview } from "./team-review.ts";

const bound = (options: Partial<TeamReview> = {}, names: readonly string[] = []) =>
  bindGate(teamReview, resolveTeamReview({ teams: ["security"], na: "security-review", ...options }, names));
const judgeParts = (parts: Partial<PullRequestSnapshot>, options: Partial<TeamReview> = {}, names: string[] = []) =>
  judge(reviewSnapshot(parts), bound(options, names));
const rulesOf = ({ findings }: ReturnType<typeof judge>, level?: string) =>
  findings
    .filter((each) => level === undefined || each.level === level)
    .map(({ rule }) => rule.replace("team-review/", ""));

describe("approvals", () => {
  it("opens with the approval of a member, and says whose", () => {
    const verdict = judgeParts({ reviews: [reviewBy("sec-sam", "approved")] });
    expect([verdict.state, verdict.summary, verdict.findings]).toEqual(["pass", "approvals: 1/1 — sec-sam", []]);
  });

  it("waits, and says for whom and with which words", () => {
    const verdict = judgeParts({});
    expect([verdict.state, verdict.summary]).toEqual(["pending", "approvals: 0/1 — waits for security"]);
    expect(verdict.findings[0]).toMatchObject({
      rule: "team-review/missing-approval",
      level: "warning",
      fix: "A member of security submits an approving review of a1b2c3d4e5, or a member of security comments `/sop-n/a security-review REASON`.",
    });
  });

  const bot = { ...actor("sec-sam"), type: "bot" as const };
  it.each([
    ["the author", "self-approval", [reviewBy("dev-dan", "approved")], {}],
    [
      "a renamed author",
      "self-approval",
      [reviewBy("x", "approved", { author: { ...actor("dev-dan"), login: "x" } })],
      {},
    ],
    [
      "a committer",
      "committer-approval",
      [reviewBy("sec-sam", "approved")],
      { commits: [{ sha: HEAD, committer: actor("sec-sam") }] },
    ],
    [
      "a co-author",
      "committer-approval",
      [reviewBy("sec-sam", "approved")],
      { commits: [{ sha: HEAD, co_authors: [actor("sec-sam")] }] },
    ],
    [
      "a pusher",
      "committer-approval",
      [reviewBy("sec-sam", "approved")],
      { pushes: [{ sha: HEAD, pushed_at: minute(0), forced: false, pusher: actor("sec-sam") }] },
    ],
    ["a bot of the team", "bot-approval", [reviewBy("sec-sam", "approved", { author: bot })], {}],
    ["a deleted account", "ghost-approval", [reviewBy("ghost", "approved", { author: actor(null) })], {}],
    [
      "an AI of the team",
      "ai-approval",
      [reviewBy("sec-sam", "approved")],
      {
        teams: [
          { name: "security", members: [actor("sec-sam")] },
          { name: "ai-sop-ack", members: [actor("sec-sam")] },
        ],
      },
    ],
    ["somebody of no team", "not-in-team", [reviewBy("rando-rex", "approved")], {}],
    ["a member, of older code", "stale-approval", [reviewBy("sec-sam", "approved", { commit_sha: OLDER_HEAD })], {}],
    [
      "a member, which the forge calls outdated",
      "stale-approval",
      [reviewBy("sec-sam", "approved", { stale: true })],
      {},
    ],
    [
      "a member, which the forge does not count",
      "unofficial-approval",
      [reviewBy("sec-sam", "approved", { official: false })],
      {},
    ],
    ["a member, dismissed", "dismissed-approval", [reviewBy("sec-sam", "approved", { dismissed: true })], {}],
    ["a member, dismissed as GitHub tells it", "dismissed-approval", [reviewBy("sec-sam", "dismissed")], {}],
    [
      "a member, before one that was dismissed",
      "dismissed-approval",
      [
        reviewBy("sec-sam", "approved"),
        reviewBy("sec-sam", "approved", { id: 2, submitted_at: minute(11), dismissed: true }),
      ],
      {},
    ],
  ] as const)("does not count that of %s: %s", (_, rule, reviews, parts) => {
    const verdict = judgeParts({ reviews: [...reviews], ...(parts as Partial<PullRequestSnapshot>) });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pending", expect.arrayContaining([rule, "missing-approval"])]);
    const { approvers, refused } = verdict.evidence as any;
    expect([approvers, refused]).toEqual([
      [],
      [{ login: reviews.at(-1)!.author.login, rule: `team-review/${rule}`, review_id: reviews.at(-1)!.id }],
    ]);
  });

  it("counts a committer where the configuration allows it, and never the author", () => {
    const parts = { commits: [{ sha: HEAD, author: actor("dev-dan"), committer: actor("sec-sam") }] };
    const options = { who_may_not: ["author" as const] };
    expect(judgeParts({ ...parts, reviews: [reviewBy("sec-sam", "approved")] }, options).state).toBe("pass");
    expect(
      judgeParts({ ...parts, reviews: [reviewBy("dev-dan", "approved")] }, { ...options, teams: ["engineers"] }).state,
    ).toBe("pending");
  });

  it("counts people, not approvals", () => {
    const twice = [reviewBy("sec-sam", "approved"), reviewBy("sec-sam", "approved", { id: 2 })];
    expect(judgeParts({ reviews: twice }, { approvals: 2 }).state).toBe("pending");
    expect(
      judgeParts({ reviews: [...twice, reviewBy("sec-sue", "approved", { id: 3 })] }, { approvals: 2 }).state,
    ).toBe("pass");
  });

  it("counts a good approval although the same person approved older code later", () => {
    const older = reviewBy("sec-sam", "approved", { id: 2, submitted_at: minute(30), commit_sha: OLDER_HEAD });
    expect(judgeParts({ reviews: [reviewBy("sec-sam", "approved"), older] }).state).toBe("pass");
  });

  it("takes the newest state of a person: a comment changes nothing, a change request everything", () => {
    const approved = reviewBy("sec-sam", "approved");
    const later = (state: "commented" | "changes_requested" | "pending", more = {}) =>
      reviewBy("sec-sam", state, { id: 2, submitted_at: minute(30), ...more });
    expect(judgeParts({ reviews: [approved, later("commented")] }).state).toBe("pass");
    expect(judgeParts({ reviews: [approved, later("pending")] }).state).toBe("pass");
    const verdict = judgeParts({ reviews: [later("changes_requested"), approved] });
    expect([verdict.state, verdict.summary]).toEqual(["fail", "changes requested by sec-sam"]);
    expect(judgeParts({ reviews: [approved, later("changes_requested", { dismissed: true })] }).state).toBe("pending");
  });

  it("fails while another member asks for changes, and not for somebody else's request", () => {
    const approved = reviewBy("sec-sam", "approved");
    const member = reviewBy("sec-sue", "changes_requested", { id: 2, commit_sha: OLDER_HEAD });
    const stranger = reviewBy("eng-eve", "changes_requested", { id: 3 });
    expect(judgeParts({ reviews: [approved, member] }).state).toBe("fail");
    const verdict = judgeParts({ reviews: [approved, stranger] });
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pass", ["request-not-counted"]]);
  });

  it("tells of refusals as notes once the gate is open", () => {
    const reviews = [
      reviewBy("sec-sam", "approved"),
      reviewBy("sec-sue", "approved", { id: 2, commit_sha: OLDER_HEAD }),
    ];
    const verdict = judgeParts({ reviews });
    expect([verdict.state, rulesOf(verdict, "note")]).toEqual(["pass", ["stale-approval"]]);
  });
});

describe("what could not be read", () => {
  const unreadTeam = (name: string) => ({ incomplete: [{ part: "teams", subject: name, reason: "HTTP 403" }] });
  it("is an error, never a pass", () => {
    expect(judgeParts(unreadTeam("security")).state).toBe("error");
    expect(judgeParts({ reviews: [reviewBy("sec-sam", "approved")], ...unreadTeam("security") }).state).toBe("error");
    expect(judgeParts({ teams: [] }).state).toBe("error");
    expect(judgeParts({ incomplete: [{ part: "reviews", reason: "HTTP 500" }] }).state).toBe("error");
    const { reviews: _, ...without } = reviewSnapshot();
    expect(judge(without, bound()).state).toBe("error");
  });

  it("does not matter where another team has approved, and does where a member of it may have asked for changes", () => {
    const options = { teams: ["security", "qa"] };
    const approved = { reviews: [reviewBy("sec-sam", "approved")], ...unreadTeam("qa") };
    expect(judgeParts(approved, options).state).toBe("pass");
    const blocked = {
      ...approved,
      reviews: [...approved.reviews, reviewBy("qa-quinn", "changes_requested", { id: 2 })],
    };
    expect(judgeParts(blocked, options).state).toBe("error");
  });

  it("matters of the team of AI reviewers where the configuration names it", () => {
    const reviews = [reviewBy("sec-sam", "approved")];
    expect(judgeParts({ reviews }, { ai_team: "machines" }).state).toBe("error");
  });

  it("takes two teams of one name for none", () => {
    const teams = [
      { name: "security", id: 1, members: [actor("sec-sam")] },
      { name: "security", id: 2, members: [actor("rando-rex")] },
    ];
    expect(judgeParts({ teams, reviews: [reviewBy("rando-rex", "approved")] }).state).toBe("error");
  });
});

describe("waivers", () => {
  const text = "/sop-n/a security-review docs only";
  it("open the gate with a reason, and say whose", () => {
    const verdict = judgeParts({ comments: [commentBy("sec-sam", text)] });
    expect([verdict.state, verdict.summary, rulesOf(verdict)]).toEqual([
      "pass",
      "not applicable, says sec-sam: docs only",
      ["waived"],
    ]);
  });

  it.each([
    ["the author", commentBy("dev-dan", text), {}, {}],
    ["somebody of another team", commentBy("eng-eve", text), {}, {}],
    ["somebody without a reason", commentBy("sec-sam", "/sop-n/a security-review —"), {}, {}],
    ["an edited comment", { ...commentBy("sec-sam", text), updated_at: minute(30) }, {}, {}],
    ["a name that is longer", commentBy("sec-sam", "/sop-n/a security-review-of-europe is done"), {}, {}],
    ["a comment before the push", { ...commentBy("sec-sam", text, -5) }, {}, {}],
    ["a comment at the very time of the push", { ...commentBy("sec-sam", text, 0), id: 3 }, {}, {}],
    ["a comment that names another head", commentBy("sec-sam", `${text} @${"c".repeat(40)}`), {}, {}],
    [
      "a change of high risk, by its label",
      commentBy("sec-sam", text),
      { high_risk_labels: ["risk:high"] },
      { labels: ["risk:high"] },
    ],
    ["a change of high risk, by its files", commentBy("sec-sam", text), { high_risk_paths: ["src/**"] }, {}],
  ] as const)("do not count of %s", (_, comment, options, pull_request) => {
    const snapshot = reviewSnapshot({ comments: [comment] });
    const verdict = judge(
      { ...snapshot, pull_request: { ...snapshot.pull_request, ...(pull_request as object) } },
      bound(options as Partial<TeamReview>),
    );
    expect([verdict.state, rulesOf(verdict)]).toEqual(["pending", expect.arrayContaining(["waiver-refused"])]);
  });

  it("end with a push, of whatever files", () => {
    const sha = "d".repeat(40);
    const snapshot = reviewSnapshot({ comments: [commentBy("sec-sam", text)] });
    const pushed = {
      ...snapshot,
      pull_request: { ...snapshot.pull_request, head: { ref: "change", sha } },
      pushes: [...snapshot.pushes!, { sha, pushed_at: minute(40), forced: false, changed_files: ["README.md"] }],
    };
    expect(judge(pushed, bound()).state).toBe("pending");
    const again = { ...pushed, comments: [...pushed.comments!, commentBy("sec-sam", text, 50)] };
    expect(judge(again, bound()).state).toBe("pass");
  });

  it("are an error where nobody knows which push led to the head", () => {
    const verdict = judgeParts({ comments: [commentBy("sec-sam", text)], pushes: [] });
    expect([verdict.state, verdict.summary]).toEqual(["error", "cannot be read: pushes"]);
  });

  it("are taken back by their author, even by an edited revoke", () => {
    const revoke = { ...commentBy("sec-sam", "/sop-revoke security-review", 30), updated_at: minute(31) };
    expect(judgeParts({ comments: [commentBy("sec-sam", text), revoke] }).state).toBe("pending");
    const other = commentBy("sec-sue", "/sop-revoke security-review", 30);
    expect(judgeParts({ comments: [commentBy("sec-sam", text), other] }).state).toBe("pass");
  });

  it("do not pass over a change request of the team", () => {
    const reviews = [reviewBy("sec-sue", "changes_requested")];
    expect(judgeParts({ comments: [commentBy("sec-sam", text)], reviews }).state).toBe("fail");
  });

  it("may be given by other teams, without a reason, at high risk or in edited comments where the configuration says so", () => {
    expect(judgeParts({ comments: [commentBy("eng-eve", text)] }, { na_teams: ["engineers"] }).state).toBe("pass");
    expect(
      judgeParts({ comments: [commentBy("sec-sam", "/sop-n/a security-review")] }, { na_reason: "optional" }).state,
    ).toBe("pass");
    const risky = { high_risk_paths: ["src/**"], na_on_high_risk: "allowed" as const };
    expect(judgeParts({ comments: [commentBy("sec-sam", text)] }, risky).state).toBe("pass");
    const edited = { ...commentBy("sec-sam", text), updated_at: minute(30) };
    expect(judgeParts({ comments: [edited] }, { edited_comments: "accept" }).state).toBe("pass");
  });

  it("do nothing without a name for them", () => {
    const { na: _, ...options } = { ...resolveTeamReview({ teams: ["security"] }), na: 1 };
    expect(judge(reviewSnapshot({ comments: [commentBy("sec-sam", text)] }), bindGate(teamReview, options)).state).toBe(
      "pending",
    );
    expect(configureTeamReview({ teams: ["security"], na_reason: "optional" }).problems).toHaveLength(1);
    expect(configureTeamReview({ teams: ["security"], na: "x", na_reason: "optional" }).problems).toEqual([]);
  });

  it("are read as the checklist reads them: a list of names, each with the same reason", () => {
    const comments = [commentBy("sec-sam", "/sop-n/a qa-review security-review — docs only")];
    expect(judgeParts({ comments }, {}, ["qa-review", "security-review"]).state).toBe("pass");
    const other = [commentBy("sec-sam", "/sop-n/a qa-review docs only")];
    expect(judgeParts({ comments: other }, {}, ["qa-review"]).state).toBe("pending");
    // The other name is no reason.
    const bare = [commentBy("sec-sam", "/sop-n/a security-review qa-review")];
    expect(judgeParts({ comments: bare }, {}, ["qa-review"]).state).toBe("pending");
  });

  it.each([
    ["> /sop-n/a security-review docs only", ["waiver-near-miss"]],
    ["```\n/sop-n/a security-review docs only\n```", ["waiver-near-miss"]],
    ["/SOP-N/A security-review docs only", ["waiver-near-miss"]],
    ["/sop-n/a security-reviw docs only", ["waiver-near-miss"]],
    ["/approve", ["waiver-near-miss"]],
    ["/sop-n/a qa-review docs only", []],
    ["/sop-ack root-cause", []],
    ["/sop-ack security-review", []],
    ["LGTM", []],
  ])("near misses are told, and other gates' words are not: %s", (body, rules) => {
    const verdict = judgeParts({ comments: [commentBy("sec-sam", body)] });
    expect([verdict.state, rulesOf(verdict, "note")]).toEqual(["pending", rules]);
  });
});

it("applies to the branches that are named", () => {
  expect(judgeParts({}, { base_branches: ["release/*"] }).state).toBe("skipped");
  expect(judgeParts({}, { base_branches: ["release/*", "main"] }).state).toBe("pending");
});

it("explains each review and each waiver, and its evidence can be checked", () => {
  const snapshot = reviewSnapshot({
    comments: [
      commentBy("sec-sue", "/sop-n/a security-review docs only"),
      commentBy("eng-eve", "> /sop-n/a security-review", 21),
    ],
    reviews: [
      reviewBy("sec-sam", "approved", { commit_sha: OLDER_HEAD, submitted_at: minute(9) }),
      reviewBy("sec-sam", "approved", { id: 2 }),
      reviewBy("eng-eve", "approved", { id: 3, submitted_at: minute(11) }),
    ],
  });
  expect(
    bound()
      .explain(snapshot)
      .map(({ rule, counted }) => `${rule.split("/")[1]} ${counted}`),
  ).toEqual(["superseded false", "accepted true", "not-in-team false", "waived true", "waiver-near-miss false"]);
  const verdict = judge(snapshot, bound());
  expect(
    bound()
      .verify(snapshot, verdict)
      .filter(({ holds }) => !holds),
  ).toEqual([]);
  const evidence = {
    ...verdict.evidence,
    approvers: ["eng-eve"],
    waived_by: ["eng-eve"],
    blockers: [{ login: "x", review_id: 9 }],
  };
  expect(
    bound()
      .verify(snapshot, { ...verdict, evidence })
      .filter(({ holds }) => !holds),
  ).toHaveLength(4);
});

it("publishes under the name that the configuration gives", () => {
  const snapshot = reviewSnapshot();
  const named = bound({ context: "security-review / approved (pull_request_target)" });
  expect(named.toStatuses!(judge(snapshot, named))).toEqual([
    {
      context: "security-review / approved (pull_request_target)",
      state: "pending",
      description: "approvals: 0/1 — waits for security",
    },
  ]);
});
