import type { PullRequestSnapshot } from "@portcullis/contracts";
import { parseWith } from "@portcullis/contracts";
import { validate } from "@portcullis/contracts/validators/pull_request_snapshot";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import type { Part } from "../../core/snapshot.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import { openFake, referenceOf, wantedOf } from "./testing/fake-github.ts";
import { wholeState } from "./testing/whole-state.ts";

let forge: FakeForge | undefined;
afterEach(async () => {
  const wrong = forge?.requests.filter(({ problem, fault }) => problem !== undefined && fault === undefined);
  await forge?.close();
  forge = undefined;
  expect(wrong ?? []).toEqual([]);
});

const start = async (...snapshots: readonly PullRequestSnapshot[]): Promise<FakeForge> =>
  (forge = await startFakeForge({ kind: "github", snapshots }));

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
  wantsPushedFiles: true,
  wantsModes: true,
  listTracked: () => [
    { reference: "acme/tools#3", repository: "acme/tools", number: 3 },
    { reference: "acme/shop#4", repository: "acme/shop", number: 4 },
  ],
});

const bySide = ({ path, at }: { path: string; at: string }): string => `${path} ${at}`;

/** Lists of which a forge has an order of its own. */
const inOrder = (snapshot: PullRequestSnapshot): PullRequestSnapshot => ({
  ...snapshot,
  ...(snapshot.file_contents && {
    file_contents: snapshot.file_contents.toSorted((a, b) => (bySide(a) < bySide(b) ? -1 : 1)),
  }),
});

describe("a whole state", () => {
  it("is read as it is, and keeps the contract", async () => {
    const read = await openFake(await start(wholeState)).readPullRequest(referenceOf(wholeState), EVERYTHING);
    expect(inOrder(read)).toEqual(inOrder(wholeState));
    expect(parseWith(validate, read)).toMatchObject({ ok: true });
  });

  it.each(PARTS)("gives %s alone where nothing else is asked for", async (part) => {
    const read = await openFake(await start(wholeState)).readPullRequest(referenceOf(wholeState), {
      ...EVERYTHING,
      parts: new Set([part]),
    });
    expect(PARTS.filter((each) => read[each] !== undefined)).toEqual([part]);
    expect(read.incomplete).toBeUndefined();
  });
});

const STORY = join(import.meta.dirname, "../../../../../fixtures/pull-requests/2980");
const steps = readdirSync(STORY)
  .filter((name) => name.endsWith(".json"))
  .map((name) => [name, JSON.parse(readFileSync(join(STORY, name), "utf8")) as PullRequestSnapshot] as const);

/** As GitHub would have it: bots are called NAME[bot], no review is called stale, and a dismissed one nothing else. */
const onGitHub = (snapshot: PullRequestSnapshot): PullRequestSnapshot =>
  JSON.parse(
    JSON.stringify(snapshot, (name, value: unknown) => {
      if (name === "stale") return undefined;
      const review = value as { dismissed?: boolean } | null;
      if (review?.dismissed === true) return { ...review, state: "dismissed", dismissed: undefined };
      const actor = value as { login?: string; type?: string } | null;
      return actor?.type === "bot" ? { ...actor, login: `${actor.login}[bot]` } : value;
    }),
  ) as PullRequestSnapshot;

describe("the story of pull request 2980", () => {
  it.each(steps)("%s is read as it is", async (_, step) => {
    const snapshot = onGitHub(step);
    const parts = (["comments", "reviews", "commits", "pushes", "files", "teams"] as const).filter(
      (part) => snapshot[part] !== undefined,
    );
    const teams = (snapshot.teams ?? []).map(({ name }) => name);
    const read = await openFake(await start(snapshot)).readPullRequest(
      referenceOf(snapshot),
      wantedOf(parts, { teams, wantsPushedFiles: true }),
    );
    expect(read.incomplete).toEqual(snapshot.incomplete);
    const { merge_base_sha: _base, ...pull_request } = snapshot.pull_request;
    expect({ ...read.pull_request, mergeable: null }).toEqual({ ...pull_request, mergeable: null });
    for (const part of parts) if (part !== "teams") expect(read[part]).toMatchObject(snapshot[part]!);
    const membersOf = ({ name, members }: NonNullable<typeof read.teams>[number]): unknown => [
      name,
      members.map(({ id }) => id),
    ];
    expect(read.teams?.map(membersOf)).toEqual(snapshot.teams?.map(membersOf));
  });
});

describe("few requests", () => {
  /** Seven acknowledgements by five people in three teams, and a push after the first of them. */
  const acknowledged: PullRequestSnapshot = {
    ...wholeState,
    comments: Array.from({ length: 7 }, (_, index) => ({
      id: 100 + index,
      author: { id: 41 + (index % 5), login: `peer-${index % 5}`, type: "user" as const },
      body: `/sop-ack ${index + 1}`,
      created_at: `2026-06-10T10:${15 + index}:00Z`,
      updated_at: `2026-06-10T10:${15 + index}:00Z`,
    })),
    teams: ["engineers", "qa", "managers"].map((name, index) => ({
      name,
      id: 50 + index,
      members: [{ id: 41 + index, login: `peer-${index}`, type: "user" as const }],
    })),
  };
  const checklist = wantedOf(["comments", "reviews", "teams", "commits", "pushes"], {
    teams: ["engineers", "qa", "managers"],
    wantsPushedFiles: true,
  });

  it("answer the checklist, with its configuration read from the base", async () => {
    const fake = await start(acknowledged);
    const adapter = openFake(fake);
    const reference = referenceOf(acknowledged);
    const { sha } = await adapter.readBase(reference);
    const before = fake.requests.length;
    await adapter.readFile(reference, "README.md", sha);
    const forConfiguration = fake.requests.length - before;
    const read = await adapter.readPullRequest(reference, checklist);
    expect(read.incomplete).toBeUndefined();
    expect(read.teams).toHaveLength(3);
    expect(fake.requests.length - forConfiguration).toBeLessThanOrEqual(6);
  });
});

describe("a file of the base that comes along with the conversation", () => {
  const readme = wholeState.file_contents!.find(({ path, at }) => path === "README.md" && at === "base")!;
  const contents = (fake: FakeForge): readonly string[] =>
    fake.requests.map(({ target }) => target).filter((target) => target.includes("/contents/"));

  it("is not asked for again", async () => {
    const fake = await start(wholeState);
    const adapter = openFake(fake);
    const { sha } = await adapter.readBase(referenceOf(wholeState), readme.path);
    expect(await adapter.readFile(referenceOf(wholeState), readme.path, sha)).toBe(readme.text);
    expect(contents(fake)).toEqual([]);
    expect(
      await adapter.readFile(referenceOf(wholeState), readme.path, wholeState.pull_request.head.sha),
    ).toBeDefined();
    expect(contents(fake)).toHaveLength(1);
  });

  it.each([
    ["is another text", { object: { text: "version: 1\ngates: {}\n" } }],
    ["is a link", { mode: 0o120000 }],
    ["is cut", { object: { isTruncated: true } }],
    ["is no text", { object: { isBinary: true } }],
    ["is a folder", { object: null }],
  ])("is read by itself where it %s", async (_, changes: { mode?: number; object?: object | null }) => {
    const fake = await start(wholeState);
    const adapter = openFake(fake, (target, body) => {
      const file = target === "/graphql" && body.data.repository.pullRequest.baseRef.target.file;
      if (!file) return undefined;
      const object = changes.object === null ? {} : { ...file.object, ...changes.object };
      body.data.repository.pullRequest.baseRef.target.file = { ...file, ...changes, object };
      return body;
    });
    const { sha } = await adapter.readBase(referenceOf(wholeState), readme.path);
    expect(await adapter.readFile(referenceOf(wholeState), readme.path, sha)).toBe(readme.text);
    expect(contents(fake)).toHaveLength(1);
  });
});
