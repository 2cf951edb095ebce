import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import type { Lie } from "./testing/fake-github.ts";
import { at, honest, LyingGitHub, talk } from "./testing/lying-github.ts";
import { wholeState } from "./testing/whole-state.ts";

const github = new LyingGitHub();

const commentsOf = (count: number): PullRequestSnapshot => ({
  ...wholeState,
  comments: Array.from({ length: count }, (_, index) => ({ ...wholeState.comments![0]!, id: index + 1 })),
});

describe("a conversation", () => {
  it.each<[string, string, (comments: any) => void]>([
    ["with an entry that is hidden", "should be an object", ({ nodes }) => (nodes[1] = null)],
    ["that is shorter than its count", "counts 4, and 3 came", ({ nodes }) => nodes.pop()],
    ["with an entry twice", "came twice", ({ nodes }) => (nodes[1] = nodes[0])],
    ["that says less than it holds", "counts 2, and 4 came", (list) => (list.totalCount = 2)],
    [
      "that never ends",
      "the same page came again",
      ({ pageInfo }) => Object.assign(pageInfo, { hasNextPage: true, endCursor: "x" }),
    ],
    [
      "that goes on nobody knows where",
      "endCursor",
      ({ pageInfo }) => Object.assign(pageInfo, { hasNextPage: true, endCursor: null }),
    ],
    ["with an id that is none", "should be an id", ({ nodes }) => (nodes[0].fullDatabaseId = "1e3")],
    ["with a time that is none", "should be a time", ({ nodes }) => (nodes[0].lastEditedAt = "yesterday")],
  ])("%s is incomplete", async (_, reason, change) => {
    let cursor = 0;
    const lie = talk(({ comments }) => {
      if (comments === undefined) return;
      change(comments);
      // Nothing comes twice but the page.
      if (reason.includes("same page")) comments.nodes.forEach((node: any) => (node.fullDatabaseId = String(++cursor)));
    });
    await github.expectGap("comments", lie, reason);
  });

  it("of several pages is read whole, and nothing of it twice", async () => {
    const state = commentsOf(230);
    const snapshot = await github.read(["comments", "reviews"], honest, {}, state);
    expect(snapshot.comments?.map(({ id }) => id)).toEqual(state.comments!.map(({ id }) => id));
    const asked = github.forge.requests.filter(({ target }) => target === "/graphql");
    expect(asked).toHaveLength(3);
  });

  it("of 5,000 comments and 300 reviews is read whole", async () => {
    const [review] = wholeState.reviews!;
    const reviews = Array.from({ length: 300 }, (_, index) => ({ ...review!, id: index + 1 }));
    const snapshot = await github.read(["comments", "reviews"], honest, {}, { ...commentsOf(5000), reviews });
    expect([snapshot.comments?.length, snapshot.reviews?.length]).toEqual([5000, 300]);
    expect(snapshot.incomplete).toBeUndefined();
  });

  it("that changes while it is read is read again, and given up when it never rests", async () => {
    const state = commentsOf(130);
    let lies = 1;
    const once = talk(({ comments }, _body, { variables }) => {
      if (variables.comments !== null && lies-- > 0) comments.totalCount += 1;
    });
    expect((await github.read("comments", once, {}, state)).comments).toHaveLength(130);
    lies = Number.POSITIVE_INFINITY;
    const snapshot = await github.read("comments", once, {}, state);
    expect(snapshot.incomplete?.map(({ reason }) => reason)).toEqual(["comments: the list changed while it was read"]);
  });

  it("is incomplete in the list that an error is about, and whole in the others", async () => {
    const lie = talk((pull, body) => {
      pull.reviews = null;
      body.errors = [{ type: "FORBIDDEN", message: "no", path: ["repository", "pullRequest", "reviews", "nodes"] }];
    });
    const snapshot = await github.read(["comments", "reviews", "commits"], lie);
    expect(snapshot.incomplete).toEqual([{ part: "reviews", reason: "the forge answers FORBIDDEN: no" }]);
    expect([snapshot.comments?.length, snapshot.commits?.length]).toEqual([4, 2]);
  });

  it.each<[string, unknown]>([
    ["RATE_LIMITED: slow down", { errors: [{ type: "RATE_LIMITED", message: "slow down" }] }],
    [
      "NOT_FOUND: none",
      { data: { repository: null }, errors: [{ type: "NOT_FOUND", message: "none", path: ["repository"] }] },
    ],
    ["neither data nor an error", {}],
    ["repository should be an object", { data: { repository: null } }],
  ])("that ends in %s is incomplete", async (reason, answer) => {
    await github.expectGap("comments", (target) => (target === "/graphql" ? answer : undefined), reason);
  });

  it("of another head is no answer", async () => {
    const lie = talk((pull) => (pull.headRefOid = "1".repeat(40)));
    await github.expectGap("comments", lie, "the head has moved");
  });

  it("knows a placeholder of an import, and an account of a new kind, as nobody (threat 22)", async () => {
    const lie = talk(({ comments: { nodes } }) => {
      nodes[0].author = { __typename: "Mannequin", login: "ben" };
      nodes[1].author = { __typename: "Robot", login: "ben", databaseId: 12 };
    });
    const snapshot = await github.read("comments", lie);
    const nobody = { id: null, login: "ben", type: "ghost" };
    expect(snapshot.comments?.slice(0, 2).map(({ author }) => author)).toEqual([nobody, nobody]);
  });
});

describe("reviews", () => {
  it("of a commit that is lost are about no commit that there is", async () => {
    const lie = talk(({ reviews: { nodes } }) => (nodes[0].commit = null));
    expect((await github.read("reviews", lie)).reviews?.[0]?.commit_sha).toBe("0".repeat(40));
  });

  it("that are not submitted have the time at which they were begun", async () => {
    const lie = talk(({ reviews: { nodes } }) => Object.assign(nodes[0], { state: "PENDING", submittedAt: null }));
    const [first] = (await github.read("reviews", lie)).reviews!;
    expect([first?.state, first?.submitted_at]).toEqual(["pending", wholeState.reviews![0]!.submitted_at]);
  });

  it("of an unknown state are incomplete", async () => {
    await github.expectGap(
      "reviews",
      talk(({ reviews: { nodes } }) => (nodes[0].state = "LIKED")),
      "LIKED",
    );
    await github.expectGap(
      "reviews",
      talk(({ reviews: { nodes } }) => (nodes[0].submittedAt = null)),
      "submittedAt",
    );
  });
});

describe("commits", () => {
  it("that reach the most that is listed are incomplete", async () => {
    const commits = Array.from({ length: 260 }, (_, index) => ({ sha: index.toString(16).padStart(40, "0") }));
    const snapshot = await github.read("commits", honest, {}, { ...wholeState, commits });
    expect(snapshot.commits).toBeUndefined();
    expect(snapshot.incomplete?.[0]?.reason).toContain("250 or more");
  });

  it("that name more people than are listed are incomplete (threat 2)", async () => {
    const lie = talk(({ commits: { nodes } }) => (nodes[0].commit.authors.totalCount = 21));
    await github.expectGap("commits", lie, "names more than 20 people");
  });
});

describe("teams", () => {
  const asked = { teams: wholeState.teams!.map(({ name }) => name) };
  const team = (change: (organization: any, body: any) => void): Lie =>
    at("/graphql", (body) => {
      if (body.data?.team0) change(body.data.team0, body);
    });

  it.each<[string, string, (organization: any, body: any) => void]>([
    ["another team", "another team came", ({ team: found }) => (found.slug = "engineers-2")],
    ["a team of another organization", "another team came", (organization) => (organization.login = "evil")],
    ["no team", "sees no team", (organization) => (organization.team = null)],
    ["no organization", "sees no organization", (_, body) => (body.data.team0 = null)],
    ["a team without an id", "databaseId", ({ team: found }) => (found.databaseId = null)],
    ["a member without an id", "databaseId", ({ team: found }) => (found.members.nodes[0].databaseId = null)],
    ["too few members", "counts 2, and 1 came", ({ team: found }) => found.members.nodes.pop()],
    ["an error", "FORBIDDEN", (_, body) => (body.errors = [{ type: "FORBIDDEN", path: ["team0", "team"] }])],
  ])("of which %s comes are incomplete one by one (threats 25 and 26)", async (_, reason, change) => {
    const snapshot = await github.read("teams", team(change), asked);
    expect(snapshot.teams?.map(({ name }) => name)).toEqual(["other-org/reviewers", "empty"]);
    expect(snapshot.incomplete?.map(({ part, subject }) => [part, subject])).toEqual([["teams", "engineers"]]);
    expect(snapshot.incomplete?.[0]?.reason).toContain(reason);
  });

  it("are incomplete together where the token lacks the scope", async () => {
    const answer = { errors: [{ type: "INSUFFICIENT_SCOPES", message: "read:org is needed" }] };
    const lie: Lie = (_target, _body, question) => (question?.operationName === "Teams" ? answer : undefined);
    const snapshot = await github.read("teams", lie, asked);
    expect(snapshot.teams).toEqual([]);
    expect(snapshot.incomplete?.map(({ subject }) => subject)).toEqual(asked.teams.toSorted());
  });

  it("that are many, with many members, are read whole", async () => {
    const members = Array.from({ length: 230 }, (_, index) => ({
      id: index + 1,
      login: `u${index}`,
      type: "user" as const,
    }));
    const teams = Array.from({ length: 25 }, (_, index) => ({
      name: `team-${index}`,
      id: index + 1,
      members: index === 3 ? members : [],
    }));
    const snapshot = await github.read(
      "teams",
      honest,
      { teams: teams.map(({ name }) => name) },
      { ...wholeState, teams },
    );
    expect(snapshot.teams).toEqual(teams);
  });

  it("that become others between two pages are incomplete", async () => {
    const members = Array.from({ length: 130 }, (_, index) => ({
      id: index + 1,
      login: `u${index}`,
      type: "user" as const,
    }));
    const state = { ...wholeState, teams: [{ name: "engineers", id: 31, members }] };
    const lie = at("/graphql", (body, question) => {
      if (question.variables.after0) body.data.team0.team.databaseId = 99;
    });
    const snapshot = await github.read("teams", lie, { teams: ["engineers"] }, state);
    expect(snapshot.incomplete?.map(({ reason }) => reason)).toEqual(["it became another team while it was read"]);
  });
});
