import { createHash } from "node:crypto";
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { describe, expect, it } from "vitest";

import type { Part } from "../../core/snapshot.ts";
import type { Wanted } from "../../core/wanted.ts";
import type { ForgeAnswer, ForgeClient } from "../forge-client.ts";
import { ForgeFault } from "../forge-fault.ts";
import { createGiteaAdapter } from "./create-gitea-adapter.ts";

const sha = (digit: string): string => digit.repeat(40);
const [BASE, HEAD, OLD, FIRST] = [sha("b"), sha("a"), sha("c"), sha("d")];
const at = (minute: number): string => `2026-06-10T09:${String(minute).padStart(2, "0")}:00Z`;
const ann = { id: 1, login: "ann" };

const repo = { name: "core", full_name: "acme/core", default_branch: "main", owner: { id: 9, login: "acme" } };
const pull = {
  number: 7,
  title: "A change",
  body: "",
  user: ann,
  state: "open",
  merged: false,
  draft: false,
  mergeable: true,
  labels: [],
  merge_base: BASE,
  base: { ref: "main", sha: BASE, repo },
  head: { ref: "change", sha: HEAD, repo },
  created_at: at(0),
  updated_at: at(50),
};

type Body = readonly [body: unknown, total?: number] | undefined;
type Answers = Readonly<Record<string, unknown>>;

/** Answers by path below the repository, or by whole path and query; what is not named is 404. */
function clientOf(answers: Answers): ForgeClient & { readonly asked: string[] } {
  const asked: string[] = [];
  const find = async ({ path, query = {} }: Parameters<ForgeClient["find"]>[0]): Promise<ForgeAnswer | undefined> => {
    const name = path.join("/").replace("repos/acme/core/", "");
    const page = query["page"] === undefined ? name : `${name}?page=${String(query["page"])}`;
    asked.push(page);
    const given: unknown = page in answers ? answers[page] : answers[name];
    if (given instanceof Error) throw given;
    if (given === undefined) return undefined;
    const [body, total] = given as NonNullable<Body>;
    return {
      body,
      header: (header) => (header === "x-total-count" && total !== undefined ? String(total) : undefined),
    };
  };
  return {
    asked,
    root: new URL("https://forge.example/api/v1"),
    write: () => Promise.reject(new Error("Nothing is written here.")),
    now: () => Date.parse(at(59)),
    find,
    async read(request) {
      const answer = await find(request);
      if (answer === undefined) throw new ForgeFault(`/${request.path.join("/")} is not there`, { status: 404 });
      return answer;
    },
  };
}

async function read(parts: readonly Part[], answers: Answers, more: Partial<Wanted> = {}) {
  const client = clientOf({ "pulls/7": [pull], version: [{ version: "1.26.4" }], ...answers });
  const snapshot: PullRequestSnapshot = await createGiteaAdapter(client).readPullRequest(
    { owner: "acme", repository: "core", number: 7 },
    {
      parts: new Set(parts),
      sides: new Set(),
      teams: [],
      wantsFile: () => false,
      listsFile: () => false,
      wantsOpenFile: () => false,
      wantsOpenCommits: false,
      wantsPushedFiles: false,
      wantsModes: false,
      listTracked: () => [],
      laterParts: new Set(),
      needsLater: () => false,
      isKept: false,
      ...more,
    },
  );
  return { snapshot, asked: client.asked, reasons: snapshot.incomplete?.map(({ reason }) => reason) };
}

describe("pushes", () => {
  const push = (id: number, minute: number, content: object) => ({
    id,
    type: "pull_push",
    user: ann,
    created_at: at(minute),
    updated_at: at(minute),
    body: JSON.stringify(content),
  });
  const heads = (snapshot: PullRequestSnapshot) => snapshot.pushes?.map(({ sha: each, forced }) => [each, forced]);
  const commits = (...commit_ids: readonly string[]) => ({ is_force_push: false, commit_ids });
  const forced = (from: string, to: string) => ({ is_force_push: true, commit_ids: [from, to] });

  it("are the head alone where nothing was pushed since", async () => {
    const { snapshot } = await read(["pushes"], { [`issues/7/timeline`]: [null] });
    expect(snapshot.pushes).toEqual([{ sha: HEAD, pushed_at: at(0), forced: false }]);
  });

  it("begin with the parent of the first that came, and end with the head", async () => {
    const { snapshot } = await read(["pushes"], {
      "issues/7/timeline?page=1": [[push(1, 10, commits(sha("e"), OLD)), push(2, 50, forced(OLD, HEAD))]],
      [`git/commits/${sha("e")}`]: [{ sha: sha("e"), parents: [{ sha: FIRST }] }],
    });
    expect(heads(snapshot)).toEqual([
      [FIRST, false],
      [OLD, false],
      [HEAD, true],
    ]);
  });

  it("are looked for behind pages from which everything was left out", async () => {
    const { snapshot, asked } = await read(["pushes"], {
      "issues/7/timeline?page=1": [[push(1, 10, forced(FIRST, OLD))]],
      "issues/7/timeline?page=2": [[]],
      "issues/7/timeline?page=3": [[push(2, 50, forced(OLD, HEAD))]],
    });
    expect(heads(snapshot)?.at(-1)).toEqual([HEAD, true]);
    // The last change of the request is found: there is nothing behind it.
    expect(asked.filter((name) => name.startsWith("issues/7/timeline"))).toHaveLength(3);
  });

  it("are all known where the last leads to the head, whatever else changed since", async () => {
    const events = [push(1, 10, forced(FIRST, HEAD))];
    const { snapshot, asked } = await read(["pushes"], { "issues/7/timeline?page=1": [events] });
    expect(heads(snapshot)).toEqual([
      [FIRST, false],
      [HEAD, true],
    ]);
    expect(asked.filter((name) => name.startsWith("issues/7/timeline"))).toHaveLength(1);
  });

  it.each([
    ["do not lead to the head", [push(1, 50, forced(FIRST, OLD))], /no push leads to the head/],
    [
      "lack one in the middle",
      [push(1, 10, forced(FIRST, OLD)), push(2, 50, forced(sha("e"), HEAD))],
      /a push is missing/,
    ],
    ["name no commits", [push(1, 50, forced(FIRST, "main"))], /the commits of a push/],
    ["are no JSON", [{ ...push(1, 50, {}), body: "{" }], /the commits of a push/],
    ["come twice", [push(1, 10, forced(FIRST, HEAD)), push(1, 10, forced(FIRST, HEAD))], /an event came twice/],
  ])("that %s are refused", async (_, events, reason) => {
    const { snapshot, reasons } = await read(["pushes"], {
      "issues/7/timeline?page=1": [events],
      "issues/7/timeline": [[]],
    });
    expect([snapshot.pushes, reasons]).toEqual([undefined, [expect.stringMatching(reason)]]);
  });

  it("tell what they changed, content and mode, where both trees are there", async () => {
    const entry = (path: string, digit: string, mode = "100644") => ({ path, mode, type: "blob", sha: sha(digit) });
    const tree = (...entries: readonly object[]) => [{ tree: entries, total_count: entries.length }];
    const { snapshot } = await read(
      ["pushes"],
      {
        "issues/7/timeline?page=1": [
          [push(1, 10, forced(sha("e"), FIRST)), push(2, 20, forced(FIRST, OLD)), push(3, 50, forced(OLD, HEAD))],
        ],
        [`git/trees/${FIRST}`]: tree(entry("same", "1"), entry("edited", "1"), entry("mode", "1"), entry("gone", "1")),
        [`git/trees/${OLD}`]: tree(
          entry("same", "1"),
          entry("edited", "2"),
          entry("mode", "1", "100755"),
          entry("new", "1"),
        ),
        [`git/trees/${HEAD}`]: new ForgeFault("the tree is too large"),
      },
      { wantsPushedFiles: true },
    );
    expect(snapshot.pushes?.map(({ changed_files }) => changed_files)).toEqual([
      undefined,
      undefined,
      ["edited", "gone", "mode", "new"],
      undefined,
    ]);
  });
});

describe("reviews", () => {
  const review = (id: number, more: object = {}) => ({
    id,
    user: ann,
    state: "APPROVED",
    commit_id: HEAD,
    submitted_at: at(5),
    ...more,
  });
  const settings = { "settings/api": [{ max_response_items: 2 }] };
  const event = (review_id: number) => ({ id: 100 + review_id, type: "review", review_id, created_at: at(50) });
  const ids = (snapshot: PullRequestSnapshot) => snapshot.reviews?.map(({ id }) => id);

  it("are read to the last page, also behind pages of nothing but drafts of others", async () => {
    const { snapshot } = await read(["reviews"], {
      ...settings,
      "pulls/7/reviews?page=1": [[review(1)], 5],
      "pulls/7/reviews?page=2": [[], 5],
      "pulls/7/reviews?page=3": [[review(5, { state: "REQUEST_CHANGES" })], 5],
      "issues/7/timeline?page=1": [[event(1), event(5)]],
    });
    expect(snapshot.reviews?.map(({ id, state }) => [id, state])).toEqual([
      [1, "approved"],
      [5, "changes_requested"],
    ]);
  });

  it("need no timeline where all came on several pages", async () => {
    const { snapshot, asked } = await read(["reviews"], {
      ...settings,
      "pulls/7/reviews?page=1": [[review(1), review(2)], 3],
      "pulls/7/reviews?page=2": [[review(3)], 3],
    });
    expect([ids(snapshot), asked.some((name) => name.includes("timeline"))]).toEqual([[1, 2, 3], false]);
  });

  it("are refused where the timeline knows one that did not come (threat 39)", async () => {
    const { reasons } = await read(["reviews"], {
      ...settings,
      "pulls/7/reviews?page=1": [[review(1)], 2],
      "issues/7/timeline?page=1": [[event(1), event(2)]],
    });
    expect(reasons).toEqual(["reviews: number 2 is in the timeline, and not in the list"]);
  });

  it("ask nobody for the size of a page where all came at once", async () => {
    const { snapshot, asked } = await read(["reviews"], { "pulls/7/reviews?page=1": [[review(2), review(1)], 2] });
    expect([ids(snapshot), asked.includes("settings/api")]).toEqual([[1, 2], false]);
  });

  it("are no requests for a review, and of no state that nobody knows", async () => {
    const asked = review(2, { state: "REQUEST_REVIEW", user: null, commit_id: "" });
    const { snapshot } = await read(["reviews"], { "pulls/7/reviews?page=1": [[review(1), asked], 2] });
    expect(ids(snapshot)).toEqual([1]);
    const { reasons } = await read(["reviews"], { "pulls/7/reviews?page=1": [[review(1, { state: "LGTM" })], 1] });
    expect(reasons).toEqual([expect.stringContaining("reviews/0/state should be APPROVED or")]);
  });

  it("of people who are gone have no id (threat 21)", async () => {
    const { snapshot } = await read(["reviews"], {
      "pulls/7/reviews?page=1": [[review(1, { user: { id: -1, login: "Ghost" } }), review(2, { user: null })], 2],
    });
    const ghost = { id: null, login: "Ghost", type: "ghost" };
    expect(snapshot.reviews?.map(({ author }) => author)).toEqual([ghost, ghost]);
  });
});

describe("changed files", () => {
  const file = (filename: string, status: string, more: object = {}) => ({
    filename,
    status,
    additions: 1,
    deletions: 0,
    ...more,
  });

  it("have both names of a rename, and are as many as the pull request says (threats 40 and 41)", async () => {
    const files = [file("new", "renamed", { previous_filename: "old" }), file("x", "deleted"), file("y", "changed")];
    const { snapshot } = await read(["files"], { "pulls/7/files": [files, 3] });
    expect(snapshot.files?.map(({ path, previous_path, status }) => [path, previous_path, status])).toEqual([
      ["new", "old", "renamed"],
      ["x", undefined, "removed"],
      ["y", undefined, "modified"],
    ]);
    const counted = { "pulls/7": [{ ...pull, changed_files: 4 }], "pulls/7/files": [files, 3] };
    expect((await read(["files"], counted)).reasons).toEqual(["files of #7: the forge counts 4, and 3 came"]);
  });

  it("are refused where a rename does not say from what", async () => {
    const { reasons } = await read(["files"], { "pulls/7/files": [[file("new", "renamed")], 1] });
    expect(reasons).toEqual([expect.stringContaining("previous_filename should be text, and is missing")]);
  });
});

describe("texts of files", () => {
  const blobOf = (text: string): string => createHash("sha1").update(`blob ${text.length}\0${text}`).digest("hex");
  const entry = (path: string, text: string, mode = "100644") => ({ path, mode, type: "blob", sha: blobOf(text) });
  const content = (text: string, more: object = {}) => [
    { type: "file", encoding: "base64", content: Buffer.from(text).toString("base64"), sha: blobOf(text), ...more },
  ];
  const wants: Partial<Wanted> = { sides: new Set(["base", "head"]), wantsFile: (path) => path.startsWith("ci/") };
  const trees = (head: readonly object[], base: readonly object[]): Answers => ({
    [`git/trees/${HEAD}`]: [{ tree: head, total_count: head.length }],
    [`git/trees/${BASE}`]: [{ tree: base, total_count: base.length }],
  });

  it("are read at each side, and once where they are the same", async () => {
    const { snapshot, asked } = await read(
      ["file_contents", "base_files"],
      {
        ...trees(
          [entry("ci/a", "one"), entry("ci/b", "two"), entry("src", "x")],
          [entry("ci/a", "one"), entry("src", "y")],
        ),
        "contents/ci/a": content("one"),
        "contents/ci/b": content("two"),
      },
      wants,
    );
    expect(snapshot.file_contents?.map(({ at: side, path, text }) => [side, path, text])).toEqual([
      ["base", "ci/a", "one"],
      ["head", "ci/a", "one"],
      ["head", "ci/b", "two"],
    ]);
    expect(snapshot.base_files).toEqual(["ci/a"]);
    expect(asked.filter((name) => name.startsWith("contents/"))).toHaveLength(2);
  });

  it.each([
    ["other bytes", entry("ci/a", "one"), content("on", { sha: blobOf("one") }), /not the file that git knows/],
    ["another file", entry("ci/a", "one"), content("two"), /is not at .* what its folder says/],
    ["a folder", entry("ci/a", "one"), [[]], /should be an object, and is a list/],
    [
      "too much to send",
      entry("ci/a", "one"),
      content("one", { encoding: null, content: null }),
      /encoding should be text/,
    ],
    ["nothing", entry("ci/a", "one"), undefined, /is not at/],
    ["a link", entry("ci/a", "one", "120000"), content("one"), /is a symbolic link/],
  ])("are refused one by one where the forge gives %s", async (_, given, answer, reason) => {
    const { snapshot } = await read(["file_contents"], { ...trees([given], []), "contents/ci/a": answer }, wants);
    expect(snapshot.file_contents).toEqual([]);
    expect(snapshot.incomplete).toEqual([
      { part: "file_contents", subject: "ci/a", reason: expect.stringMatching(reason) as string },
    ]);
  });

  it("are refused as a whole where the list of files is cut", async () => {
    const cut = { ...trees([], []), [`git/trees/${HEAD}`]: [{ tree: [entry("ci/a", "one")], total_count: 2 }] };
    const { snapshot } = await read(["file_contents"], cut, wants);
    expect(snapshot.incomplete).toEqual([{ part: "file_contents", reason: expect.any(String) as string }]);
  });
});

describe("what else is asked", () => {
  const issue = (number: number, more: object = {}) => ({
    number,
    state: "open",
    created_at: at(0),
    updated_at: at(1),
    ...more,
  });
  const tracked = (reference: string, repository: string, number: number) => ({ reference, repository, number });

  it("issues: of another repository a missing one may be hidden, of its own it is none", async () => {
    const { snapshot } = await read(
      ["tracked_issues"],
      {
        "issues/1": [issue(1)],
        "repos/acme/plane/issues/846": [issue(846, { state: "closed", pull_request: { merged: true } })],
        "repos/acme/plane/issues/2": [issue(2, { state: "closed" })],
      },
      {
        listTracked: () => [
          tracked("#1", "acme/core", 1),
          tracked("#404", "ACME/core", 404),
          tracked("acme/plane#846", "acme/plane", 846),
          tracked("acme/plane#2", "acme/plane", 2),
          tracked("acme/secret#3", "acme/secret", 3),
        ],
      },
    );
    expect(snapshot.tracked_issues?.map(({ reference, state }) => [reference, state])).toEqual([
      ["#1", "open"],
      ["acme/plane#846", "merged"],
      ["acme/plane#2", "closed"],
    ]);
    expect(snapshot.incomplete?.map(({ subject }) => subject)).toEqual(["acme/secret#3"]);
  });

  it("the protection of the base, with and without the right to see its rule", async () => {
    const branch = {
      name: "main",
      protected: true,
      enable_status_check: true,
      status_check_contexts: ["CI / *"],
      required_approvals: 2,
      effective_branch_protection_name: "main",
    };
    const rule = { "branch_protections/main": [{ dismiss_stale_approvals: true }] };
    const protection = async (answers: Answers) =>
      (await read(["branch_protection"], answers)).snapshot.branch_protection;
    const told = { required_contexts: ["CI / *"], required_approvals: 2 };
    expect(await protection({ "branches/main": [branch], ...rule })).toEqual({
      ...told,
      dismiss_stale_approvals: true,
    });
    expect(await protection({ "branches/main": [{ ...branch, effective_branch_protection_name: "" }] })).toEqual({
      ...told,
      dismiss_stale_approvals: false,
    });
    expect(await protection({ "branches/main": [{ name: "main", protected: false }] })).toMatchObject({
      required_contexts: [],
    });
    expect(await protection({ "branches/main": [{ ...branch, name: "other" }] })).toBeUndefined();
  });

  it("other open pull requests, one of which cannot be read", async () => {
    const other = (number: number) => ({ ...pull, number, head: { ref: "x", sha: OLD, repo } });
    const { snapshot } = await read(
      ["open_pull_requests"],
      {
        pulls: [[pull, other(8), other(9)], 3],
        "pulls/8/files": [[{ filename: "a", status: "added", additions: 1, deletions: 0 }], 1],
        "pulls/8/commits": [[{ sha: OLD }], 1],
        "pulls/9/files": new ForgeFault("it is 500"),
        "pulls/9/commits": [[], 0],
      },
      { wantsOpenCommits: true },
    );
    expect(snapshot.open_pull_requests).toMatchObject([
      { number: 8, commits: [OLD], files: [{ path: "a", status: "added" }] },
    ]);
    expect(snapshot.incomplete).toEqual([{ part: "open_pull_requests", subject: "#9", reason: "it is 500" }]);
  });

  it("co-authors: by address, by the forge's own addresses, else by name (threat 2)", async () => {
    const message = `x\n\nCo-authored-by: Ann A <ann@acme.example>\nCo-Authored-By: B <ben@noreply.forge.example>\nCo-authored-by: cay <c@x.example>\n`;
    const person = { email: "ANN@acme.example" };
    const commit = { sha: HEAD, commit: { message, author: person, committer: person }, author: ann, committer: null };
    const { snapshot } = await read(["commits"], { "pulls/7/commits": [[commit], 1] });
    expect(snapshot.commits).toEqual([
      {
        sha: HEAD,
        author: { id: 1, login: "ann", type: "user" },
        co_authors: [
          { id: 1, login: "ann", type: "user" },
          { id: null, login: "ben", type: "user" },
          { id: null, login: "cay", type: "user" },
        ],
      },
    ]);
  });
});

it.each([
  ["gitea", {}, { projects_mode: "all" }],
  ["forgejo", { flow: 0 }, {}],
  ["forgejo", {}, { wiki_branch: "main" }],
] as const)("knows %s by what only it writes, and asks for no version", async (kind, fields, ofRepository) => {
  const base = { ...pull.base, repo: { ...repo, ...ofRepository } };
  const { snapshot } = await read([], { "pulls/7": [{ ...pull, ...fields, base }], version: new Error("asked") });
  expect(snapshot.forge).toEqual({ kind, host: "forge.example" });
});

it("asks for the version where the fields contradict each other", async () => {
  const base = { ...pull.base, repo: { ...repo, projects_mode: "all" } };
  const { snapshot } = await read([], { "pulls/7": [{ ...pull, flow: 0, base }] });
  expect(snapshot.forge).toMatchObject({ kind: "gitea", version: "1.26.4" });
});

it("knows Forgejo by its version", async () => {
  const { snapshot } = await read([], { version: [{ version: "15.0.3+gitea-1.22.0" }] });
  expect(snapshot.forge).toEqual({ kind: "forgejo", host: "forge.example", version: "15.0.3+gitea-1.22.0" });
});

it("reads all again when the pull request changed, and gives up when it does so each time (threat 50)", async () => {
  const changing = (until: number) => {
    let looks = 0;
    const client = clientOf({ version: [{ version: "1.26.4" }] });
    const readOther = client.read.bind(client);
    const moving: ForgeClient = {
      ...client,
      read: async (request) =>
        request.path.at(-1) === 7
          ? { body: { ...pull, title: `look ${Math.min((looks += 1), until)}` }, header: () => undefined }
          : readOther(request),
    };
    return createGiteaAdapter(moving).readPullRequest({ owner: "acme", repository: "core", number: 7 }, {
      parts: new Set(),
      sides: new Set(),
      laterParts: new Set(),
      teams: [],
    } as unknown as Wanted);
  };
  await expect(changing(2)).resolves.toMatchObject({ pull_request: { title: "look 2" } });
  await expect(changing(99)).rejects.toThrow("it changed while it was read, 3 times");
});
