import type { GateReport, RestartRegressions } from "@portcullis/contracts";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { startFakeDaemon } from "../daemon/testing/fake-daemon.ts";
import type { Story } from "../core/story.ts";
import { type Ran, runPortcullis } from "../testing/run-portcullis.ts";

const resolver = (name: string): string =>
  `command:${process.execPath} ${new URL(`../../../../fixtures/resolvers/${name}.ts`, import.meta.url).pathname}`;
const WRONG = resolver("wrong/ignores-stored-template");
const CORRECT = resolver("correct");
const CRASHING = `command:${process.execPath} --eval 0`;

/** A run asks a process of its own, on a machine that may be busy. */
const MILLISECONDS = 120_000;

let folder: string;
let regressions: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-restart-"));
  regressions = join(folder, "kept.json");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const check = async (...options: readonly string[]) => await runPortcullis("restart", "check", ...options);
const checkAlone = async (...options: readonly string[]) => await check("--no-regressions", ...options);

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const configure = (options: string): string =>
  write("portcullis.yaml", `version: 1\ngates:\n  restart-resolution: ${options}\n`);

const findingsIn = (out: string): GateReport["verdicts"][number]["findings"] =>
  (JSON.parse(out) as GateReport).verdicts[0]!.findings;

interface Found {
  readonly property: string;
  readonly seed: number;
  readonly path: string;
  readonly kept?: true;
}
const foundIn = (out: string): readonly Found[] =>
  findingsIn(out)
    .filter(({ level }) => level === "error")
    .map(({ evidence }) => evidence as unknown as Found);

describe("a correct resolver", { timeout: MILLISECONDS }, () => {
  it("passes, and every number is told", async () => {
    const { code, out, err } = await checkAlone("--seed", "7", "--statistics");
    expect([code, out]).toEqual([0, expect.stringContaining("Every property held")]);
    expect(err).toMatch(/^builtin: seed 7, as it was given\n/);
    expect(err).toContain("life: 500 of 500 situations\n");
    expect(out).toMatch(/^resolution of builtin: \d+ cases in 500 situations, seed 7$/m);
    expect(out).toMatch(/^ {4}stored-template +[1-9]\d*$/m);
    expect(out).toMatch(/^ {4}consent +0 {2}! not tested$/m);
  });

  it("of another process passes", async () => {
    expect((await checkAlone("--target", CORRECT, "--runs", "60", "--quiet", "--seed", "7")).code).not.toBe(1);
  });

  it("has to be tried often enough", async () => {
    const { code, out } = await checkAlone("--runs", "1", "--seed", "7");
    expect([code, out]).toEqual([3, expect.stringContaining("No case against builtin reached ")]);
    const cut = await checkAlone("--time-limit", "0.000001", "--seed", "7");
    expect([cut.code, cut.out]).toEqual([3, expect.stringContaining("Raise the time limit")]);
  });

  it("says nothing where it should be quiet", async () => {
    expect(await checkAlone("--seed", "7", "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("a wrong resolver", { timeout: MILLISECONDS }, () => {
  let own: string;
  let file: string;
  let snapshot: string;
  let first: Ran;
  beforeAll(async () => {
    own = mkdtempSync(join(tmpdir(), "portcullis-restart-"));
    [file, snapshot] = [join(own, "kept.json"), join(own, "snapshot.json")];
    const writing = ["--regressions", file, "--snapshot-output", snapshot, "--format", "json"];
    first = await check("--target", WRONG, "--seed", "7", "--runs", "40", ...writing);
  }, MILLISECONDS);
  afterAll(() => rmSync(own, { recursive: true, force: true }));

  const kept = (): RestartRegressions => JSON.parse(readFileSync(file, "utf8")) as RestartRegressions;
  const pending = (): Found => foundIn(first.out).find(({ property }) => property === "pending-is-applied")!;

  it("fails, and what was found is kept", () => {
    expect([first.code, first.err]).toEqual([1, expect.stringContaining(`added to ${file}`)]);
    expect(pending()).toMatchObject({ seed: 7, path: expect.stringMatching(/^(?:resolution|life):\d/) });
    const { version, counterexamples } = kept();
    const propertiesOf = (each: readonly Pick<Found, "property">[]) => each.map(({ property }) => property).toSorted();
    expect([version, propertiesOf(counterexamples)]).toEqual([1, propertiesOf(foundIn(first.out))]);
  });

  it("is asked what was kept first, and nothing is kept twice", async () => {
    const before = kept();
    const again = ["--regressions", file, "--runs", "1", "--seed", "1"];
    const second = await check("--target", WRONG, "--format", "json", ...again);
    expect(second.code).toBe(1);
    expect(foundIn(second.out)).toContainEqual(
      expect.objectContaining({ property: "pending-is-applied", kept: true, seed: 7 }),
    );
    const after = kept();
    const properties = after.counterexamples.map(({ layer, property }) => `${layer} ${property}`);
    expect(after.counterexamples).toEqual(expect.arrayContaining(before.counterexamples));
    expect(new Set(properties).size).toBe(properties.length);
    expect((await check("--regressions", file, "--seed", "7")).code).toBe(0);
    expect(kept()).toEqual(after);
  });

  it("can be looked at again by the path, as can one that is right", async () => {
    const { seed, path } = pending();
    const again = ["--format", "json", "--seed", String(seed), "--path", path];
    const wrong = await checkAlone("--target", WRONG, ...again);
    expect([wrong.code, foundIn(wrong.out)[0]?.property]).toEqual([1, "pending-is-applied"]);
    const right = await checkAlone("--target", CORRECT, ...again);
    expect([right.code, JSON.parse(right.out).verdicts[0].state]).toEqual([0, "skipped"]);
  });

  it("has a replay command that a shell understands", () => {
    const { story } = findingsIn(first.out)[0]!.evidence as unknown as { story: Story };
    expect(story.scripts[0]!.text).toMatch(
      /^portcullis restart check --target '.+' --seed 7 --path (?:resolution|life)[\d:]+$/,
    );
  });

  it("gives a snapshot that judges the same offline, and claims that hold", async () => {
    const judging = ["--snapshot", snapshot, "--config", configure("{}")];
    const again = await runPortcullis("check", ...judging, "--format", "json");
    const judged = (out: string) => {
      const { state, findings } = (JSON.parse(out) as GateReport).verdicts[0]!;
      return { state, findings };
    };
    expect([again.code, judged(again.out)]).toEqual([1, judged(first.out)]);
    const explained = await runPortcullis("explain", "restart-resolution", ...judging, "--verify");
    expect(explained.out).toMatch(/(\d+) of \1 claims hold/);
  });
});

describe("the seed", { timeout: MILLISECONDS }, () => {
  const SHA = "89abcdef".padEnd(40, "0");
  const seedOf = async (...options: readonly string[]): Promise<string> =>
    (await checkAlone("--runs", "1", ...options)).err.split("\n")[0]!;

  it("is that of the command line, then of the configuration, then of the head", async () => {
    vi.stubEnv("GITHUB_EVENT_PATH", write("event.json", JSON.stringify({ pull_request: { head: { sha: SHA } } })));
    vi.stubEnv("GITHUB_SHA", "1".repeat(40));
    const config = configure("{seed: 12}");
    expect(await seedOf("--config", config, "--seed", "3")).toBe("builtin: seed 3, as it was given");
    expect(await seedOf("--config", config)).toBe("builtin: seed 12, as it was given");
    expect(await seedOf()).toBe("builtin: seed 2309737967, from the head 89abcdef00");
  });

  it("is that of the commit where there is no event, or none that can be read", async () => {
    vi.stubEnv("GITHUB_EVENT_PATH", write("event.json", "{"));
    vi.stubEnv("GITHUB_SHA", SHA);
    expect(await seedOf()).toContain("seed 2309737967, ");
    vi.stubEnv("GITHUB_SHA", "not a commit");
    expect(await seedOf()).toMatch(/seed \d+, from HEAD [0-9a-f]{10}$/);
  });

  it("is any where there is no commit", async () => {
    vi.stubEnv("GITHUB_EVENT_PATH", "");
    vi.stubEnv("GITHUB_SHA", "");
    expect(await seedOf("--config", configure("{}"))).toMatch(/seed \d+, at random: there is no commit$/);
  });

  it("gives the same report again", async () => {
    const run = async () => (await checkAlone("--seed", "4294967295", "--runs", "30", "--format", "json")).out;
    const facts = async () => JSON.parse(await run()).verdicts[0];
    expect(await facts()).toEqual(await facts());
  });
});

describe("the configuration", { timeout: MILLISECONDS }, () => {
  it("says what is asked, and gives way to the command line", async () => {
    const file = configure(`{target: ${JSON.stringify(CRASHING)}, runs: 3, regressions: here.json}`);
    const { code, err } = await check("--config", file, "--seed", "7", "--target", "builtin", "--runs", "200");
    expect([code, err]).toEqual([0, expect.stringMatching(/^builtin: /)]);
    expect(readdirSync(folder)).toEqual(["portcullis.yaml"]);
    expect((await check("--config", file, "--seed", "7")).code).toBe(1);
    expect(readdirSync(folder)).toContain("here.json");
  });

  it("judges whatever changed: who calls this asks for it", async () => {
    expect((await checkAlone("--config", configure("{paths: [daemon/**]}"), "--seed", "7")).code).toBe(0);
  });

  it("has to have the gate", async () => {
    const file = write("portcullis.yaml", "version: 1\ngates:\n  migration-collision: {directory: migrations}\n");
    const { code, err } = await checkAlone("--config", file);
    expect([code, err]).toEqual([2, expect.stringContaining("configures no gate restart-resolution")]);
    expect((await checkAlone("--config", configure("{}"), "--gate", "other")).code).toBe(2);
  });
});

describe("a regression file", { timeout: MILLISECONDS }, () => {
  it.each([
    ["no JSON", "{", "kept.json"],
    ["nothing", "", "The file is empty."],
    ["another version", '{"version": 2, "counterexamples": []}', "kept.json:1:13"],
    ["a member twice", '{"version": 1, "version": 1, "counterexamples": []}', "/version is there twice."],
    ["a property that nobody knows", '{"version": 1, "counterexamples": [{"property": "x"}]}', "/counterexamples/0"],
    ["brackets without end", `{"version": 1, "x": ${"[".repeat(5_000)}${"]".repeat(5_000)}}`, "5001 levels deep"],
  ])("of %s is refused, with its place and what to do", async (_, text, told) => {
    const { code, err } = await check("--regressions", write("kept.json", text));
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
    expect(err).toContain("--no-regressions leaves it alone");
    expect(readFileSync(regressions, "utf8")).toBe(text);
  });

  it("that is a folder is refused", async () => {
    expect((await check("--regressions", folder)).code).toBe(2);
  });

  it("with a case that no layer understands any more is no counterexample", async () => {
    const entry = { property: "consent", layer: "life", seed: 1, path: "life:1", case: { of: "another time" } };
    const file = write("kept.json", JSON.stringify({ version: 1, counterexamples: [entry] }));
    expect((await check("--regressions", file, "--seed", "7")).code).toBe(0);
  });
});

describe("a daemon", () => {
  it("that cannot be reached exits 3, and its token is not told", async () => {
    const { url, close } = await startFakeDaemon({ templates: {} });
    await close();
    const ran = await checkAlone("--target", url, "--token-file", write("token", "a-token-that-nobody-may-see"));
    expect([ran.code, ran.out]).toEqual([3, ""]);
    expect(ran.err).not.toContain("a-token-that-nobody-may-see");
    expect((await checkAlone("--target", `http:${url}/`, "--quiet")).code).toBe(3);
  });

  it("needs a token file that is there", async () => {
    const { code } = await checkAlone("--target", "http://127.0.0.1:4280", "--token-file", join(folder, "none"));
    expect(code).toBe(2);
  });
});

describe("wrong usage exits 2", () => {
  it.each([
    [["--target", "nothing"]],
    [["--target", "command:"]],
    [["--target", "command:a\nb"]],
    [["--target", "http://name:word@127.0.0.1"]],
    [["--target", "http:ftp://127.0.0.1"]],
    [["--seed", "-1"]],
    [["--seed", "4294967296"]],
    [["--seed", "1e3"]],
    [["--runs", "0"]],
    [["--runs", "1000001"]],
    [["--time-limit", "0"]],
    [["--time-limit", "never"]],
    [["--path", "life:1"]],
    [["--path", "life:1;x", "--seed", "1"]],
    [["--path", "resolution:1:99999:1", "--seed", "1"]],
    [["--gate", "restart-resolution"]],
    [["--report", "json"]],
    [["--format", "yaml"]],
    [["--target", "command:/nowhere/is/no/program"]],
  ])("%j", async (options) => {
    const { code, out } = await checkAlone("--quiet", ...options);
    expect([code, out]).toEqual([2, ""]);
  });
});

/** Says where it is and what it was asked about, and never answers. */
const SILENT = `
const { renameSync, writeFileSync } = require("node:fs");
let text = "";
process.stdin.on("data", (chunk) => {
  text += chunk;
  if (!text.includes("\\n")) return;
  const { templates_dir } = JSON.parse(text.split("\\n")[0]);
  writeFileSync(process.argv[2] + ".partial", JSON.stringify({ pid: process.pid, templates_dir }));
  renameSync(process.argv[2] + ".partial", process.argv[2]);
});
`;

it("leaves nothing behind when somebody interrupts, and exits 130", { timeout: MILLISECONDS }, async () => {
  const asked = join(folder, "asked.json");
  const target = `command:${process.execPath} ${write("silent.cjs", SILENT)} ${asked}`;
  const running = check("--target", target, "--regressions", regressions);
  await vi.waitFor(() => expect(existsSync(asked)).toBe(true), { timeout: 30_000 });
  const { pid, templates_dir } = JSON.parse(readFileSync(asked, "utf8")) as { pid: number; templates_dir: string };
  expect(existsSync(dirname(templates_dir))).toBe(true);
  process.emit("SIGINT");
  const { code, err } = await running;
  expect([code, err]).toEqual([130, expect.stringContaining("Interrupted while restarts were tried.")]);
  expect([existsSync(dirname(templates_dir)), existsSync(regressions)]).toEqual([false, false]);
  expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});
