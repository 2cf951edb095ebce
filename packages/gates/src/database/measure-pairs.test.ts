import fc from "fast-check";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { measurePairs, type ChainFile } from "./measure-migrations.ts";

vi.setConfig({ testTimeout: 240_000 });

let cacheFolder: string;
beforeAll(async () => {
  cacheFolder = await mkdtemp(join(tmpdir(), "portcullis-pairs-"));
});
afterAll(() => rm(cacheFolder, { recursive: true, force: true }));

const BASE = [{ path: "001.sql", text: "CREATE TABLE items (id int); CREATE TYPE mood AS ENUM ('sad');" }];

const measure = (texts: readonly string[], tell: (line: string) => void = () => undefined) =>
  measurePairs(
    BASE,
    texts.map((text, index) => ({
      number: index + 1,
      files: [{ path: `${index + 10}.sql`, text }] satisfies ChainFile[],
    })),
    { cacheFolder, timeoutSeconds: 20, tell },
  );

it("tries each pair of open requests in both orders", async () => {
  const texts = [
    "ALTER TABLE items ADD a int",
    "ALTER TABLE items ADD COLUMN IF NOT EXISTS a text",
    "CREATE INDEX by_a ON items (a)",
    "CREATE TABLE apart ()",
  ];
  const measured = await measure(texts);
  const { alone, base, pairs } = measured;
  expect(base).toEqual([]);
  expect(alone).toMatchObject([
    { number: 1 },
    { number: 2 },
    { number: 3, failure: { sqlstate: "42703" } },
    { number: 4 },
  ]);
  expect(pairs.map(({ first, second, state }) => `${first} ${second} ${state}`)).toEqual([
    "1 2 fails",
    "1 3 unverified",
    "1 4 same",
    "2 3 unverified",
    "2 4 same",
    "3 4 unverified",
  ]);
  expect(pairs[0]).toMatchObject({ forward: {}, backward: { failure: { sqlstate: "42701" } } });
  expect(pairs[1]).toMatchObject({
    reason: "#3 does not apply by itself",
    forward: {},
    backward: { failure: { path: "12.sql" } },
  });
  expect(pairs[1]!.forward).toEqual({});

  const told: string[] = [];
  expect(await measure(texts, (line) => told.push(line))).toEqual(measured);
  expect(told).toEqual([]);
});

const STATEMENTS = [
  "ALTER TABLE items ADD COLUMN IF NOT EXISTS a int",
  "ALTER TABLE items ADD COLUMN a text",
  "ALTER TABLE items DROP COLUMN IF EXISTS a",
  "ALTER TABLE items RENAME id TO key",
  "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'ok'",
  "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad'",
  "CREATE TABLE IF NOT EXISTS others (id int)",
  "CREATE TABLE others (id text)",
  "CREATE INDEX IF NOT EXISTS by_id ON items (id)",
  "DROP TABLE items",
];

it("says the same of two requests whichever is named first", async () => {
  const texts = fc.sample(
    fc
      .uniqueArray(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 2 })
      .map((statements) => `${statements.join(";\n")};`),
    { numRuns: 12, seed: 20_261_123 },
  );
  const { pairs } = await measure(texts);
  const { pairs: reversed } = await measure(texts.toReversed());
  const turned = new Map(
    reversed.map((pair) => [`${texts.length + 1 - pair.second} ${texts.length + 1 - pair.first}`, pair]),
  );
  expect(pairs.length).toBe((12 * 11) / 2);
  for (const { first, second, state, differences } of pairs) {
    const other = turned.get(`${first} ${second}`)!;
    expect([first, second, state]).toEqual([first, second, other.state]);
    expect(differences).toEqual(
      other.differences.map(({ object, left, right }) => ({
        object,
        ...(right !== undefined && { left: right }),
        ...(left !== undefined && { right: left }),
      })),
    );
  }
  expect(new Set(pairs.map(({ state }) => state)).size).toBeGreaterThan(2);
});
