import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { createTemporaryRepository, type TemporaryRepository } from "../testing/temporary-repository.ts";
import { listChanges } from "./list-changes.ts";

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
    { path: "binary.bin", status: "added", additions: 0, deletions: 0 },
    { path: "edited.txt", status: "modified", additions: 2, deletions: 1 },
    { path: "empty.txt", status: "added", additions: 0, deletions: 0 },
    { path: "gone.txt", status: "removed", additions: 0, deletions: 1 },
    { path: "link", status: "added", additions: 0, deletions: 0 },
    { path: 'new\n"name".txt', previous_path: "old name.txt", status: "renamed", additions: 1, deletions: 0 },
    { path: "staged.txt", status: "added", additions: 2, deletions: 0 },
    { path: "unknown.txt", status: "added", additions: 3, deletions: 0 },
    { path: "unstaged.txt", status: "modified", additions: 1, deletions: 1 },
  ]);
});

it("lists nothing where nothing changed, and refuses a commit that is not there", async () => {
  const base = repository.commit({ "a.txt": "a" });
  expect(await listChanges(repository.folder, base)).toEqual([]);
  await expect(listChanges(repository.folder, "0".repeat(40))).rejects.toThrow("git diff failed");
});
