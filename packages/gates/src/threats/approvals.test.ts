/** Attacks on the gates that count approvals. Each starts from `APPROVED`, on which every one of them passes. */
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import {
  BEFORE,
  HEAD,
  OPEN,
  ada,
  at,
  comment,
  dan,
  eve,
  file,
  lea,
  push,
  review,
  rex,
  user,
  type Actor,
  type Review,
} from "./testing/attacked-snapshot.ts";
import { expectConfigurationError, judgedBy } from "./testing/judge-attack.ts";

const OPTIONS = {
  "team-review": { teams: ["engineers"] },
  "reserved-paths": { patterns: ["src/"], teams: ["engineers"] },
  "review-state": { teams: ["engineers"] },
};
type ReviewGate = keyof typeof OPTIONS;
const GATES = Object.keys(OPTIONS) as ReviewGate[];

const approval = (author: Actor, more: Partial<Review> = {}): Review =>
  review(author, "", { state: "approved", official: true, stale: false, dismissed: false, ...more });
const APPROVED: PullRequestSnapshot = { ...OPEN, open_pull_requests: [], reviews: [approval(eve)] };
const approvedBy = (author: Actor, more: Partial<Review> = {}): PullRequestSnapshot => ({
  ...APPROVED,
  reviews: [approval(author, more)],
});
const inTeam = (...members: Actor[]) => ({ teams: [{ name: "engineers", members }] });

it.each(GATES)("%s passes with the approval of a peer: each attack below changes one thing", (gate) => {
  expect(judgedBy(gate, OPTIONS[gate], APPROVED)).toMatchObject({ state: "pass", evidence: { approvers: ["eve"] } });
  expect(judgedBy(gate, OPTIONS[gate], { ...APPROVED, reviews: [] })).toMatchObject({ state: "pending", exit: 1 });
});

describe.each(GATES)("%s", (gate) => {
  const judged = (snapshot: PullRequestSnapshot, options: object = {}) =>
    judgedBy(gate, { ...OPTIONS[gate], ...options }, snapshot);

  /** Asserts that no approval counts, and that the last is refused by that rule. */
  const expectRefused = (snapshot: PullRequestSnapshot, rule: string): void => {
    const { state, evidence } = judged(snapshot);
    const { author, id } = snapshot.reviews!.at(-1)!;
    expect([state, evidence.approvers]).toEqual(["pending", []]);
    expect(evidence.refused).toEqual([{ login: author.login, rule: `${gate}/${rule}`, review_id: id }]);
  };

  it("threat 1: the author approves, also under a new login or where the configuration is generous", () => {
    const renamed = user(dan.id, "totally-not-dan");
    expectRefused({ ...approvedBy(dan), ...inTeam(dan) }, "self-approval");
    expectRefused({ ...approvedBy(renamed), ...inTeam(renamed) }, "self-approval");
    expect(judged(approvedBy(dan), { who_may_not: [] }).state).toBe("pending");
  });

  it.each([
    ["author of a commit", { commits: [{ sha: HEAD, author: eve }] }],
    ["committer", { commits: [{ sha: HEAD, author: dan, committer: eve }] }],
    ["co-author", { commits: [{ sha: HEAD, author: dan, co_authors: [rex, eve] }] }],
    ["pusher of an earlier head", { pushes: [push(BEFORE, "07:00", { pusher: eve }), push(HEAD, "08:00")] }],
  ])("threat 2: the %s approves the own work", (_, change) => {
    expectRefused({ ...APPROVED, ...change }, "committer-approval");
  });

  it("threat 3: a bot, an AI reviewer or somebody of another team approves", () => {
    const bot = user(30, "helper", "bot");
    expectRefused({ ...approvedBy(bot), ...inTeam(bot) }, "bot-approval");
    const clever = user(31, "clever");
    const teams = [...inTeam(clever).teams, { name: "ai-sop-ack", members: [ada, clever] }];
    expectRefused({ ...approvedBy(clever), teams }, "ai-approval");
    expectRefused(approvedBy(rex), "not-in-team");
    expectRefused(approvedBy(lea), "not-in-team");
  });

  it("threats 4 and 12: code is pushed after the approval, whatever the forge says of it", () => {
    const pushes = [push(BEFORE, "08:00"), push(HEAD, "10:00")];
    expectRefused({ ...approvedBy(eve, { commit_sha: BEFORE }), pushes }, "stale-approval");
    expectRefused(approvedBy(eve, { stale: true }), "stale-approval");
  });

  it.each(["\u212Aim", "\u0131ris", "\u017Fam"])(
    "threat 20: the login %j passes for a member's without ids",
    (login) => {
      const members = ["kim", "iris", "sam"].map((name) => user(null, name));
      expectRefused({ ...approvedBy(user(null, login)), ...inTeam(...members) }, "not-in-team");
    },
  );

  it("threat 21: somebody takes over a member's login, or a deleted account approves", () => {
    expectRefused(approvedBy(user(77, "eve")), "not-in-team");
    for (const ghost of [user(eve.id, "eve", "ghost"), user(-1, "Ghost"), user(0, "eve")])
      expectRefused({ ...approvedBy(ghost), ...inTeam(ghost, eve) }, "ghost-approval");
  });

  it("threat 25: a team of a like name, or a second one of the same, stands in for the one that is named", () => {
    for (const name of ["engineers-2", "other/engineers", "engineers\u200B"])
      expect(judged({ ...approvedBy(rex), teams: [{ name, members: [rex] }] })).toMatchObject({
        state: "error",
        exit: 3,
      });
    const [engineers] = OPEN.teams!;
    const twice = [
      { ...engineers!, id: 1 },
      { name: "engineers", id: 2, members: [rex] },
    ];
    expect(judged({ ...approvedBy(rex), teams: twice })).toMatchObject({ state: "error", evidence: { approvers: [] } });
  });

  it("threat 26: a team that the token may not see is read as empty, or as everybody", () => {
    const incomplete = [{ part: "teams", subject: "engineers", reason: "HTTP 403" }];
    for (const teams of [OPEN.teams!, OPEN.teams!.slice(1), []]) {
      const { state, exit, rules } = judged({ ...APPROVED, teams, incomplete });
      expect([state, exit, rules]).toEqual(["error", 3, expect.arrayContaining(["reviews-unread"])]);
    }
  });

  it("threat 27: an approval outlives its author's membership", () => {
    expectRefused({ ...APPROVED, ...inTeam(dan) }, "not-in-team");
  });

  it.each(["reviews", "teams", "commits"] as const)(
    "threat 39: the list of %s was cut off, or nobody asked",
    (part) => {
      const { state, rules } = judged({ ...APPROVED, incomplete: [{ part, reason: "page 2 did not answer" }] });
      expect([state, rules]).toEqual(["error", ["part-unread"]]);
      const { [part]: _, ...absent } = APPROVED;
      expect(judged(absent)).toMatchObject({ state: "error", exit: 3, rules: ["part-unread"] });
    },
  );

  it("threat 42: a later review is dismissed, and an older approval of the same person comes back", () => {
    const later = (more: Partial<Review>) => ({
      ...APPROVED,
      reviews: [approval(eve), approval(eve, { id: 2, submitted_at: at("09:30"), ...more })],
    });
    expectRefused(later({ dismissed: true }), "dismissed-approval");
    expectRefused(later({ state: "dismissed" }), "dismissed-approval");
    expect(judged(later({ state: "changes_requested", dismissed: true })).state).toBe("pending");
    expect(judged(later({ state: "changes_requested" })).state).toBe("fail");
  });

  it("threat 43: a label says that the change is approved, or harmless", () => {
    const labels = ["lgtm", "approved", "risk:low", "skip-review"];
    const open = { ...APPROVED, reviews: [] };
    const labelled = { ...open, pull_request: { ...open.pull_request, labels } };
    expect(judged(labelled).verdict).toEqual(judged(open).verdict);
  });

  it("threat 49: a word other than advisory switches the gate off", () => {
    expect(judged({ ...APPROVED, reviews: [] })).toMatchObject({ state: "pending", exit: 1 });
    for (const enforce of ["off", false, null, ""])
      expectConfigurationError(() => judged(APPROVED, { enforce }), undefined);
  });

  it("threat 52: words in a comment or a review approve as a review does", () => {
    const said = ["LGTM", "/lgtm", "/approve", "APPROVED", "/sop-ack smoke"];
    const comments = said.map((body, id) => comment(eve, body, { id: id + 1 }));
    const reviews = said.map((body, id) => review(eve, body, { id: id + 1, official: true }));
    expect(judged({ ...APPROVED, comments, reviews })).toMatchObject({ state: "pending", evidence: { approvers: [] } });
  });
});

describe("reserved paths", () => {
  const judged = (snapshot: PullRequestSnapshot, options: object = OPTIONS["reserved-paths"]) =>
    judgedBy("reserved-paths", options, { ...snapshot, reviews: [] });
  const patterns_file = ".gitea/reserved-paths.txt";
  const contentAt = (side: "base" | "head", text: string) => ({
    path: patterns_file,
    at: side,
    sha256: "0".repeat(64),
    text,
  });

  it("threat 29: the request empties the file of patterns, or changes the configuration", () => {
    const file_contents = [contentAt("base", "src/\n"), contentAt("head", "# none\n")];
    const judgedFile = (path: string) => judged({ ...APPROVED, file_contents, files: [file(path)] }, { patterns_file });
    for (const path of ["src/lock.ts", patterns_file, "portcullis.yaml"])
      expect(judgedFile(path).state).toBe("pending");
    expect(judgedFile("docs/a.md").state).toBe("pass");
    expect(judged({ ...APPROVED, file_contents: file_contents.slice(1) }, { patterns_file })).toMatchObject({
      state: "error",
      rules: ["patterns-unread"],
    });
  });

  it.each([
    ["renames a file out", file("lib/a.ts", { previous_path: "src/a.ts", status: "renamed" })],
    ["removes a file", file("src/a.ts", { status: "removed" })],
    ["changes a mode alone", file("src/a.ts", { additions: 0, deletions: 0, mode: "100755" })],
    ["puts a link in the folder's place", file("src", { status: "added", mode: "120000" })],
    ["puts a submodule in the folder's place", file("src", { status: "added", mode: "160000" })],
    ["writes in capitals", file("SRC/a.ts")],
  ])("threat 40: a change %s", (_, changed) => {
    expect(judged({ ...APPROVED, files: [changed] }).state).toBe("pending");
  });

  it("threat 41: a change of more files than the forge lists hides the reserved one", () => {
    const incomplete = [{ part: "files", reason: "the forge lists 3000 of 4000 files" }];
    expect(judged({ ...APPROVED, files: [file("docs/a.md")], incomplete })).toMatchObject({ state: "error", exit: 3 });
  });
});
