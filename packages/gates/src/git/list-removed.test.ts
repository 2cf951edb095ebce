import { afterEach, beforeEach, expect, it } from "vitest";

import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";
import { listRemoved } from "./list-removed.ts";

let made: TemporaryRepository;
beforeEach(() => void (made = createTemporaryRepository()));
afterEach(() => made.remove());

it("lists what was removed or renamed in a folder, with the last commit that did it", async () => {
  made.commit({ "m/1.sql": "1", "m/\n2.sql": "2", "m/3.sql": "3\n", "other.sql": "o" });
  made.commit({ "m/1.sql": undefined, "other.sql": undefined });
  made.commit({ "m/1.sql": "again" });
  const last = made.commit({ "m/1.sql": undefined, "m/\n2.sql": undefined });
  const renamed = made.commit({ "m/3.sql": undefined, "m/4.sql": "3\n" });
  expect(await listRemoved(made.folder, "HEAD", "m")).toEqual([
    { path: "m/\n2.sql", commit: last },
    { path: "m/1.sql", commit: last },
    { path: "m/3.sql", commit: renamed },
  ]);
  expect((await listRemoved(made.folder, "HEAD", "")).map(({ path }) => path)).toContain("other.sql");
  expect(await listRemoved(made.folder, "HEAD", "nowhere")).toEqual([]);
});

it("does not list what came and went on a branch before it was merged", async () => {
  made.commit({ "m/1.sql": "1" });
  made.git("checkout", "--quiet", "-b", "feature");
  made.commit({ "m/2.sql": "2" });
  made.commit({ "m/2.sql": undefined, "m/3.sql": "3" });
  made.git("checkout", "--quiet", "main");
  made.commit({ other: "1" });
  made.git("merge", "--quiet", "--no-edit", "feature");
  expect(await listRemoved(made.folder, "HEAD", "m")).toEqual([]);
});
