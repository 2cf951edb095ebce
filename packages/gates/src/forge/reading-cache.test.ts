import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openReadingCache, type ReadingCache } from "./reading-cache.ts";
import type { MemoryKey } from "./reading-memory.ts";

const TOKEN = "a-token-that-nobody-may-see";
const TEAM: MemoryKey = { name: ["team", "acme", "engineers"], isAgeing: true };
const FILE: MemoryKey = { name: ["file", "acme", "core", "portcullis.yaml", "0".repeat(40)], isAgeing: false };
const NOW = Date.parse("2026-06-10T12:00:00Z");
const MINUTE = 60_000;

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "portcullis-reading-cache-"));
  folder = join(parent, "forge");
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const open = (given: Partial<Parameters<typeof openReadingCache>[0]> = {}): ReadingCache =>
  openReadingCache({
    folder,
    root: new URL("https://git.example/api/v1"),
    token: TOKEN,
    ageMilliseconds: 5 * MINUTE,
    now: () => NOW,
    version: "1.0.0",
    ...given,
  });

async function fill(): Promise<void> {
  const cache = open();
  cache.keep(TEAM, ["eve"]);
  cache.keep(FILE, { text: "version: 1\n" });
  await cache.save();
}

const found = async (cache: ReadingCache): Promise<readonly unknown[]> => [
  await cache.find(TEAM),
  await cache.find(FILE),
];
const files = (): readonly string[] => readdirSync(folder).map((name) => join(folder, name));

it("finds in the next run what was kept in this one", async () => {
  await fill();
  expect(await found(open())).toEqual([["eve"], { text: "version: 1\n" }]);
});

it("writes nothing until it is told to", async () => {
  const cache = open();
  cache.keep(TEAM, ["eve"]);
  expect([await cache.find(TEAM), await open().find(TEAM)]).toEqual([["eve"], undefined]);
});

it.each([
  ["another token", { token: "another" }],
  ["no token", { token: undefined }],
  ["another forge", { root: new URL("https://git.example/git/api/v1") }],
  ["another version of the program", { version: "1.0.1" }],
])("finds nothing with %s", async (_, given) => {
  await fill();
  expect(await found(open(given))).toEqual([undefined, undefined]);
});

it.each([
  ["just before its end", 5 * MINUTE - 1, ["eve"]],
  ["at its end", 5 * MINUTE, undefined],
  ["from the future", -1, undefined],
])("believes what may change for the stated time: %s", async (_, age, expected) => {
  await fill();
  expect(await found(open({ now: () => NOW + age }))).toEqual([expected, { text: "version: 1\n" }]);
});

it("believes nothing that may change where the time is 0", async () => {
  await fill();
  expect(await open({ ageMilliseconds: 0 }).find(TEAM)).toBeUndefined();
});

it("shows what it keeps to its user only, and the token to nobody", async () => {
  await fill();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(files().map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  const all = files().map((file) => file + readFileSync(file, "latin1"));
  expect(all.some((text) => text.includes(TOKEN) || text.includes("engineers"))).toBe(false);
});

describe("a file that is not as it was written is not there:", () => {
  it.each([
    ["one byte of it", (bytes: Buffer) => (bytes.writeUInt8(bytes.at(-3)! ^ 1, bytes.length - 3), bytes)],
    ["its seal", (bytes: Buffer) => (bytes.writeUInt8(bytes.at(0)! ^ 1, 0), bytes)],
    ["its end", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["all of it", () => Buffer.from("{}")],
    ["everything", () => Buffer.alloc(0)],
  ])("%s", async (_, spoil) => {
    await fill();
    for (const file of files()) writeFileSync(file, spoil(readFileSync(file)));
    expect(await found(open())).toEqual([undefined, undefined]);
  });

  it("another entry under its name", async () => {
    await fill();
    const [one, other] = files().map((file) => readFileSync(file));
    writeFileSync(files()[0]!, other!);
    writeFileSync(files()[1]!, one!);
    expect(await found(open())).toEqual([undefined, undefined]);
  });

  it("what somebody planted who has not the token", async () => {
    await fill();
    const names = readdirSync(folder);
    const theirs = open({ token: "another", folder: join(parent, "theirs") });
    theirs.keep(TEAM, ["mallory"]);
    await theirs.save();
    const [planted] = readdirSync(join(parent, "theirs"));
    for (const name of names) writeFileSync(join(folder, name), readFileSync(join(parent, "theirs", planted!)));
    expect(await found(open())).toEqual([undefined, undefined]);
  });
});

it("reads no file that others could have written", async () => {
  await fill();
  for (const file of files()) chmodSync(file, 0o620);
  expect(await found(open())).toEqual([undefined, undefined]);
});

it("uses no folder that others could write to", async () => {
  await fill();
  chmodSync(folder, 0o770);
  expect(await found(open())).toEqual([undefined, undefined]);
  const before = readdirSync(folder).length;
  const cache = open();
  cache.keep({ name: ["other"], isAgeing: true }, 1);
  await cache.save();
  expect(readdirSync(folder)).toHaveLength(before);
});

it("follows no link", async () => {
  await fill();
  symlinkSync(folder, join(parent, "link"));
  expect(await found(open({ folder: join(parent, "link") }))).toEqual([undefined, undefined]);
});

it("goes on where nothing can be written", async () => {
  writeFileSync(folder, "a file");
  const cache = open();
  cache.keep(TEAM, ["eve"]);
  await expect(cache.save()).resolves.toBeUndefined();
});
