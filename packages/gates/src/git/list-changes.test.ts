import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";
import { listChanges, listChangesBetween } from "./list-changes.ts";

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createTemporaryRepository();
});
afterEach(() => repository.remove());

it("lists what was committed, staged, changed and never added, with lines", async () => {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join("");
  const base = repository.commit({
    "kept.txt": "a\n",
    "edited.txt": "a\nb\n",
    "gone.txt": "gone\n",
    "old name.txt": lines,
    "unstaged.txt": "a\n",
    ".gitignore": "ignored.txt\n",
  });
  repository.commit({
    "edited.txt": "a\nc\nd\n",
    "gone.txt": undefined,
    "old name.txt": undefined,
    'new\n"name".txt': `${lines}one more\n`,
    "binary.bin": new Uint8Array([0, 1, 2]),
  });
  const write = (path: string, text: string): void => writeFileSync(join(repository.folder, path), text);
  write("staged.txt", "a\nb");
  repository.git("add", "staged.txt");
  write("unstaged.txt", "b\n");
  write("unknown.txt", "a\nb\nc");
  write("empty.txt", "");
  write("ignored.txt", "a\n");
  symlinkSync("/etc", join(repository.folder, "link"));

  expect(await listChanges(repository.folder, base)).toEqual([
    { path: "binary.bin", status: "added", mode: "100644", additions: 0, deletions: 0 },
    { path: "edited.txt", status: "modified", mode: "100644", additions: 2, deletions: 1 },
    { path: "empty.txt", status: "added", mode: "100644", additions: 0, deletions: 0 },
    { path: "gone.txt", status: "removed", additions: 0, deletions: 1 },
    { path: "link", status: "added", mode: "120000", additions: 0, deletions: 0 },
    {
      path: 'new\n"name".txt',
      previous_path: "old name.txt",
      status: "renamed",
      mode: "100644",
      additions: 1,
      deletions: 0,
    },
    { path: "staged.txt", status: "added", mode: "100644", additions: 2, deletions: 0 },
    { path: "unknown.txt", status: "added", mode: "100644", additions: 3, deletions: 0 },
    { path: "unstaged.txt", status: "modified", mode: "100644", additions: 1, deletions: 1 },
  ]);
});

it("lists nothing where nothing changed, and refuses a commit that is not there", async () => {
  const base = repository.commit({ "a.txt": "a" });
  expect(await listChanges(repository.folder, base)).toEqual([]);
  await expect(listChanges(repository.folder, "0".repeat(40))).rejects.toThrow("git diff failed");
});

it("lists what two commits have otherwise, in a bare clone and within folders", async () => {
  const base = repository.commit({ "m/a.sql": "a\nb\n", "m/b.sql": "b\n", "other.txt": "o" });
  const head = repository.commit({
    "m/a.sql": undefined,
    "other/a.sql": "a\nb\n",
    "m/sub/größe\n.sql": "c\n",
    "other.txt": "p",
  });
  repository.git("clone", "--quiet", "--bare", repository.folder, repository.beside);
  expect(await listChangesBetween(repository.beside, base, head, ["m"])).toEqual([
    { path: "m/a.sql", status: "removed", additions: 0, deletions: 2 },
    { path: "m/sub/größe\n.sql", status: "added", mode: "100644", additions: 1, deletions: 0 },
  ]);
  expect((await listChangesBetween(repository.beside, base, head)).map(({ path, status }) => [path, status])).toEqual([
    ["m/sub/größe\n.sql", "added"],
    ["other.txt", "modified"],
    ["other/a.sql", "renamed"],
  ]);
  expect(await listChangesBetween(repository.beside, head, head)).toEqual([]);
});

it("looks into the folders that are named, whatever their names are", async () => {
  const base = repository.commit({ "m*/a.sql": "a", "mm/a.sql": "a", ":(top)/a.sql": "a" });
  for (const path of ["m*/a.sql", "mm/a.sql", ":(top)/a.sql", "m*/new.sql", "mm/new.sql"])
    writeFileSync(join(repository.folder, path), "b");
  const paths = async (folder: string): Promise<readonly string[]> =>
    (await listChanges(repository.folder, base, [folder])).map(({ path }) => path);
  expect(await paths("m*")).toEqual(["m*/a.sql", "m*/new.sql"]);
  expect(await paths(":(top)")).toEqual([":(top)/a.sql"]);
});

it("names a file whose name is not UTF-8, instead of another", async () => {
  const base = repository.commit({ "a.txt": "a" });
  writeFileSync(Buffer.concat([Buffer.from(`${repository.folder}/caf`), Buffer.from([0xe9])]), "a");
  await expect(listChanges(repository.folder, base)).rejects.toThrow('is not UTF-8: "caf\xe9"');
});
