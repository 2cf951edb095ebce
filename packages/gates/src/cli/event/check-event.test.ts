import type { GateReport } from "@portcullis/contracts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { startFakeForge } from "../../fake-forge/start-fake-forge.ts";
import { wholeState } from "../../forge/github/testing/whole-state.ts";
import { runPortcullis } from "../../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../../testing/temporary-repository.ts";
import { examplesOf } from "../../testing/webhook-examples.ts";
import { wantedOf } from "../../forge/github/testing/fake-github.ts";
import { readEvent } from "./read-event.ts";
import { openEventCheckout } from "./open-event-checkout.ts";
import { readEventSnapshot } from "./read-event-snapshot.ts";

const LINT = "version: 1\ngates: {workflow-lint: {}}\n";
const BOTH = "version: 1\ngates: {workflow-lint: {}, review-state: {borrowed_commits: allowed}}\n";
const LENIENT = "version: 1\ngates: {companion: {repositories: [acme/shop]}}\n";
const UNSAFE = `on: pull_request_target
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with: {ref: "\${{ github.event.pull_request.head.sha }}"}
      - run: npm ci
`;

let repository: TemporaryRepository;
let base: string;
let head: string;
beforeAll(() => {
  repository = createTemporaryRepository();
  base = repository.commit({ "portcullis.yaml": LINT, "README.md": "a\n" });
  repository.git("checkout", "--quiet", "-b", "change");
  head = repository.commit({ "portcullis.yaml": LENIENT, ".github/workflows/unsafe.yml": UNSAFE });
  repository.git("checkout", "--quiet", "main");
});
afterAll(() => repository.remove());

const before = process.cwd();
beforeEach(() => process.chdir(repository.folder));
afterEach(() => {
  process.chdir(before);
  vi.unstubAllEnvs();
});

const example = (name: string): any => examplesOf(name)[0];

/** An event of the pull request that the repository here has. */
function eventOf(change: (event: any) => void = () => {}): string {
  const event = example("pull_request");
  event.pull_request.base.sha = base;
  event.pull_request.base.ref = "main";
  event.pull_request.head.sha = head;
  change(event);
  return write(event);
}

function write(event: unknown): string {
  const file = join(repository.beside.replace(/beside$/, ""), "event.json");
  writeFileSync(file, typeof event === "string" ? event : JSON.stringify(event));
  return file;
}

const check = (event: string, ...more: readonly string[]): ReturnType<typeof runPortcullis> =>
  runPortcullis("check", "--event", event, "--format", "json", ...more);

describe("check --event", () => {
  it("judges the head by the configuration of the base, whatever is checked out (threat 29)", async () => {
    const { code, out, err } = await check(eventOf());
    expect([code, err]).toEqual([1, ""]);
    const report = JSON.parse(out) as GateReport;
    expect(report.pull_request).toMatchObject({ repository: "Codertocat/Hello-World", number: 2, head_sha: head });
    expect(report.verdicts.map(({ gate, state }) => [gate, state])).toEqual([["workflow-lint", "fail"]]);
    repository.git("checkout", "--quiet", "--detach", "main");
    repository.git("merge", "--quiet", "--no-ff", "-m", "The forge's own merge", head);
    try {
      expect((await check(eventOf())).out.replace(/"taken_at": "[^"]*"/, "")).toBe(
        out.replace(/"taken_at": "[^"]*"/, ""),
      );
    } finally {
      repository.git("checkout", "--quiet", "main");
    }
  });

  it("takes the base where origin has it, when the event is older than that", async () => {
    repository.git("checkout", "--quiet", "-b", "moved", "main");
    const tip = repository.commit({ "portcullis.yaml": BOTH });
    repository.git("update-ref", "refs/remotes/origin/main", tip);
    repository.git("checkout", "--quiet", "main");
    try {
      const { code, out } = await check(eventOf());
      expect((JSON.parse(out) as GateReport).verdicts.map(({ gate, state }) => [gate, state])).toEqual([
        ["workflow-lint", "fail"],
        // Nobody but a forge knows the reviews.
        ["review-state", "error"],
      ]);
      expect([code, out.includes("let the forge be read")]).toEqual([3, true]);
    } finally {
      repository.git("update-ref", "-d", "refs/remotes/origin/main");
    }
  });

  it("explains as well", async () => {
    const { code, out } = await runPortcullis("explain", "workflow-lint", "--event", eventOf());
    expect([code, out.includes("head-checkout")]).toEqual([1, true]);
  });

  it("skips what is closed, and says so", async () => {
    const { out } = await check(eventOf(({ pull_request }) => Object.assign(pull_request, { state: "closed" })));
    expect((JSON.parse(out) as GateReport).verdicts[0]).toMatchObject({
      state: "skipped",
      summary: "The pull request is closed.",
    });
  });

  it("ends in 3 in a shallow clone, and where the head is not there", async () => {
    repository.git("clone", "--quiet", "--depth", "1", `file://${repository.folder}`, repository.beside);
    process.chdir(repository.beside);
    const shallow = await runPortcullis("check", "--event", eventOf());
    expect(shallow.code).toBe(3);
    expect(shallow.err).toMatch(/The clone is shallow.*fetch-depth: 0/s);
    process.chdir(repository.folder);
    const absent = await runPortcullis(
      "check",
      "--event",
      eventOf(({ pull_request }) => (pull_request.head.sha = "a".repeat(40))),
    );
    expect(absent.code).toBe(3);
    expect(absent.err).toMatch(/The head of the event, a{40}, is not in this clone.*fetch-depth: 0/s);
  });

  it("tells every problem of an event at once", async () => {
    const { code, err } = await runPortcullis(
      "check",
      "--event",
      eventOf(({ pull_request }) => {
        pull_request.head.sha = "--upload-pack=x";
        pull_request.number = "7";
        delete pull_request.title;
      }),
    );
    expect(code).toBe(2);
    for (const place of ["/pull_request/head/sha", "/pull_request/number", "/pull_request"])
      expect(err).toContain(place);
    expect((await runPortcullis("check", "--event", write("{"))).code).toBe(3);
  });

  it("judges nothing beside it", async () => {
    const { code, err } = await runPortcullis("check", "--event", eventOf(), "--pr", "a/b#1");
    expect([code, err.includes("two things to judge")]).toEqual([2, true]);
  });
});

describe("an event that names no commits", () => {
  const comment = (): string => {
    const event = example("issue_comment");
    Object.assign(event, { repository: { ...event.repository, name: "shop", owner: { login: "acme" } } });
    Object.assign(event.issue, { number: 7, pull_request: { url: "x" } });
    return write(event);
  };

  it("asks for a forge", async () => {
    const { code, err } = await runPortcullis("check", "--event", comment());
    expect([code, err.includes("acme/shop#7 and none of its commits"), err.includes("--forge-url")]).toEqual([
      2,
      true,
      true,
    ]);
  });

  it("is judged as the forge has it, where one is named", async () => {
    const forge = await startFakeForge({ kind: "github", snapshots: [wholeState] });
    try {
      writeFileSync(join(repository.folder, "..", "own.yaml"), BOTH);
      const { out, code } = await check(
        comment(),
        "--forge",
        "github",
        "--forge-url",
        forge.origin,
        "--config",
        "../own.yaml",
      );
      expect((JSON.parse(out) as GateReport).pull_request).toMatchObject({ repository: "acme/shop", number: 7 });
      expect(code).not.toBe(2);
    } finally {
      await forge.close();
    }
  });
});

it("knows nobody of a commit by an id: an address is no account (threat 2)", async () => {
  repository.git("checkout", "--quiet", "-b", "authors", "main");
  const message = "Prices\n\nCo-authored-by: Ben <12+ben@users.noreply.github.com>";
  repository.git("commit", "--quiet", "--allow-empty", "--author", "Eve <eve@example.org>", "--message", message);
  const tip = repository.git("rev-parse", "HEAD");
  repository.git("checkout", "--quiet", "main");
  const event = readEvent(eventOf(({ pull_request }) => (pull_request.head.sha = tip)));
  const checkout = await openEventCheckout(".", event, event.pull_request!, "2026-06-10T10:00:00Z");
  const { commits, comments, incomplete } = await readEventSnapshot(checkout, wantedOf(["commits", "comments"]));
  await checkout.repository.close();
  expect(commits).toEqual([
    {
      sha: tip,
      author: { id: null, login: "eve@example.org", type: "user" },
      committer: { id: null, login: "a@example.org", type: "user" },
      co_authors: [{ id: null, login: "ben", type: "user" }],
    },
  ]);
  expect([comments, incomplete?.map(({ part }) => part)]).toEqual([undefined, ["comments"]]);
});
