import { parse, type GateReport, type MigrationMeasurement, type PullRequestSnapshot } from "@portcullis/contracts";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

const CONFIGURATION = JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "migrations" } } });

let cache: string;
let repository: TemporaryRepository;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), "portcullis-cache-"));
});
afterAll(() => rmSync(cache, { recursive: true }));
beforeEach(() => {
  vi.stubEnv("XDG_CACHE_HOME", cache);
  repository = createTemporaryRepository();
  repository.commit({
    "portcullis.yaml": CONFIGURATION,
    "migrations/001_workspaces.up.sql": "CREATE TABLE IF NOT EXISTS workspaces (id uuid PRIMARY KEY);\n",
  });
  repository.git("checkout", "--quiet", "-b", "feature");
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.remove();
});

const at = (path: string): string => join(repository.folder, path);
const check = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis("migrations", "check", "--config", at("portcullis.yaml"), ...options);
async function findingsOf(ran: Promise<Ran>): Promise<readonly string[]> {
  const { out, err } = await ran;
  const parsed = parse("gate_report", JSON.parse(out));
  if (!parsed.ok) throw new Error(`${out} ${err}`);
  return parsed.value.verdicts.flatMap(({ findings }) =>
    findings.map(({ rule, level }) => `${level} ${rule.replace("migration-collision/", "")}`),
  );
}
const measured = async (...options: readonly string[]): Promise<MigrationMeasurement> => {
  await check("--snapshot-output", at("../snapshot.json"), ...options);
  const { measurements } = JSON.parse(readFileSync(at("../snapshot.json"), "utf8")) as PullRequestSnapshot;
  const parsed = parse("migration_measurement", measurements?.[0]?.report);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
function openRequest(number: number, files: Record<string, string>): void {
  repository.git("checkout", "--quiet", "--detach", "main");
  repository.git("update-ref", `refs/pull/${number}/head`, repository.commit(files));
  repository.git("checkout", "--quiet", "feature");
}

it("finds that the order of two requests matters, whatever their guards say, and writes down what it found", async () => {
  repository.commit({
    "migrations/003_template.up.sql": "ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS template jsonb;\n",
    "migrations/003_template.down.sql": "ALTER TABLE workspaces DROP COLUMN IF EXISTS template;\n",
  });
  openRequest(7, {
    "migrations/002_template.up.sql": "ALTER TABLE workspaces ADD COLUMN IF NOT EXISTS template text;\n",
  });
  openRequest(8, { "migrations/009_other.up.sql": "CREATE TABLE IF NOT EXISTS other (id bigint);\n" });
  const first = await check("--open", "all", "--format", "json", "--snapshot-output", at("../snapshot.json"));
  expect(first.code).toBe(1);
  expect(first.err).not.toBe("");
  expect(await findingsOf(Promise.resolve(first))).toContain("error order-matters");
  const again = await runPortcullis(
    "check",
    "--config",
    at("portcullis.yaml"),
    "--snapshot",
    at("../snapshot.json"),
    "--format",
    "json",
  );
  const verdictsOf = ({ out }: Ran): unknown => (JSON.parse(out) as GateReport).verdicts;
  expect(verdictsOf(again)).toEqual(verdictsOf(first));
  const plan = await runPortcullis("migrations", "plan", "--config", at("portcullis.yaml"), "--open", "all");
  expect(plan).toMatchObject({ code: 1, out: expect.stringContaining("This request and #7 give two schemas") });
  expect(readdirSync(join(cache, "portcullis", "migrations"))).not.toEqual([]);
});

it("runs what is added, changed, and taken back, and says what came of it", async () => {
  repository.commit({
    "migrations/001_workspaces.down.sql": "DROP TABLE workspaces;\n",
    "migrations/002_broken.up.sql": "ALTER TABLE nowhere ADD COLUMN a int;\n",
    "migrations/003_fine.up.sql": "CREATE TABLE IF NOT EXISTS fine (id int);\n",
    "migrations/003_fine.down.sql": "SELECT 1;\n",
  });
  const measurement = await measured();
  expect(measurement).toMatchObject({
    directory: "migrations",
    engine: { name: "pglite" },
    base: [],
    merged: [{ path: "migrations/002_broken.up.sql", kind: "sql", sqlstate: "42P01" }],
    retired: [],
  });
  expect(measurement.files.map(({ path, down }) => [path, down?.path])).toEqual([
    ["migrations/001_workspaces.up.sql", "migrations/001_workspaces.down.sql"],
    ["migrations/002_broken.up.sql", undefined],
    ["migrations/003_fine.up.sql", "migrations/003_fine.down.sql"],
  ]);
  const found = await findingsOf(check("--format", "json"));
  expect(found).toContain("error does-not-apply");
  expect(found).toContain("warning down-not-inverse");
  const { out } = await runPortcullis("migrations", "explain", "--config", at("portcullis.yaml"), "002_broken.up.sql");
  expect(out).toContain("(SQLSTATE 42P01)");
});

it("does not take what could not be read for something that applies", async () => {
  repository.git("checkout", "--quiet", "main");
  writeFileSync(at("migrations/002_latin.up.sql"), new Uint8Array([0x2d, 0x2d, 0xe9]));
  repository.commit({});
  repository.git("checkout", "--quiet", "feature");
  repository.commit({ "migrations/003_fine.up.sql": "CREATE TABLE IF NOT EXISTS fine (id int);\n" });
  openRequest(7, {});
  const measurement = await measured("--open", "all");
  expect(measurement.base).toMatchObject([{ path: "migrations/002_latin.up.sql", kind: "unsupported" }]);
  expect(await findingsOf(check("--format", "json"))).toContain("warning unverified");
});

it("says which versions the base once had", async () => {
  repository.git("checkout", "--quiet", "main");
  repository.commit({ "migrations/002_gone.up.sql": "SELECT 1;\n" });
  const commit = repository.commit({ "migrations/002_gone.up.sql": undefined });
  repository.git("checkout", "--quiet", "feature");
  repository.commit({ "migrations/002_new.up.sql": "CREATE TABLE IF NOT EXISTS fine (id int);\n" });
  expect((await measured()).retired).toEqual([{ path: "migrations/002_gone.up.sql", commit }]);
  expect(await findingsOf(check("--format", "json"))).toContain("error version-reused");
});

it("plans by what a run of the other requests, with one another, has shown", async () => {
  repository.commit({ "migrations/005_ours.up.sql": "CREATE TABLE IF NOT EXISTS ours (id bigint);\n" });
  openRequest(7, { "migrations/006_labels.up.sql": "ALTER TABLE colours ADD COLUMN label text;\n" });
  openRequest(8, { "migrations/004_colours.up.sql": "CREATE TABLE colours (id bigint);\n" });
  const { out } = await runPortcullis(
    "migrations",
    "plan",
    "--config",
    at("portcullis.yaml"),
    "--format",
    "json",
    "--open",
    "all",
  );
  const [{ plan }] = JSON.parse(out).plans;
  expect(plan.steps.map(({ number, needs }: any) => [number, needs])).toEqual([
    [8, []],
    [7, [{ number: 8 }]],
    [0, []],
  ]);
});
