import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { createForgeState } from "../../forge-state.ts";
import { answerGraphql } from "./answer-graphql.ts";

const ann = { id: 1, login: "ann", type: "user" as const };
const snapshot: PullRequestSnapshot = {
  schema_version: 1,
  taken_at: "2026-06-10T10:00:00Z",
  forge: { kind: "github", host: "github.com" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number: 7,
    title: "",
    body: "",
    author: ann,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: "a".repeat(40) },
    head: { ref: "prices", sha: "b".repeat(40) },
    created_at: "2026-06-10T10:00:00Z",
    updated_at: "2026-06-10T10:00:00Z",
  },
  comments: ["one", "two", "three"].map((body, index) => ({
    id: index + 1,
    author: index === 2 ? { id: 9, login: "robot[bot]", type: "bot" as const } : ann,
    body,
    created_at: "2026-06-10T10:00:00Z",
    updated_at: "2026-06-10T10:00:00Z",
  })),
};

const ask = (query: string, variables: unknown = {}, given = snapshot): any =>
  answerGraphql({ query, variables }, createForgeState([given]));

const pull = (fields: string): string =>
  `query Q($number: Int!, $after: String) { repository(owner: "ACME", name: "shop") { pullRequest(number: $number) { ${fields} } } }`;

describe("a question", () => {
  it("is answered with the fields that it names, under the names that it gives them", () => {
    const fields = `head: headRefOid baseRef { target { oid } } comments(first: 1) @include(if: false) { totalCount }`;
    expect(ask(pull(fields), { number: 7 })).toEqual({
      data: { repository: { pullRequest: { head: "b".repeat(40), baseRef: { target: { oid: "a".repeat(40) } } } } },
    });
  });

  it("gets lists in pages, and actors by what they are", () => {
    const fields = `comments(first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { body author { ...Who } } }`;
    const query = `${pull(fields)} fragment Who on Actor { __typename login ... on Bot { databaseId } }`;
    const first = ask(query, { number: 7 }).data.repository.pullRequest.comments;
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(first.nodes[0]).toEqual({ body: "one", author: { __typename: "User", login: "ann" } });
    const { endCursor } = first.pageInfo;
    const second = ask(query, { number: 7, after: endCursor }).data.repository.pullRequest.comments;
    expect(second.nodes).toEqual([{ body: "three", author: { __typename: "Bot", login: "robot", databaseId: 9 } }]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ["a field that is not there", pull("mood"), "Field 'mood' doesn't exist on type 'PullRequest'"],
    ["an argument that is not there", pull("headRefOid(long: true)"), "doesn't accept argument 'long'"],
    ["an object without fields", pull("baseRef"), "must have selections"],
    ["fields of a text", pull("headRefOid { name }"), "has no fields"],
    ["a field of a fragment that is not there", pull("... on User { mood }"), "Field 'mood'"],
    ["a fragment that is not there", pull("...Who"), "Fragment Who was used"],
    ["a missing argument", 'query Q { repository(owner: "a") { __typename } }', "missing required arguments: name"],
    ["a missing variable", 'query Q { repository(owner: $o, name: "x") { __typename } }', "not declared"],
    ["no end", "query Q { repository", "Parse error"],
    ["a strange sign", "query Q { ; }", "Parse error"],
    ["no text at all", "", "No query string was present"],
  ])("with %s is refused", (_, query, message) => {
    const variables = query.includes("$number") ? { number: 7 } : {};
    const answer = ask(query, variables);
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0].message).toContain(message);
  });

  it.each([
    [{ number: "7" }, "invalid value"],
    [{}, "invalid value"],
    [{ number: 7, other: 1 }, "not declared"],
  ])("with the variables %j is refused", (variables, message) => {
    expect(ask(pull("headRefOid"), variables).errors[0].message).toContain(message);
  });
});

describe("what is not there, or may not be seen", () => {
  it("is null, with an error that names the place", () => {
    const answer = ask(pull("headRefOid"), { number: 8 });
    expect(answer.data).toEqual({ repository: { pullRequest: null } });
    expect(answer.errors[0]).toMatchObject({ type: "NOT_FOUND", path: ["repository", "pullRequest"] });
  });

  it("makes null what may not be without it", () => {
    const closed = { ...snapshot, incomplete: [{ part: "comments", reason: "refused" }] };
    const answer = ask(pull("comments(first: 1) { totalCount }"), { number: 7 }, closed);
    expect(answer.data).toEqual({ repository: { pullRequest: null } });
    expect(answer.errors[0]).toMatchObject({ type: "FORBIDDEN", path: ["repository", "pullRequest", "comments"] });
  });

  it("refuses pages that are too large, and pages without a size", () => {
    const types = ["comments { totalCount }", "comments(first: 101) { totalCount }"].map(
      (fields) => ask(pull(fields), { number: 7 }).errors[0].type,
    );
    expect(types).toEqual(["MISSING_PAGINATION_BOUNDARIES", "EXCESSIVE_PAGINATION"]);
  });
});
