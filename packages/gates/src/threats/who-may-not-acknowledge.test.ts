import { describe, expect, it } from "vitest";

import {
  BEFORE,
  FOR_AI,
  GREEN,
  HEAD,
  OPEN,
  SMOKE,
  ada,
  by,
  dan,
  eve,
  lea,
  push,
  rex,
  user,
} from "./testing/attacked-snapshot.ts";
import { expectNearMiss, expectRefused, expectUnread, judged } from "./testing/judge-attack.ts";

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
