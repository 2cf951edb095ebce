import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { measureMigrations, type ChainFile } from "./measure-migrations.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const file = (name: string, text: string): ChainFile => ({ path: `migrations/${name}.sql`, text });
const BASE = [
  file("001", "CREATE TABLE items (id int)"),
  file("002", "SELECT broken"),
  ...Array.from({ length: 10 }, (_, index) => file(`1${index}`, `CREATE TABLE table${index} (id int)`)),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "portcullis-cache-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What was measured, and what the run said that it did. */
async function measure(base: readonly ChainFile[], up: ChainFile, cacheFolder = folder) {
  const told: string[] = [];
  const measurement = await measureMigrations(
    { base, merged: [...base, up], request: [{ up }], others: [] },
    { cacheFolder, timeoutSeconds: 20, tell: (line) => told.push(line) },
  );
  return { told, measurement };
}

const kept = async (kind: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith(`${kind}-`)).map((name) => join(folder, name));

describe("what is kept of a run", () => {
  const first = file("210", "ALTER TABLE items ADD a int");
  const second = file("210", "ALTER TABLE items ADD b int");

  it("is the base, and the answer to the same question", async () => {
    const cold = await measure(BASE, first);
    const same = await measure(BASE, first);
    const other = await measure(BASE, second);
    expect(cold.told[0]).toBe("Applying 12 migrations of the base");
    expect(same).toEqual({ told: [], measurement: cold.measurement });
    expect(other.told).toEqual(["Applying 1 migration of the request, forward, again and back"]);
    expect(other.measurement.base).toEqual(cold.measurement.base);
    expect(other.measurement.base).toMatchObject([{ path: "migrations/002.sql", sqlstate: "42703" }]);
    expect(other.measurement.files[0]!.again!.failure).toMatchObject({ message: expect.stringContaining('"b"') });
  });

  it("serves a longer chain with the same beginning", async () => {
    const { told, measurement } = await measure([...BASE, file("120", "DROP TABLE table1")], second);
    expect(told[0]).toBe("Applying 1 migration of the base");
    expect(measurement.base).toHaveLength(1);
  });

  it("does not serve a chain in which anything is otherwise", async () => {
    const [one, ...rest] = BASE;
    const { told } = await measure([{ ...one!, text: `${one!.text} -- a` }, ...rest], first);
    expect(told[0]).toBe("Applying 12 migrations of the base");
  });

  it("is the user's alone, and not more than a few images", async () => {
    const names = await readdir(folder);
    const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect(names.filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(await kept("empty")).toHaveLength(1);
    expect((await kept("chain")).length).toBeLessThanOrEqual(4);
  });

  it("is not believed when it is damaged", async () => {
    const expected = (await measure(BASE, first)).measurement;
    for (const path of [...(await kept("answer")), ...(await kept("chain")), ...(await kept("empty"))]) {
      // oxlint-disable-next-line no-await-in-loop
      const bytes = await readFile(path);
      // oxlint-disable-next-line no-await-in-loop
      await writeFile(
        path,
        bytes.length % 2 === 0 ? bytes.subarray(0, bytes.length / 2) : Buffer.alloc(bytes.length, 7),
      );
    }
    const { told, measurement } = await measure(BASE, first);
    expect(told[0]).toBe("Applying 12 migrations of the base");
    expect(measurement).toEqual(expected);
  });

  it("is nothing of a run that a timeout ended, nor where nothing can be written", async () => {
    const before = await readdir(folder);
    const nowhere = join(before.map((name) => join(folder, name))[0]!, "below-a-file");
    expect((await measure(BASE, first, nowhere)).measurement.base).toHaveLength(1);
    expect((await readdir(folder)).toSorted()).toEqual(before.toSorted());
  });
});
