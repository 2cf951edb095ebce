import type { PullRequestSnapshot } from "@portcullis/contracts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ALL_REQUIRED } from "../core/publication.ts";
import type { FakeForgeOptions, RecordedRequest } from "../fake-forge/fake-forge-options.ts";
import { startFakeForge, type FakeForge } from "../fake-forge/start-fake-forge.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const KINDS = ["gitea", "github"] as const;
const HEAD = "c".repeat(40);
const BASE = "a".repeat(40);
const author = { id: 1, login: "ann", type: "user" as const };
const peer = { id: 2, login: "ben", type: "user" as const };
const CONFIGURATION = `version: 1
gates:
  sop-ack:
    legacy_contexts: true
    on_push: keep
    items: [{ slug: testing, pr_section_marker: Testing performed, required_teams: [engineers] }]
  reserved-paths: { patterns: [migrations/] }
`;
const time = (minute: number): string => new Date(Date.parse("2026-06-10T10:00:00Z") + minute * 60_000).toISOString();

const ack = { id: 10, author: peer, body: "/sop-ack testing", created_at: time(1), updated_at: time(1) };
const revoke = { ...ack, id: 9_000, body: "/sop-revoke testing", created_at: time(5), updated_at: time(5) };

const open = (number: number, edit: Partial<PullRequestSnapshot["pull_request"]> = {}): PullRequestSnapshot => ({
  schema_version: 1,
  taken_at: time(9),
  forge: { kind: "gitea", host: "git.example", version: "1.26.4" },
  repository: { owner: "acme", name: "shop", default_branch: "main" },
  pull_request: {
    number,
    title: "Prices ![x](http://evil.example/i.png) @everybody",
    body: "### Testing performed\n\nBy hand.\n",
    author,
    state: "open",
    draft: false,
    labels: [],
    base: { ref: "main", sha: BASE },
    head: { ref: "prices", sha: HEAD },
    created_at: time(0),
    updated_at: time(2),
    ...edit,
  },
  commits: [{ sha: HEAD, author, committer: author }],
  comments: [ack],
  reviews: [],
  files: [],
  teams: [{ name: "engineers", id: 5, members: [author, peer] }],
  base_files: ["portcullis.yaml"],
  file_contents: [{ path: "portcullis.yaml", at: "base", sha256: "0".repeat(64), text: CONFIGURATION }],
});

let forge: FakeForge;
let now = 0;
beforeEach(() => {
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_TOKEN", "PORTCULLIS_FORGE_URL"]) vi.stubEnv(name, "");
  vi.stubEnv("PORTCULLIS_FORGE_TOKEN", "a-token-that-nobody-may-see");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await forge.close();
});

async function start(
  kind: FakeForgeOptions["kind"],
  snapshots: readonly PullRequestSnapshot[],
  tell?: FakeForgeOptions["tell"],
) {
  now = Date.parse(time(10));
  forge = await startFakeForge({ kind, snapshots, now: () => new Date((now += 1000)), ...(tell && { tell }) });
}
const check = (kind: string, ...options: readonly string[]): Promise<Ran> =>
  runPortcullis(
    "check",
    "--pr",
    "acme/shop#7",
    "--forge",
    kind,
    "--forge-url",
    kind === "github" ? forge.root : forge.origin,
    ...options,
  );
const served = (number = 7): PullRequestSnapshot => forge.state.repositories.get("acme/shop")!.requests.get(number)!;
const statuses = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (served().statuses ?? []).filter(({ kind }) => kind === "status").map(({ context, state }) => [context, state]),
  );
const isWrite = ({ method, target }: RecordedRequest): boolean => method !== "GET" && !target.endsWith("/graphql");

describe.each(KINDS)("portcullis check --publish, %s", (kind) => {
  it("tells the verdict once, and the next run has nothing to add", async () => {
    await start(kind, [open(7)]);
    const first = await check(kind, "--publish");
    expect(first.code).toBe(0);
    expect(first.err).toMatch(/^Published 5 statuses, (2 check runs, )?the comment \(created\)\.\n$/);
    expect(statuses()).toEqual({
      "portcullis / sop-ack": "success",
      "portcullis / reserved-paths": "success",
      "sop-checklist / all-items-acked (pull_request)": "success",
      "sop-checklist / na-declarations (pull_request)": "success",
      [ALL_REQUIRED]: "success",
    });
    const count = forge.requests.filter(isWrite).length;
    const second = await check(kind, "--publish");
    expect([second.code, second.err]).toEqual([0, "Published nothing: all of it is there already.\n"]);
    expect(forge.requests.filter(isWrite)).toHaveLength(count);
    expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it("says in one comment who can unblock it with which text, and nothing of what the author wrote (threat 48)", async () => {
    await start(kind, [{ ...open(7), comments: [] }]);
    expect((await check(kind, "--publish")).code).toBe(1);
    served().comments!.push(ack);
    served().pull_request.updated_at = time(20);
    expect((await check(kind, "--publish")).code).toBe(0);
    served().comments!.push(revoke);
    served().pull_request.updated_at = time(21);
    expect((await check(kind, "--publish")).code).toBe(1);
    const own = served().comments!.filter(({ body }) => body.startsWith("<!-- portcullis -->"));
    expect(own).toHaveLength(1);
    expect(own[0]!.body).toContain("Who can unblock this, with which exact text");
    expect(own[0]!.body).toContain("/sop-ack testing");
    expect(own[0]!.body).not.toMatch(/evil\.example|@everybody|!\[/);
    expect(statuses()[ALL_REQUIRED]).toBe("failure");
  });

  it("leaves no old green where the configuration of the base is broken (threat 30)", async () => {
    await start(kind, [open(7)]);
    await check(kind, "--publish");
    // A tree with another configuration is another commit.
    served().pull_request.base = { ref: "main", sha: "b".repeat(40) };
    served().file_contents = [{ ...served().file_contents![0]!, text: "version: 1\ngates: { sop-akc: {} }\n" }];
    const { code, err } = await check(kind, "--publish");
    expect(code).toBe(2);
    expect(err).toContain("Published that there is no verdict");
    expect(statuses()).toMatchObject({
      "portcullis / sop-ack": "error",
      "portcullis / reserved-paths": "error",
      // Of another name, and no configuration tells any more that it is ours: the account and the link to the comment do.
      "sop-checklist / all-items-acked (pull_request)": "error",
      [ALL_REQUIRED]: "error",
    });
  });

  it("leaves no old green where the request cannot be read whole", async () => {
    await start(kind, [open(7)]);
    await check(kind, "--publish");
    const isComments = (body: string): boolean => body.includes("comments");
    forge.setFaults(({ method, target }) =>
      method === "GET" && /\/comments|\/timeline/.test(target) && isComments(target)
        ? { kind: "status", status: 403 }
        : undefined,
    );
    if (kind === "github") served().incomplete = [{ part: "comments", reason: "refused" }];
    const { code } = await check(kind, "--publish");
    expect(code).toBe(3);
    expect(statuses()).toMatchObject({ "portcullis / sop-ack": "error", [ALL_REQUIRED]: "error" });
  });

  it("gives requests with one head the worst of their verdicts (threat 37)", async () => {
    const easy = open(7);
    const hard = { ...open(8, { base: { ref: "release", sha: BASE } }), comments: [] };
    await start(kind, [easy, hard]);
    const { code, out, err } = await check(kind, "--publish");
    // Its own board is green all the same, and what it ends with is what it published.
    expect([code, out, err]).toEqual([
      1,
      expect.stringContaining("Every gate is open."),
      expect.stringContaining("also the head of #8"),
    ]);
    expect(served().comments!.at(-1)!.body).toContain("also the head of");
    expect(statuses()).toMatchObject({ "portcullis / sop-ack": "pending", [ALL_REQUIRED]: "pending" });
    const whole = served().statuses!.findLast(({ context }) => context === ALL_REQUIRED)!;
    expect(whole.description).toMatch(/^#8, the worst of 2 pull requests of this commit/);
  });

  it("judges again what was said while it judged", async () => {
    let isSaid = false;
    await start(kind, [open(7)], ({ target }) => {
      if (!/\/pulls\?/.test(target) || isSaid) return;
      isSaid = true;
      served().comments!.push(revoke);
      served().pull_request.updated_at = time(30);
    });
    const { code, err } = await check(kind, "--publish");
    expect([code, err]).toEqual([1, expect.stringContaining("Published 5 statuses")]);
    expect(statuses()[ALL_REQUIRED]).toBe("failure");
    expect(
      served()
        .statuses!.map(({ state }) => state)
        .slice(0, 2),
    ).not.toContain("success");
  });

  it("opens nothing that another request with the same head holds by now (threat 37)", async () => {
    let isSaid = false;
    const other = open(8, { base: { ref: "release", sha: BASE } });
    await start(kind, [open(7), other], ({ method, target }) => {
      if (method !== "POST" || !target.endsWith("/comments") || isSaid) return;
      isSaid = true;
      served(8).comments!.push(revoke);
      served(8).pull_request.updated_at = time(40);
    });
    expect((await check(kind, "--publish")).code).toBe(1);
    expect(served().statuses!.filter(({ context, state }) => context === ALL_REQUIRED && state === "success")).toEqual(
      [],
    );
  });

  it("closes what was open where there is no end of changes", async () => {
    await start(kind, [open(7)]);
    await check(kind, "--publish");
    served().comments!.push(revoke);
    let minute = 50;
    forge.setFaults(({ target }) => {
      if (/\/pulls\?/.test(target)) served().pull_request.updated_at = time((minute += 1));
      return undefined;
    });
    const { code, err } = await check(kind, "--publish");
    expect([code, err]).toEqual([3, expect.stringContaining("Something was said or changed")]);
    expect(statuses()).toMatchObject({ "portcullis / sop-ack": "error", [ALL_REQUIRED]: "error" });
  });

  it("says nothing of the head of a request that is closed, which would be green when it is opened again", async () => {
    await start(kind, [{ ...open(7, { state: "closed" }), comments: [] }]);
    const { code, err } = await check(kind, "--publish");
    expect([code, err]).toEqual([0, expect.stringContaining("The pull request is closed, so that nothing is said")]);
    expect(forge.requests.filter(isWrite)).toEqual([]);
  });

  it("posts no pass where the head moves while it judges", async () => {
    await start(kind, [open(7)], ({ target }) => {
      if (/\/pulls\?/.test(target)) served().pull_request.head = { ref: "prices", sha: "d".repeat(40) };
    });
    const { code, err } = await check(kind, "--publish");
    expect(code).toBe(3);
    expect(err).toContain("The head moved from cccccccccc to dddddddddd meanwhile: no verdict on it was published.");
    expect(forge.requests.filter(isWrite)).toEqual([]);
  });

  it("with --gate tells of those gates, and not of the whole", async () => {
    await start(kind, [open(7)]);
    await check(kind, "--publish", "--gate", "reserved-paths");
    expect(statuses()).toEqual({ "portcullis / reserved-paths": "success" });
    expect(served().comments).toHaveLength(1);
    served().comments = [];
    await check(kind, "--publish", "--gate", "sop-ack");
    // That the whole is not open can be told of a part of it.
    expect(statuses()[ALL_REQUIRED]).toBe("pending");
  });

  it("says so, and ends with 3, where the token may not write", async () => {
    await start(kind, [open(7)]);
    forge.setFaults((request) =>
      request.method === "POST" && !request.target.endsWith("/graphql") ? { kind: "status", status: 403 } : undefined,
    );
    const { code, out, err } = await check(kind, "--publish");
    expect([code, out]).toEqual([3, expect.stringContaining("Every gate is open.")]);
    expect(err).toContain("was answered with 403");
    expect(err).toContain("It could not be published that there is no verdict");
    expect(err + out).not.toContain("a-token-that-nobody-may-see");
  });
});

it.each([
  [["--publish", "--snapshot", "x.json"], "Only what was read of a forge can be published there."],
  [["--publish"], "Only what was read of a forge can be published there."],
])("refuses %j", async (options, message) => {
  await start("gitea", [open(7)]);
  const { code, err } = await runPortcullis("check", ...options);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});

it("needs a token to publish", async () => {
  vi.stubEnv("PORTCULLIS_FORGE_TOKEN", "");
  await start("gitea", [open(7)]);
  const { code, err } = await check("gitea", "--publish");
  expect([code, err]).toEqual([2, expect.stringContaining("Publishing needs a token")]);
  expect(forge.requests).toEqual([]);
});
