/**
 * Time to a verdict on a forge, both sides in turn on the same fake Gitea: `node --conditions=source packages/gates/bench/forge/speed.ts`
 * after `pnpm build`. `pnpm bench` calls it too. What it is held against is a stand-in, see `original-requests.py`.
 */
import type { PullRequestSnapshot } from "@portcullis/contracts";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { startFakeForge } from "../../src/fake-forge/start-fake-forge.ts";
import { listOriginalRequests, type BenchItem } from "./original-requests.ts";

type Report = (name: string, ratio: number, limit: number) => void;

const STORY = new URL("../../../../fixtures/pull-requests/2980/12-acked-again-and-green.json", import.meta.url);
const LAUNCHER = fileURLToPath(new URL("../../bin/portcullis.cjs", import.meta.url));
const STAND_IN = fileURLToPath(new URL("original-requests.py", import.meta.url));

/** Seven acknowledgements by five people, of the teams that the original's own configuration names for its seven items. */
const ITEMS: readonly BenchItem[] = [
  { slug: "comprehensive-testing", teams: ["qa", "engineers"], ackers: ["eve"] },
  { slug: "local-postgres-e2e", teams: ["engineers"], ackers: ["max"] },
  { slug: "staging-smoke", teams: ["engineers"], ackers: ["zoe"] },
  { slug: "root-cause", teams: ["engineers", "managers", "ceo"], ackers: ["kim"] },
  { slug: "five-axis-review", teams: ["engineers"], ackers: ["eve"] },
  { slug: "no-backwards-compat", teams: ["engineers", "managers", "ceo"], ackers: ["lea"] },
  { slug: "memory-consulted", teams: ["engineers"], ackers: ["max"] },
];
const TEAMS = { engineers: ["eve", "max", "zoe"], qa: [], managers: ["kim"], ceo: ["lea"], "ai-sop-ack": [] };

const CONFIGURATION = `version: 1
gates:
  sop-ack:
    items:
${ITEMS.map(({ slug, teams }) => `      - {slug: ${slug}, pr_section_marker: "Item ${slug}", required_teams: [${teams.join(", ")}]}\n`).join("")}`;

function toState(): PullRequestSnapshot {
  const story = JSON.parse(readFileSync(STORY, "utf8")) as PullRequestSnapshot;
  const logins = [...new Set(["dan", ...ITEMS.flatMap(({ ackers }) => ackers)])];
  const person = (login: string) => ({ id: logins.indexOf(login) + 1, login, type: "user" as const });
  const { head } = story.pull_request;
  const minute = (minutes: number): string =>
    new Date(Date.parse("2026-06-10T08:00:00Z") + minutes * 60_000).toISOString();
  const author = person("dan");
  const said = ITEMS.flatMap(({ slug, ackers }) => ackers.map((login) => ({ slug, login })));
  return {
    ...story,
    pull_request: {
      ...story.pull_request,
      author,
      labels: [],
      body: ITEMS.map(({ slug }) => `## Item ${slug}\nDone, and tried.\n`).join("\n"),
      created_at: minute(0),
      updated_at: minute(said.length),
    },
    commits: [{ sha: head.sha, author, committer: author }],
    pushes: [{ sha: head.sha, pushed_at: minute(0), forced: false }],
    reviews: [],
    comments: said.map(({ slug, login }, index) => ({
      id: index + 1,
      author: person(login),
      body: `/sop-ack ${slug}`,
      created_at: minute(index + 1),
      updated_at: minute(index + 1),
    })),
    teams: Object.entries(TEAMS).map(([name, members], index) => ({
      name,
      id: 30 + index,
      members: members.map(person),
    })),
    base_files: ["portcullis.yaml"],
    file_contents: [{ path: "portcullis.yaml", at: "base", sha256: "0".repeat(64), text: CONFIGURATION }],
  };
}

/** @param report takes ratios: our time to the stand-in's */
export async function compareForgeSpeeds(report: Report, runs: number): Promise<void> {
  const python = await findPython();
  if (python === undefined) return;
  const snapshot = toState();
  const paths = listOriginalRequests(snapshot, ITEMS);
  for (const latencyMilliseconds of [0, 20, 100]) {
    const forge = await startFakeForge({ kind: "gitea", snapshots: [snapshot], latencyMilliseconds });
    const cache = mkdtempSync(join(tmpdir(), "portcullis-bench-forge-"));
    const { owner, name } = snapshot.repository;
    const pr = `${owner}/${name}#${snapshot.pull_request.number}`;
    const check = [LAUNCHER, "check", "--pr", pr, "--forge-url", forge.origin, "--quiet"];
    const environment = { PORTCULLIS_FORGE_TOKEN: "bench" };
    const original = () => run(python, [STAND_IN, forge.root], { input: paths.join("\n") });
    const sides = {
      "the first time": () => run(process.execPath, [...check, "--no-cache"], { environment }),
      "when nothing changed": () => run(process.execPath, [...check, "--cache", cache], { environment }),
    };
    for (const [when, side] of Object.entries(sides)) {
      const ratio = await compare(runs, original, side);
      const what = `check --pr ${when}, ${latencyMilliseconds} ms away, against a stand-in for the original`;
      report(`${what}: ${paths.length} requests in turn`, ratio, LIMITS[latencyMilliseconds]!);
    }
    await forge.close();
    rmSync(cache, { recursive: true, force: true });
  }
}

/**
 * Twice as fast from 100 ms on. Beside a forge on the same machine most of the time is the start of Node, and the stand-in has
 * neither to parse a configuration nor to judge.
 */
const LIMITS: Readonly<Record<number, number>> = { 0: 3, 20: 1.5, 100: 0.5 };

/** The python itself, not a launcher that looks for it each time. */
async function findPython(): Promise<string | undefined> {
  try {
    return (await run("python3", ["-c", "import sys; print(sys.executable)"])).trim();
  } catch {
    return undefined;
  }
}

interface Given {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Not synchronously: the fake forge answers in this process. @throws for an exit code other than 0 */
const run = (
  command: string,
  options: readonly string[],
  { input = "", environment = {} }: Given = {},
): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "inherit"],
    });
    let out = "";
    child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${command} ended with ${code}: ${out}`)),
    );
    child.stdin.end(input);
  });

/** The ratio of the medians; the first run of each does not count. */
async function compare(runs: number, one: () => Promise<unknown>, other: () => Promise<unknown>): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= runs; turn += 1)
    for (const [index, work] of [one, other].entries()) {
      const start = performance.now();
      await work();
      if (turn > 0) times[index]!.push(performance.now() - start);
    }
  const [first, second] = times.map((list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!);
  return second! / first!;
}

if (import.meta.main)
  await compareForgeSpeeds((name, ratio, limit) => console.log(`${ratio.toFixed(2)} (at most ${limit})  ${name}`), 5);
