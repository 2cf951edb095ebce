import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { bindGate } from "../../core/gate.ts";
import { judge, runGates } from "../../core/run-gates.ts";
import { actor, snapshotOf } from "../../testing/original-case.ts";
import { resolveOptions } from "./options.ts";
import { sopAck } from "./sop-ack.ts";

const item = { slug: "smoke", numeric_alias: 1, pr_section_marker: "Smoke", required_teams: ["engineers"] };
const head = "f".repeat(40);
const at = (minute: number): string => `2026-06-10T09:${String(minute).padStart(2, "0")}:00Z`;

function given(
  change: Partial<PullRequestSnapshot> = {},
  ...comments: [user: string, body: string, minute?: number][]
): PullRequestSnapshot {
  const base = snapshotOf({
    author: "dan",
    head_sha: head,
    body: "Smoke: ran",
    head_pushed_at: at(0),
    teams: { engineers: ["eve", "eli", "dan"], "ai-sop-ack": ["ada"] },
    comments: comments.map(([user, body, minute = 10]) => ({ user, body, created_at: at(minute) })),
  });
  return { ...base, ...change };
}

const bind = (options: Parameters<typeof resolveOptions>[0] = {}) =>
  bindGate(sopAck, resolveOptions({ items: [item], ...options }));
const decide = (snapshot: PullRequestSnapshot, options: Parameters<typeof resolveOptions>[0] = {}) =>
  judge(snapshot, bind(options));

describe("acknowledgements and pushes", () => {
  const push = (minute: number, changed_files?: string[], sha = head) => ({
    sha,
    pushed_at: at(minute),
    forced: false,
    ...(changed_files && { changed_files }),
  });
  const older = push(0, [], "a".repeat(40));

  it.each([
    ["a later push of any file", {}, [older, push(20)], "pending"],
    ["a later push of a file in scope", { scope: ["src/**"] }, [older, push(20, ["src/a.go"])], "pending"],
    ["a later push of other files", { scope: ["src/**"] }, [older, push(20, ["docs/a.md"])], "pass"],
    ["a later push that changed nothing", {}, [older, push(20, [])], "pass"],
    ["an earlier push", {}, [older, push(5)], "pass"],
    ["a push at the very time", {}, [older, push(10)], "pending"],
  ])("%s", (_, scope, pushes, state) => {
    expect(decide(given({ pushes }, ["eve", "/sop-ack 1"]), { items: [{ ...item, ...scope }] }).state).toBe(state);
  });

  it("keeps what names the head, and ends what names another", () => {
    const pushes = [older, push(20)];
    expect(decide(given({ pushes }, ["eve", `/sop-ack 1 @${head}`])).state).toBe("pass");
    expect(decide(given({ pushes }, ["eve", `/sop-ack 1 @${"a".repeat(40)}`, 30])).state).toBe("pending");
  });

  it("takes a short name of the head for what it is, but not beyond a push", () => {
    expect(decide(given({}, ["eve", `/sop-ack 1 @${head.slice(0, 10)}`])).state).toBe("pass");
    expect(decide(given({ pushes: [older, push(20)] }, ["eve", `/sop-ack 1 @${head.slice(0, 10)}`])).state).toBe(
      "pending",
    );
  });

  it("is in error when no push is known", () => {
    expect(decide(given({ pushes: [] }, ["eve", "/sop-ack 1"])).state).toBe("error");
    expect(decide(given({ pushes: [] }, ["eve", "/sop-ack 1"]), { on_push: "keep" }).state).toBe("pass");
  });

  it("reads a review as of the commit that it was about", () => {
    const pushes = [older, push(20)];
    const review = (commit_sha: string) => ({
      id: 1,
      author: actor("eve"),
      state: "approved" as const,
      commit_sha,
      submitted_at: at(30),
      updated_at: at(30),
      body: "/sop-ack 1",
    });
    expect(decide(given({ pushes, reviews: [review(older.sha)] })).state).toBe("pending");
    expect(decide(given({ pushes, reviews: [review(head)] })).state).toBe("pass");
  });

  it("is in error when the latest push did not lead to the head", () => {
    expect(
      decide(given({ pushes: [push(0), push(20, undefined, "b".repeat(40))] }, ["eve", "/sop-ack 1", 30])).state,
    ).toBe("error");
  });
});

describe("order", () => {
  it("is by time, whatever the ids", () => {
    expect(decide(given({}, ["eve", "/sop-ack 1", 20], ["eve", "/sop-revoke 1", 10])).state).toBe("pass");
    expect(decide(given({}, ["eve", "/sop-revoke 1", 20], ["eve", "/sop-ack 1", 10])).state).toBe("fail");
  });

  it("takes comments before reviews at the same time, then the lower id first", () => {
    const review = (body: string) => ({
      id: 0,
      author: actor("eve"),
      state: "commented" as const,
      commit_sha: head,
      submitted_at: at(10),
      updated_at: at(10),
      body,
    });
    expect(decide(given({ reviews: [review("/sop-ack 1")] }, ["eve", "/sop-revoke 1"])).state).toBe("pass");
    expect(decide(given({ reviews: [review("/sop-revoke 1")] }, ["eve", "/sop-ack 1"])).state).toBe("fail");
    expect(decide(given({}, ["eve", "/sop-ack 1"], ["eve", "/sop-revoke 1"])).state).toBe("fail");
  });
});

describe("people", () => {
  it("counts people, not logins, for min_ackers and in the evidence", () => {
    const twice = given({}, ["eve", "/sop-ack 1"], ["EVE", "/sop-ack 1", 11]);
    expect(decide(twice, { items: [{ ...item, min_ackers: 2 }] }).state).toBe("pending");
    expect(
      decide(given({}, ["eve", "/sop-ack 1"], ["eli", "/sop-ack 1", 11]), { items: [{ ...item, min_ackers: 2 }] })
        .state,
    ).toBe("pass");
  });

  it("asks for different people over the whole list, and says so in the summary", () => {
    const verdict = decide(given({}, ["eve", "/sop-ack 1"]), { distinct_ackers: 2 });
    expect([verdict.state, verdict.summary]).toEqual(["pending", "acked: 1/1 — different people: 1 of 2"]);
  });

  it("confirms its evidence whatever the logins are", () => {
    const renamed = given({}, ["eve", "/sop-ack 1"]);
    renamed.comments![0]!.author.login = "eve-new";
    for (const snapshot of [renamed, given({}, ["EVE", "/sop-ack 1"]), given({}, ["DAN", "/sop-ack 1"])]) {
      const verdict = decide(snapshot);
      const claims = bind().verify(snapshot, verdict);
      expect(claims.length).toBeGreaterThan(0);
      expect(claims.filter(({ holds }) => !holds)).toEqual([]);
    }
  });

  it("denies a verdict that was made up", () => {
    const snapshot = given({}, ["dan", "/sop-ack 1"]);
    const verdict = decide(snapshot);
    const forged = {
      ...verdict,
      evidence: {
        items: { smoke: { acked: true, ackers: ["dan"], refused: [], stale: [], body_filled: true } },
        na: {},
      },
    };
    expect(
      bind()
        .verify(snapshot, forged)
        .some(({ holds }) => !holds),
    ).toBe(true);
  });
});

describe("options", () => {
  const edited = () => {
    const snapshot = given({}, ["eve", "/sop-ack 1"]);
    snapshot.comments![0]!.updated_at = at(12);
    return snapshot;
  };
  const ai = (state: "success" | "failure") => {
    const base = given({}, ["ada", "/sop-ack 1"]);
    return {
      ...base,
      statuses: [
        { kind: "status" as const, context: "CI / all-required (pull_request)", state, sha: head, updated_at: at(5) },
      ],
    };
  };
  const eligible = { ...item, ai_ack_eligible: true };
  const risky = given({}, ["eve", "/sop-n/a qa-review"]);
  risky.pull_request.labels = ["risk:high"];
  const gates = { na_gates: { "qa-review": { required_teams: ["engineers"] } }, high_risk_labels: ["risk:high"] };
  const declared = (options: object) =>
    (decide(risky, { ...gates, ...options }).evidence as any).na["qa-review"].declared;

  it("edited_comments: accept counts what was edited", () => {
    expect([decide(edited()).state, decide(edited(), { edited_comments: "accept" }).state]).toEqual(["fail", "pass"]);
  });

  it("edited_comments: accept does not accept what somebody else wrote", () => {
    const snapshot = edited();
    snapshot.comments![0]!.editor = actor("dan");
    expect(decide(snapshot, { edited_comments: "accept" }).state).toBe("fail");
  });

  it("evidence: none asks an AI reviewer for no green CI", () => {
    expect(decide(ai("failure"), { items: [eligible] }).state).toBe("fail");
    expect(decide(ai("success"), { items: [eligible] }).state).toBe("pass");
    expect(decide(ai("failure"), { items: [{ ...eligible, evidence: "none" }] }).state).toBe("pass");
  });

  it("who_may_not: [author] lets committers acknowledge, and never the author", () => {
    const commits = [{ sha: head, author: actor("eve") }];
    expect(decide(given({ commits }, ["eve", "/sop-ack 1"])).state).toBe("fail");
    expect(decide(given({ commits }, ["eve", "/sop-ack 1"]), { who_may_not: ["author"] }).state).toBe("pass");
    expect(decide(given({ commits }, ["dan", "/sop-ack 1"]), { who_may_not: [] }).state).toBe("fail");
  });

  it("na_reason and na_on_high_risk refuse, unless they are told not to", () => {
    expect(declared({})).toBe(false);
    expect(declared({ na_reason: "optional" })).toBe(false);
    expect(declared({ na_reason: "optional", na_on_high_risk: "allowed" })).toBe(true);
  });

  it("allow_all stands for every item", () => {
    expect(decide(given({}, ["eve", "/sop-ack all"]), { allow_all: true }).state).toBe("pass");
    expect(decide(given({}, ["eve", "/sop-ack all"])).state).toBe("pending");
  });
});

describe("what is told", () => {
  it("tells an edited acknowledgement beside one that counts, and explains it", () => {
    const snapshot = given({}, ["eve", "/sop-ack 1"], ["eve", "/sop-ack 1", 11]);
    snapshot.comments![1]!.updated_at = at(12);
    const verdict = decide(snapshot);
    expect([verdict.state, verdict.findings.map(({ rule, level }) => [rule, level])]).toEqual([
      "pass",
      [["sop-ack/edited-comment", "note"]],
    ]);
    expect(
      bind()
        .explain(snapshot)
        .map(({ counted, rule }) => [counted, rule]),
    ).toEqual([
      [true, "sop-ack/accepted"],
      [false, "sop-ack/edited-comment"],
    ]);
  });

  it("lets a revoke outlive the review that it stands in", () => {
    const review = {
      id: 1,
      author: actor("eve"),
      state: "dismissed" as const,
      commit_sha: head,
      submitted_at: at(20),
      updated_at: at(20),
      body: "/sop-revoke 1",
    };
    expect(decide(given({ reviews: [review] }, ["eve", "/sop-ack 1"])).state).toBe("fail");
  });

  it("takes no revoke from a review that nobody has seen", () => {
    const review = {
      id: 1,
      author: actor("eve"),
      state: "pending" as const,
      commit_sha: head,
      submitted_at: at(20),
      updated_at: at(20),
      body: "/sop-revoke 1",
    };
    expect(decide(given({ reviews: [review] }, ["eve", "/sop-ack 1"])).state).toBe("pass");
  });

  it("warns that nobody can tell an AI reviewer while the AI team cannot be read", () => {
    const base = given({}, ["eve", "/sop-ack 1"]);
    const verdict = decide(
      { ...base, teams: base.teams!.slice(0, 1) },
      { items: [{ ...item, ai_ack_eligible: true }] },
    );
    expect([verdict.state, verdict.findings.map(({ rule }) => rule)]).toEqual(["pass", ["sop-ack/team-unread"]]);
  });

  it("has another digest for other facts, and the same for unrelated ones", () => {
    const digest = (snapshot: PullRequestSnapshot) => decide(snapshot).inputs_digest;
    const base = given({}, ["eve", "/sop-ack 1"]);
    const bot = structuredClone(base);
    bot.comments![0]!.author.type = "bot";
    const withoutTeam = { ...base, teams: base.teams!.slice(1) };
    expect(new Set([base, bot, withoutTeam].map(digest)).size).toBe(3);
    const retitled = { ...base, pull_request: { ...base.pull_request, title: "Another title", labels: ["docs"] } };
    expect(digest(retitled)).toBe(digest(base));
  });
});

it("does not judge by no gate at all", () => {
  expect(() => runGates(given(), [], "test")).toThrow("There is no gate to judge by.");
});

it("takes two teams of one name for none", () => {
  const base = given({}, ["eve", "/sop-ack 1"]);
  const teams = [
    { ...base.teams![0]!, id: 1 },
    { name: "engineers", id: 99, members: [actor("rex")] },
    base.teams![1]!,
  ];
  expect(decide({ ...base, teams }).state).toBe("error");
});
