import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";

import { renameFiles } from "./migrations/rename-files.ts";
import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
});
afterEach(() => repository.remove());

const at = (path: string): string => join(repository.folder, path);
function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}
const CONFIGURATION = JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "migrations" } } });
const pair = (stem: string): Record<string, string> => ({
  [`migrations/${stem}.up.sql`]: `CREATE TABLE t_${stem} (id bigint);\n`,
  [`migrations/${stem}.down.sql`]: `DROP TABLE t_${stem};\n`,
});
const names = (): readonly string[] => readdirSync(at("migrations")).toSorted();
const run = (command: string, ...options: readonly string[]): Promise<Ran> =>
  runPortcullis("migrations", command, "--config", at("portcullis.yaml"), ...options);
const check = (...options: readonly string[]): Promise<Ran> => run("check", "--depth", "names", ...options);

function start(files: Record<string, string>): void {
  repository.commit({ "portcullis.yaml": CONFIGURATION, ...pair("001_first") });
  repository.git("checkout", "--quiet", "-b", "feature");
  repository.commit(files);
  repository.git("checkout", "--quiet", "main");
  repository.commit({ ...pair("002_theirs"), ...pair("003_theirs") });
  repository.git("checkout", "--quiet", "feature");
}

it("renames the request's own files, both of a pair, so that check is clean", async () => {
  start({ ...pair("002_ours"), ...pair("003_ours") });
  expect((await check()).code).toBe(1);
  const dry = await run("fix", "--dry-run");
  expect([dry.code, dry.out]).toEqual([
    0,
    expect.stringContaining("git mv -- migrations/002_ours.up.sql migrations/004_ours.up.sql"),
  ]);
  expect(names()).toContain("002_ours.up.sql");
  const { code, out } = await run("fix");
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("migrations/003_ours.down.sql → migrations/005_ours.down.sql"),
  ]);
  expect(names()).toEqual([
    "001_first.down.sql",
    "001_first.up.sql",
    "004_ours.down.sql",
    "004_ours.up.sql",
    "005_ours.down.sql",
    "005_ours.up.sql",
  ]);
  expect(repository.git("status", "--porcelain")).toContain(
    "R  migrations/002_ours.up.sql -> migrations/004_ours.up.sql",
  );
  expect(await check()).toMatchObject({ code: 0 });
  expect(await run("fix")).toMatchObject({ code: 0, out: expect.stringContaining("nothing to rename") });
  expect(await run("fix", "--quiet")).toMatchObject({ code: 0, out: "" });
});

it("passes the places that others of the list leave, and keeps what is not committed", async () => {
  start({ ...pair("003_a"), ...pair("004_b") });
  write("migrations/003_a.up.sql", "CREATE TABLE changed ();\n");
  write("migrations/005_c.up.sql", "CREATE TABLE c ();\n");
  await run("fix");
  expect(await check()).toMatchObject({ code: 0 });
  const moved = names().find((name) => name.endsWith("_a.up.sql"))!;
  expect(readFileSync(at(`migrations/${moved}`), "utf8")).toBe("CREATE TABLE changed ();\n");
  expect(
    names()
      .map((name) => name.replace(/^\d+/, ""))
      .toSorted(),
  ).toEqual(["_a.down.sql", "_a.up.sql", "_b.down.sql", "_b.up.sql", "_c.up.sql", "_first.down.sql", "_first.up.sql"]);
});

it("overwrites nothing, and then renames none", async () => {
  start({ ...pair("002_ours"), ".gitignore": "004_*\n" });
  // What git ignores is not seen, but it is there.
  write("migrations/004_ours.down.sql", "kept");
  const before = names();
  expect(await run("fix")).toMatchObject({ code: 2, err: expect.stringContaining("that is there already") });
  expect(names()).toEqual(before);
  expect(readFileSync(at("migrations/004_ours.down.sql"), "utf8")).toBe("kept");
});

it.each([true, false])("takes back what it renamed when a later one cannot be; tracked: %s", async (isTracked) => {
  start(pair("002_ours"));
  if (!isTracked) repository.git("rm", "-r", "--quiet", "--cached", "migrations");
  const before = names();
  const moves = [
    { from: "migrations/002_ours.up.sql", to: "migrations/004_ours.up.sql" },
    { from: "migrations/002_ours.down.sql", to: "migrations/001_first.up.sql/004_ours.down.sql" },
  ];
  await expect(renameFiles(moves, { workTree: repository.folder, toFile: at })).rejects.toThrow("cannot become");
  expect(names()).toEqual(before);
  const alike = [moves[0]!, { from: "migrations/002_ours.down.sql", to: "migrations/004_ours.up.sql" }];
  await expect(renameFiles(alike, { workTree: repository.folder, toFile: at })).rejects.toThrow("Two files");
  expect(names()).toEqual(before);
});

it("renames nothing of a commit, a snapshot, or a request that it cannot see on disk", async () => {
  start(pair("002_ours"));
  expect(await run("fix", "--head", "feature")).toMatchObject({ code: 2 });
  await check("--snapshot-output", at("../snapshot.json"));
  expect(await run("fix", "--snapshot", at("../snapshot.json"))).toMatchObject({ code: 2 });
  expect(await run("fix", "--snapshot", at("../snapshot.json"), "--dry-run")).toMatchObject({
    code: 0,
    out: expect.stringContaining("git mv"),
  });
});

it("renames in a folder without git", async () => {
  rmSync(at(".git"), { recursive: true });
  write("old/001_a.up.sql", "a");
  write("old/002_b.up.sql", "b");
  write("new/001_a.up.sql", "a");
  write("new/002_b.up.sql", "b");
  write("new/002_it's\nnew.up.sql", "c");
  const { code } = await runPortcullis("migrations", "fix", at("old"), at("new"));
  expect(code).toBe(0);
  expect(readdirSync(at("new")).toSorted()).toEqual(["001_a.up.sql", "002_b.up.sql", "003_it's\nnew.up.sql"]);
});

it("says what it did as JSON", async () => {
  start(pair("002_ours"));
  const { out } = await run("fix", "--format", "json");
  expect(JSON.parse(out)).toEqual({
    renamed: true,
    proposals: expect.arrayContaining([{ from: "migrations/002_ours.up.sql", to: "migrations/004_ours.up.sql" }]),
  });
});

it("leaves a folder of which check finds no version wrong, whatever was added", async () => {
  const version = fc.integer({ min: 1, max: 6 }).map((number) => String(number).padStart(3, "0"));
  const stem = fc.tuple(version, fc.constantFrom("a", "b", "c")).map(([number, name]) => `${number}_${name}`);
  const stems = fc.uniqueArray(stem, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(stems, stems, async (base, added) => {
      for (const folder of ["old", "new"]) {
        rmSync(at(folder), { recursive: true, force: true });
        mkdirSync(at(folder));
        write(`${folder}/000_first.up.sql`, "first");
        for (const each of base) write(`${folder}/${each}.up.sql`, each);
      }
      for (const each of added.filter((one) => !base.includes(one))) {
        write(`new/${each}.up.sql`, `added ${each}`);
        write(`new/${each}.down.sql`, `down ${each}`);
      }
      const judge = async (): Promise<readonly string[]> => {
        const { out } = await runPortcullis(
          "migrations",
          "check",
          at("old"),
          at("new"),
          "--depth",
          "names",
          "--format",
          "json",
        );
        return (JSON.parse(out) as any).verdicts[0].findings
          .filter(({ level }: any) => level === "error")
          .map(({ rule }: any) => rule);
      };
      await runPortcullis("migrations", "fix", at("old"), at("new"));
      expect(await judge()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
