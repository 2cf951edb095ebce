import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";

import type { FakeForgeOptions } from "./fake-forge-options.ts";
import { faultOn, faultsFromSeed, type Fault } from "./faults.ts";
import { startFakeForge, type FakeForge } from "./start-fake-forge.ts";

const fixture = new URL("../../../../fixtures/pull-requests/2980/12-acked-again-and-green.json", import.meta.url);
const story = JSON.parse(readFileSync(fixture, "utf8")) as PullRequestSnapshot;
const HEAD = story.pull_request.head.sha;
const BASE = story.pull_request.base.sha;
const REPOSITORY = "/repos/molecule-ai/molecule-core";
const peer = { id: 1042, login: "Engineer-B", type: "user" as const };

/** The last step of the story with a bit of everything. */
const rich: PullRequestSnapshot = {
  ...story,
  pull_request: { ...story.pull_request, labels: ["risk:high", "area:schema"] },
  comments: Array.from({ length: 120 }, (_, index) => ({
    id: 1000 + index,
    author: index === 0 ? { id: null, login: "ghost", type: "ghost" as const } : peer,
    body: `Remark ${index}`,
    created_at: story.taken_at,
    updated_at: story.taken_at,
  })),
  reviews: Array.from({ length: 70 }, (_, index) => ({
    id: 2000 + index,
    author: peer,
    state: index % 2 === 0 ? ("pending" as const) : ("commented" as const),
    commit_sha: HEAD,
    submitted_at: story.taken_at,
  })),
  files: [
    { path: "a/new.ts", previous_path: "a/old.ts", status: "renamed", additions: 0, deletions: 0 },
    { path: "link", status: "added", additions: 1, deletions: 0, mode: "120000" },
    { path: "gone.ts", status: "removed", additions: 0, deletions: 9 },
  ],
  file_contents: [{ path: "a/new.ts", at: "head", sha256: "0".repeat(64), text: "Grüße\n" }],
  branch_protection: { required_contexts: ["CI / all"], dismiss_stale_approvals: true, required_approvals: 2 },
  tracked_issues: [
    { reference: "other/place#7", state: "merged", created_at: story.taken_at, updated_at: story.taken_at },
  ],
  open_pull_requests: [
    {
      number: 2990,
      title: "Another",
      author: peer,
      base_ref: "main",
      head_sha: "ab".repeat(20),
      files: [{ path: "migrations/1.sql", status: "added", text: "SELECT 1;\n" }],
    },
  ],
};

const COMMON = [
  REPOSITORY,
  "/users/Engineer-B",
  `${REPOSITORY}/pulls`,
  `${REPOSITORY}/pulls?state=closed`,
  `${REPOSITORY}/pulls/2980`,
  `${REPOSITORY}/pulls/2980/commits`,
  `${REPOSITORY}/pulls/2980/files`,
  `${REPOSITORY}/pulls/2990/files`,
  `${REPOSITORY}/pulls/2980/reviews`,
  `${REPOSITORY}/issues/2980`,
  "/repos/other/place/issues/7",
  `${REPOSITORY}/issues/2980/comments`,
  `${REPOSITORY}/issues/comments/1005`,
  `${REPOSITORY}/issues/2980/labels`,
  `${REPOSITORY}/commits/${HEAD}/statuses`,
  `${REPOSITORY}/commits/${HEAD}/status`,
  `${REPOSITORY}/git/trees/${HEAD}`,
  `${REPOSITORY}/git/trees/${HEAD}?recursive=1`,
  `${REPOSITORY}/git/commits/${HEAD}`,
  `${REPOSITORY}/contents/a/new.ts?ref=${HEAD}`,
  `${REPOSITORY}/branches/main`,
  "/orgs/molecule-ai/teams",
];
const ROUTES = {
  gitea: [
    ...COMMON,
    "/version",
    "/settings/api",
    `${REPOSITORY}/pulls/2980/reviews/2001/comments`,
    `${REPOSITORY}/issues/2980/timeline`,
    `${REPOSITORY}/statuses/${HEAD}`,
    `${REPOSITORY}/raw/a/new.ts?ref=${HEAD}`,
    `${REPOSITORY}/branch_protections`,
    `${REPOSITORY}/branch_protections/main`,
    `${REPOSITORY}/teams`,
    "/orgs/molecule-ai/teams/search?q=eng",
    "/teams/22",
    "/teams/22/members",
    "/teams/22/members/engineer-b",
  ],
  github: [
    ...COMMON,
    "/rate_limit",
    `${REPOSITORY}/pulls/2980/comments`,
    `${REPOSITORY}/commits/${HEAD}/check-runs`,
    `${REPOSITORY}/compare/${BASE}...${HEAD}`,
    `${REPOSITORY}/activity?ref=refs/heads/feat/2948-phase1-template-decouple`,
    `${REPOSITORY}/branches/main/protection`,
    `${REPOSITORY}/rules/branches/main`,
    "/orgs/molecule-ai/teams/engineers",
    "/orgs/molecule-ai/teams/engineers/members",
    "/orgs/molecule-ai/teams/engineers/memberships/engineer-b",
  ],
} as const;

const open: FakeForge[] = [];
afterEach(() => Promise.all(open.splice(0).map((forge) => forge.close())));

async function start(kind: "gitea" | "github", options: Partial<FakeForgeOptions> = {}): Promise<FakeForge> {
  const forge = await startFakeForge({ kind, snapshots: [rich], ...options });
  open.push(forge);
  return forge;
}

async function ask(forge: FakeForge, path: string, options: RequestInit = {}) {
  const response = await fetch(`${forge.root}${path}`, { redirect: "manual", ...options });
  const text = await response.text();
  const header = (name: string): string | null => response.headers.get(name);
  return { status: response.status, header, text, json: (): any => JSON.parse(text) };
}

const forgeOf = (kind: "gitea" | "forgejo", version: string): PullRequestSnapshot => ({
  ...rich,
  forge: { kind, host: "forge.example", version },
});

describe("every route answers as the structure of the forge's API says", () => {
  it.each([
    ["gitea", forgeOf("gitea", "1.22.6")],
    ["gitea", forgeOf("gitea", "1.26.4")],
    ["gitea", forgeOf("forgejo", "15.0.3+gitea-1.22.0")],
    ["github", rich],
  ] as const)("on %s", async (kind, snapshot) => {
    const forge = await start(kind, { snapshots: [snapshot] });
    for (const path of ROUTES[kind]) expect([path, (await ask(forge, path)).status]).toEqual([path, 200]);
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });
});

describe("what breaks the structure is said loudly", () => {
  it("of a request: a parameter that the API does not know, a body of another shape, a path that is not there", async () => {
    const forge = await start("gitea");
    expect((await ask(forge, `${REPOSITORY}/issues/2980/comments?page=2`)).status).toBe(400);
    const body = JSON.stringify({ state: 7 });
    expect((await ask(forge, `${REPOSITORY}/statuses/${HEAD}`, { method: "POST", body })).status).toBe(400);
    expect((await ask(forge, `${REPOSITORY}/nothing`)).status).toBe(404);
    expect(forge.requests.map(({ problem }) => problem)).toEqual([
      "GET /repos/{owner}/{repo}/issues/{index}/comments knows no parameter page.",
      expect.stringContaining("/state must be string"),
      `The fake forge has no GET ${REPOSITORY}/nothing.`,
    ]);
  });

  it("of an answer, which is not served", async () => {
    const wrong = { ...rich, comments: [{ ...rich.comments![0], id: "seven" as unknown as number }] };
    for (const kind of ["gitea", "github"] as const) {
      const forge = await start(kind, { snapshots: [wrong] });
      const { status, json } = await ask(forge, `${REPOSITORY}/issues/2980/comments`);
      expect(status).toBe(500);
      expect(json().message).toContain("/0/id must be integer");
    }
  });
});

describe("Gitea cuts lists as Gitea does", () => {
  it("gives 30 unless asked, never more than 50, counts in a header, and gives all comments at once", async () => {
    const forge = await start("gitea");
    const pages = [`${REPOSITORY}/pulls/2980/reviews`, `${REPOSITORY}/pulls/2980/reviews?limit=100`];
    const [usual, most] = [await ask(forge, pages[0]), await ask(forge, pages[1])];
    // Every other of the reviews is somebody's who has not submitted it yet: dropped after the list was cut.
    expect([usual.json().length, most.json().length]).toEqual([15, 25]);
    expect([most.header("x-total-count"), most.header("link")]).toEqual(["70", null]);
    expect((await ask(forge, `${REPOSITORY}/issues/2980/comments`)).json()).toHaveLength(120);
  });

  it("names the next page of commits, the newest first, and of teams only from 1.26 on", async () => {
    const old = await start("gitea", { snapshots: [forgeOf("gitea", "1.22.6")] });
    const commits = await ask(old, `${REPOSITORY}/pulls/2980/commits?limit=2`);
    expect(commits.json()[0].sha).toBe(HEAD);
    expect(commits.header("link")).toContain(`${old.root}${REPOSITORY}/pulls/2980/commits?limit=2&page=2>; rel="next"`);
    expect((await ask(old, "/orgs/molecule-ai/teams?limit=2")).header("link")).toBeNull();
    const recent = await start("gitea", { snapshots: [forgeOf("gitea", "1.26.4")] });
    expect((await ask(recent, "/orgs/molecule-ai/teams?limit=2")).header("link")).toContain('rel="next"');
  });

  it("counts what is on a page of the timeline, and writes null for an empty one", async () => {
    const forge = await start("gitea");
    const first = await ask(forge, `${REPOSITORY}/issues/2980/timeline?limit=50`);
    expect([first.json().length, first.header("x-total-count")]).toEqual([50, "50"]);
    expect((await ask(forge, `${REPOSITORY}/issues/2980/timeline?limit=50&page=9`)).text).toBe("null");
  });
});

describe("GitHub cuts lists as GitHub does", () => {
  it("gives 30 unless asked, never more than 100, names the next page and counts nothing", async () => {
    const forge = await start("github");
    const path = `${REPOSITORY}/issues/2980/comments`;
    expect((await ask(forge, path)).json()).toHaveLength(30);
    const most = await ask(forge, `${path}?per_page=500`);
    expect(most.json()).toHaveLength(100);
    expect(most.header("link")).toContain('per_page=500&page=2>; rel="next"');
    expect(most.header("x-total-count")).toBeNull();
  });

  it("follows cursors to the end of the activity", async () => {
    const forge = await start("github");
    const found: string[] = [];
    let next: string | undefined = `${forge.root}${REPOSITORY}/activity?per_page=4`;
    while (next !== undefined) {
      const response: Response = await fetch(next);
      found.push(...((await response.json()) as { after: string }[]).map(({ after }) => after));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    }
    expect(found.toReversed()).toEqual(rich.pushes!.map(({ sha }) => sha));
  });

  it("answers 304 to who has it already, for nothing, and 403 when the hour's requests are used up", async () => {
    const forge = await start("github", { rateLimit: 2 });
    const first = await ask(forge, REPOSITORY);
    const again = await ask(forge, REPOSITORY, { headers: { "if-none-match": first.header("etag")! } });
    expect([again.status, again.text, again.header("x-ratelimit-remaining")]).toEqual([304, "", "1"]);
    expect((await ask(forge, `${REPOSITORY}/pulls`)).header("x-ratelimit-remaining")).toBe("0");
    const refused = await ask(forge, `${REPOSITORY}/pulls`);
    expect([refused.status, refused.json().message]).toEqual([403, expect.stringContaining("rate limit exceeded")]);
  });
});

describe("who may ask", () => {
  it.each(["gitea", "github"] as const)("is told by the token and its scopes on %s", async (kind) => {
    const scopes = kind === "gitea" ? ["read:repository"] : ["repo"];
    const forge = await start(kind, { tokens: [{ token: "right", login: "Engineer-B", scopes }] });
    const as = (token: string): RequestInit => ({ headers: { authorization: `Bearer ${token}` } });
    expect((await ask(forge, REPOSITORY)).status).toBe(401);
    expect((await ask(forge, REPOSITORY, as("wrong"))).status).toBe(401);
    expect((await ask(forge, REPOSITORY, as("right"))).status).toBe(200);
    expect((await ask(forge, "/orgs/molecule-ai/teams", as("right"))).status).toBe(403);
  });

  it("is refused what a snapshot could not read", async () => {
    const incomplete = [
      { part: "reviews", reason: "was refused" },
      { part: "teams", subject: "secret", reason: "was refused" },
    ];
    const forge = await start("github", { snapshots: [{ ...rich, incomplete }] });
    expect((await ask(forge, `${REPOSITORY}/pulls/2980/reviews`)).status).toBe(403);
    expect((await ask(forge, "/orgs/molecule-ai/teams/secret/members")).status).toBe(403);
  });
});

describe.each(["gitea", "github"] as const)("writes change what is read on %s", (kind) => {
  const write = (method: string, body?: unknown): RequestInit => ({
    method,
    headers: { authorization: "Bearer any" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

  it("comments and statuses", async () => {
    const forge = await start(kind);
    const made = await ask(forge, `${REPOSITORY}/issues/2980/comments`, write("POST", { body: "First" }));
    expect(made.status).toBe(201);
    const path = `${REPOSITORY}/issues/comments/${made.json().id}`;
    expect((await ask(forge, path, write("PATCH", { body: "Second" }))).status).toBe(200);
    expect((await ask(forge, path)).json().body).toBe("Second");
    expect((await ask(forge, path, write("DELETE"))).status).toBe(204);
    expect((await ask(forge, path)).status).toBe(404);
    const status = { state: "success", context: "portcullis / sop-ack", description: "acked: 7/7" };
    expect((await ask(forge, `${REPOSITORY}/statuses/${HEAD}`, write("POST", status))).status).toBe(201);
    const statuses = (await ask(forge, `${REPOSITORY}/commits/${HEAD}/statuses`)).json();
    expect(statuses[0]).toMatchObject({ context: "portcullis / sop-ack", description: "acked: 7/7" });
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it("not of somebody who does not say who it is", async () => {
    const forge = await start(kind);
    const body = JSON.stringify({ body: "First" });
    expect((await ask(forge, `${REPOSITORY}/issues/2980/comments`, { method: "POST", body })).status).toBe(401);
  });
});

it("keeps check runs", async () => {
  const forge = await start("github");
  const write = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { authorization: "Bearer any" },
    body: JSON.stringify(body),
  });
  const run = { name: "portcullis", head_sha: HEAD, status: "in_progress" };
  const { id } = (await ask(forge, `${REPOSITORY}/check-runs`, write("POST", run))).json();
  const ended = { status: "completed", conclusion: "failure" };
  expect((await ask(forge, `${REPOSITORY}/check-runs/${id}`, write("PATCH", ended))).status).toBe(200);
  const { check_runs: runs, total_count: total } = (
    await ask(forge, `${REPOSITORY}/commits/${HEAD}/check-runs`)
  ).json();
  expect([total, runs[0].conclusion, runs[0].app.slug]).toEqual([1, "failure", "portcullis"]);
});

describe("faults", () => {
  const path = `${REPOSITORY}/issues/2980/comments?per_page=50&page=2`;
  const spoiled = async (fault: Fault) => {
    const forge = await start("github");
    const whole = await ask(forge, path);
    forge.setFaults(faultOn("/comments", fault));
    return { forge, whole, answer: await ask(forge, path) };
  };
  const ids = (answer: { json(): any }): number[] => answer.json().map(({ id }: { id: number }) => id);

  it("answer with a status, and with what to wait for", async () => {
    const { answer } = await spoiled({ kind: "status", status: 503, retryAfter: 7 });
    expect([answer.status, answer.header("retry-after")]).toEqual([503, "7"]);
  });

  it("send elsewhere", async () => {
    const { answer } = await spoiled({ kind: "redirect", to: "http://127.0.0.2:9" });
    expect([answer.status, answer.header("location")]).toEqual([302, `http://127.0.0.2:9${path.split("?")[0]}`]);
    const { answer: listed } = await spoiled({ kind: "foreign-link", to: "http://127.0.0.2:9" });
    expect(listed.header("link")).toMatch(/<http:\/\/127\.0\.0\.2:9\/[^>]+>; rel="next"/);
  });

  it("cut a body, and never answer", async () => {
    await expect(spoiled({ kind: "cut" })).rejects.toThrow("terminated");
    const forge = await start("github");
    forge.setFaults(faultOn("/comments", { kind: "hang" }));
    const signal = AbortSignal.timeout(500);
    await expect(ask(forge, path, { signal })).rejects.toThrow("aborted");
  });

  it("write what is no JSON, and JSON of another shape", async () => {
    expect((await spoiled({ kind: "garbage" })).answer.json).toThrow(SyntaxError);
    expect((await spoiled({ kind: "shape" })).answer.json()).toEqual({ something: "else" });
  });

  it("repeat a page, reorder it, and change the list between pages", async () => {
    const repeated = await spoiled({ kind: "repeat-page" });
    expect(ids(repeated.answer)[0]).toBe(1000);
    const reordered = await spoiled({ kind: "reorder" });
    expect(ids(reordered.answer)).toEqual(ids(reordered.whole).toReversed());
    const grown = await spoiled({ kind: "grown" });
    expect(ids(grown.answer)[0]).toBe(ids(grown.whole)[0]! - 1);
    const shrunk = await spoiled({ kind: "shrunk" });
    expect(ids(shrunk.answer)[0]).toBe(ids(shrunk.whole)[0]! + 1);
  });

  it("lie about counts: in the header of Gitea, with the end of a list on GitHub", async () => {
    const { answer } = await spoiled({ kind: "lie", by: -1 });
    expect(answer.header("link")).not.toContain('rel="next"');
    const gitea = await start("gitea");
    gitea.setFaults(faultOn("/reviews", { kind: "lie", by: -1 }));
    expect((await ask(gitea, `${REPOSITORY}/pulls/2980/reviews`)).header("x-total-count")).toBe("69");
  });

  it("come as often as said, and follow from the seed alone", async () => {
    const forge = await start("github");
    forge.setFaults(faultOn("/pulls", { kind: "status", status: 502 }, 2));
    const asked = [0, 1, 2].map(async () => (await ask(forge, `${REPOSITORY}/pulls`)).status);
    expect((await Promise.all(asked)).filter((status) => status === 502)).toHaveLength(2);
    const request = (index: number) => ({ method: "GET", target: `/${index}`, repetition: 0 });
    const plan = (seed: number) =>
      Array.from({ length: 400 }, (_, index) => faultsFromSeed(seed, 0.25)(request(index)));
    expect(plan(7)).toEqual(plan(7));
    expect(plan(8)).not.toEqual(plan(7));
    expect(plan(7).filter((fault) => fault !== undefined).length / 400).toBeCloseTo(0.25, 1);
  });
});

it("serves of several snapshots of one pull request the one that was taken last", async () => {
  const later = { ...rich, taken_at: "2027-01-01T00:00:00Z", comments: [] };
  const forge = await start("gitea", { snapshots: [later, rich] });
  expect((await ask(forge, `${REPOSITORY}/issues/2980/comments`)).json()).toEqual([]);
});
