import type { GateReport, PullRequestSnapshot } from "@portcullis/contracts";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { faultOn } from "../../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import { runPortcullis, type Ran } from "../../testing/run-portcullis.ts";
import { examplesOf } from "../../testing/webhook-examples.ts";

const sha = (text: string): string => createHash("sha1").update(text).digest("hex");
const CONFIGURATION = `version: 1
gates:
  peer-review: {uses: team-review, teams: [engineers], approvals: 1}
`;
const ann = { id: 1, login: "ann", type: "user" as const };
const ben = { id: 2, login: "ben", type: "user" as const };
const time = "2026-06-10T10:00:00Z";

/** A pull request that a peer has approved, or not. */
const pull = (number: number, isApproved: boolean, more: object = {}): PullRequestSnapshot => ({
  schema_version: 1,
  taken_at: "2026-06-20T00:00:00Z",
  forge: { kind: "github", host: "127.0.0.1" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number,
    title: `Change ${number}`,
    body: "",
    author: ann,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: sha("main") },
    head: { ref: `change-${number}`, sha: sha(`change ${number}`) },
    merge_base_sha: sha("main"),
    created_at: time,
    updated_at: time,
    ...more,
  },
  commits: [{ sha: sha(`change ${number}`), author: ann, committer: ann, co_authors: [] }],
  reviews: isApproved
    ? [
        {
          id: number * 10,
          author: ben,
          state: "approved",
          commit_sha: sha(`change ${number}`),
          submitted_at: time,
          updated_at: time,
          official: true,
          dismissed: false,
          body: "",
        },
      ]
    : [],
  comments: [],
  files: [],
  teams: [{ name: "engineers", id: 3, members: [ben] }],
  base_files: ["portcullis.yaml"],
  file_contents: [{ path: "portcullis.yaml", at: "base", sha256: "0".repeat(64), text: CONFIGURATION }],
});

const ENTRIES = [
  { pullRequest: 5, baseSha: sha("main"), headSha: sha("group 5") },
  { pullRequest: 6, baseSha: sha("group 5"), headSha: sha("group 6") },
  { pullRequest: 7, baseSha: sha("group 6") },
];

let forge: FakeForge;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-group-"));
  forge = await startFakeForge({ kind: "github", snapshots: [pull(5, true), pull(6, true), pull(7, false)] });
});
beforeEach(() => {
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_TOKEN", "PORTCULLIS_FORGE_URL", "PORTCULLIS_FORGE_TOKEN"])
    vi.stubEnv(name, "");
  setQueue(ENTRIES);
  setPulls(pull(5, true), pull(6, true));
});
afterEach(() => {
  forge.setFaults(undefined);
  vi.unstubAllEnvs();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await forge.close();
});

function setQueue(entries: FakeForge["state"]["mergeQueues"][number]["entries"], branch = "main"): void {
  forge.state.mergeQueues.splice(0, Infinity, { repository: "acme/shop", branch, entries });
}

function setPulls(...pulls: readonly PullRequestSnapshot[]): void {
  const { requests } = forge.state.repositories.get("acme/shop")!;
  for (const each of pulls) requests.set(each.pull_request.number, each);
}

/** Something happens on the forge just when a request comes in. */
function whenAsked(part: string, happen: () => void): void {
  forge.setFaults(({ target }) => {
    if (target.includes(part)) happen();
    return undefined;
  });
}

function check(base: string, head: string, ...more: readonly string[]): Promise<Ran> {
  const [event] = examplesOf("merge_group");
  Object.assign(event.repository, { name: "shop", owner: { login: "acme" } });
  Object.assign(event.merge_group, { base_sha: sha(base), head_sha: sha(head) });
  const file = join(folder, "event.json");
  writeFileSync(file, JSON.stringify(event));
  const place = more.includes("--no-forge") ? [] : ["--forge", "github", "--forge-url", forge.origin];
  const options = more.filter((option) => option !== "--no-forge");
  return runPortcullis("check", "--event", file, ...place, ...options);
}

describe("threat 38: a merge group", () => {
  it("is open when each of its members is", async () => {
    const { code, out, err } = await check("main", "group 6", "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    const report = JSON.parse(out) as GateReport;
    expect(report).toMatchObject({
      state: "pass",
      pull_request: { number: 0, title: "Merge group of #5, #6 into main", head_sha: sha("group 6") },
      merge_group: {
        members: [
          { number: 5, state: "pass" },
          { number: 6, state: "pass" },
        ],
      },
    });
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it("gets no blanket success: it is held by the one member that is not open, and the report names it", async () => {
    setPulls(pull(5, false));
    const { code, out } = await check("main", "group 6");
    expect(code).toBe(1);
    expect(out).toContain("Held by #5:");
    await expect(out).toMatchFileSnapshot(join(import.meta.dirname, "../../../../../fixtures/golden/merge-group.txt"));
    // The other member alone is open.
    expect((await check("group 5", "group 6")).code).toBe(0);
  });

  it("is told on its own commit, and an error where it cannot be judged", async () => {
    vi.stubEnv("PORTCULLIS_FORGE_TOKEN", "a-token");
    const newest = (): Readonly<Record<string, string>> => {
      const { requests } = forge.state.repositories.get("acme/shop")!;
      const all = [...requests.values()].flatMap(({ statuses = [] }) => statuses);
      return Object.fromEntries(
        all.flatMap(({ sha: of, context, state }) => (of === sha("group 6") ? [[context, state]] : [])),
      );
    };
    const { code, err } = await check("main", "group 6", "--publish");
    expect([code, err]).toEqual([0, "Published 2 statuses, 1 check run.\n"]);
    const open = { "portcullis / peer-review": "success", "portcullis / all-required": "success" };
    expect(newest()).toMatchObject(open);
    setPulls(pull(5, false));
    const held = await check("main", "group 6", "--publish");
    expect([held.code, newest()["portcullis / all-required"]]).toEqual([1, "pending"]);
    setQueue(ENTRIES.slice(1));
    expect((await check("main", "group 6", "--publish")).code).toBe(3);
    expect(newest()["portcullis / all-required"]).toBe("error");
  });

  it.each([
    ["the queue leads elsewhere", "main", "group 9", () => {}, "no entry of the queue ends with"],
    ["a member left the queue", "main", "group 6", () => setQueue(ENTRIES.slice(1)), "no entry of the queue ends with"],
    ["there is no queue", "main", "group 6", () => setQueue(ENTRIES, "release"), "the token sees none"],
    [
      "the list of the queue is cut",
      "group 5",
      "group 6",
      () => forge.setFaults(faultOn("/graphql", { kind: "lie", by: 1 })),
      "the forge counts 4, and 3 came",
    ],
    [
      "the forge does not answer",
      "main",
      "group 6",
      () => forge.setFaults(faultOn("/graphql", { kind: "status", status: 403 })),
      "was answered with 403",
    ],
    [
      "a member cannot be read",
      "main",
      "group 6",
      () => forge.setFaults(faultOn("/pulls/5", { kind: "status", status: 403 })),
      "#5 holds the merge group: The forge cannot be read",
    ],
    [
      "a member is closed, of which gates say that they do not apply",
      "main",
      "group 6",
      () => setPulls(pull(6, true, { state: "closed" })),
      "#6 of the merge group is closed",
    ],
    [
      "a member goes to another branch",
      "main",
      "group 6",
      () => setPulls(pull(6, true, { base: { ref: "release", sha: sha("main") } })),
      "#6 of the merge group goes to release",
    ],
    [
      "a member gets another head while it is read",
      "main",
      "group 6",
      () => whenAsked("/pulls/6", () => setPulls(pull(6, true, { head: { ref: "change-6", sha: sha("new") } }))),
      "#6 of the merge group has another head",
    ],
    [
      "the branch moves while it is read",
      "main",
      "group 6",
      () => whenAsked("/pulls/6", () => setPulls(pull(6, true, { base: { ref: "main", sha: sha("newer") } }))),
      "The branch main moved",
    ],
    [
      "a member leaves the queue while it is read",
      "main",
      "group 6",
      () => whenAsked("/pulls/6", () => setQueue(ENTRIES.slice(1))),
      "no entry of the queue ends with",
    ],
  ])("is an error when %s", async (_, base, head, change, reason) => {
    change();
    const { code, err, out } = await check(base, head);
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain(reason);
  });

  it("is not judged without a forge, and not explained", async () => {
    const { code, err } = await check("main", "group 6", "--no-forge");
    expect([code, err.includes("--forge-url https://github.com")]).toEqual([2, true]);
    const explained = await runPortcullis("explain", "peer-review", "--event", join(folder, "event.json"));
    expect([explained.code, explained.err.includes("name one of them")]).toEqual([2, true]);
  });
});

it("has no queue on Gitea", async () => {
  const gitea = await startFakeForge({ kind: "gitea", snapshots: [pull(5, true)] });
  try {
    const { code, err } = await check("main", "group 6", "--forge", "gitea", "--forge-url", gitea.origin);
    expect([code, err.includes("Gitea and Forgejo have none")]).toEqual([3, true]);
  } finally {
    await gitea.close();
  }
});
