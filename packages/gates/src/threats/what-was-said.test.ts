import { describe, expect, it } from "vitest";

import { readCommands } from "../conversation/commands/read-commands.ts";
import {
  ACK,
  FOR_AI,
  GREEN,
  OPEN,
  ada,
  at,
  by,
  comment,
  dan,
  eve,
  review,
  rex,
  user,
} from "./testing/attacked-snapshot.ts";
import { expectNearMiss, expectRefused, judged, problemsOf } from "./testing/judge-attack.ts";

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
