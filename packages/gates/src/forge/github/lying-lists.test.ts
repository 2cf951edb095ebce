import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import type { Wanted } from "../../core/wanted.ts";
import { faultOn } from "../../fake-forge/faults.ts";
import { openFake, referenceOf, wantedOf, type Lie } from "./testing/fake-github.ts";
import { at, honest, LyingGitHub, talk } from "./testing/lying-github.ts";
import { wholeState } from "./testing/whole-state.ts";

const github = new LyingGitHub();

describe("pushes", () => {
  it.each<[string, string, (activities: any[]) => void]>([
    ["with a gap", "has a gap", (all) => all.splice(1, 1)],
    ["that go back in time", "has a gap", (all) => (all[0].timestamp = "2026-06-10T10:05:00Z")],
    ["that do not end at the head", "does not end at the head", (all) => all.shift()],
    ["that begin after the opening", "begins after", (all) => all.pop()],
    ["of which there are none", "does not end at the head", (all) => all.splice(0)],
    ["of another shape", "after should be a commit", (all) => (all[0].after = "main")],
  ])("%s are incomplete (threat 7)", async (_, reason, change) => {
    await github.expectGap("pushes", at("/activity", change), reason);
  });

  it("of a fork that is gone are incomplete, and the fork is not taken for the repository", async () => {
    const gone = at("/pulls/7", (pull) => (pull.head.repo = null));
    const snapshot = await github.read("pushes", gone);
    expect(snapshot.incomplete?.map(({ reason }) => reason)).toEqual(["pushes: the fork that it comes from is gone"]);
    expect(snapshot.pull_request.head.repository).toMatch(/^[^/]+\/shop$/);
    expect(snapshot.pull_request.head.repository).not.toBe("acme/shop");
  });

  it("to a branch that was deleted and made again may hold anything", async () => {
    const none = "0".repeat(40);
    const lie = at("/activity", (all: any[]) => {
      const [last] = all;
      all.splice(0, 1, { ...last, before: none, activity_type: "branch_creation" }, { ...last, id: 1, after: none });
    });
    const { pushes } = await github.read("pushes", lie);
    expect(pushes?.map(({ sha, forced }) => [sha, forced])).toEqual(
      wholeState.pushes!.map(({ sha }, index) => [sha, index > 0]),
    );
  });

  it.each<[string, (comparison: any) => void]>([
    ["another common ancestor", (comparison) => (comparison.merge_base_commit.sha = "1".repeat(40))],
    [
      "as many files as are listed",
      ({ files }) => files.push(...Array.from({ length: 300 }, (_, index) => ({ filename: `${index}` }))),
    ],
  ])("with %s may have changed any file", async (_, change) => {
    const snapshot = await github.read("pushes", at("/compare/", change), { wantsPushedFiles: true });
    expect(snapshot.pushes?.some(({ changed_files }) => changed_files !== undefined)).toBe(false);
    expect(snapshot.incomplete).toBeUndefined();
  });

  it("tell both names of a file that they moved", async () => {
    const lie = at("/compare/", ({ files }) => (files[0].previous_filename = "OLD.md"));
    const snapshot = await github.read("pushes", lie, { wantsPushedFiles: true });
    expect(snapshot.pushes?.at(-1)?.changed_files).toContain("OLD.md");
  });

  it("before anything was said are not asked what they changed", async () => {
    const silent = { ...wholeState, comments: [], reviews: [] };
    const snapshot = await github.read(["pushes", "comments", "reviews"], honest, { wantsPushedFiles: true }, silent);
    expect(snapshot.pushes).toHaveLength(3);
    expect(github.forge.requests.filter(({ target }) => target.includes("/compare/"))).toEqual([]);
  });
});

describe("files", () => {
  const changed = (change: (files: any[]) => void): Lie => at("/pulls/7/files", change);

  it.each<[string, string, (files: any[]) => void]>([
    ["of an unknown status", "status", (files) => (files[0].status = "melted")],
    ["that were moved from nowhere", "previous_filename", (files) => delete files.at(-1).previous_filename],
    ["of which one is hidden", "counts 5, and 4 came", (files) => files.pop()],
    ["of which one comes twice", "twice", (files) => files.push(files[0])],
  ])("%s are incomplete (threats 39 and 40)", async (_, reason, change) => {
    const snapshot = await github.read("files", changed(change));
    expect(snapshot.files).toBeUndefined();
    expect(snapshot.incomplete?.map(({ part }) => part)).toEqual(["files"]);
    if (reason !== "twice") expect(snapshot.incomplete?.[0]?.reason).toContain(reason);
  });

  it.each([
    [3000, 3000, undefined],
    [3001, undefined, "there are 3001, and the forge lists no more than 3000"],
  ])("%i of them are %s: what is beyond the list makes it incomplete (threat 41)", async (count, found, reason) => {
    const one = { status: "added" as const, additions: 0, deletions: 0 };
    const files = Array.from({ length: count }, (_, index) => ({ path: `${index}`, ...one }));
    const snapshot = await github.read("files", honest, {}, { ...wholeState, files });
    expect(snapshot.files?.length).toBe(found);
    expect(snapshot.incomplete?.[0]?.reason).toEqual(reason === undefined ? undefined : `files of #7: ${reason}`);
  });

  it("that were copied are new, and their models are not touched", async () => {
    const lie = changed((files) => Object.assign(files[1], { status: "copied", previous_filename: "bin/walk" }));
    expect((await github.read("files", lie)).files?.[1]).toEqual({
      path: "bin/run",
      status: "added",
      additions: 3,
      deletions: 0,
    });
  });

  it("of a tree that is cut are incomplete, wherever it is needed", async () => {
    const lie = at("/git/trees/", (tree) => (tree.truncated = true));
    const parts = ["files", "base_files", "head_files", "file_contents"] as const;
    const snapshot = await github.read(parts, lie, {
      wantsModes: true,
      listsFile: () => true,
      sides: new Set(["head"]),
    });
    expect(snapshot.incomplete?.map(({ part }) => part)).toEqual(parts.toSorted());
  });

  it("of a branch that is gone are incomplete at the base, and the rest is read", async () => {
    const lie = talk((pull) => (pull.baseRef = null));
    const parts = ["base_files", "head_files", "comments"] as const;
    const snapshot = await github.read(parts, lie, { listsFile: () => true });
    expect(snapshot.incomplete).toEqual([{ part: "base_files", reason: "the branch main is gone" }]);
    expect([snapshot.head_files?.length, snapshot.comments?.length]).toEqual([5, 4]);
  });
});

describe("contents", () => {
  const asked: Partial<Wanted> = { sides: new Set(["head"]), wantsFile: (path) => path === "README.md" };

  it.each<[string, string, (file: any) => void]>([
    ["of other bytes", "README.md", (file) => (file.content = Buffer.from("Shop").toString("base64"))],
    [
      "of other bytes by another id",
      "README.md",
      (file) => Object.assign(file, { content: "", sha: "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" }),
    ],
    [
      "that are too large",
      "larger than the forge gives",
      (file) => Object.assign(file, { content: "", encoding: "none" }),
    ],
    ["of a link", "type", (file) => (file.type = "symlink")],
  ])("%s are incomplete, by their path", async (_, reason, change) => {
    const snapshot = await github.read("file_contents", at("/contents/", change), asked);
    expect(snapshot.file_contents).toEqual([]);
    expect(snapshot.incomplete?.map(({ part, subject }) => [part, subject])).toEqual([["file_contents", "README.md"]]);
    expect(snapshot.incomplete?.[0]?.reason).toContain(reason);
  });

  it("behind a link are not followed", async () => {
    const snapshot = await github.read("file_contents", honest, {
      sides: new Set(["head"]),
      wantsFile: (path) => path === "current",
    });
    expect(snapshot.incomplete).toEqual([
      { part: "file_contents", subject: "current", reason: "current is a link, which is not followed" },
    ]);
  });
});

describe("statuses", () => {
  const check = (change: (run: any, body: any) => void): Lie =>
    at("/check-runs", (body) => change(body.check_runs[0], body));

  it("that are fewer than they are said to be are incomplete", async () => {
    await github.expectGap(
      "statuses",
      check((_, body) => (body.total_count = 4)),
      "4",
    );
  });

  it("of an unknown outcome are incomplete", async () => {
    await github.expectGap(
      "statuses",
      check((run) => (run.conclusion = "shrug")),
      "conclusion",
    );
    await github.expectGap(
      "statuses",
      at("/statuses", ([first]) => (first.state = "shrug")),
      "state",
    );
  });

  it.each([
    ["timed_out", "failure"],
    ["action_required", "failure"],
    ["stale", "error"],
    ["startup_failure", "error"],
    ["neutral", "neutral"],
    ["cancelled", "cancelled"],
  ])("of checks that ended as %s are %s", async (conclusion, state) => {
    const { statuses } = await github.read(
      "statuses",
      check((run) => Object.assign(run, { status: "completed", conclusion })),
    );
    expect(statuses?.find(({ kind }) => kind === "check")?.state).toBe(state);
  });

  it("of checks that wait in a line are pending, as of now", async () => {
    const waiting = { status: "queued", conclusion: null, started_at: null, completed_at: null };
    const { statuses, taken_at } = await github.read(
      "statuses",
      check((run) => Object.assign(run, waiting)),
    );
    const first = statuses?.find(({ kind }) => kind === "check");
    expect([first?.state, first?.updated_at]).toEqual(["pending", taken_at]);
  });
});

describe("the protection of a branch", () => {
  const rules = [
    {
      type: "required_status_checks",
      ruleset_id: 1,
      parameters: { required_status_checks: [{ context: "extra" }], strict_required_status_checks_policy: false },
    },
    {
      type: "pull_request",
      ruleset_id: 1,
      parameters: { dismiss_stale_reviews_on_push: true, required_approving_review_count: 3 },
    },
    { type: "deletion", ruleset_id: 1 },
  ];

  it("is what the branch and the rules ask for together", async () => {
    const lie: Lie = (target) => (target.includes("/rules/") ? rules : undefined);
    expect((await github.read("branch_protection", lie)).branch_protection).toEqual({
      required_contexts: ["build", "extra", "lint"],
      dismiss_stale_approvals: true,
      required_approvals: 3,
    });
  });

  it.each([403, 404])("that is hidden by %i is none only where the branch says so", async (status) => {
    github.forge.setFaults(faultOn("/protection", { kind: "status", status }));
    const readAs = async (branch: unknown): Promise<PullRequestSnapshot> => {
      const lie: Lie = (target, body) => {
        if (target.includes("/rules/")) return rules;
        return target.endsWith("/branches/main") ? { ...body, ...(branch as object) } : undefined;
      };
      return openFake(github.forge, lie).readPullRequest(referenceOf(wholeState), wantedOf(["branch_protection"]));
    };
    const open = await readAs({ protected: true, protection: { enabled: false } });
    expect(open.branch_protection?.required_contexts).toEqual(["extra"]);
    expect((await readAs({ protected: false })).branch_protection?.required_contexts).toEqual(["extra"]);
    const hidden = await readAs({ protected: true, protection: { enabled: true } });
    expect(hidden.branch_protection).toBeUndefined();
    expect(hidden.incomplete?.map(({ reason }) => reason)).toEqual([expect.stringContaining(String(status))]);
  });
});

describe("issues", () => {
  it("that were moved are not those that were asked for", async () => {
    const listTracked = () => [{ reference: "#4", repository: "acme/shop", number: 4 }];
    const snapshot = await github.read(
      "tracked_issues",
      at("/issues/4", (issue) => (issue.number = 5)),
      { listTracked },
    );
    expect(snapshot.incomplete?.map(({ subject }) => subject)).toEqual(["#4"]);
  });
});

describe("the pull request itself", () => {
  it("that changes while it is read is read again", async () => {
    let looks = 0;
    const lie = at("/pulls/7", (pull) => (pull.title = looks++ === 0 ? "Before" : "After"));
    expect((await github.read("comments", lie)).pull_request.title).toBe("After");
    const restless = at("/pulls/7", (pull) => (pull.title = String(looks++)));
    await expect(github.read("comments", restless)).rejects.toThrow("changed while it was read");
  });

  it("of another number is not the one that was asked for", async () => {
    await expect(
      github.read(
        "comments",
        at("/pulls/7", (pull) => (pull.number = 8)),
      ),
    ).rejects.toThrow("8 came for 7");
  });

  it("of nobody, without a description, merged", async () => {
    const lie = at("/pulls/7", (pull) =>
      Object.assign(pull, { user: null, body: null, state: "closed", merged: true, mergeable: true }),
    );
    expect((await github.read("comments", lie)).pull_request).toMatchObject({
      author: { id: null, login: "ghost", type: "ghost" },
      body: "",
      state: "merged",
      mergeable: true,
    });
  });

  it("of an unknown state ends the reading", async () => {
    await expect(
      github.read(
        "comments",
        at("/pulls/7", (pull) => (pull.state = "limbo")),
      ),
    ).rejects.toThrow("limbo");
  });
});
