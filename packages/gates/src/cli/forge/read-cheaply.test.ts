import type { PullRequestSnapshot, Verdict } from "@portcullis/contracts";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { runGates } from "../../core/run-gates.ts";
import { faultOn } from "../../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../../fake-forge/start-fake-forge.ts";
import { loadPullRequest, type PullRequestOptions } from "./load-pull-request.ts";

const STORY = join(import.meta.dirname, "../../../../../fixtures/pull-requests/2980");
const story = JSON.parse(readFileSync(join(STORY, "12-acked-again-and-green.json"), "utf8")) as PullRequestSnapshot;
const head = story.pull_request.head.sha;

const person = (id: number, login: string) => ({ id, login, type: "user" as const });
const author = person(1, "dan");
const [eve, kim, lea, max, zoe] = [
  person(2, "eve"),
  person(3, "kim"),
  person(4, "lea"),
  person(5, "max"),
  person(6, "zoe"),
];

const ITEMS = ["one", "two", "three", "four", "five", "six", "seven"];
const TEAMS = ["engineers", "managers", "qa"];

/** Seven items for three teams; the team of AI reviewers is there besides. */
const CONFIGURATION = `version: 1
gates:
  sop-ack:
    items:
${ITEMS.map((slug, index) => `      - {slug: ${slug}, pr_section_marker: "Item ${slug}", required_teams: [${TEAMS[index % 3]}], ai_ack_eligible: true}`).join("\n")}
`;

const minute = (minutes: number): string =>
  new Date(Date.parse("2026-06-10T08:00:00Z") + minutes * 60_000).toISOString();
const say = (id: number, who: typeof eve, body: string, at = 30 + id) => ({
  id,
  author: who,
  body,
  created_at: minute(at),
  updated_at: minute(at),
});

/** Seven acknowledgements by five people of three teams. */
function acked(changes: Partial<PullRequestSnapshot> = {}): PullRequestSnapshot {
  const { pull_request: _, ...base } = story;
  return {
    ...base,
    pull_request: {
      ...story.pull_request,
      author,
      labels: [],
      body: ITEMS.map((slug) => `## Item ${slug}\nDone, and tried.\n`).join("\n"),
      created_at: minute(0),
      // Of the last comment, as a forge has it.
      updated_at: minute(37),
    },
    commits: [{ sha: head, author, committer: author }],
    pushes: [{ sha: head, pushed_at: minute(0), forced: false }],
    comments: [
      say(1, eve, "/sop-ack one"),
      say(2, kim, "/sop-ack two"),
      say(3, lea, "/sop-ack three"),
      say(4, max, "/sop-ack four"),
      say(5, zoe, "/sop-ack five"),
      say(6, lea, "/sop-ack six"),
      say(7, eve, "/sop-ack seven"),
    ],
    reviews: [],
    teams: [
      { name: "engineers", id: 31, members: [eve, max] },
      { name: "managers", id: 32, members: [kim, zoe] },
      { name: "qa", id: 33, members: [lea] },
      { name: "ai-sop-ack", id: 34, members: [person(9, "ada")] },
    ],
    base_files: ["portcullis.yaml"],
    file_contents: [{ path: "portcullis.yaml", at: "base", sha256: "0".repeat(64), text: CONFIGURATION }],
    ...changes,
  };
}

const touched = (changes: Partial<PullRequestSnapshot["pull_request"]>) => ({
  pull_request: { ...acked().pull_request, updated_at: minute(90), ...changes },
});

let cache: string;
let forge: FakeForge;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "portcullis-read-cheaply-"));
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_TOKEN", "PORTCULLIS_FORGE_URL", "PORTCULLIS_FORGE_TOKEN"])
    vi.stubEnv(name, "");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(minute(600)) });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await forge.close();
  rmSync(cache, { recursive: true, force: true });
});

type Kind = "gitea" | "github";

interface Judged extends Pick<Verdict, "state" | "summary"> {
  readonly requests: readonly string[];
}

/** What `check --pr --gate sop-ack` reads, and what it says. */
async function judge(kind: Kind, options: Partial<PullRequestOptions> = {}): Promise<Judged> {
  const before = forge.requests.length;
  const named = { pr: "molecule-ai/molecule-core#2980", forge: kind, forgeUrl: forge.origin, gate: ["sop-ack"] };
  const { gates, snapshot } = await loadPullRequest({ ...named, cache, ...options });
  const sent = forge.requests.slice(before);
  expect(sent.filter(({ problem }) => problem !== undefined)).toEqual([]);
  const { state, summary } = runGates(snapshot, gates, "0.0.0").verdicts[0]!;
  return { state, summary, requests: sent.map(({ method, target, status }) => `${method} ${target} ${status}`) };
}

async function start(kind: Kind, snapshot = acked()): Promise<void> {
  forge = await startFakeForge({ kind, snapshots: [snapshot] });
}

describe.each([
  ["gitea", 12, 4],
  ["github", 6, 4],
] as const)("on %s", (kind, most, mostAgain) => {
  it(`reads seven acknowledgements by five people in three teams with at most ${most} requests, then ${mostAgain}`, async () => {
    await start(kind);
    const first = await judge(kind);
    expect([first.state, first.requests.length <= most ? [] : first.requests]).toEqual(["pass", []]);
    const second = await judge(kind);
    expect([second.state, second.requests.length <= mostAgain ? [] : second.requests]).toEqual(["pass", []]);
  });

  const changes: Record<string, [Partial<PullRequestSnapshot>, string]> = {
    "a comment that takes one back": [
      { ...touched({}), comments: [...acked().comments!, say(8, eve, "/sop-revoke one", 85)] },
      "fail",
    ],
    "a comment that was edited": [
      {
        comments: acked().comments!.map((each) => (each.id === 1 ? { ...each, updated_at: minute(59) } : each)),
      },
      "fail",
    ],
    "a comment that is gone": [{ comments: acked().comments!.slice(1) }, "pending"],
    "a review that takes one back": [
      {
        reviews: [
          {
            id: 9,
            author: eve,
            state: "commented",
            commit_sha: head,
            submitted_at: minute(85),
            body: "/sop-revoke one",
          },
        ],
      },
      "fail",
    ],
    "a description without an answer": [touched({ body: "" }), "fail"],
    "a push": [
      {
        ...touched({ head: { ...story.pull_request.head, sha: "ab".repeat(20) } }),
        commits: [{ sha: "ab".repeat(20), author, committer: author }],
        pushes: [
          { sha: head, pushed_at: minute(0), forced: false },
          { sha: "ab".repeat(20), pushed_at: minute(80), forced: true },
        ],
      },
      "pending",
    ],
    "a push away and back": [
      {
        ...touched({}),
        pushes: [
          { sha: head, pushed_at: minute(0), forced: false },
          { sha: "ab".repeat(20), pushed_at: minute(80), forced: true },
          { sha: head, pushed_at: minute(81), forced: true },
        ],
      },
      "pending",
    ],
    "a base with another configuration": [
      {
        ...touched({ base: { ref: "main", sha: "cd".repeat(20) } }),
        file_contents: [
          {
            path: "portcullis.yaml",
            at: "base",
            sha256: "0".repeat(64),
            text: CONFIGURATION.replaceAll("[engineers]", "[managers]"),
          },
        ],
      },
      "fail",
    ],
  };

  it("sees what changed without being told", async () => {
    await start(kind);
    for (const [name, [change, expected]] of Object.entries(changes)) {
      forge.serve([acked()]);
      const own = { cache: join(cache, name) };
      expect([name, (await judge(kind, own)).state]).toEqual([name, "pass"]);
      forge.serve([acked(change)]);
      const warm = await judge(kind, own);
      const cold = await judge(kind, { cache: false });
      expect([name, warm.state, warm.summary]).toEqual([name, expected, cold.summary]);
    }
  });

  it("sees a label", async () => {
    const text = `${CONFIGURATION.replaceAll("required_teams: [engineers]", "required_teams: [engineers], required_teams_high_risk: [qa]")}    high_risk_labels: [risk]\n`;
    const file_contents = [{ path: "portcullis.yaml", at: "base" as const, sha256: "0".repeat(64), text }];
    await start(kind, acked({ file_contents }));
    expect((await judge(kind)).state).toBe("pass");
    forge.serve([acked({ file_contents, ...touched({ labels: ["risk"] }) })]);
    expect((await judge(kind)).state).toBe("fail");
  });

  it("believes who is in a team for five minutes, or as long as it is told", async () => {
    await start(kind);
    await judge(kind);
    forge.serve([
      acked({ teams: acked().teams!.map((team) => (team.id === 31 ? { ...team, members: [max] } : team)) }),
    ]);
    expect((await judge(kind)).state).toBe("pass");
    expect((await judge(kind, { peopleAge: 0 })).state).toBe("fail");
    await start(kind);
    await judge(kind);
    forge.serve([
      acked({ teams: acked().teams!.map((team) => (team.id === 31 ? { ...team, members: [max] } : team)) }),
    ]);
    vi.setSystemTime(Date.parse(minute(605)));
    expect((await judge(kind)).state).toBe("fail");
  });

  it("asks for evidence when an AI reviewer speaks, and only then", async () => {
    await start(kind);
    const isOfStatuses = (request: string): boolean => /statuses|check-runs/.test(request);
    expect((await judge(kind)).requests.some(isOfStatuses)).toBe(false);
    forge.serve([acked({ comments: [...acked().comments!, say(8, person(9, "ada"), "/sop-ack one")] })]);
    expect((await judge(kind)).requests.some(isOfStatuses)).toBe(true);
    const kept = await judge(kind, { isKept: true });
    expect(kept.requests.some(isOfStatuses)).toBe(true);
  });

  it("keeps nothing of a reading that was not whole", async () => {
    await start(kind);
    forge.setFaults(faultOn("timeline", { kind: "status", status: 403 }));
    if (kind === "github") forge.setFaults(faultOn("/activity", { kind: "status", status: 403 }));
    expect((await judge(kind)).state).toBe("error");
    expect(readdirSync(cache)).toEqual([]);
  });
});

it("asks GitHub what is still the same, and it is", async () => {
  await start("github");
  await judge("github");
  const { requests } = await judge("github");
  expect(requests.filter((request) => request.endsWith(" 304"))).toHaveLength(3);
});

it("keeps no answer of GitHub that is none", async () => {
  await start("github");
  forge.setFaults(faultOn("/pulls/2980", { kind: "garbage" }, 1));
  expect((await judge("github")).state).toBe("pass");
});

it("takes pushes of a minute ago from nowhere but the forge", async () => {
  await start("gitea", acked(touched({ updated_at: minute(599.5) })));
  const isOfPushes = (request: string): boolean => request.includes("/timeline");
  await judge("gitea");
  expect((await judge("gitea")).requests.some(isOfPushes)).toBe(true);
});
