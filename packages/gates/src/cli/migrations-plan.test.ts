import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
  repository.commit({ "portcullis.yaml": CONFIGURATION, ...pair("001_first") });
  repository.git("checkout", "--quiet", "-b", "feature");
});
afterEach(() => repository.remove());

const CONFIGURATION = JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "migrations" } } });
const pair = (stem: string): Record<string, string> => ({
  [`migrations/${stem}.up.sql`]: `CREATE TABLE t_${stem} (id bigint);\n`,
  [`migrations/${stem}.down.sql`]: `DROP TABLE t_${stem};\n`,
});
const plan = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis(
    "migrations",
    "plan",
    "--config",
    join(repository.folder, "portcullis.yaml"),
    "--depth",
    "names",
    ...options,
  );
function openRequest(number: number, files: Record<string, string>): void {
  repository.git("checkout", "--quiet", "--detach", "main");
  repository.git("update-ref", `refs/pull/${number}/head`, repository.commit(files));
  repository.git("checkout", "--quiet", "feature");
}

it("says who lands first, who renumbers to what, and with which commands", async () => {
  repository.commit(pair("002_ours"));
  openRequest(9, pair("002_ninth"));
  openRequest(7, pair("002_seventh"));
  openRequest(8, { "readme.md": "no migration" });
  const { code, out, err } = await plan("--open", "all");
  expect([code, err]).toEqual([0, "Reading 3 open requests\n"]);
  expect(out.replaceAll(repository.git("rev-parse", "main").slice(0, 10), "BASE")).toMatchInlineSnapshot(`
    "migrations  onto main BASE
      1. #7  A change  by A
         migrations/002_seventh.up.sql
      2. #9  A change  by A
         migrations/003_ninth.up.sql
         "migrations/002_ninth.up.sql" has the version of "migrations/002_seventh.up.sql" of #7 [same-version]
         $ git mv -- migrations/002_ninth.up.sql migrations/003_ninth.up.sql
         $ git mv -- migrations/002_ninth.down.sql migrations/003_ninth.down.sql
      3. this request  feature
         migrations/004_ours.up.sql
         "migrations/002_ours.up.sql" has the version of "migrations/002_seventh.up.sql" of #7 [same-version]
         $ git mv -- migrations/002_ours.up.sql migrations/004_ours.up.sql
         $ git mv -- migrations/002_ours.down.sql migrations/004_ours.down.sql
    "
  `);
});

it("gives the request its number where that is known, and its place", async () => {
  repository.commit(pair("002_ours"));
  openRequest(9, pair("002_ninth"));
  const { out } = await plan("--format", "json", "--open", "5=feature", "--open", "9=refs/pull/9/head");
  const [{ plan: planned }] = JSON.parse(out).plans;
  expect(planned.steps.map(({ number, is_own, commands }: any) => [number, is_own, commands.length])).toEqual([
    [5, true, 0],
    [9, false, 2],
  ]);
});

it("shows hostile names and titles as they are, as text and as Markdown", async () => {
  repository.commit({ "migrations/002_a`b\n<img>.up.sql": "SELECT 1;\n" });
  repository.git("commit", "--quiet", "--amend", "--message", "x");
  openRequest(3, { "migrations/002_c.up.sql": "SELECT 1;\n" });
  repository.git("checkout", "--quiet", "refs/pull/3/head");
  repository.git("commit", "--quiet", "--amend", "--message", "::error:: @everyone <script>\u202E");
  repository.git("update-ref", "refs/pull/3/head", "HEAD");
  repository.git("checkout", "--quiet", "feature");
  const markdown = await plan("--open", "all", "--format", "markdown");
  expect(markdown.out).toContain("git mv -- $'migrations/002_a`b\\x0a<img>.up.sql'");
  expect(markdown.out).not.toContain("<script>");
  expect(markdown.out).not.toContain("\u202E");
  expect(markdown.out).not.toContain("@everyone");
  const { out } = await plan("--open", "all");
  expect(out).not.toContain("\u202E");
  expect(out).not.toMatch(/^\s*::error/m);
});

it("has nothing to say where nothing is added", async () => {
  expect(await plan()).toMatchObject({ code: 0, out: expect.stringContaining("No open request adds a migration") });
  expect(await plan("--quiet")).toMatchObject({ code: 0, out: "" });
});
