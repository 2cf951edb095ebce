import { parse, type GateReport, type PullRequestSnapshot } from "@portcullis/contracts";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
});
afterEach(() => repository.remove());

const at = (path: string): string => join(repository.folder, path);
function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}
const CONFIGURATION = JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "migrations" } } });
const table = (name: string): string => `CREATE TABLE ${name} (id bigint PRIMARY KEY);\n`;
/** A migration with the file that takes it back. */
const pair = (stem: string, name = stem.replace(/^\d+_/, "")): Record<string, string> => ({
  [`migrations/${stem}.up.sql`]: table(name),
  [`migrations/${stem}.down.sql`]: `DROP TABLE ${name};\n`,
});

const check = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis("migrations", "check", "--config", at("portcullis.yaml"), ...options);
const byName = (...options: readonly string[]): Promise<Ran> => check("--depth", "names", ...options);

async function reportOf(ran: Promise<Ran>): Promise<GateReport> {
  const { out, err } = await ran;
  const parsed = parse("gate_report", JSON.parse(out));
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)} ${err}`);
  return parsed.value;
}
/** The rules of the findings that are no notes, and what they are about. */
async function findingsOf(ran: Promise<Ran>): Promise<readonly string[]> {
  const { verdicts } = await reportOf(ran);
  return verdicts.flatMap(({ findings }) =>
    findings
      .filter(({ level }) => level === "error")
      .map(({ rule, location }) =>
        `${rule.replace("migration-collision/", "")} ${location !== undefined && "path" in location ? location.path : ""}`.trim(),
      ),
  );
}
const namesOf = (...options: readonly string[]): Promise<readonly string[]> =>
  findingsOf(byName("--format", "json", ...options));

/** A base with one migration, and a branch that leaves it. */
function start(): void {
  repository.commit({ "portcullis.yaml": CONFIGURATION, ...pair("001_first") });
  repository.git("checkout", "--quiet", "-b", "feature");
}
/** Goes on with main while the branch is open. */
function commitToMain(files: Record<string, string | undefined>): void {
  repository.git("stash", "--quiet", "--include-untracked");
  repository.git("checkout", "--quiet", "main");
  repository.commit(files);
  repository.git("checkout", "--quiet", "feature");
  try {
    repository.git("stash", "pop", "--quiet");
  } catch {
    // There was nothing to put away.
  }
}
/** The head of another request, made of the base as it is. */
function openRequest(number: number, files: Record<string, string | undefined>): string {
  const now = repository.git("rev-parse", "--abbrev-ref", "HEAD");
  repository.git("checkout", "--quiet", "--detach", "main");
  const commit = repository.commit(files);
  repository.git("update-ref", `refs/pull/${number}/head`, commit);
  repository.git("checkout", "--quiet", now);
  return commit;
}

describe("a checkout", () => {
  it("is judged against the tip of the base, not where it left it", async () => {
    start();
    repository.commit(pair("002_second"));
    expect((await byName()).code).toBe(0);
    commitToMain(pair("002_other"));
    const { code, out } = await byName();
    expect(code).toBe(1);
    expect(out).toContain("002_other");
    expect(await namesOf()).toEqual(["same-version migrations/002_second.up.sql"]);
  });

  it("does not take what the base added since for removed", async () => {
    start();
    repository.commit(pair("003_third"));
    commitToMain(pair("002_other"));
    expect(await namesOf()).toEqual([]);
  });

  it("counts what is staged, changed, and not added yet, and passes over what git ignores", async () => {
    start();
    write(".gitignore", "*.tmp\n");
    write("migrations/002_a.up.sql", table("a"));
    write("migrations/002_b.up.sql", table("b"));
    write("migrations/notes.tmp", "");
    repository.git("add", "migrations/002_a.up.sql");
    write("migrations/001_first.up.sql", table("other"));
    const rules = (await namesOf()).map((each) => each.split(" ")[0]);
    expect(rules.toSorted()).toEqual(["edited-after-merge", "same-version"]);
  });

  it("is skipped where it changes nothing in the folder, however deep it is to be judged", async () => {
    start();
    repository.commit({ "readme.md": "changed" });
    for (const options of [[], ["--depth", "names"], ["--depth", "statements"]]) {
      const { code, out } = await check(...options);
      expect([code, out]).toEqual([0, expect.stringContaining("changes none of the 2 files")]);
    }
  });

  it("finds a migration that was renamed, removed, or left the folder", async () => {
    start();
    repository.commit({
      "migrations/001_first.up.sql": undefined,
      "migrations/001_again.up.sql": table("first"),
      "migrations/001_first.down.sql": undefined,
      "elsewhere/001_first.down.sql": "DROP TABLE first;\n",
    });
    const rules = (await namesOf()).map((each) => each.split(" ")[0]);
    expect(rules).toContain("renamed-after-merge");
    expect(rules).toContain("deleted-after-merge");
  });

  it("takes a folder that is renamed with its configuration for a new one", async () => {
    start();
    repository.git("mv", "migrations", "database");
    write("portcullis.yaml", CONFIGURATION.replace("migrations", "database"));
    expect((await byName()).code).toBe(0);
    // Judged by the base's configuration, every migration is gone.
    expect(await namesOf("--config-ref", "main")).toContain("deleted-after-merge migrations/001_first.up.sql");
  });

  it("is judged by the configuration of a commit when asked to", async () => {
    start();
    repository.commit({ ...pair("001_again"), "portcullis.yaml": CONFIGURATION.replace("migrations", "nowhere") });
    const { code, err } = await byName();
    expect([code, err]).toEqual([2, expect.stringContaining('no folder "nowhere"')]);
    expect((await byName("--config-ref", "main")).code).toBe(1);
  });
});

describe("refs", () => {
  it("judge a commit of a bare clone, by the base's configuration", async () => {
    start();
    repository.commit({ ...pair("002_second"), "portcullis.yaml": "version: broken" });
    repository.git("clone", "--quiet", "--bare", repository.folder, repository.beside);
    repository.git("--git-dir", repository.beside, "symbolic-ref", "HEAD", "refs/heads/main");
    const bare = (...options: readonly string[]): Promise<Ran> =>
      runPortcullis("migrations", "check", "--depth", "names", "--config", "portcullis.yaml", ...options);
    const before = process.cwd();
    process.chdir(repository.beside);
    try {
      expect(await bare("--head", "feature")).toMatchObject({ code: 0, err: "" });
      expect(await bare()).toMatchObject({ code: 2, err: expect.stringContaining("--head REF") });
    } finally {
      process.chdir(before);
    }
  });

  it("leave the work tree out", async () => {
    start();
    repository.commit(pair("002_second"));
    write("migrations/002_again.up.sql", table("again"));
    expect((await byName()).code).toBe(1);
    expect((await byName("--head", "HEAD")).code).toBe(0);
  });

  it.each([
    [["--base", "nowhere"], '"nowhere"'],
    [["--head", "nowhere"], '"nowhere"'],
    [["--base=--all"], "not the name of a commit"],
    [["--open", "3=nowhere"], '"nowhere"'],
    [["--open", "3"], "NUMBER=REF"],
    [["--open", "0=main"], "NUMBER=REF"],
    [["--open", "3=main", "--open", "3=feature"], "twice"],
    [["--gate", "other"], "Configured are: migration-collision"],
    [["--scheme", "golang"], "golang-migrate"],
    [["--scheme", "^(?<version>(a+)+)$"], ""],
    [["--database", "mysql://user:secret@host/db"], "--database"],
  ])("that are wrong are wrong usage: %j", async (options, told) => {
    start();
    repository.commit(pair("002_second"));
    const { code, err, out } = await byName(...options);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect(err).not.toContain("secret");
  });

  it("tell a shallow clone what to fetch, and histories that have nothing in common", async () => {
    start();
    repository.commit(pair("002_second"));
    commitToMain({ other: "1" });
    repository.git(
      "clone",
      "--quiet",
      "--depth=1",
      "--no-single-branch",
      `file://${repository.folder}`,
      repository.beside,
    );
    const shallow = await runPortcullis(
      "migrations",
      "check",
      "--config",
      join(repository.beside, "portcullis.yaml"),
      "--base",
      "origin/main",
    );
    expect(shallow).toMatchObject({ code: 2, err: expect.stringContaining("git fetch --unshallow") });
    repository.git("checkout", "--quiet", "--orphan", "alone");
    repository.commit({ "portcullis.yaml": CONFIGURATION });
    expect(await byName()).toMatchObject({ code: 2, err: expect.stringContaining("no commit in common") });
  });

  it("are needed: a repository without a commit, and no repository, are told", async () => {
    write("portcullis.yaml", CONFIGURATION);
    expect(await byName("--base", "HEAD")).toMatchObject({ code: 2, err: expect.stringContaining("no commit yet") });
    rmSync(at(".git"), { recursive: true });
    expect(await byName()).toMatchObject({ code: 3, err: expect.stringContaining("git repository") });
  });
});

describe("other open requests", () => {
  beforeEach(() => {
    start();
    repository.commit(pair("002_second"));
  });

  it("are named one by one", async () => {
    openRequest(7, pair("002_seventh"));
    expect((await byName()).code).toBe(0);
    const { verdicts } = await reportOf(byName("--format", "json", "--open", "7=refs/pull/7/head"));
    expect(verdicts[0]).toMatchObject({ state: "fail", evidence: { open_pull_requests_seen: [7] } });
    expect(verdicts[0]!.findings.map(({ rule }) => rule)).toContain("migration-collision/same-version-open-pr");
  });

  it("are all those whose heads are there, but for what is merged, and what stands on this one", async () => {
    openRequest(7, pair("002_seventh"));
    openRequest(8, { "readme.md": "eighth" });
    repository.git("update-ref", "refs/pull/9/head", "feature");
    repository.git("update-ref", "refs/pull/10/head", "main");
    repository.git("checkout", "--quiet", "-b", "stacked");
    repository.git("update-ref", "refs/pull/11/head", repository.commit(pair("003_stacked")));
    repository.git("checkout", "--quiet", "feature");
    const { verdicts } = await reportOf(byName("--format", "json", "--open", "all"));
    expect(verdicts[0]!.evidence).toMatchObject({ open_pull_requests_seen: [7, 8] });
    expect((await reportOf(byName("--format", "json", "--open", "9=feature"))).pull_request.number).toBe(9);
  });

  it("are judged the same from either side", async () => {
    const theirs = openRequest(7, pair("002_seventh"));
    const ours = repository.git("rev-parse", "feature");
    const rules = async (head: string, other: string): Promise<readonly string[]> =>
      (await namesOf("--head", head, "--open", `7=${other}`)).map((each) => each.split(" ")[0]!);
    expect(await rules(ours, theirs)).toEqual(await rules(theirs, ours));
  });

  it("that cannot be compared are no reason to pass", async () => {
    repository.git("checkout", "--quiet", "--orphan", "alone");
    repository.git("update-ref", "refs/pull/7/head", repository.commit({ a: "1" }));
    repository.git("checkout", "--quiet", "feature");
    const { code, out } = await byName("--open", "all");
    expect([code, out]).toEqual([3, expect.stringContaining("no commit in common")]);
  });
});

describe("names and files that somebody chose to break it", () => {
  beforeEach(start);

  it("stay what they are: quotes, line breaks, globs, and options", async () => {
    const names = [
      `migrations/002_'"\n$(x).up.sql`,
      "migrations/-rf.sql",
      "migrations/*.up.sql",
      "migrations/\u202E.sql",
    ];
    for (const name of names) write(name, "SELECT 1;\n");
    const { code, out } = await byName("--format", "json");
    expect(code).toBe(1);
    const paths = (JSON.parse(out) as GateReport).verdicts[0]!.findings.map(({ location }) =>
      location !== undefined && "path" in location ? location.path : "",
    );
    for (const name of names) expect(paths).toContain(name);
    const text = await byName();
    expect(text.out).not.toContain("\u202E");
    expect(text.out).not.toContain("\n$(x)");
  });

  it("are named when they are not UTF-8", async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/migrations/002_caf`), Buffer.from([0xe9])]), "");
    expect(await byName()).toMatchObject({ code: 3, err: expect.stringContaining("002_caf\u00e9") });
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--message", "Name");
    expect(await byName("--head", "HEAD")).toMatchObject({ code: 3, err: expect.stringContaining("not UTF-8") });
  });

  it("cannot be read: links, other encodings, and what is too large", async () => {
    symlinkSync("/etc/passwd", at("migrations/002_link.up.sql"));
    write("migrations/003_latin.up.sql", new Uint8Array([0x2d, 0x2d, 0xe9]));
    write("migrations/004_large.up.sql", new Uint8Array(50 * 1024 * 1024).fill(0x20));
    for (const options of [[], ["--head", "HEAD"]]) {
      const { code, out, err } = await check("--depth", "statements", "--format", "json", ...options);
      expect([code, err]).toEqual([3, ""]);
      expect(out).not.toContain("root:");
      expect(out).toMatch(/002_link[^}]*is a symbolic link/);
      await check("--depth", "statements", "--snapshot-output", at("../snapshot.json"), ...options);
      const { file_contents = [] } = JSON.parse(readFileSync(at("../snapshot.json"), "utf8")) as PullRequestSnapshot;
      expect(file_contents.filter(({ at: side }) => side === "head")).toEqual([]);
      expect(out).toMatch(/003_latin[^}]*is not UTF-8 text/);
      expect(out).toMatch(/004_large[^}]*has 50 MB/);
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", "Broken", "--allow-empty");
    }
  });

  it("stand in sub-folders, or are submodules", async () => {
    write("migrations/old/001_first.up.sql", table("a"));
    repository.git(
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${repository.git("rev-parse", "HEAD")},migrations/module`,
    );
    const found = await namesOf();
    expect(found).toContain("name-format migrations/old/001_first.up.sql");
  });

  it("are a folder that is a link: what was in it is gone, and what it leads to is not read", async () => {
    rmSync(at("migrations"), { recursive: true });
    symlinkSync("/etc", at("migrations"));
    for (const options of [[], ["--head", "HEAD"]]) {
      expect(await namesOf(...options)).toContain("deleted-after-merge migrations/001_first.up.sql");
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", "Link", "--allow-empty");
    }
  });

  it("are nowhere, or outside", async () => {
    expect(await byName("--directory", at("nowhere"))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no folder "nowhere"'),
    });
    expect(await byName("--directory", "/etc")).toMatchObject({ code: 2 });
    write("portcullis.yaml", CONFIGURATION.replace("migrations", "../other"));
    expect(await byName()).toMatchObject({ code: 2, err: expect.stringContaining("outside of the repository") });
  });
});

describe("without a configuration", () => {
  const bare = (...options: readonly string[]): Promise<Ran> =>
    runPortcullis("migrations", "check", "--depth", "names", ...options);

  it("a folder and a scheme say what is judged", async () => {
    repository.commit({ "db/V1__first.sql": table("a") });
    repository.git("checkout", "--quiet", "-b", "feature");
    write("db/V1__again.sql", table("b"));
    expect(await bare("--directory", at("db"), "--scheme", "flyway")).toMatchObject({ code: 1 });
    expect((await bare("--directory", at("db"))).out).toContain("name-format");
    const pattern = "^V(?<version>\\d+)__(?<name>[a-z]+)\\.sql$";
    expect(await bare("--directory", at("db"), "--scheme", pattern)).toMatchObject({ code: 1 });
  });

  it("the root of the repository can be the folder", async () => {
    repository.commit({ "001_first.up.sql": table("a") });
    repository.git("checkout", "--quiet", "-b", "feature");
    write("001_again.up.sql", table("b"));
    expect(await findingsOf(bare("--directory", repository.folder, "--format", "json"))).toContain(
      "same-version 001_again.up.sql",
    );
  });

  it("it is said that there is none", async () => {
    repository.commit({ "001_first.up.sql": table("a") });
    expect(await byName()).toMatchObject({ code: 2, err: expect.stringContaining("--directory") });
    write(
      "portcullis.yaml",
      JSON.stringify({ version: 1, gates: { "contract-drift": { contracts: [{ schema: "a" }] } } }),
    );
    expect(await byName()).toMatchObject({ code: 2, err: expect.stringContaining("no gate migration-collision") });
  });
});

describe("a configuration", () => {
  const configured = (gates: object): string => JSON.stringify({ version: 1, gates });

  it("may have several gates, of which one can be chosen", async () => {
    repository.commit({
      "portcullis.yaml": configured({
        "migration-collision": { directory: "migrations" },
        plugin: { uses: "migration-collision", directory: "plugin/migrations", scheme: "sequential" },
      }),
      ...pair("001_first"),
      "plugin/migrations/0001_first.sql": table("a"),
    });
    repository.git("checkout", "--quiet", "-b", "feature");
    write("plugin/migrations/0001_again.sql", table("b"));
    const { verdicts } = await reportOf(byName("--format", "json"));
    expect(verdicts.map(({ gate, state }) => [gate, state])).toEqual([
      ["migration-collision", "skipped"],
      ["plugin", "fail"],
    ]);
    expect((await byName("--gate", "migration-collision")).code).toBe(0);
    expect(await byName("--scheme", "flyway")).toMatchObject({ code: 2, err: expect.stringContaining("--gate") });
    expect((await byName("--gate", "plugin", "--directory", at("migrations"))).code).toBe(0);
  });

  it("may apply to some paths only, and look at source files", async () => {
    repository.commit({
      "portcullis.yaml": configured({
        "migration-collision": { directory: "migrations", paths: ["migrations/**"], queries: ["**/*.go"] },
      }),
      ...pair("001_first"),
      "server/old.go": "package server\n",
      "server/gone.go": "package server\n",
    });
    repository.git("checkout", "--quiet", "-b", "feature");
    write("server/new.go", "package server\n");
    rmSync(at("server/gone.go"));
    expect((await byName()).out).toContain("No changed file matches");
    write("migrations/002_second.up.sql", table("second"));
    for (const options of [[], ["--head", "HEAD"]]) {
      await check("--depth", "statements", "--snapshot-output", at("../snapshot.json"), ...options);
      const { file_contents = [] } = JSON.parse(readFileSync(at("../snapshot.json"), "utf8")) as PullRequestSnapshot;
      const sources = file_contents
        .filter(({ path }) => path.endsWith(".go"))
        .map(({ at: side, path }) => [side, path]);
      expect(sources).toEqual([
        ["head", "server/new.go"],
        ["head", "server/old.go"],
      ]);
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", "Second", "--allow-empty");
    }
  });

  it("is wrong where it is wrong", async () => {
    repository.commit({
      "portcullis.yaml": configured({ "migration-collision": { directory: "m", scheme: { custom: "(" } } }),
    });
    const { code, err } = await byName();
    expect([code, err]).toEqual([2, expect.stringMatching(/portcullis\.yaml:1:\d+/)]);
  });
});

describe("two folders", () => {
  const folders = (...options: readonly string[]): Promise<Ran> =>
    runPortcullis("migrations", "check", at("old"), at("new"), "--depth", "names", ...options);
  beforeEach(() => {
    rmSync(at(".git"), { recursive: true });
    write("old/001_first.up.sql", table("a"));
    write("old/001_first.down.sql", "DROP TABLE a;\n");
    write("new/001_first.up.sql", table("a"));
    write("new/001_first.down.sql", "DROP TABLE a;\n");
  });

  it("need no git", async () => {
    expect(await folders()).toMatchObject({ code: 0 });
    write("new/001_again.up.sql", table("b"));
    expect(await findingsOf(folders("--format", "json"))).toEqual(["same-version 001_again.up.sql"]);
  });

  it("tell an edit, also of the same length, a rename and a removal", async () => {
    write("new/001_first.up.sql", table("b"));
    expect(await findingsOf(folders("--format", "json"))).toEqual(["edited-after-merge 001_first.up.sql"]);
    rmSync(at("new/001_first.up.sql"));
    write("new/001_second.up.sql", table("a"));
    expect(await findingsOf(folders("--format", "json"))).toContain("renamed-after-merge 001_second.up.sql");
    rmSync(at("new"), { recursive: true });
    mkdirSync(at("new"));
    expect(await findingsOf(folders("--format", "json"))).toContain("deleted-after-merge 001_first.up.sql");
  });

  it("are compared with others", async () => {
    write("new/002_second.up.sql", table("b"));
    write("other/001_first.up.sql", table("a"));
    write("other/001_first.down.sql", "DROP TABLE a;\n");
    write("other/002_other.up.sql", table("c"));
    expect(await findingsOf(folders("--format", "json", "--open", `12=${at("other")}`))).toEqual([
      "same-version-open-pr 002_second.up.sql",
    ]);
  });

  it("follow no link, and read nothing but files", async () => {
    symlinkSync("/etc", at("new/etc"));
    symlinkSync("/etc/passwd", at("new/002_link.up.sql"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at("new/003_socket.up.sql"), resolve));
    const { code, out } = await runPortcullis("migrations", "check", at("old"), at("new"), "--depth", "statements");
    server.close();
    expect(code).toBe(3);
    expect(out).not.toContain("root:");
    expect(out).toContain("002_link.up.sql");
    expect(out).toContain("003_socket.up.sql");
  });

  it("have to be folders, two, and not empty", async () => {
    expect(await runPortcullis("migrations", "check", at("old"))).toMatchObject({ code: 2 });
    expect(await runPortcullis("migrations", "check", at("old"), at("nowhere"))).toMatchObject({ code: 2 });
    expect(await runPortcullis("migrations", "check", at("old"), at("new"), at("old"))).toMatchObject({ code: 2 });
    expect(await runPortcullis("migrations", "check", at("old"), at("old/001_first.up.sql"))).toMatchObject({
      code: 2,
    });
    expect(await folders("--head", "HEAD")).toMatchObject({ code: 2 });
    mkdirSync(at("a"));
    mkdirSync(at("b"));
    expect(await runPortcullis("migrations", "check", at("a"), at("b"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("no file"),
    });
  });
});

describe("a snapshot", () => {
  /** The snapshot of the checkout, written by the command itself. */
  async function snapshotOf(...options: readonly string[]): Promise<PullRequestSnapshot> {
    await check("--snapshot-output", at("../snapshot.json"), ...options);
    const parsed = parse("pull_request_snapshot", JSON.parse(readFileSync(at("../snapshot.json"), "utf8")));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.value;
  }
  const save = (snapshot: PullRequestSnapshot): string => {
    writeFileSync(at("../given.json"), JSON.stringify(snapshot));
    return at("../given.json");
  };
  beforeEach(() => {
    start();
    repository.commit(pair("002_second"));
    commitToMain(pair("002_other"));
  });

  it("is judged by names alone where that is all there is", async () => {
    const { file_contents: _, ...names } = await snapshotOf("--depth", "names");
    expect(await findingsOf(check("--snapshot", save(names), "--format", "json"))).toEqual([
      "same-version migrations/002_second.up.sql",
    ]);
  });

  it.each(["names", "statements"])("that was written gives the same verdict, of %s", async (depth) => {
    const { verdicts } = await reportOf(
      check("--format", "json", "--depth", depth, "--snapshot-output", at("../snapshot.json")),
    );
    const again = await reportOf(
      runPortcullis(
        "check",
        "--config",
        at("portcullis.yaml"),
        "--snapshot",
        at("../snapshot.json"),
        "--format",
        "json",
      ),
    );
    const strip = (list: GateReport["verdicts"]): unknown => list.map(({ inputs_digest: _, ...verdict }) => verdict);
    expect(strip(again.verdicts)).toEqual(strip(verdicts));
  });

  it("takes contents from the clone that it is judged in", async () => {
    const {
      files: _,
      base_files: __,
      head_files: ___,
      file_contents: ____,
      ...less
    } = await snapshotOf("--depth", "names");
    const theirs = openRequest(7, pair("002_seventh"));
    const given = save({
      ...less,
      open_pull_requests: [
        {
          number: 7,
          title: "Seventh",
          author: { id: 7, login: "grace", type: "user" },
          base_ref: "main",
          head_sha: theirs,
          files: [{ path: "migrations/002_seventh.up.sql", status: "added" }],
        },
      ],
    });
    const before = process.cwd();
    process.chdir(repository.folder);
    try {
      const ran = await check("--snapshot", given, "--depth", "statements", "--snapshot-output", at("../again.json"));
      expect(ran.code).toBe(1);
    } finally {
      process.chdir(before);
    }
    const again = JSON.parse(readFileSync(at("../again.json"), "utf8")) as PullRequestSnapshot;
    expect(again.files?.map(({ path }) => path)).toEqual([
      "migrations/002_second.down.sql",
      "migrations/002_second.up.sql",
    ]);
    expect(again.open_pull_requests?.[0]?.files[0]?.text).toBe(table("seventh"));
    expect(again.file_contents?.map(({ at: side, path }) => `${side} ${path}`).toSorted()).toEqual([
      "base migrations/001_first.up.sql",
      "base migrations/002_other.up.sql",
      "head migrations/002_second.down.sql",
      "head migrations/002_second.up.sql",
    ]);
  });

  it("that lacks what the gate needs is not judged, and not passed", async () => {
    const { base_files: _, ...less } = await snapshotOf("--depth", "names");
    const given = save(less);
    expect(await check("--snapshot", given)).toMatchObject({ code: 3, out: expect.stringContaining("base_files") });
    for (const command of ["plan", "fix", "explain"])
      expect(
        await runPortcullis("migrations", command, "--config", at("portcullis.yaml"), "--snapshot", given),
      ).toMatchObject({ code: 3, err: expect.stringContaining("base_files") });
    const { open_pull_requests: __, ...more } = await snapshotOf("--depth", "names");
    expect(await check("--snapshot", save(more))).toMatchObject({ code: 3 });
    expect(await check("--snapshot", given, "--depth", "statements")).toMatchObject({ code: 3 });
    writeFileSync(given, "{");
    expect(await check("--snapshot", given)).toMatchObject({ code: 3 });
    writeFileSync(given, "{}");
    expect(await check("--snapshot", given)).toMatchObject({ code: 2 });
  });

  it("excludes folders and refs", async () => {
    const given = save(await snapshotOf("--depth", "names"));
    for (const options of [
      ["--base", "main"],
      ["--open", "all"],
      [at("old"), at("new")],
    ])
      expect(await check("--snapshot", given, ...options)).toMatchObject({ code: 2 });
  });
});
