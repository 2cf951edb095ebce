import type { PullRequestSnapshot } from "@portcullis/contracts";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Part } from "../../core/snapshot.ts";
import { faultOn, faultsFromSeed, type Fault } from "../../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import { ForgeFault } from "../forge-fault.ts";
import type { ForgeAdapter } from "../forge.ts";
import { openFake, referenceOf, wantedOf } from "./testing/fake-github.ts";
import { wholeState } from "./testing/whole-state.ts";

let fake: FakeForge;
beforeAll(async () => {
  fake = await startFakeForge({ kind: "github", snapshots: [wholeState] });
});
afterEach(() => fake.setFaults(undefined));
afterAll(() => fake.close());

// Nobody waits long for a forge that never answers.
const openFaulty = (): ForgeAdapter => openFake(fake, undefined, 400);

const FAULTS: readonly (readonly [string, Fault])[] = [
  ["403", { kind: "status", status: 403 }],
  ["404", { kind: "status", status: 404 }],
  ["500, each time", { kind: "status", status: 500 }],
  ["429, each time", { kind: "status", status: 429, retryAfter: 1 }],
  ["silence, each time", { kind: "hang" }],
  ["half a body, each time", { kind: "cut" }],
  ["no JSON", { kind: "garbage" }],
  ["another shape", { kind: "shape" }],
  ["a redirect to another origin", { kind: "redirect", to: "http://127.0.0.2:9/" }],
];

const PARTS: readonly Part[] = [
  "commits",
  "pushes",
  "comments",
  "reviews",
  "files",
  "statuses",
  "teams",
  "open_pull_requests",
  "base_files",
  "head_files",
  "tracked_issues",
  "branch_protection",
  "file_contents",
];

const EVERYTHING = wantedOf(PARTS, {
  sides: new Set(["base", "head", "merge_base"]),
  teams: wholeState.teams!.map(({ name }) => name),
  wantsFile: (path) => path === "README.md",
  listsFile: () => true,
  wantsOpenFile: (path) => path.endsWith(".sql"),
  wantsOpenCommits: true,
  wantsModes: true,
  listTracked: () => [{ reference: "acme/tools#3", repository: "acme/tools", number: 3 }],
});

/** Where each part comes from. What has a subject is read piece by piece, and the others stay. */
const SOURCES: readonly { readonly part: Part; readonly path: string; readonly subject?: string }[] = [
  { part: "comments", path: "/graphql" },
  { part: "reviews", path: "/graphql" },
  { part: "commits", path: "/graphql" },
  { part: "pushes", path: "/activity" },
  { part: "files", path: "/pulls/7/files" },
  { part: "files", path: "/git/trees/" },
  { part: "statuses", path: "/statuses" },
  { part: "statuses", path: "/check-runs" },
  { part: "open_pull_requests", path: "/pulls?" },
  { part: "open_pull_requests", path: "/pulls/8/files" },
  { part: "open_pull_requests", path: "/contents/migrations/2.sql" },
  { part: "base_files", path: "/git/trees/" },
  { part: "base_files", path: "/graphql" },
  { part: "head_files", path: "/git/trees/" },
  { part: "branch_protection", path: "/rules/" },
  { part: "file_contents", path: "/git/trees/" },
  { part: "file_contents", path: "/compare/" },
  { part: "file_contents", path: "/contents/README.md", subject: "README.md" },
  { part: "tracked_issues", path: "/issues/3", subject: "acme/tools#3" },
];

describe.each(SOURCES)("$part of $path", ({ part, path, subject }) => {
  it.each(FAULTS)("that is answered with %s is told as incomplete", async (_, fault) => {
    fake.setFaults(faultOn(path, fault));
    const read = await openFaulty().readPullRequest(referenceOf(wholeState), {
      ...EVERYTHING,
      parts: new Set([part]),
    });
    if (subject === undefined) expect(read.incomplete).toContainEqual({ part, reason: expect.any(String) as string });
    else expect(read.incomplete).toContainEqual({ part, subject, reason: expect.any(String) as string });
    expect(read.incomplete!.every((gap) => gap.part === part)).toBe(true);
    // No tree, no contents: the commit where the two parted is a gap of its own, and the head is read all the same.
    if (path !== "/compare/") expect(read[part] ?? []).toEqual([]);
    expect(JSON.stringify(read)).not.toContain("secret");
  });
});

describe("teams", () => {
  it.each(FAULTS)("that are answered with %s are incomplete, each of them", async (_, fault) => {
    fake.setFaults(faultOn("/graphql", fault));
    const read = await openFaulty().readPullRequest(referenceOf(wholeState), {
      ...EVERYTHING,
      parts: new Set(["teams"]),
    });
    expect(read.teams).toEqual([]);
    expect(read.incomplete?.map(({ subject }) => subject)).toEqual(EVERYTHING.teams.toSorted());
  });

  it("without any asked for are none, and nobody is asked", async () => {
    const before = fake.requests.length;
    const read = await openFaulty().readPullRequest(referenceOf(wholeState), wantedOf(["teams"]));
    expect([read.teams, read.incomplete]).toEqual([[], undefined]);
    expect(fake.requests.slice(before).filter(({ target }) => target === "/graphql")).toHaveLength(1);
  });
});

it("a file's commits of another request that cannot be read are left out", async () => {
  fake.setFaults(faultOn("/pulls/8/commits", { kind: "status", status: 403 }));
  const asked = { ...EVERYTHING, parts: new Set<Part>(["open_pull_requests"]) };
  const read = await openFake(fake).readPullRequest(referenceOf(wholeState), asked);
  expect(read.open_pull_requests?.map(({ number, commits }) => [number, commits])).toEqual([[8, undefined]]);
});

it("what a push changed is any file where it cannot be read", async () => {
  fake.setFaults(faultOn("/compare/", { kind: "status", status: 404 }));
  const read = await openFake(fake).readPullRequest(
    referenceOf(wholeState),
    wantedOf(["pushes"], { wantsPushedFiles: true }),
  );
  expect(read.pushes).toEqual(wholeState.pushes!.map(({ changed_files: _, ...push }) => push));
  expect(read.incomplete).toBeUndefined();
});

describe("measurements", () => {
  it("are no forge's to give", async () => {
    const read = await openFake(fake).readPullRequest(referenceOf(wholeState), wantedOf(["measurements"]));
    expect(read.incomplete?.map(({ part }) => part)).toEqual(["measurements"]);
  });
});

describe("the pull request itself", () => {
  it.each(FAULTS)("that is answered with %s ends the reading", async (_, fault) => {
    fake.setFaults(faultOn("/pulls/7", fault));
    const adapter = openFaulty();
    await expect(adapter.readPullRequest(referenceOf(wholeState), EVERYTHING)).rejects.toBeInstanceOf(ForgeFault);
    await expect(adapter.readBase(referenceOf(wholeState))).rejects.toBeInstanceOf(ForgeFault);
  });
});

describe("a file at a commit", () => {
  const reference = referenceOf(wholeState);
  const { base } = wholeState.pull_request;

  it("is read, and undefined only where the tree proves that there is none", async () => {
    const adapter = openFake(fake);
    expect(await adapter.readBase(reference)).toEqual(base);
    expect(await adapter.readFile(reference, "README.md", base.sha)).toBe("Shop\n");
    expect(await adapter.readFile(reference, "none.yaml", base.sha)).toBeUndefined();
    fake.setFaults(faultOn("/contents/", { kind: "status", status: 404 }));
    await expect(adapter.readFile(reference, "README.md", base.sha)).rejects.toThrow("the forge does not give it");
    fake.setFaults(faultOn("/git/trees/", { kind: "status", status: 404 }));
    await expect(adapter.readFile(reference, "none.yaml", base.sha)).rejects.toBeInstanceOf(ForgeFault);
  });
});

/** Without the order, which a forge may change; of another pull request the commits may be missing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).toSorted();
  if (typeof value !== "object" || value === null) return value;
  const { commits: _, author, co_authors: others, ...fields } = value as Readonly<Record<string, unknown>>;
  const all = { ...fields, authors: [author, ...((others as unknown[] | undefined) ?? [])] };
  return Object.fromEntries(Object.entries(all).map(([name, field]) => [name, sorted(field)]));
}

// Never shorter.
it("reads each part as it is or not at all, whatever goes wrong (threats 39 and 46)", async () => {
  const whole = await openFake(fake).readPullRequest(referenceOf(wholeState), EVERYTHING);
  expect(whole.incomplete).toBeUndefined();
  const outcomes = { refused: 0, told: 0, whole: 0 };
  for (let seed = 1; seed <= 60; seed += 1) {
    fake.setFaults(faultsFromSeed(seed, 0.1));
    const read = await openFaulty()
      .readPullRequest(referenceOf(wholeState), EVERYTHING)
      .catch((error: unknown) => error);
    if (read instanceof ForgeFault) {
      outcomes.refused += 1;
      continue;
    }
    const snapshot = read as PullRequestSnapshot;
    const gaps = new Set(snapshot.incomplete?.map(({ part }) => part));
    outcomes[gaps.size === 0 ? "whole" : "told"] += 1;
    for (const part of PARTS)
      if (!gaps.has(part)) expect([seed, part, sorted(snapshot[part])]).toEqual([seed, part, sorted(whole[part])]);
  }
  expect(Math.min(outcomes.refused, outcomes.told)).toBeGreaterThan(0);
});
