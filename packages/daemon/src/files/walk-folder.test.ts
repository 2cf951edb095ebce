import { execa } from "execa";
import { mkdir, rename, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { useTemporaryFolders } from "../backends/testing/temporary-folder.ts";
import { openFile } from "./open-file.ts";
import { listFolder, readFolder } from "./walk-folder.ts";

const temporaryFolder = useTemporaryFolders();
const pathsOf = async (folder: string): Promise<readonly string[]> =>
  (await listFolder(folder)).map(({ path }) => path);

describe("listFolder", () => {
  it("finds regular files at any depth, in byte order, with hidden ones", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "b/c"), { recursive: true });
    for (const path of ["b/c/d", "a", "B", ".z", "b.", "ä", "😀", "\uFF5E"]) await writeFile(join(folder, path), "x");
    expect(await pathsOf(folder)).toEqual([".z", "B", "a", "b.", "b/c/d", "ä", "\uFF5E", "😀"]);
  });

  it("leaves out links, links to folders and special files", async () => {
    const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(outside, "secret"), "x");
    await symlink(join(outside, "secret"), join(folder, "link"));
    await symlink(outside, join(folder, "linked"));
    await symlink(folder, join(folder, "loop"));
    await execa("mkfifo", [join(folder, "pipe")]);
    await writeFile(join(folder, "real"), "x");
    expect(await pathsOf(folder)).toEqual(["real"]);
    expect([...(await readFolder(folder)).keys()]).toEqual(["real"]);
  });

  it("refuses too many files, bytes and levels, before reading any", async () => {
    const limits = { files: 3, bytes: 10, depth: 2 };
    const few = await temporaryFolder();
    for (const path of ["a", "b", "c"]) await writeFile(join(few, path), "123");
    expect(await listFolder(few, limits)).toHaveLength(3);
    await writeFile(join(few, "d"), "");
    await expect(listFolder(few, limits)).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE", message: /3 files/ });
    const large = await temporaryFolder();
    await writeFile(join(large, "a"), "");
    // No byte of it is on the disk.
    await truncate(join(large, "a"), 2 ** 40);
    await expect(listFolder(large)).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE", message: /bytes/ });
    const deep = await temporaryFolder();
    await mkdir(join(deep, "a/b/c"), { recursive: true });
    await expect(listFolder(deep, limits)).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE", message: /deeper/ });
    const empty = await temporaryFolder();
    for (const path of ["a", "b", "c", "d"]) await mkdir(join(empty, path));
    await expect(listFolder(empty, limits)).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE", message: /folders/ });
  });

  it.each(["a\nb", "a\u0001", Buffer.from([0x61, 0xff])])("refuses the name %j", async (name) => {
    const folder = await temporaryFolder();
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), "x");
    await expect(listFolder(folder)).rejects.toMatchObject({ code: "TEMPLATE_INVALID" });
  });
});

describe("openFile", () => {
  it("opens nothing that is reached through a link, nor what is no file", async () => {
    const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(outside, "secret"), "x");
    await symlink(outside, join(folder, "linked"));
    await symlink(join(outside, "secret"), join(folder, "link"));
    await execa("mkfifo", [join(folder, "pipe")]);
    for (const path of ["link", "linked/secret", "linked", "pipe", "none", "none/none", ".", "link/x", "x".repeat(300)])
      expect(await openFile(folder, path)).toBeUndefined();
  });

  it("gives no file of elsewhere while somebody exchanges a folder for a link", async () => {
    const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
    await mkdir(join(folder, "a"));
    await writeFile(join(folder, "a/file"), "inside");
    await writeFile(join(outside, "file"), "outside");
    await symlink(outside, join(folder, "b"));
    const over = new AbortController();
    const exchange = async (): Promise<void> => {
      while (!over.signal.aborted) {
        await rename(join(folder, "a"), join(folder, "c"));
        await rename(join(folder, "b"), join(folder, "a"));
        await rename(join(folder, "a"), join(folder, "b"));
        await rename(join(folder, "c"), join(folder, "a"));
      }
    };
    const exchanging = exchange();
    const seen = new Set<string>();
    for (let round = 0; round < 500; round++) {
      const handle = await openFile(folder, "a/file");
      if (handle === undefined) continue;
      seen.add(await handle.readFile("utf8"));
      await handle.close();
    }
    over.abort();
    await exchanging;
    expect(seen).not.toContain("outside");
    const handle = await openFile(folder, "a/file");
    expect(await handle?.readFile("utf8")).toBe("inside");
    await handle?.close();
  });
});
