/**
 * Speed as ratios, both sides in turn in one run: `node --conditions=source packages/gates/bench/migrations/speed.ts [--only names|static|executed] [--runs 5]`
 * on the built command line (`pnpm build`). `pnpm bench` calls it too.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { FastImport, type Tree } from "./fast-import.ts";
import { readHistoryFacts } from "./history-facts.ts";
import { furtherMigration, realSizeFolder } from "./real-size-folder.ts";

export type Report = (name: string, ratio: number, limit: number) => void;

const LAUNCHER = fileURLToPath(new URL("../../bin/portcullis.cjs", import.meta.url));
const BARE = fileURLToPath(new URL("bare-chain.ts", import.meta.url));
const FOLDER = "migrations";

interface Command {
  readonly program: string;
  readonly options: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PARTS = { names, static: statements, executed };

/** Every measurement, or one of them. */
export async function compareMigrationSpeeds(report: Report, runs: number, only?: keyof typeof PARTS): Promise<void> {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "portcullis-speed-")));
  try {
    for (const [name, part] of Object.entries(PARTS))
      if (only === undefined || only === name) part(scratch, report, runs);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The names of 10,000 files, from a checkout and from a snapshot. */
function names(scratch: string, report: Report, runs: number): void {
  const base = Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => Object.entries(furtherMigration(index))).flat(),
  );
  const own = furtherMigration(5000);
  const repository = writeRepository(join(scratch, "names"), base, own);
  const checkout = check(repository, "--depth", "names");
  const bare = node("-e", "0");
  report(
    "migrations check of 10,000 names, checkout, whole process, against node -e 0",
    compare(runs, bare, checkout),
    4,
  );
  const file = join(scratch, "names.json");
  writeFileSync(file, JSON.stringify(namesSnapshot(Object.keys(base), Object.keys(own))));
  const snapshot = node(LAUNCHER, "migrations", "check", "--snapshot", file, "--directory", FOLDER);
  report(
    "migrations check of 10,000 names, snapshot, whole process, against node -e 0",
    compare(runs, bare, snapshot),
    4,
  );
}

/** The statements of 1,000 files, all of the request. */
function statements(scratch: string, report: Report, runs: number): void {
  const squawk = installPeer(scratch);
  if (squawk === undefined) {
    console.log("squawk-cli cannot be installed here: the static check is not compared.");
    return;
  }
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => Object.entries(furtherMigration(index))[0]!),
  );
  const base = { "0001_workspaces.up.sql": "CREATE TABLE workspaces (id UUID PRIMARY KEY);\n" };
  const repository = writeRepository(join(scratch, "static"), base, files);
  // The peer reads files of the work tree.
  execFileSync("git", ["checkout", "--quiet", "change"], { cwd: repository });
  const paths = Object.keys(files).map((name) => join(FOLDER, name));
  const peer = { program: process.execPath, options: [squawk, ...paths], cwd: repository };
  const ours = check(repository, "--depth", "statements");
  report("static check of 1,000 files, whole process, against squawk-cli", compare(runs, peer, ours), 1);
}

/** A chain of 200 real-size migrations and a request of three files, executed. */
function executed(scratch: string, report: Report, runs: number): void {
  const facts = readHistoryFacts();
  if (facts === undefined) {
    console.log("The vectors are not there: the executed chain is not measured.");
    return;
  }
  const base = Object.fromEntries(realSizeFolder(facts, 200));
  const own = Object.fromEntries([0, 1, 2].map((index) => Object.entries(furtherMigration(400 + index))[0]!));
  const others = Array.from({ length: 20 }, (_, index) => furtherMigration(800 + 4 * index));
  const directory = join(scratch, "executed");
  const repository = writeRepository(directory, base, own, others);
  const cache = join(scratch, "cache");
  const env = { XDG_CACHE_HOME: cache };
  const bare = node(BARE, join(repository, FOLDER));
  const command = { ...check(repository, "--depth", "execution"), env };
  const cold = (): void => rmSync(cache, { recursive: true, force: true });

  const few = Math.max(1, Math.floor(runs / 2));
  const first = compare(few, bare, command, cold);
  report(
    "200 real-size migrations and a request of 3, executed, nothing cached, against PGlite applying them once",
    first,
    2,
  );
  run(command);
  report("the same again on the same base, against PGlite applying them once", compare(few, bare, command), 1);
  const twenty = {
    ...command,
    options: [...command.options, ...others.flatMap((_, index) => ["--open", `${index + 1}=open/${index + 1}`])],
  };
  const chain = chainTime(repository);
  const [without, withOthers] = [time(command), time(twenty)];
  report("each of 20 open requests, against applying the chain once", (withOthers - without) / 20 / chain, 1);
}

const node = (...options: readonly string[]): Command => ({ program: process.execPath, options });

const check = (cwd: string, ...options: readonly string[]): Command => ({
  program: process.execPath,
  options: [LAUNCHER, "migrations", "check", "--base", "main", "--head", "change", "--directory", FOLDER, ...options],
  cwd,
});

/** Milliseconds of the chain alone, without the engine's own start. */
function chainTime(repository: string): number {
  const { stdout } = spawnSync(process.execPath, [BARE, join(repository, FOLDER)], { encoding: "utf8" });
  return Number(stdout);
}

/** A verdict, whichever: a run that ends otherwise measures nothing. */
function run({ program, options, cwd, env }: Command): void {
  const { status, stdout, stderr } = spawnSync(program, [...options], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...env },
  });
  const isAnswered = options[0] !== LAUNCHER || stdout !== "";
  if ((status !== 0 && status !== 1) || !isAnswered)
    throw new Error(`${options.slice(0, 8).join(" ")} ends with ${status}: ${stderr.slice(0, 2000)}`);
}

function time(command: Command): number {
  const start = performance.now();
  run(command);
  return performance.now() - start;
}

/** The ratio of the fastest runs, as noise only ever adds; the first run of each does not count. */
function compare(runs: number, one: Command, other: Command, prepare: () => void = () => {}): number {
  const times: [number[], number[]] = [[], []];
  for (let index = 0; index <= runs; index += 1) {
    for (const [side, command] of [one, other].entries()) {
      prepare();
      const took = time(command);
      if (index > 0) times[side]!.push(took);
    }
  }
  const [first, second] = times.map((list) => Math.min(...list));
  return second! / first!;
}

/** A checkout with a base on `main`, a request on `change`, and others on `open/N`. */
function writeRepository(
  directory: string,
  base: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
  others: readonly Readonly<Record<string, string>>[] = [],
): string {
  mkdirSync(directory, { recursive: true });
  const stream = new FastImport();
  const tree = inFolder(base);
  const main = stream.commit({ branch: "main", message: "Base", time: 1_780_000_000, tree });
  const branches = [["change", own] as const, ...others.map((files, index) => [`open/${index + 1}`, files] as const)];
  for (const [branch, files] of branches)
    stream.commit({
      branch,
      message: branch,
      time: 1_780_000_100,
      parents: [main],
      tree: { ...tree, ...inFolder(files) },
    });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", directory]);
  execFileSync("git", ["fast-import", "--quiet"], { cwd: directory, input: stream.text() });
  execFileSync("git", ["reset", "--quiet", "--hard", "main"], { cwd: directory });
  execFileSync("git", ["gc", "--quiet"], { cwd: directory });
  return directory;
}

const inFolder = (files: Readonly<Record<string, string>>): Tree =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));

/** Undefined where no registry answers. */
function installPeer(scratch: string): string | undefined {
  const directory = join(scratch, "peer");
  mkdirSync(directory);
  spawnSync("npm", ["install", "--prefix", directory, "--no-audit", "--no-fund", "squawk-cli@2.66.0"], {
    stdio: "ignore",
    timeout: 120_000,
  });
  const launcher = join(directory, "node_modules/.bin/squawk");
  return existsSync(launcher) ? realpathSync(launcher) : undefined;
}

function namesSnapshot(base: readonly string[], own: readonly string[]): unknown {
  const actor = { id: 1, login: "ada", type: "user" };
  const placed = (list: readonly string[]): string[] => list.map((name) => `${FOLDER}/${name}`);
  return {
    schema_version: 1,
    taken_at: "2026-06-21T09:00:00Z",
    forge: { kind: "github", host: "git.example" },
    repository: { owner: "acme", name: "core", default_branch: "main" },
    pull_request: {
      number: 1,
      title: "A change",
      body: "",
      author: actor,
      state: "open",
      draft: false,
      labels: [],
      base: { ref: "main", sha: "a".repeat(40) },
      head: { ref: "change", sha: "b".repeat(40) },
      created_at: "2026-06-20T09:00:00Z",
      updated_at: "2026-06-21T08:00:00Z",
    },
    files: placed(own).map((path) => ({ path, status: "added", additions: 1, deletions: 0 })),
    base_files: placed(base),
    open_pull_requests: [],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { only: { type: "string" }, runs: { type: "string", default: "5" } } });
  let missed = 0;
  const show: Report = (name, ratio, limit) => {
    if (ratio > limit) missed += 1;
    console.log(`${ratio <= limit ? "✔" : "✖"} ${ratio.toFixed(2).padStart(5)} (at most ${limit.toFixed(1)})  ${name}`);
  };
  await compareMigrationSpeeds(show, Number(values.runs), values.only as keyof typeof PARTS | undefined);
  process.exitCode = missed > 0 ? 1 : 0;
}
