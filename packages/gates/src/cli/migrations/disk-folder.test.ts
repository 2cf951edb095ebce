import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

import { compareDiskFolders } from "./compare-disk-folders.ts";
import { readDiskFolder } from "./disk-folder.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "portcullis-folders-"))));
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const compare = (): readonly string[] =>
  compareDiskFolders(readDiskFolder(join(root, "old"), "m"), readDiskFolder(join(root, "new"), "m")).map(
    ({ status, path, previous_path, mode }) =>
      [status, previous_path, path, mode === "120000" ? "link" : undefined]
        .filter((part) => part !== undefined)
        .join(" "),
  );

it("tells what was added, changed, renamed and removed, folders below included", () => {
  write("old/same.sql", "same");
  write("old/edited.sql", "12345");
  write("old/gone.sql", "gone");
  write("old/sub/a.sql", "moved");
  write("new/same.sql", "same");
  write("new/edited.sql", "12346");
  write("new/added.sql", "added");
  write("new/other/a.sql", "moved");
  expect(compare()).toEqual([
    "added m/added.sql",
    "modified m/edited.sql",
    "removed m/gone.sql",
    "renamed m/sub/a.sql m/other/a.sql",
  ]);
});

it("compares links by where they lead, and files of any size by their bytes", () => {
  mkdirSync(join(root, "old"));
  mkdirSync(join(root, "new"));
  symlinkSync("/etc/passwd", join(root, "old/link.sql"));
  symlinkSync("/etc/group", join(root, "new/link.sql"));
  symlinkSync("a.sql", join(root, "old/same.sql"));
  symlinkSync("a.sql", join(root, "new/same.sql"));
  write("old/became.sql", "a link");
  symlinkSync("a.sql", join(root, "new/became.sql"));
  for (const folder of ["old", "new"]) {
    write(`${folder}/large.sql`, "");
    truncateSync(join(root, folder, "large.sql"), 90 * 1024 * 1024);
  }
  write("old/twice.sql", "x");
  linkSync(join(root, "old/twice.sql"), join(root, "new/twice.sql"));
  expect(compare()).toEqual(["modified m/became.sql link", "modified m/link.sql link"]);
});

it("takes each file that is gone for the former name of one new file at most, and none for that of an empty one", () => {
  write("old/1.sql", "same");
  write("old/2.sql", "");
  write("new/3.sql", "same");
  write("new/4.sql", "same");
  write("new/5.sql", "");
  expect(compare()).toEqual(["removed m/2.sql", "renamed m/1.sql m/3.sql", "added m/4.sql", "added m/5.sql"]);
});
