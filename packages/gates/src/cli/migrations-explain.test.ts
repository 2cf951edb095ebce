import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { runPortcullis, type Ran } from "../testing/run-portcullis.ts";
import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";

const CONFIGURATION = JSON.stringify({ version: 1, gates: { "migration-collision": { directory: "migrations" } } });

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
  repository.commit({
    "portcullis.yaml": CONFIGURATION,
    "migrations/001_users.up.sql": "CREATE TABLE users (id bigint PRIMARY KEY);\n",
    "migrations/001_users.down.sql": "DROP TABLE users;\n",
  });
  repository.git("checkout", "--quiet", "-b", "feature");
});
afterEach(() => repository.remove());

const at = (path: string): string => join(repository.folder, path);
function write(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}
const explain = (...options: readonly string[]): Promise<Ran> =>
  runPortcullis("migrations", "explain", "--config", at("portcullis.yaml"), "--depth", "statements", ...options);

it("says of each file that is touched what was read of it, and why there are findings", async () => {
  write("migrations/001_mail.up.sql", "-- mail\nALTER TABLE users\n  ADD COLUMN IF NOT EXISTS mail text;\n");
  write("migrations/001_mail.down.sql", "ALTER TABLE users DROP COLUMN mail;\n");
  write("migrations/notes.sql", "SELECT 1;\n");
  const { code, out } = await explain();
  expect(code).toBe(1);
  expect(out).toContain("migrations/001_mail.up.sql  added; version 001, up, of 001_mail");
  expect(out).toContain("line 2  ALTER TABLE users ADD COLUMN IF NOT EXISTS mail text");
  expect(out).toMatch(/creates column (?:public\.)?users\.mail \(guarded\)/);
  expect(out).toContain("[migration-collision/same-version]");
  expect(out).toContain("migrations/notes.sql  added; no migration");
});

it("explains one file, by its path or its name, also one that nobody touched", async () => {
  const { code, out } = await explain("001_users.up.sql");
  expect(code).toBe(0);
  expect(out).toContain("migrations/001_users.up.sql  untouched; version 001, up, of 001_users");
  expect((await explain("migrations/001_users.up.sql")).out).toBe(out);
  expect((await explain(at("migrations/001_users.up.sql"))).out).toBe(out);
  expect(await explain("001_user.up.sql")).toMatchObject({ code: 2, err: expect.stringContaining("001_users.up.sql") });
  expect((await explain("--all")).out).toContain("001_users.down.sql");
  expect((await explain()).out).toContain("--all explains every one");
});

it("says what could not be read", async () => {
  write("migrations/002_broken.up.sql", "CREATE TABEL x;\nSELECT 1;\n");
  writeFileSync(at("migrations/003_latin.up.sql"), new Uint8Array([0xe9]));
  const { out } = await explain();
  expect(out).toMatch(/002_broken[^]*line 1 cannot be read: syntax error/);
  expect(out).toMatch(/003_latin[^]*not read: it is not UTF-8 text/);
});

it("prints it as JSON", async () => {
  write("migrations/002_mail.up.sql", "ALTER TABLE users ADD COLUMN mail text;\n");
  const { out } = await explain("--format", "json");
  expect(JSON.parse(out).gates[0]).toMatchObject({
    directory: "migrations",
    verdict: { gate: "migration-collision" },
    files: [{ path: "migrations/002_mail.up.sql", change: "added", version: "002", statements: [{ line: 1 }] }],
  });
});
