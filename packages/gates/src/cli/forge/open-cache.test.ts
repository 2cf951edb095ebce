import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openCache } from "./open-cache.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "portcullis-open-cache-"));
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "user"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const FORGE = "https://git.example/api/v1";

it.each([
  ["in the user's folder", "", FORGE, undefined, ["user"]],
  ["nothing in CI", "true", FORGE, undefined, []],
  ["in CI where it is told", "true", FORGE, "told", ["told"]],
  ["nothing of a forge on this machine", "", "http://127.0.0.1:4000/api/v1", undefined, []],
  ["of a forge on this machine where it is told", "", "http://127.0.0.1:4000/api/v1", "told", ["told"]],
  ["nothing where it is forbidden", "", FORGE, false as const, []],
])("keeps %s", async (_, ci, root, told, expected) => {
  vi.stubEnv("CI", ci);
  const cache = told === undefined ? {} : { cache: told === false ? told : join(folder, told) };
  const opened = openCache(cache, { root: new URL(root), token: "secret", now: Date.now });
  opened?.keep({ name: ["team"], isAgeing: true }, ["eve"]);
  await opened?.save();
  expect(readdirSync(folder)).toEqual(expected);
});
