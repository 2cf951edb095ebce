import type { PullRequestSnapshot } from "@portcullis/contracts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import type { Part } from "../../core/snapshot.ts";
import type { Wanted } from "../../core/wanted.ts";
import { faultOn, faultsFromSeed, type Fault } from "../../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import type { PullRequestReference } from "../forge.ts";
import { ForgeFault } from "../forge-fault.ts";
import { openForge } from "../open-forge.ts";

const STORY = join(import.meta.dirname, "../../../../../fixtures/pull-requests/2980");
const steps = readdirSync(STORY)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(join(STORY, name), "utf8")) as PullRequestSnapshot] as const);
const [, last] = steps.at(-1)!;

const PARTS: readonly Part[] = ["comments", "reviews", "commits", "pushes", "files", "statuses", "teams"];

const wantedOf = (parts: readonly Part[], more: Partial<Wanted> = {}): Wanted => ({
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
});

let forge: FakeForge | undefined;
afterEach(async () => {
  // A request that the API does not know is answered all the same; it is told here.
  const wrong = forge?.requests.filter(({ problem, fault }) => problem !== undefined && fault === undefined);
  await forge?.close();
  forge = undefined;
  expect(wrong ?? []).toEqual([]);
});

const start = async (...snapshots: readonly PullRequestSnapshot[]): Promise<FakeForge> =>
  (forge = await startFakeForge({ kind: "gitea", snapshots }));

const open = ({ root }: FakeForge, requestMilliseconds = 30_000) =>
  openForge("gitea", {
    root: new URL(root),
    fetch: globalThis.fetch,
    now: () => Date.parse(last.taken_at),
    sleep: async () => {},
    limits: { requestMilliseconds, attempts: 2 },
  });

const referenceOf = ({ repository: { owner, name }, pull_request }: PullRequestSnapshot): PullRequestReference => ({
  owner,
  repository: name,
  number: pull_request.number,
});

/** Gitea's API does not tell that an account is a machine's. */
const withoutBots = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('"type":"bot"', '"type":"user"')) as T;

const sorted = (list: readonly unknown[] = []): readonly unknown[] =>
  list.map((item) => JSON.stringify(item)).toSorted();

const byId = <T extends { readonly id?: number }>(list: readonly T[] | undefined): readonly T[] | undefined =>
  list?.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0));

describe("the story of pull request 2980", () => {
  it.each(steps)("%s is read as it is", async (_, given) => {
    const snapshot = withoutBots(given);
    const teams = (snapshot.teams ?? []).map(({ name }) => name);
    const parts = PARTS.filter((part) => snapshot[part] !== undefined);
    const read = await open(await start(snapshot)).readPullRequest(
      referenceOf(snapshot),
      wantedOf(parts, { teams, wantsPushedFiles: false }),
    );
    expect(read.incomplete).toEqual(snapshot.incomplete);
    expect({ ...read.pull_request, mergeable: null }).toEqual({ ...snapshot.pull_request, mergeable: null });
    expect(read.comments).toEqual(snapshot.comments);
    expect(byId(read.reviews)).toMatchObject(byId(snapshot.reviews)!);
    expect(read.reviews).toHaveLength(snapshot.reviews!.length);
    expect(read.commits).toEqual(snapshot.commits);
    expect(read.pushes?.map(({ sha, forced, pushed_at }) => ({ sha, forced, pushed_at }))).toEqual(
      snapshot.pushes?.map(({ sha, forced, pushed_at }) => ({ sha, forced, pushed_at })),
    );
    expect(read.files?.map(({ path, status }) => ({ path, status }))).toEqual(
      snapshot.files?.map(({ path, status }) => ({ path, status })),
    );
    expect(byId(read.statuses)?.map(({ context, state }) => ({ context, state }))).toEqual(
      byId(snapshot.statuses)?.map(({ context, state }) => ({ context, state })),
    );
    expect(read.teams?.map(({ name, members }) => ({ name, members }))).toEqual(
      snapshot.teams?.map(({ name, members }) => ({ name, members })),
    );
  });
});

describe("what a gate does not ask for", () => {
  it("is not read", async () => {
    const fake = await start(last);
    const read = await open(fake).readPullRequest(referenceOf(last), wantedOf(["comments"]));
    expect(Object.keys(read).filter((part) => PARTS.includes(part as Part))).toEqual(["comments"]);
    const targets = fake.requests.map(({ target }) => target.replace(/^.*\/(?=pulls|issues|version)/, ""));
    expect(targets).toEqual(["pulls/2980", "issues/2980/comments", "pulls/2980"]);
  });
});

it("asks at most twelve times for a checklist with three teams", async () => {
  const fake = await start(last);
  const teams = ["qa", "engineers", "managers"];
  const adapter = open(fake);
  const base = await adapter.readBase(referenceOf(last));
  await adapter.readFile(referenceOf(last), "portcullis.yaml", base.sha).catch(() => {});
  const before = fake.requests.length;
  await adapter.readPullRequest(
    referenceOf(last),
    wantedOf(["comments", "reviews", "commits", "pushes", "teams"], { teams: [...teams, "not-there"] }),
  );
  // Of the base and of the configuration one each.
  expect(fake.requests.length - before + 2).toBeLessThanOrEqual(12);
});

const TEAMS = last.teams!.map(({ name }) => name);
const ALL = wantedOf(PARTS, { teams: TEAMS });

/** Where each part comes from. */
const SOURCES: readonly (readonly [Part, string])[] = [
  ["comments", "/comments"],
  ["reviews", "/reviews"],
  ["commits", "/pulls/2980/commits"],
  ["pushes", "/timeline"],
  ["files", "/pulls/2980/files"],
  ["statuses", "/statuses"],
];

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["403", { kind: "status", status: 403 }],
  ["404", { kind: "status", status: 404 }],
  ["500, each time", { kind: "status", status: 500 }],
  ["429, each time", { kind: "status", status: 429, retryAfter: 1 }],
  ["half a body, each time", { kind: "cut" }],
  ["no JSON", { kind: "garbage" }],
  ["another shape", { kind: "shape" }],
  ["a redirect to another origin", { kind: "redirect", to: "http://127.0.0.2:9/" }],
];

describe.each(SOURCES)("%s", (part, path) => {
  it.each(FAULTS)("that are answered with %s are told as incomplete", async (_, fault) => {
    const fake = await start(last);
    fake.setFaults(faultOn(path, fault));
    const read = await open(fake).readPullRequest(referenceOf(last), wantedOf([part]));
    expect(read[part]).toBeUndefined();
    expect(read.incomplete).toEqual([{ part, reason: expect.any(String) as string }]);
  });
});

it("tells of a part that never comes as incomplete", async () => {
  const fake = await start(last);
  fake.setFaults(faultOn("/comments", { kind: "hang" }));
  const read = await open(fake, 3000).readPullRequest(referenceOf(last), wantedOf(["comments", "commits"]));
  expect(read.incomplete).toMatchObject([
    { part: "comments", reason: expect.stringContaining("longer than 3 s") as string },
  ]);
  expect(read.commits).toHaveLength(last.commits!.length);
});

describe("teams (threats 25 and 26)", () => {
  it.each([403, 404])("that the token may not see, %i, are incomplete one by one", async (status) => {
    const fake = await start(last);
    fake.setFaults(faultOn("/teams/20/members", { kind: "status", status }));
    const read = await open(fake).readPullRequest(referenceOf(last), wantedOf(["teams"], { teams: TEAMS }));
    expect(read.teams).toHaveLength(TEAMS.length - 1);
    expect(read.incomplete).toEqual([
      {
        part: "teams",
        subject: expect.any(String) as string,
        reason: expect.stringContaining(String(status)) as string,
      },
    ]);
  });

  it("are found by their whole name only", async () => {
    const [name] = TEAMS;
    const asked = { teams: [name!.toUpperCase(), name!.slice(0, -1), `nobody/${name}`] };
    const read = await open(await start(last)).readPullRequest(referenceOf(last), wantedOf(["teams"], asked));
    expect(read.teams?.map((team) => team.name)).toEqual([name!.toUpperCase()]);
    expect(new Set(read.incomplete?.map(({ subject }) => subject))).toEqual(new Set(asked.teams.slice(1)));
  });
});

it("gives up where the pull request itself cannot be read", async () => {
  const fake = await start(last);
  const reference = referenceOf(last);
  const adapter = open(fake);
  await expect(adapter.readPullRequest({ ...reference, number: 1 }, ALL)).rejects.toMatchObject({ status: 404 });
  fake.setFaults(faultOn("/version", { kind: "shape" }));
  await expect(adapter.readPullRequest(reference, { ...ALL, isKept: true })).rejects.toBeInstanceOf(ForgeFault);
});

const LISTS = ["comments", "reviews", "commits", "pushes", "files", "statuses"] as const;

// Never shorter.
it("reads each part as it is or not at all, whatever goes wrong (threats 39 and 46)", async () => {
  const fake = await start(last);
  const adapter = open(fake);
  const whole = await adapter.readPullRequest(referenceOf(last), ALL);
  expect(whole.incomplete).toBeUndefined();
  let refused = 0;
  let told = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    fake.setFaults(faultsFromSeed(seed, 0.15));
    const read = await open(fake, 300)
      .readPullRequest(referenceOf(last), ALL)
      .catch((error: unknown) => error);
    if (read instanceof ForgeFault) {
      refused += 1;
      continue;
    }
    const snapshot = read as PullRequestSnapshot;
    const gaps = new Set(snapshot.incomplete?.map(({ part }) => part));
    told += gaps.size;
    for (const part of LISTS)
      if (!gaps.has(part)) expect([seed, part, sorted(snapshot[part])]).toEqual([seed, part, sorted(whole[part])]);
    for (const team of snapshot.teams ?? []) expect(whole.teams).toContainEqual(team);
    const unread = snapshot.incomplete?.filter(({ part }) => part === "teams") ?? [];
    expect((snapshot.teams ?? []).length + unread.length).toBe(TEAMS.length);
  }
  expect(refused).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(0);
});
