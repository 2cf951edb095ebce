import { parse, type ForgeEvent } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import { examplesOf } from "../../testing/webhook-examples.ts";
import { findSubject } from "./find-subject.ts";

const read = (payload: unknown): ReturnType<typeof findSubject> => {
  const parsed = parse("forge_event", payload);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return findSubject(parsed.value);
};

describe("GitHub's events", () => {
  it.each(["pull_request", "pull_request_review", "pull_request_review_comment"])(
    "of %s name it and describe it",
    (name) => {
      const examples = examplesOf(name);
      expect(examples.length).toBeGreaterThan(2);
      for (const payload of examples)
        expect(read(payload)).toMatchObject({
          kind: "pull_request",
          reference: {
            owner: payload.repository.owner.login,
            repository: payload.repository.name,
            number: payload.pull_request.number,
          },
          described: { head: { sha: payload.pull_request.head.sha } },
        });
    },
  );

  it("of a comment name the pull request, and say nothing of its commits", () => {
    const [payload] = examplesOf("issue_comment");
    const onPull = { ...payload, issue: { ...payload.issue, pull_request: { url: "https://api.github.com/x" } } };
    expect(read(onPull)).toEqual({
      kind: "pull_request",
      reference: { owner: "Codertocat", repository: "Hello-World", number: payload.issue.number },
    });
  });

  it("of a merge group name the branch, and where the group begins and ends", () => {
    const [payload] = examplesOf("merge_group");
    const { base_sha, head_sha } = payload.merge_group;
    expect(read(payload)).toMatchObject({
      kind: "merge_group",
      group: { branch: "main", baseSha: base_sha, headSha: head_sha },
    });
    expect(() => read({ ...payload, action: "destroyed" })).toThrow("a merge group that is gone");
  });

  it("about no pull request are refused: who did not look must not be green", () => {
    for (const payload of examplesOf("issue_comment")) expect(() => read(payload)).toThrow("which is no pull request");
    for (const payload of examplesOf("push")) expect(() => read(payload)).toThrow("about no pull request");
  });
});

describe("events of Gitea and Forgejo", () => {
  const [{ repository, pull_request }] = examplesOf("pull_request");

  it.each(["synchronized", "label_updated", "reviewed", "opened", "an action of tomorrow"])(
    "are taken whatever the action is called: %s",
    (action) => {
      const payload = { action, number: 2, repository, pull_request: { ...pull_request, labels: null, body: "" } };
      expect(read(payload)).toMatchObject({ kind: "pull_request", described: { number: pull_request.number } });
    },
  );

  it("tell the commits with a comment, and whether it is on a pull request", () => {
    const issue = { number: 2, pull_request: null };
    expect(read({ action: "created", repository, issue, is_pull: true, pull_request })).toMatchObject({
      kind: "pull_request",
      described: { head: { sha: pull_request.head.sha } },
    });
    expect(read({ action: "created", repository, issue, is_pull: true })).not.toHaveProperty("described");
    expect(() => read({ action: "created", repository, issue, is_pull: false, pull_request: null })).toThrow(
      "which is no pull request",
    );
  });
});

it.each([
  ["owner", { owner: { login: "a/../b" } }],
  ["name", { name: "x#1" }],
])("a repository whose %s is no name of one is refused", (_, change) => {
  const [payload] = examplesOf("pull_request") as ForgeEvent[];
  expect(() => read({ ...payload, repository: { ...payload!.repository, ...change } })).toThrow("/repository/");
});
