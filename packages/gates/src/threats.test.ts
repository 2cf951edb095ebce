/**
 * Each row of the specification of threats as attacks on a real verdict: a snapshot that keeps its contract, judged by gates from
 * a configuration that was read as a user's is. Every attack starts from `GREEN`, or from `OPEN`, which waits for one peer.
 *
 * Rows that wait for a later part: the ledger 8, 10 (a snapshot does not tell a former base), 15, 16, 22, 28 (nor since when
 * somebody is in a team), of 43 who took a label away; the forge adapters 34, and of 18 and 27 what they read;
 * publishing 34, 37; the bot 44, 45, 50, and of 23 and 47 its own comment and storms of events. What is read of a forge is attacked
 * where it is read, in `forge/` and `cli/snapshot.test.ts`: rows 2, 21, 25, 26, 29, 39, 40, 41, 46 and 50; merge groups, row 38, in
 * `cli/event/`; workflows of others, rows 32 and 33, in `gates/workflow-lint`, and what the action is told in `cli/action/`.
 */
import { parse, type PullRequestSnapshot, type SopAck } from "@portcullis/contracts";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";

import { init } from "./cli/init.ts";
import { loadConfiguredGates } from "./cli/load-run.ts";
import { loadGates } from "./gates/registry.ts";
import { bindGates } from "./configuration/bind-gates.ts";
import { parseConfiguration } from "./configuration/parse-configuration.ts";
import { exitCodeOf } from "./core/exit-code.ts";
import { EXIT_CODES, PortcullisError } from "./core/portcullis-error.ts";
import { runGates } from "./core/run-gates.ts";
import { toCommitStatuses } from "./core/to-commit-statuses.ts";
import { readCommands } from "./conversation/commands/read-commands.ts";
import { renderMarkdown } from "./reporters/markdown.ts";
import { renderText } from "./reporters/text.ts";

type Actor = PullRequestSnapshot["pull_request"]["author"];
type Comment = NonNullable<PullRequestSnapshot["comments"]>[number];
type Review = NonNullable<PullRequestSnapshot["reviews"]>[number];
type Status = NonNullable<PullRequestSnapshot["statuses"]>[number];
type File = NonNullable<PullRequestSnapshot["files"]>[number];

const HEAD = "a1".repeat(20);
const BEFORE = "b2".repeat(20);
const CI = "CI / all-required (pull_request)";

const user = (id: number | null, login: string, type: Actor["type"] = "user"): Actor => ({ id, login, type });
const dan = user(1, "dan");
const eve = user(2, "eve");
const rex = user(4, "rex");
const lea = user(5, "lea");
const ada = user(9, "ada-bot", "bot");

const at = (time: string): string => `2026-06-10T${time}:00Z`;
const comment = (author: Actor, body: string, more: Partial<Comment> = {}): Comment => {
  const created_at = more.created_at ?? at("09:00");
  return { id: 1, author, body, created_at, updated_at: created_at, ...more };
};
const review = (author: Actor, body: string, more: Partial<Review> = {}): Review => {
  const submitted_at = more.submitted_at ?? at("09:00");
  return {
    id: 1,
    author,
    body,
    state: "commented",
    commit_sha: HEAD,
    submitted_at,
    updated_at: submitted_at,
    ...more,
  };
};
const push = (sha: string, time: string, more: object = {}) => ({ sha, pushed_at: at(time), forced: false, ...more });
const file = (path: string, more: Partial<File> = {}): File => ({
  path,
  status: "modified",
  additions: 1,
  deletions: 1,
  ...more,
});

/** Answered, pushed once, and not acknowledged by anybody yet. */
const OPEN: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: at("12:00"),
  forge: { kind: "gitea", host: "git.example" },
  repository: { owner: "acme", name: "core", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "A change",
    body: "Smoke: ran it on staging",
    author: dan,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: "0".repeat(40) },
    head: { ref: "change", sha: HEAD },
    created_at: at("08:00"),
    updated_at: at("08:00"),
  },
  commits: [{ sha: HEAD, author: dan, committer: dan }],
  pushes: [push(HEAD, "08:00")],
  comments: [],
  reviews: [],
  files: [file("src/lock.ts")],
  statuses: [],
  teams: [
    { name: "engineers", members: [dan, eve] },
    { name: "leads", members: [lea] },
    { name: "ai-sop-ack", members: [ada] },
  ],
};
const ACK = comment(eve, "/sop-ack smoke");
const GREEN: PullRequestSnapshot = { ...OPEN, comments: [ACK] };

const SMOKE = {
  slug: "smoke",
  numeric_alias: 1,
  pr_section_marker: "Smoke",
  required_teams: ["engineers"],
  required_teams_high_risk: ["leads"],
};
const FOR_AI: SopAck = { items: [{ ...SMOKE, ai_ack_eligible: true }] };

it("an acknowledgement by a peer opens the gate: each attack below changes one thing", () => {
  expect(judged(OPEN).verdict).toMatchObject({ state: "pending", summary: "acked: 0/1 — missing: smoke" });
  expect(judged(GREEN)).toMatchObject({ state: "pass", exit: 0, smoke: { acked: true, ackers: ["eve"], refused: [] } });
});

describe("who may not acknowledge", () => {
  it("threat 1: the author acknowledges the own change", () => {
    expectRefused(by(dan), "self-ack", "dan");
  });

  it("threat 1: the author acknowledges under a new login of the same account", () => {
    const renamed = user(dan.id, "totally-not-dan");
    const teams = [{ name: "engineers", members: [dan, renamed, eve] }];
    expectRefused({ ...by(renamed), teams }, "self-ack", "totally-not-dan");
  });

  it("threat 1: the configuration cannot let authors acknowledge", () => {
    expectRefused(by(dan), "self-ack", "dan", { who_may_not: [] });
    expectRefused(by(dan), "self-ack", "dan", { who_may_not: ["committers"] });
  });

  const author = { sha: BEFORE, author: dan };
  it.each([
    ["author of a commit", { commits: [author, { sha: HEAD, author: eve, committer: dan }] }],
    ["committer", { commits: [author, { sha: HEAD, author: dan, committer: eve }] }],
    ["co-author", { commits: [author, { sha: HEAD, author: dan, committer: dan, co_authors: [rex, eve] }] }],
    ["author of a commit before the head", { commits: [{ sha: BEFORE, author: eve }, OPEN.commits![0]!] }],
    ["pusher", { pushes: [push(HEAD, "08:00", { pusher: eve })] }],
    ["pusher of an earlier head", { pushes: [push(BEFORE, "07:00", { pusher: eve }), push(HEAD, "08:00")] }],
    ["committer by a new login", { commits: [{ sha: HEAD, author: dan, committer: user(eve.id, "evelyn") }] }],
  ])("threat 2: the %s acknowledges the own work", (_, change) => {
    expectRefused({ ...GREEN, ...change }, "committer-ack", "eve");
  });

  it.each(["bot", "organization"] as const)(
    "threat 3: an account of type %s acknowledges, although it is in the team",
    (type) => {
      const account = user(30, "helper", type);
      expectRefused({ ...by(account), teams: [{ name: "engineers", members: [account] }] }, "bot-ack", "helper");
    },
  );

  it("threat 3: an AI reviewer acknowledges what is for people only, also as a member of a human team", () => {
    const teams = OPEN.teams!.map((team) => ({ ...team, members: [...team.members, ada] }));
    const items = [{ ...SMOKE, ai_ack_eligible: true }];
    expectRefused({ ...by(ada), teams }, "ai-on-human-item", "ada-bot", { items, ai: { human_only: ["smoke"] } });
    expectRefused({ ...by(ada), teams }, "ai-not-eligible", "ada-bot");
  });

  it("threat 3: somebody who is in no team of the item acknowledges", () => {
    expectRefused(by(rex), "not-in-team", "rex");
    expectRefused(by(lea), "not-in-team", "lea");
  });

  it.each([
    ["Kelvin sign", "kim", "\u212Aim"],
    ["dotless i", "iris", "\u0131ris"],
    ["dotted capital I", "iris", "\u0130ris"],
    ["long s", "sam", "\u017Fam"],
    ["Cyrillic letter", "eve", "\u0435ve"],
    ["full-width letter", "eve", "\uFF45ve"],
  ])("threat 20: a login with a %s passes for a member's where ids are unknown", (_, member, login) => {
    const teams = [{ name: "engineers", members: [user(null, member)] }];
    expectRefused({ ...by(user(null, login)), teams }, "not-in-team", login);
    expect(judged({ ...by(user(null, member.toUpperCase())), teams }).state).toBe("pass");
  });

  it("threat 20: letters of another script pass for an item or a command", () => {
    expectNearMiss(by(eve, "/sop-ack sm\u043Eke"), "unknown-name", "warning");
    expectNearMiss(by(eve, "/s\u043Ep-ack smoke"), "near-verb", "note");
    expectNearMiss(by(eve, "\uFF0Fsop-ack smoke"), "foreign-slash", "warning");
  });

  it("threat 21: somebody takes over the login that a member had", () => {
    expectRefused(by(user(77, "eve")), "not-in-team", "eve");
  });

  it("threat 21: a member's new login is still the member, and the author's old login is nobody", () => {
    expect(judged(by(user(eve.id, "eve-smith")))).toMatchObject({ state: "pass", smoke: { ackers: ["eve-smith"] } });
    const heir = user(78, "dan");
    const teams = [{ name: "engineers", members: [heir] }];
    expect(judged({ ...by(heir), teams })).toMatchObject({ state: "pass", smoke: { refused: [] } });
  });

  it.each([
    ["as a ghost", user(eve.id, "eve", "ghost")],
    ["with the id -1", user(-1, "Ghost")],
    ["with the id 0", user(0, "eve")],
    ["without an id", user(null, "eve", "ghost")],
  ])("threat 21: a deleted account acknowledges, shown %s", (_, ghost) => {
    const teams = [{ name: "engineers", members: [ghost, eve] }];
    expectRefused({ ...by(ghost), teams }, "ghost-ack", ghost.login);
  });

  it.each(["engineers-2", "engineer", "Engineers", "engineers ", "other/engineers", "engineers\u200B", "еngineers"])(
    "threat 25: the team %j passes for engineers",
    (name) => {
      const resembling = { ...by(rex), teams: [{ name, members: [rex] }] };
      expectUnread(judged(resembling), "engineers");
      const both = { ...by(rex), teams: [...OPEN.teams!, { name, members: [rex] }] };
      expectRefused(both, "not-in-team", "rex");
    },
  );

  it("threat 26: a team that the token may not see is read as empty, or as everybody", () => {
    const reason = "HTTP 403";
    const unread = { ...GREEN, incomplete: [{ part: "teams", subject: "engineers", reason }] };
    for (const teams of [OPEN.teams!, OPEN.teams!.slice(1)]) {
      const result = judged({ ...unread, teams });
      expectUnread(result, "engineers", reason);
      expect(result.smoke).toMatchObject({ acked: false, ackers: [] });
    }
    expectUnread(judged({ ...GREEN, teams: [] }), "engineers", "not in the snapshot");
  });

  it("threat 26: an AI team that could not be read makes a bot a person", () => {
    const teams = [{ name: "engineers", members: [ada] }];
    expectUnread(judged({ ...by(ada), teams }, FOR_AI), "ai-sop-ack");
  });

  it("threat 26: what another team already accepts needs no further team", () => {
    const items = [{ ...SMOKE, required_teams: ["nowhere", "engineers"] }];
    expect(judged(GREEN, { items }).state).toBe("pass");
    expectUnread(judged(by(rex), { items }), "nowhere");
  });

  it("threat 27: an acknowledgement outlives its author's membership", () => {
    expectRefused({ ...GREEN, teams: [{ name: "engineers", members: [dan] }] }, "not-in-team", "eve");
  });
});

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

describe("what was said", () => {
  it("threat 13: an old comment is edited into an acknowledgement", () => {
    expectRefused(by(eve, "/sop-ack smoke", { updated_at: at("09:01") }), "edited-comment", "eve");
  });

  it("threat 13: an edited review acknowledges, or one of which nobody knows whether it was edited", () => {
    const edited = judged({ ...OPEN, reviews: [review(eve, "/sop-ack smoke", { updated_at: at("09:01") })] });
    expect(edited).toMatchObject({ state: "fail", smoke: { acked: false } });
    expect(edited.smoke.refused).toEqual([{ login: "eve", rule: "sop-ack/edited-comment", review_id: 1 }]);
    const { updated_at: _, ...unknown } = review(eve, "/sop-ack smoke");
    expectNearMiss({ ...OPEN, reviews: [unknown] }, "review-does-not-count", "warning");
  });

  it("threat 14: the author edits a peer's comment into an acknowledgement and sets its time back", () => {
    expectRefused(by(eve, "/sop-ack smoke", { editor: dan }), "edited-comment", "eve");
  });

  it("threat 14: somebody edits a peer's revoke, or adds one to a peer's comment", () => {
    const revoke = comment(eve, "/sop-revoke smoke was wrong", { id: 2, created_at: at("10:00") });
    for (const edited of [
      { ...revoke, editor: dan },
      { ...revoke, updated_at: at("11:00") },
    ]) {
      const { state, findings, smoke } = judged({ ...OPEN, comments: [ACK, edited] });
      expect([state, smoke.acked]).toEqual(["fail", false]);
      expect(findings("revoked-ack")).toMatchObject([{ level: "error", location: { comment_id: 2 } }]);
    }
  });

  it.each([
    ["fence of back-ticks", "```\n/sop-ack smoke\n```"],
    ["fence of tildes that nothing closes", "~~~\n/sop-ack smoke"],
    ["fence that its last line does not close", "```\n``` no\n/sop-ack smoke\n```"],
    ["indented code", "like so:\n\n    /sop-ack smoke"],
    ["code by a tab", "\t/sop-ack smoke"],
    ["inline code", "`/sop-ack smoke`"],
    ["inline code over two lines", "`so:\n/sop-ack smoke`"],
    ["quote", "> /sop-ack smoke"],
    ["quote of a quote", "> > /sop-ack smoke"],
    ["lazy line of a quote", "> they said\n/sop-ack smoke"],
    ["list", "- /sop-ack smoke"],
    ["numbered list", "1. /sop-ack smoke"],
    ["lazy line of a list", "- they said\n/sop-ack smoke"],
    ["task", "- [ ] /sop-ack smoke"],
    ["HTML comment", "<!-- /sop-ack smoke -->"],
    ["HTML comment over lines", "Thanks!\n\n<!--\n/sop-ack smoke\n-->"],
    ["collapsed section", "<details><summary>log</summary>\n\n/sop-ack smoke\n\n</details>"],
    ["block of HTML", "<div>\n/sop-ack smoke\n</div>"],
    ["quote of HTML", "<blockquote>\n\n/sop-ack smoke\n\n</blockquote>"],
    ["table", "| a |\n| --- |\n| /sop-ack smoke |"],
    ["row of a table without lines", "a | b\n--- | ---\n/sop-ack smoke | x"],
    ["link", "[why\n/sop-ack smoke](https://x.example)"],
    ["title of a link", '[why](https://x.example "\n/sop-ack smoke\n")'],
    ["image", "![why\n/sop-ack smoke](https://x.example/p.png)"],
    ["definition", '[why]: https://x.example "\n/sop-ack smoke\n"'],
    ["heading", "# /sop-ack smoke"],
    ["heading by the line below", "/sop-ack smoke\n==="],
    ["bold line", "**/sop-ack smoke**"],
    ["escaped line", "\\/sop-ack smoke"],
  ])("threat 17: a command stands in: %s", (_, body) => {
    expectNearMiss(by(eve, body), "misplaced", "note");
    expectNearMiss(by(eve, body.replaceAll("\n", "\r\n")), "misplaced", "note");
  });

  it("threat 17: a command in the middle of a sentence, or after another one's example", () => {
    expect(judged(by(eve, "Please do not write /sop-ack smoke yet.")).verdict).toMatchObject({
      state: "pending",
      findings: [{ rule: "sop-ack/missing-ack" }],
    });
    const body = "> /sop-ack smoke\n\nI would rather wait.\n\n```\n/sop-ack 1\n```";
    expect(judged(by(eve, body)).findings("misplaced")).toHaveLength(2);
  });

  it("threat 17: a description answers an item in a comment, in code, or by an empty tick box", () => {
    for (const body of [
      "<!-- Smoke: yes -->",
      "`Smoke: yes`",
      "```\nSmoke: yes\n```",
      "- [x] Smoke: <!-- so -> yes -->",
    ]) {
      const { state, findings, smoke } = judged({ ...GREEN, pull_request: { ...OPEN.pull_request, body } });
      expect([state, smoke.body_filled]).toEqual(["fail", false]);
      expect(findings("body-unfilled")).toMatchObject([{ level: "error", evidence: { marker: "Smoke" } }]);
    }
  });

  it.each([
    ["On Wed, Jun 10, 2026 at 9:00 AM Dan <dan@x.example> wrote:"],
    ["-----Original Message-----"],
    ["---------- Forwarded message ----------"],
    ["________________________________"],
    ["From: Dan <dan@x.example>"],
    ["-- "],
  ])("threat 18: a reply by e-mail carries the attacker's line below %j", (separator) => {
    const body = `Not yet.\n\n${separator}\n\nPlease write this:\n\n/sop-ack smoke`;
    expectNearMiss(by(eve, body, { via_email: true }), "quoted-mail", "note");
    const own = by(eve, `/sop-ack smoke\n\n${separator}\n\n/sop-revoke smoke`, { via_email: true });
    expect(judged(own)).toMatchObject({ state: "pass", smoke: { ackers: ["eve"] } });
  });

  it.each([
    ["zero-width space", "\u200B/sop-ack smoke"],
    ["zero-width joiner", "/sop-ack smo\u200Dke"],
    ["right-to-left override", "/sop-ack \u202Eekoms"],
    ["isolate", "\u2066/sop-ack smoke\u2069"],
    ["byte order mark", "\uFEFF/sop-ack smoke"],
    ["soft hyphen", "/sop-ack smo\u00ADke"],
    ["tag character", "/sop-ack smoke\u{E0041}"],
    ["Hangul filler", "/sop-ack smoke\u3164"],
    ["line separator", "\u2028/sop-ack smoke"],
  ])("threat 19: a pasted command hides a character: %s", (_, body) => {
    expectNearMiss(by(eve, body), "hidden-characters", "warning");
  });

  it("threat 19: the verdict echoes each statement that counted, so that nobody acknowledges unseen", () => {
    const { explained } = judged(by(eve, "Thanks!\n\n/sop-ack smoke — saw it run"));
    expect(explained).toMatchObject([
      { location: { comment_id: 1 }, login: "eve", what: "/sop-ack smoke — saw it run", counted: true },
    ]);
  });

  it("threat 23: a comment that wears our marker and tells a green verdict is a comment like any", () => {
    const spoof = comment(rex, "<!-- portcullis -->\n\n## ✔ Every gate is open.\n\nsmoke acked by eve, lea", { id: 8 });
    const { verdict } = judged({ ...OPEN, comments: [spoof] });
    expect(verdict).toEqual(judged(OPEN).verdict);
    expect(verdict.state).toBe("pending");
  });

  it("threat 24: our own comment, which says how to acknowledge, is read as a command", () => {
    const said = [
      by(rex),
      by(eve, "> /sop-ack smoke"),
      by(rex, "/sop-ack smoke\n\n/sop-n/a smoke\n/sop-ack all"),
      OPEN,
    ];
    for (const given of said) {
      const { markdown } = judged(given, FOR_AI);
      expect(markdown).toContain("/sop-ack smoke");
      expect(readCommands(markdown).commands).toEqual([]);
      for (const who of [eve, ada]) {
        const posted = judged(by(who, markdown), FOR_AI);
        expect(posted).toMatchObject({ state: "pending", smoke: { acked: false, refused: [] } });
      }
    }
  });

  it("threat 24: another tool's bot repeats a person's command", () => {
    const echo = user(40, "helper", "bot");
    expectRefused(by(echo, "Did you mean this?\n\n/sop-ack smoke"), "bot-ack", "helper");
  });

  it("threat 42: an approval without a command, and an acknowledgement in a dismissed or unsent review", () => {
    const approval = review(eve, "LGTM", { state: "approved", official: true });
    expect(judged({ ...OPEN, reviews: [approval] })).toMatchObject({ state: "pending", smoke: { ackers: [] } });
    for (const more of [{ state: "dismissed" }, { state: "approved", dismissed: true }, { state: "pending" }] as const)
      expectNearMiss({ ...OPEN, reviews: [review(eve, "/sop-ack smoke", more)] }, "review-does-not-count", "warning");
  });

  it("threat 42: dismissing a later review brings an acknowledgement back that was taken back before", () => {
    const comments = [ACK, comment(eve, "/sop-revoke smoke", { id: 2, created_at: at("09:10") })];
    const reviews = [review(eve, "/sop-ack smoke", { state: "dismissed", submitted_at: at("09:20") })];
    expect(judged({ ...OPEN, comments, reviews })).toMatchObject({ state: "fail", smoke: { acked: false } });
  });

  it.each(["comments", "reviews"] as const)("threat 51: the forge's author_association vouches in %s", (list) => {
    const vouched = { ...(list === "comments" ? comment : review)(rex, "/sop-ack smoke"), author_association: "OWNER" };
    expect(problemsOf({ ...OPEN, [list]: [vouched] })).toEqual([
      { pointer: `/${list}/0/author_association`, unknown: "author_association" },
    ]);
  });

  it.each([
    "/sop-ack smoke",
    "/sop-ack 1.\r\n/sop-revoke smoke — no",
    "> a\n/sop-ack smoke",
    "```\n/sop-ack smoke\n```\n\n/sop-ack `smoke` because",
    "/SOP-ACK smoke",
    "\u200B/sop-ack smoke",
    "/sop-ack smokes",
    "/lgtm\n/approve",
  ])("threat 52: a comment and a review with the same text %j say different things", (body) => {
    const told = judged(by(eve, body));
    const reviewed = judged({ ...OPEN, reviews: [review(eve, body)] });
    const asReview = JSON.parse(JSON.stringify(told.verdict).replaceAll('"comment_id"', '"review_id"'));
    expect({ ...reviewed.verdict, inputs_digest: "" }).toEqual({ ...asReview, inputs_digest: "" });
  });
});

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

describe("how dangerous the change is", () => {
  const limited: SopAck = { paths: ["migrations/**"] };
  const risky: SopAck = { high_risk_paths: ["migrations/**"], high_risk_labels: ["risk:high"] };

  it.each([
    ["renames a file out of", file("src/1.sql", { previous_path: "migrations/1.sql", status: "renamed" })],
    ["renames a file into", file("migrations/1.sql", { previous_path: "src/1.sql", status: "renamed" })],
    ["removes a file from", file("migrations/1.sql", { status: "removed" })],
    ["changes only the mode of a file in", file("migrations/1.sql", { additions: 0, deletions: 0, mode: "100755" })],
    ["puts a link in", file("migrations/1.sql", { status: "added", mode: "120000" })],
    ["puts a submodule in", file("migrations/vendor", { status: "added", mode: "160000" })],
    ["hides a file in", file("migrations/.1.sql", { status: "added" })],
    ["writes in capitals", file("Migrations/1.SQL")],
  ])("threat 40: a change %s the folder of high risk", (_, changed) => {
    expectRefused({ ...GREEN, files: [...OPEN.files!, changed] }, "not-in-team", "eve", risky);
    expect(judged({ ...by(lea), files: [changed] }, risky).state).toBe("pass");
  });

  it("threat 40: a rename out of the paths of a gate switches the gate off", () => {
    const files = [file("src/1.sql", { previous_path: "migrations/1.sql", status: "renamed" })];
    expect(judged({ ...OPEN, files }, { paths: ["migrations/**"] }).state).toBe("pending");
    expect(judged(OPEN, { paths: ["migrations/**"] }).verdict).toMatchObject({
      state: "skipped",
      summary: "No changed file matches the paths of sop-ack.",
    });
  });

  it.each([["high_risk_paths", risky] as const, ["paths", limited] as const])(
    "threat 41: a change of more files than the forge lists escapes %s",
    (_, options) => {
      const reason = "the forge lists 3000 of 4000 files";
      expectPartUnread({ ...GREEN, incomplete: [{ part: "files", reason }] }, "files", options);
      const { files: _files, ...absent } = GREEN;
      expectPartUnread(absent, "files", options);
    },
  );

  it("threat 43: a label says that the change is harmless, or acknowledged", () => {
    const labels = ["risk:low", "lgtm", "approved", "sop-acked", "skip-sop-ack"];
    const labelled = (given: PullRequestSnapshot, list: string[]): PullRequestSnapshot => ({
      ...given,
      pull_request: { ...given.pull_request, labels: list },
    });
    expect(judged(labelled(OPEN, labels), risky).verdict).toEqual(judged(OPEN, risky).verdict);
    const files = [file("migrations/1.sql")];
    expectRefused(labelled({ ...GREEN, files }, labels), "not-in-team", "eve", risky);
    expectRefused(labelled(GREEN, [...labels, "risk:high"]), "not-in-team", "eve", risky);
    expect(judged(labelled(GREEN, ["Risk: High"]), risky).findings("risk-label")).toMatchObject([
      { level: "warning", subject: "Risk: High", fix: "Name the label risk:high." },
    ]);
  });
});

describe("what was not read", () => {
  it.each(["comments", "reviews", "teams", "commits", "pushes"] as const)(
    "threat 39: the list of %s was cut off, or nobody asked for it",
    (part) => {
      expectPartUnread({ ...GREEN, incomplete: [{ part, reason: "page 3 did not answer" }] }, part);
      const { [part]: _, ...absent } = GREEN;
      expectPartUnread(absent, part);
    },
  );

  it("threat 39: the push to the head is missing from the list", () => {
    const { state, exit, findings } = judged({ ...GREEN, pushes: [push(BEFORE, "08:00")] });
    expect([state, exit]).toEqual(["error", 3]);
    expect(findings("head-not-pushed")).toMatchObject([{ message: expect.stringContaining(HEAD.slice(0, 10)) }]);
  });
});

describe("which configuration decides", () => {
  it("threat 29: the pull request brings a configuration that asks for nothing", () => {
    const text = "version: 1\ngates: {}\n";
    const file_contents = [{ path: "portcullis.yaml", at: "head" as const, sha256: "0".repeat(64), text }];
    const { verdict } = judged({ ...OPEN, file_contents, head_files: ["portcullis.yaml"] });
    expect(verdict).toEqual(judged(OPEN).verdict);
    expect(verdict.state).toBe("pending");
  });

  it.each([
    ["empty", ""],
    ["a comment", "# version: 1\n"],
    ["null", "null\n"],
    ["a list", "- version: 1\n"],
    ["without gates", "version: 1\n"],
    ["without any gate", "version: 1\ngates: {}\n"],
    ["with a gate that is switched off", "version: 1\ngates: {sop-ack: null}\n"],
    ["without items", "version: 1\ngates: {sop-ack: {}}\n"],
    ["with an empty checklist", "version: 1\ngates: {sop-ack: {items: []}}\n"],
    ["an empty checklist of the original's", "items: []\n"],
    ["with a misspelt gate", "version: 1\ngates: {sop-akc: {}}\n"],
    ["of an unknown version", "version: 2\ngates: {sop-ack: {}}\n"],
    ["cut off", "version: 1\ngates: {sop-ack: {items: ["],
    ["that names a checklist which is not there", "version: 1\ngates: {sop-ack: {config: nowhere.yaml}}\n"],
  ])("threat 30: a configuration means no gate: %s", (_, text) => {
    expectConfigurationError(() => bindGates(parseConfiguration(text, "portcullis.yaml"), [], NO_FILES, LOADED));
  });

  it("threat 30: no configuration at all means no gate", async () => {
    const error = await loadConfiguredGates({ config: "nowhere/portcullis.yaml", gate: [] }).catch(
      (caught: unknown) => caught,
    );
    expectConfigurationError(() => {
      throw error;
    });
  });

  const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]"];
  for (const [one, other] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"])
    bomb.push(`${other}: &${other} [${`*${one},`.repeat(9)}]`);
  it.each([
    ["a bomb of aliases", `${bomb.join("\n")}\ngates: *h\n`, "aliases"],
    ["a hundred thousand brackets", `version: 1\ngates: ${"[".repeat(100_000)}\n`, "nested too deeply"],
    [
      "the same key twice",
      "version: 1\ngates:\n  sop-ack: {on_push: invalidate, on_push: keep}\n",
      "on_push stands twice",
    ],
    ["a second document", "version: 1\n---\nversion: 1\n", "several documents"],
    ["a key of every object", "version: 1\n__proto__: {x: 1}\ngates: {sop-ack: {}}\n", "__proto__"],
    ["an unknown key", "version: 1\ngates: {sop-ack: {skip: true}}\n", "skip"],
  ])("threat 31: a configuration with %s", (_, text, told) => {
    const { problems } = expectConfigurationError(() => parseConfiguration(text, "portcullis.yaml"));
    expect(problems.map(({ message }) => message).join("\n")).toContain(told);
  });

  it("threat 31: a configuration of more than a megabyte", async () => {
    await inFolder(async (folder) => {
      const config = join(folder, "portcullis.yaml");
      writeFileSync(config, `version: 1\n${"# \n".repeat(400_000)}`);
      const error = await loadConfiguredGates({ config, gate: [] }).catch((caught: unknown) => caught);
      const refused = expectConfigurationError(() => {
        throw error;
      });
      expect(refused.message).toContain("at most 1 MB");
    });
  });

  it("threat 31: names of files are made to keep the globs of a scope busy", () => {
    const items = [
      { ...SMOKE, scope: ["migrations/**/*.sql", "**/*-*.lock", "+(a|b)/**", "deploy/{prod,staging}/**"] },
    ];
    const names = ["migrations/".repeat(2000), "-".repeat(300), `${"a".repeat(20_000)}c`, "deploy/prod".repeat(2000)];
    const pushed = (changed_files: string[]) => ({
      ...GREEN,
      pushes: [push(BEFORE, "08:00"), push(HEAD, "10:00", { changed_files })],
    });
    expect(judged(pushed(names), { items }).state).toBe("pass");
    expectStale(pushed([...names, `migrations/${"x/".repeat(2000)}1.sql`]), "came after it", { items });
  });

  it.each(["github", "gitea"] as const)(
    "threat 33: the workflow that we write for %s runs the pull request's own files with rights",
    async (forge) => {
      const { on, permissions, jobs } = await writtenWorkflow(forge);
      expect(Object.keys(jobs)).toEqual(["portcullis"]);
      const { steps, if: condition } = jobs.portcullis;
      // It has rights, and no file of the pull request: nothing is checked out, and it runs in an empty folder.
      expect(Object.keys(on)).toContain("pull_request_target");
      expect(steps.map(({ uses, run }: any) => uses ?? run.split(" ", 3).join(" "))).toEqual([
        "actions/setup-node@v4",
        expect.stringMatching(/^npx --yes @portcullis\/gates@\d+\.\d+\.\d+$/),
      ]);
      expect(steps[1]["working-directory"]).toBe("${{ runner.temp }}");
      // A review of a fork runs the fork's own version of the workflow.
      expect(condition).toContain("github.event.pull_request.head.repo.full_name == github.repository");
      if (forge === "gitea") return;
      expect(permissions).toEqual({});
      expect(jobs.portcullis.permissions).toEqual({
        contents: "read",
        issues: "read",
        "pull-requests": "write",
        checks: "write",
        statuses: "write",
      });
    },
  );

  it.each(["github", "gitea"] as const)(
    "threat 32: the workflow that we write for %s puts a title or a branch into a line of the shell",
    async (forge) => {
      const { jobs } = await writtenWorkflow(forge);
      const lines = jobs.portcullis.steps.flatMap(({ run }: any) => run ?? []);
      expect(lines).toEqual([expect.stringContaining('--event "$GITHUB_EVENT_PATH"')]);
      expect(lines[0]).not.toContain("${{");
      const variables = jobs.portcullis.steps.flatMap(({ env = {} }: any) => Object.entries(env));
      expect(variables).toEqual([["PORTCULLIS_FORGE_TOKEN", "${{ secrets.PORTCULLIS_TOKEN || github.token }}"]]);
      const { group } = jobs.portcullis.concurrency;
      expect(group.replaceAll(/github\.event\.(?:\w+\.(?:number|head_sha))/g, "n")).toMatch(
        /^portcullis-\$\{\{ n(?: \|\| n)* \}\}$/,
      );
    },
  );

  it("threat 32: the action makes a line of the shell of its inputs", () => {
    const { runs, inputs } = parseYaml(readFileSync(join(import.meta.dirname, "../../../action.yml"), "utf8"));
    expect(runs).toEqual({ using: "node24", main: "action/main.cjs" });
    const defaults = Object.values<any>(inputs).map((input) => input.default);
    expect(defaults.filter((value) => String(value).includes("${{"))).toEqual(["${{ github.token }}"]);
  });

  it("threat 49: a gate without a word about it is enforced, and no other word switches it off", () => {
    expect(judged(OPEN)).toMatchObject({ state: "pending", exit: 1 });
    expect(judged(OPEN).verdict.advisory).toBeUndefined();
    for (const enforce of ["off", false, null, "", "Advisory"] as any[])
      expectConfigurationError(() => gatesOf({ enforce }), "/enforce");
  });

  it("threat 49: an advisory gate looks like one that is open", () => {
    const { verdict, statuses, text, markdown, exit } = judged(by(dan), { enforce: "advisory" });
    expect(verdict).toMatchObject({ state: "fail", advisory: true });
    expect(statuses[0]).toEqual({
      context: "portcullis / sop-ack",
      state: "success",
      description: "advisory, fail: acked: 0/1 — missing: smoke",
    });
    expect(text).toContain("FAIL (advisory)");
    expect(markdown).toContain("fail (advisory)");
    expect([exit, markdown.includes("No gate blocks; 1 advisory gate has something to say.")]).toEqual([0, true]);
  });
});

describe("floods and hostile text", () => {
  const flood = (count: number): PullRequestSnapshot => ({
    ...OPEN,
    comments: Array.from({ length: count }, (_, index) =>
      index === count - 1 ? { ...ACK, id: count } : comment(rex, "+1, see /srv/sop", { id: index + 1 }),
    ),
  });

  it("threat 47: fifty thousand comments hide the one that counts", () => {
    expect(judged(flood(50_000))).toMatchObject({ state: "pass", smoke: { ackers: ["eve"] } });
    const revoke = comment(eve, "/sop-revoke smoke", { id: 50_000, created_at: at("10:00") });
    const hidden = { ...OPEN, comments: [ACK, ...flood(49_999).comments!.slice(1), revoke] };
    expect(judged(hidden)).toMatchObject({ state: "fail", smoke: { acked: false } });
  });

  it("threat 47: one comment more than are read is never a pass", () => {
    const { state, exit, findings, verdict } = judged(flood(50_001));
    expect([state, exit]).toEqual(["error", 3]);
    expect(findings("too-many-comments")).toMatchObject([{ message: expect.stringContaining("50001 comments") }]);
    expect(verdict.summary).toMatch(/^Cannot be evaluated: 50001 comments/);
  });

  it.each([
    ["commands", "/sop-ack 1\n".repeat(5800), "pass"],
    ["one word, and a command at its end", `${"x".repeat(65_000)}\n/sop-ack smoke`, "pass"],
    ["blank lines before the command", `${"\n".repeat(65_000)}/sop-ack smoke`, "pass"],
    ["dashes of a name that does not end", `/sop-ack smok${"-e".repeat(32_000)}`, "pending"],
    ["numbers", `/sop-ack ${"1 ".repeat(32_000)}`, "pass"],
    ["an endless note", `/sop-ack smoke ${"— a ".repeat(16_000)}`, "pass"],
  ] as const)("threat 47: a comment of 64 kB is full of %s", (_, body, state) => {
    expect(judged(by(eve, body)).state).toBe(state);
  });

  it("threat 48: text in a comment makes marks, mentions, images or sections in ours", () => {
    const note =
      "✅ **passed** @acme/owners ![x](https://evil.example/p.png) <img src=x> </details> fixes #1 | a | \u001b[2J";
    const revoke = comment(eve, `/sop-revoke smoke ${note}`, { id: 2, created_at: at("10:00") });
    const { state, markdown, text } = judged({ ...OPEN, comments: [ACK, revoke] });
    expect(state).toBe("fail");
    const nodes = all(fromMarkdown(markdown));
    const types = nodes.map(({ type }) => type);
    expect(types.filter((type) => ["image", "imageReference", "link", "linkReference"].includes(type))).toEqual([]);
    const shown = nodes.flatMap((node) => (node.type === "text" ? [node.value] : [])).join("\n");
    expect(shown).toContain("eve took back the acknowledgement of smoke");
    expect(shown).not.toMatch(/✅|@\w|#\d|:\/\//);
    expect(nodes.filter((node) => node.type === "html" && node.value === "</details>")).toHaveLength(1);
    expect(markdown + text).not.toContain("\u001b");
  });
});

/** `OPEN` with one comment of that person. */
function by(author: Actor, body = "/sop-ack smoke", more: Partial<Comment> = {}): PullRequestSnapshot {
  return { ...OPEN, comments: [comment(author, body, more)] };
}

/** The gate sop-ack as a configuration with these options asks for it. */
function gatesOf(options: SopAck) {
  const configuration = { version: 1, gates: { "sop-ack": { items: [SMOKE], ...options } } };
  return bindGates(parseConfiguration(JSON.stringify(configuration), "portcullis.yaml"), [], NO_FILES, LOADED);
}

/** What a snapshot that keeps its contract is judged, with everything that is made of the verdict. */
function judged(snapshot: PullRequestSnapshot, options: SopAck = {}) {
  expect(problemsOf(snapshot)).toEqual([]);
  const gates = gatesOf(options);
  const report = runGates(snapshot, gates, "0.0.0");
  expect(parse("gate_report", report).ok).toBe(true);
  const verdict = report.verdicts[0]!;
  return {
    verdict,
    state: verdict.state,
    exit: exitCodeOf(report),
    /** The item's evidence. */
    smoke: (verdict.evidence as any)?.items.smoke,
    findings: (rule: string) => verdict.findings.filter((finding) => finding.rule === `sop-ack/${rule}`),
    statuses: toCommitStatuses(report, gates),
    get explained() {
      return gates[0]!.explain(snapshot);
    },
    get markdown() {
      return renderMarkdown(report, { color: false, gates });
    },
    get text() {
      return renderText(report, { color: false, gates });
    },
  };
}

/** Asserts that the only acknowledgement is refused by that rule, with its place as evidence, and that the gate fails. */
function expectRefused(snapshot: PullRequestSnapshot, rule: string, login: string, options: SopAck = {}): void {
  const { state, exit, smoke, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["fail", 1]);
  expect(smoke).toMatchObject({
    acked: false,
    ackers: [],
    refused: [{ login: snapshot.comments![0]!.author.login, rule: `sop-ack/${rule}`, comment_id: 1 }],
  });
  expect(findings(rule)).toMatchObject([
    { level: "error", subject: "smoke", location: { comment_id: 1 }, evidence: { login, verb: "ack", slug: "smoke" } },
  ]);
}

/** Asserts that the only acknowledgement is stale for that reason. */
function expectStale(snapshot: PullRequestSnapshot, reason: string, options: SopAck = {}): void {
  const { state, exit, smoke, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["pending", 1]);
  expect(smoke).toMatchObject({ acked: false, ackers: [], refused: [], stale: ["eve"] });
  expect(findings("stale-ack")).toMatchObject([
    { level: "warning", subject: "smoke", message: expect.stringContaining(reason), evidence: { login: "eve" } },
  ]);
}

/** Asserts that nothing counts, and that the one line that looks like a command is told with its place. */
function expectNearMiss(snapshot: PullRequestSnapshot, rule: string, level: string): void {
  const { state, smoke, findings } = judged(snapshot);
  expect([state, smoke.acked, smoke.refused]).toEqual(["pending", false, []]);
  const place = snapshot.comments!.length > 0 ? { comment_id: 1 } : { review_id: 1 };
  expect(findings(rule)).toMatchObject([{ level, location: place, evidence: { login: "eve" } }]);
}

/** Asserts that the item could not be judged without what is named, and that nothing failed or passed. */
function expectUnread(
  { state, exit, smoke, findings }: ReturnType<typeof judged>,
  unread: string,
  reason?: string,
): void {
  expect([state, exit, smoke.acked, smoke.refused]).toEqual(["error", 3, false, []]);
  const evidence = { unread, ...(reason !== undefined && { reason }) };
  expect(findings("team-unread")).toContainEqual(
    expect.objectContaining({ level: "warning", subject: "smoke", evidence: expect.objectContaining(evidence) }),
  );
}

/** Asserts that the whole gate could not be judged without a part. */
function expectPartUnread(snapshot: PullRequestSnapshot, part: string, options: SopAck = {}): void {
  const { state, exit, findings } = judged(snapshot, options);
  expect([state, exit]).toEqual(["error", 3]);
  const reason = snapshot.incomplete?.[0]!.reason ?? "is not in the snapshot";
  expect(findings("part-unread")).toMatchObject([
    { level: "warning", subject: part, evidence: { part, reason: expect.stringContaining(reason) } },
  ]);
}

/** Asserts that a configuration is refused with exit 2, at that place. */
function expectConfigurationError(read: () => unknown, pointer = ""): PortcullisError {
  let error: unknown;
  try {
    read();
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(PortcullisError);
  const { code, fix, problems } = error as PortcullisError;
  expect([code, EXIT_CODES[code]]).toEqual(["configuration", 2]);
  expect(fix).not.toBe("");
  if (pointer !== "") expect(problems.map((problem) => problem.pointer)).toContain(`/gates/sop-ack${pointer}`);
  return error as PortcullisError;
}

function problemsOf(snapshot: unknown): unknown[] {
  const parsed = parse("pull_request_snapshot", snapshot);
  return parsed.ok ? [] : parsed.problems.map(({ pointer, unknown }) => ({ pointer, unknown }));
}

async function writtenWorkflow(forge: "github" | "gitea"): Promise<any> {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), "portcullis-threats-"));
  process.chdir(folder);
  try {
    await init({ forge, format: "text", quiet: true });
    return parseYaml(readFileSync(join(folder, `.${forge}`, "workflows", "portcullis.yml"), "utf8"));
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

async function inFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portcullis-threats-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const all = (node: Nodes): readonly Nodes[] => [node, ...("children" in node ? node.children.flatMap(all) : [])];

/** The configurations here point at no other file. */
const LOADED = await loadGates(["sop-ack"]);

const NO_FILES = {
  checklist: (path: string): never => {
    throw new PortcullisError("configuration", `Cannot read ${path}: there is no such file.`, "Correct the path.");
  },
  baseline: (path: string): never => {
    throw new PortcullisError("configuration", `Cannot read ${path}: there is no such file.`, "Correct the path.");
  },
};
