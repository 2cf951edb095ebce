import { parse, type DoctorReport, type PullRequestSnapshot } from "@portcullis/contracts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { FakeForgeOptions } from "../fake-forge/fake-forge-options.ts";
import { faultOn, type FaultPlan } from "../fake-forge/faults.ts";
import { startFakeForge, type FakeForge } from "../fake-forge/start-fake-forge.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";

const ROOT = join(import.meta.dirname, "../../../../fixtures");
const TOKEN = "a-token-that-nobody-may-see";
const REPOSITORY = ["--repository", "molecule-ai/molecule-core"];

const CONFIGURATION = `version: 1
gates:
  sop-ack:
    config: .gitea/sop-checklist-config.yaml
  security-review: { uses: team-review, teams: [security] }
`;
const CHECKLIST = `items:
  - {slug: testing, numeric_alias: 1, pr_section_marker: Comprehensive testing performed, required_teams: [engineers]}
`;

const story = JSON.parse(
  readFileSync(join(ROOT, "pull-requests/2980/12-acked-again-and-green.json"), "utf8"),
) as PullRequestSnapshot;

interface SetUp extends Partial<PullRequestSnapshot> {
  readonly configuration?: string;
  readonly checklist?: string | undefined;
}

/** A repository at which nothing is to be mended but what is said. */
function setUp({ configuration = CONFIGURATION, ...changes }: SetUp = {}): PullRequestSnapshot {
  const checklist = "checklist" in changes ? changes.checklist : CHECKLIST;
  const { checklist: _, ...more } = changes;
  const files = { "portcullis.yaml": configuration, ".gitea/sop-checklist-config.yaml": checklist };
  const there = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...story,
    base_files: there.map(([path]) => path),
    file_contents: there.map(([path, text]) => ({ path, at: "base", sha256: "0".repeat(64), text })),
    branch_protection: {
      required_contexts: ["portcullis / all-required"],
      dismiss_stale_approvals: true,
      required_approvals: 1,
    },
    ...more,
  };
}

let forge: FakeForge | undefined;
beforeEach(() => {
  // What runs these tests may be a job of a forge itself.
  for (const name of ["GITHUB_SERVER_URL", "GITHUB_TOKEN", "GITHUB_REPOSITORY", "PORTCULLIS_FORGE_URL"])
    vi.stubEnv(name, "");
  vi.stubEnv("PORTCULLIS_FORGE_TOKEN", TOKEN);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await forge?.close();
  forge = undefined;
});

type Kind = FakeForgeOptions["kind"];
interface Situation {
  readonly kind: Kind;
  readonly snapshot?: PullRequestSnapshot;
  readonly faults?: FaultPlan;
  readonly scopes?: readonly string[];
  readonly token?: string;
  readonly now?: () => Date;
}

const SCOPES = { gitea: undefined, github: ["repo", "read:org"] };

async function run(
  { kind, snapshot = setUp(), faults, token = TOKEN, now, ...given }: Situation,
  ...options: readonly string[]
): Promise<Ran> {
  const scopes = given.scopes ?? SCOPES[kind];
  const tokens = [{ token, login: "gate-keeper", ...(scopes && { scopes }) }];
  forge = await startFakeForge({ kind, snapshots: [snapshot], tokens, ...(now && { now }) });
  forge.setFaults(faults);
  const address = ["--forge", kind, "--forge-url", forge.origin];
  const ran = await runPortcullis("doctor", ...address, ...options);
  expect(forge.requests.filter(({ problem }) => problem !== undefined)).toEqual([]);
  expect(forge.requests.every(({ method, target }) => method === "GET" || target === "/graphql")).toBe(true);
  expect(ran.out + ran.err).not.toContain(TOKEN);
  return ran;
}

const examine = async (
  situation: Situation,
  ...options: readonly string[]
): Promise<DoctorReport & { readonly code: number }> => {
  const { code, out } = await run(situation, ...REPOSITORY, "--format", "json", ...options);
  const parsed = parse("doctor_report", JSON.parse(out));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...parsed.value, code };
};

/** What is not well, in a line each. */
const told = ({ checks }: DoctorReport, check: string): readonly string[] =>
  checks
    .filter((each) => each.check === check && each.state !== "ok")
    .map(({ state, subject = "", found }) => `${state} ${subject}: ${found}`);

const golden = (name: string): string => join(ROOT, "golden/doctor", `${name}.txt`);
const anywhere = (text: string): string => text.replaceAll(/127\.0\.0\.1:\d+/g, "forge.example");

describe.each(["gitea", "github"] as const)("portcullis doctor on %s", (kind) => {
  it("finds nothing wrong with a repository that is well", async () => {
    const { code, out, err } = await run({ kind }, ...REPOSITORY, "--canary", "engineers=Engineer-B");
    expect([code, err]).toEqual([0, ""]);
    await expect(anywhere(out)).toMatchFileSnapshot(golden(`${kind}-well`));
  });

  it("says of everything that is wrong how to mend it", async () => {
    const snapshot = setUp({
      teams: story.teams!.flatMap((team) => {
        if (team.name === "security") return [];
        return [team.name === "ai-sop-ack" ? { ...team, members: [] } : team];
      }),
      incomplete: [{ part: "teams", subject: "security", reason: "was refused" }],
      branch_protection: { required_contexts: ["CI"], dismiss_stale_approvals: false, required_approvals: 0 },
    });
    const now = (): Date => new Date(Date.now() + 3 * 3_600_000);
    const scopes = kind === "github" ? { scopes: ["repo", "admin:org", "delete_repo"] } : {};
    const { code, out } = await run({ kind, snapshot, now, ...scopes }, ...REPOSITORY, "--canary", "engineers=Nobody");
    expect(code).toBe(1);
    await expect(anywhere(out)).toMatchFileSnapshot(golden(`${kind}-wrong`));
  });

  it("looks at the base of a pull request, and asks for no repository", async () => {
    const { code, out } = await run({ kind }, "--pr", "molecule-ai/molecule-core#2980", "--quiet");
    // Who may read the protection on Gitea administers the repository.
    expect([code, out === ""]).toEqual([0, kind === "github"]);
    await forge!.close();
    const bare = await run({ kind });
    expect([bare.code, bare.out.includes("All is well.")]).toEqual([0, true]);
  });

  it("knows a wrong token from a forge that is away", async () => {
    const { code, forge: asked, ...report } = await examine({ kind, token: "another" });
    expect([code, asked.answers]).toEqual([1, true]);
    expect(told({ ...report, forge: asked }, "token")).toEqual(["problem : The forge does not know it."]);
    await forge!.close();
    const away = await examine({ kind, faults: faultOn("/", { kind: "status", status: 500 }) });
    expect([away.code, away.forge.answers, away.checks.length]).toEqual([3, false, 1]);
  });

  it("finds a team that is hidden, empty, or only seen in part", async () => {
    const without = story.teams!.filter(({ name }) => name !== "security");
    const hidden = await examine({ kind, snapshot: setUp({ teams: without }) });
    expect([hidden.code, told(hidden, "team")]).toEqual([
      1,
      [expect.stringMatching(/^problem security: It cannot be read \(security-review\): the token sees no team/)],
    ]);
    await forge!.close();
    const empty = await examine({
      kind,
      snapshot: setUp({ teams: [...without, { name: "security", id: 7, members: [] }] }),
    });
    expect([empty.code, told(empty, "team")]).toEqual([
      1,
      [expect.stringContaining("problem security: It has no members")],
    ]);
    await forge!.close();
    const part = await examine({ kind }, "--canary", "security=Somebody-Else");
    expect([part.code, told(part, "team")]).toEqual([
      1,
      [expect.stringContaining("problem security: Somebody-Else should be in it")],
    ]);
  });

  it("does not know what a hidden protection says, and is not troubled by it", async () => {
    const faults = faultOn(kind === "gitea" ? "/branch_protections/" : "/protection", { kind: "status", status: 403 });
    const report = await examine({ kind, faults });
    expect([report.code, told(report, "branch protection")]).toEqual([
      0,
      [expect.stringMatching(/^unknown main: Whether a push/), expect.stringMatching(/^unknown main: Who may merge/)],
    ]);
  });

  it.each([
    [59, []],
    [-150, ["warning : It is 3 minutes ahead of the forge's."]],
    [3600, ["warning : It is 60 minutes behind the forge's."]],
  ])("compares the clocks: a forge that is %d s ahead", async (seconds, expected) => {
    const report = await examine({ kind, now: () => new Date(Date.now() + seconds * 1000) });
    expect([report.code, told(report, "clock")]).toEqual([0, expected]);
  });

  it("tells every problem of a configuration with its place", async () => {
    const broken = "version: 1\ngates:\n  sop-ack: {item: []}\n  reviewstate: {}\n";
    const wrong = await examine({ kind, snapshot: setUp({ configuration: broken }) });
    expect([wrong.code, told(wrong, "configuration")]).toEqual([
      1,
      [
        expect.stringContaining("problem portcullis.yaml:4:3:"),
        expect.stringContaining("problem portcullis.yaml:3:13:"),
      ],
    ]);
    await forge!.close();
    const baseline = `${CONFIGURATION}  review-state: { baseline: known.yaml }\n`;
    const absent = await examine({ kind, snapshot: setUp({ configuration: baseline, checklist: undefined }) });
    expect([absent.code, told(absent, "configuration")]).toEqual([
      1,
      ["problem .gitea/sop-checklist-config.yaml: It is not there.", "problem known.yaml: It is not there."],
    ]);
    await forge!.close();
    const none = await examine({ kind, snapshot: { ...setUp(), base_files: ["README.md"], file_contents: [] } });
    expect([none.code, told(none, "configuration")]).toEqual([1, ["problem portcullis.yaml: It is not there."]]);
  });

  it("is not content with a pull request that is not there", async () => {
    const { code, out } = await run({ kind }, "--pr", "molecule-ai/molecule-core#1");
    expect([code, out]).toEqual([1, expect.stringMatching(/configuration .*: The branch .* cannot be read/)]);
  });
});

describe("what a token may do", () => {
  it("is told by GitHub: too little", async () => {
    const report = await examine({ kind: "github", scopes: ["repo"] });
    expect([report.code, told(report, "scopes")]).toEqual([
      1,
      ["problem : It has repo: teams cannot be read without read:org."],
    ]);
  });

  it("is told by GitHub: too much", async () => {
    const report = await examine({ kind: "github", scopes: ["repo", "read:org", "admin:org", "workflow"] });
    expect([report.code, told(report, "scopes")]).toEqual([0, [expect.stringContaining("needs admin:org, workflow.")]]);
  });

  it("is tried on Gitea", async () => {
    const report = await examine({ kind: "gitea", scopes: ["read:repository", "read:organization", "read:misc"] });
    expect([report.code, told(report, "scopes")[0]]).toEqual([
      1,
      expect.stringMatching(/^problem : Comments cannot be read: .*read:issue/),
    ]);
    // Whose it is need not be known.
    expect(told(report, "token")).toEqual([expect.stringMatching(/^unknown/)]);
  });

  it("is little without one", async () => {
    vi.stubEnv("PORTCULLIS_FORGE_TOKEN", "");
    forge = await startFakeForge({ kind: "gitea", snapshots: [setUp()] });
    const { code, out } = await runPortcullis("doctor", "--forge-url", forge.origin, ...REPOSITORY);
    expect([code, out]).toEqual([0, expect.stringContaining("! token: There is none")]);
  });
});

it.each([
  ["two places", [...REPOSITORY, "--pr", "a/b#1"], /two places/],
  ["no repository", ["--repository", "core"], /names none/],
  ["no pull request", ["--pr", "a/b"], /names no pull request/],
  ["a canary without a team", [...REPOSITORY, "--canary", "eve"], /is not TEAM=LOGIN/],
  ["a canary of nowhere", ["--canary", "engineers=eve"], /Whose teams/],
])("ends in 2 for %s", async (_, options, reason) => {
  const { code, err } = await runPortcullis("doctor", ...options);
  expect([code, reason.test(err)]).toEqual([2, true]);
});
