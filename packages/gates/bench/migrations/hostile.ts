/**
 * Hostile and strange folders through the command line, each in a process of its own with a time limit:
 * `node --conditions=source packages/gates/bench/migrations/hostile.ts [--only TEXT] [--from NAME] [--depth statements|execution] [--limit 60]`.
 * Right is: a verdict or an error that names the file, within the limit, nothing touched outside of the engine.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { HOSTILE_CASES, type HostileCase } from "./hostile-folders.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    from: { type: "string" },
    depth: { type: "string", default: "execution" },
    limit: { type: "string", default: "90" },
    verbose: { type: "boolean", default: false },
  },
});

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const FOLDER = "migrations";
const CANARY = "/tmp/portcullis-canary";
const ORDINARY = {
  "20260101000000_people.up.sql": "CREATE TABLE people (id int PRIMARY KEY, name text);\n",
  "20260101000000_people.down.sql": "DROP TABLE people;\n",
};

let wrong = 0;
const first = options.from === undefined ? 0 : HOSTILE_CASES.findIndex(({ name }) => name === options.from);
for (const each of HOSTILE_CASES.slice(first)) {
  if (options.only !== undefined && !each.name.includes(options.only)) continue;
  const problems = examine(each);
  if (problems.length > 0) wrong += 1;
  for (const problem of problems) console.log(`    ${problem}`);
}
console.log(`${wrong} of the cases end wrongly.`);
process.exitCode = wrong > 0 ? 1 : 0;

function examine(hostile: HostileCase): readonly string[] {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "portcullis-hostile-")));
  rmSync(CANARY, { force: true });
  try {
    writeRepository(directory, hostile);
    const start = performance.now();
    const open = hostile.open === undefined ? [] : ["--open", "7=open"];
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      // prettier-ignore
      ["--conditions=source", MAIN, "migrations", "check", "--base", "main", "--head", "change", "--directory", FOLDER, "--depth", options.depth, "--format", "json", ...open],
      {
        cwd: directory,
        encoding: "utf8",
        maxBuffer: 1 << 30,
        timeout: Number(options.limit) * 1000,
        killSignal: "SIGKILL",
        env: { ...process.env, XDG_CACHE_HOME: join(directory, ".git/cache") },
      },
    );
    const took = performance.now() - start;
    const rules = rulesOf(stdout);
    console.log(
      `${hostile.name}: exit ${status ?? signal} in ${Math.round(took)} ms; ${rules ?? (stderr.trim() || stdout).slice(0, 300)}`,
    );
    if (options.verbose) console.log(messagesOf(stdout) ?? stderr.slice(0, 3000));
    return [
      ...(status === null ? [`✖ did not end within ${options.limit} s (${signal})`] : []),
      ...(status !== null && !hostile.codes.includes(status)
        ? [`✖ exit ${status}: ${(stderr || (messagesOf(stdout) ?? "")).slice(0, 1500)}`]
        : []),
      ...(hostile.names !== undefined &&
      status !== null &&
      !`${stdout}${stderr}`.includes(hostile.names) &&
      status !== 0
        ? [`✖ does not name ${hostile.names}`]
        : []),
      ...(stdout.length > 5_000_000 ? [`✖ prints ${stdout.length} characters`] : []),
      ...(isDangerous(`${stdout}${stderr}`) ? ["✖ prints control characters or a workflow command"] : []),
      ...(existsSync(CANARY) ? ["✖ touched the file system"] : []),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
    rmSync(CANARY, { force: true });
  }
}

/** For a terminal, or for the log of a workflow. */
function isDangerous(text: string): boolean {
  return ["\u001b", "\u0007", "\u202e", "\u2066"].some((each) => text.includes(each)) || /^::/m.test(text);
}

interface Shown {
  /** Absent from an error. */
  readonly verdicts?: readonly {
    readonly state: string;
    readonly findings: readonly { readonly rule: string; readonly level: string; readonly message: string }[];
  }[];
}

function read(stdout: string): Shown | undefined {
  try {
    return JSON.parse(stdout) as Shown;
  } catch {
    return undefined;
  }
}

function rulesOf(stdout: string): string | undefined {
  const verdict = read(stdout)?.verdicts?.[0];
  if (verdict === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { rule, level } of verdict.findings) {
    const key = `${rule.slice(rule.indexOf("/") + 1)}${level === "error" ? "!" : ""}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return `${verdict.state}; ${[...counts].map(([rule, count]) => (count > 1 ? `${count} ${rule}` : rule)).join(", ")}`;
}

function messagesOf(stdout: string): string | undefined {
  return read(stdout)
    ?.verdicts?.[0]?.findings.map(({ rule, level, message }) => `      ${level} ${rule}: ${message.slice(0, 400)}`)
    .join("\n");
}

function writeRepository(directory: string, { files, base = {}, open }: HostileCase): void {
  const git = (...command: readonly string[]): void =>
    void execFileSync(
      "git",
      ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.quotePath=false", ...command],
      {
        cwd: directory,
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
  git("init", "--quiet", "--initial-branch=main");
  writeFiles(directory, { ...ORDINARY, ...base });
  git("add", "--all");
  git("commit", "--quiet", "--message", "Base");
  if (open !== undefined) {
    git("checkout", "--quiet", "-b", "open");
    writeFiles(directory, open);
    git("add", "--all");
    git("commit", "--quiet", "--message", "Open");
    git("checkout", "--quiet", "main");
  }
  git("checkout", "--quiet", "-b", "change");
  writeFiles(directory, files);
  git("add", "--all", "--force");
  git("commit", "--quiet", "--message", "Change");
}

function writeFiles(directory: string, files: HostileCase["files"]): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, FOLDER, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === "object" && "link" in content) symlinkSync(content.link, path);
    else writeFileSync(path, content);
  }
}
