import fc from "fast-check";
import { execa } from "execa";
import { once } from "node:events";
import { randomUUID } from "node:crypto";
import { chmod, lstat, mkdir, readdir, readFile, readlink, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";

import { useTemporaryFolders } from "../backends/testing/temporary-folder.ts";
import type { DaemonError } from "../core/daemon-error.ts";
import { openVolumes } from "./open-volumes.ts";

const temporaryFolder = useTemporaryFolders();
const files = (given: Readonly<Record<string, string>>) => ({ files: new Map(Object.entries(given)) });

async function start() {
  const folder = await temporaryFolder();
  const [volumes, id] = [openVolumes(folder), randomUUID()];
  const read = async (): Promise<Record<string, string>> => {
    const contents = await volumes.read(id);
    const paths = contents?.files.map(({ path }) => path) ?? [];
    const texts = paths.map(async (path) => [path, String(Buffer.from(await volumes.readFile(id, path)))] as const);
    return Object.fromEntries(await Promise.all(texts));
  };
  const put = async (generation: number, given: Readonly<Record<string, string>>) => {
    const staged = await volumes.stage(id, generation, files(given));
    await volumes.activate(id, generation);
    return staged;
  };
  return { folder, volumes, id, read, put };
}

describe("staging and activating", () => {
  it("keeps what is in use until the staged folder takes its place", async () => {
    const { volumes, id, read, put } = await start();
    expect(await volumes.read(id)).toBeUndefined();
    expect(await volumes.folderOf(id)).toBeUndefined();
    await put(1, { "config.yaml": "one" });
    const staged = await volumes.stage(id, 2, files({ "config.yaml": "two", "prompts/a.md": "a" }));
    expect(await volumes.isStaged(id, 2)).toBe(true);
    expect(await read()).toEqual({ "config.yaml": "one" });
    await volumes.activate(id, 2);
    expect(await read()).toEqual({ "config.yaml": "two", "prompts/a.md": "a" });
    expect(await volumes.read(id)).toEqual(staged);
    expect(await volumes.isStaged(id, 2)).toBe(false);
    expect(await volumes.list()).toEqual([id]);
  });

  it("may be asked again, and refuses what was never staged", async () => {
    const { volumes, id, read, put } = await start();
    await put(1, { "config.yaml": "one" });
    await volumes.writeFile(id, "config.yaml", Buffer.from("edited"));
    await volumes.activate(id, 1);
    expect(await read()).toEqual({ "config.yaml": "edited" });
    await expect(volumes.activate(id, 2)).rejects.toMatchObject({ code: "INTERNAL" });
  });

  it("replaces what was staged before for the same generation, also while that number is in use", async () => {
    const { volumes, id, read, put } = await start();
    await volumes.stage(id, 1, files({ a: "1" }));
    await volumes.stage(id, 1, files({ a: "2" }));
    await volumes.activate(id, 1);
    expect(await read()).toEqual({ a: "2" });
    await put(1, { a: "3" });
    expect(await read()).toEqual({ a: "3" });
  });

  it("copies a folder: bytes, the bit of execution, and no links", async () => {
    const { volumes, id } = await start();
    const [template, outside] = [await temporaryFolder(), await temporaryFolder()];
    await writeFile(join(outside, "secret"), "secret");
    await mkdir(join(template, "skills/x"), { recursive: true });
    await writeFile(join(template, "config.yaml"), "name: x\n");
    await writeFile(join(template, "skills/x/run"), "#!/bin/sh\n");
    await chmod(join(template, "skills/x/run"), 0o755);
    await symlink(join(outside, "secret"), join(template, "secret"));
    await symlink(outside, join(template, "outside"));
    const { files: copied } = await volumes.stage(id, 1, { folder: template });
    await volumes.activate(id, 1);
    expect(copied.map(({ path }) => path)).toEqual(["config.yaml", "skills/x/run"]);
    const used = (await volumes.folderOf(id))!;
    expect((await lstat(join(used, "skills/x/run"))).mode & 0o777).toBe(0o700);
    expect((await lstat(join(used, "config.yaml"))).mode & 0o777).toBe(0o600);
  });

  it("copies no folder that is a link or gone, and leaves nothing of what it refuses", async () => {
    const { volumes, id, folder } = await start();
    const [template, links] = [await temporaryFolder(), await temporaryFolder()];
    await symlink(template, join(links, "link"));
    for (const path of [join(links, "link"), join(links, "none"), join(links, "link/none")])
      await expect(volumes.stage(id, 1, { folder: path })).rejects.toMatchObject({ code: "TEMPLATE_NOT_FOUND" });
    await writeFile(join(template, "bomb"), "");
    await truncate(join(template, "bomb"), 2 ** 40);
    await expect(volumes.stage(id, 1, { folder: template })).rejects.toMatchObject({ code: "TEMPLATE_TOO_LARGE" });
    expect(await volumes.isStaged(id, 1)).toBe(false);
    expect(await readdir(join(folder, id, "parts"))).toEqual([]);
  });

  it.each(["../x", "/etc/passwd", "a/../../x", "..", "a\0", "", "a//b"])("writes no file at %j", async (path) => {
    const { volumes, id, put } = await start();
    await put(1, { "config.yaml": "one" });
    const refused = { code: "INVALID_FILE_PATH" };
    await expect(volumes.stage(id, 2, files({ [path]: "x" }))).rejects.toMatchObject(refused);
    await expect(volumes.writeFile(id, path, Buffer.from("x"))).rejects.toMatchObject(refused);
    await expect(volumes.readFile(id, path)).rejects.toMatchObject(refused);
    await expect(volumes.removeFile(id, path)).rejects.toMatchObject(refused);
  });

  it("refuses given contents that are too many, too large, too deep, or file and folder at once", async () => {
    const { volumes, id } = await start();
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`f${index}`, ""]));
    const tooLarge = { code: "TEMPLATE_TOO_LARGE" };
    await expect(volumes.stage(id, 1, files(many))).rejects.toMatchObject(tooLarge);
    const large = new Map([["a", new Uint8Array(32 * 1024 * 1024 + 1)]]);
    await expect(volumes.stage(id, 1, { files: large })).rejects.toMatchObject(tooLarge);
    await expect(volumes.stage(id, 1, files({ [`${"a/".repeat(16)}b`]: "" }))).rejects.toMatchObject(tooLarge);
    const both = files({ a: "", "a/b": "" });
    await expect(volumes.stage(id, 1, both)).rejects.toMatchObject({ code: "INVALID_FILE_PATH" });
  });

  it.each(["../../etc", "x", "", ".", "0B8F0A3E-6A53-4F1E-9D7B-0A3B3A1F2C11"])("knows no workspace %j", async (id) => {
    const { volumes } = await start();
    const refused = { code: "INVALID_WORKSPACE_ID" };
    await expect(volumes.read(id)).rejects.toMatchObject(refused);
    await expect(volumes.erase(id)).rejects.toMatchObject(refused);
    await expect(volumes.stage(id, 1, files({}))).rejects.toMatchObject(refused);
  });
});

describe("edits of what is in use", () => {
  it("writes, reads and removes files, with the folders that are empty then", async () => {
    const { volumes, id, read, put } = await start();
    await expect(volumes.readFile(id, "a")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await expect(volumes.writeFile(id, "a", Buffer.from("x"))).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await put(1, { "config.yaml": "one" });
    await volumes.writeFile(id, "prompts/deep/a.md", Buffer.from("a"));
    await volumes.writeFile(id, "prompts/b.md", Buffer.from("b"));
    expect(await read()).toEqual({ "config.yaml": "one", "prompts/b.md": "b", "prompts/deep/a.md": "a" });
    await volumes.removeFile(id, "prompts/deep/a.md");
    expect(await readdir(join((await volumes.folderOf(id))!, "prompts"))).toEqual(["b.md"]);
    await expect(volumes.removeFile(id, "prompts/deep/a.md")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await expect(volumes.removeFile(id, "prompts")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  });

  it("goes through no link, and puts a file in the place of one", async () => {
    const { volumes, id, put } = await start();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "file"), "outside");
    await put(1, { "config.yaml": "one" });
    const used = (await volumes.folderOf(id))!;
    await symlink(outside, join(used, "linked"));
    await symlink(join(outside, "file"), join(used, "link"));
    await expect(volumes.readFile(id, "linked/file")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await expect(volumes.readFile(id, "link")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await expect(volumes.removeFile(id, "linked/file")).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    const refused = { code: "INVALID_FILE_PATH" };
    await expect(volumes.writeFile(id, "linked/new", Buffer.from("x"))).rejects.toMatchObject(refused);
    await expect(volumes.writeFile(id, "config.yaml/x", Buffer.from("x"))).rejects.toMatchObject(refused);
    await volumes.writeFile(id, "link", Buffer.from("mine"));
    expect(await readdir(outside)).toEqual(["file"]);
    expect(await readFile(join(outside, "file"), "utf8")).toBe("outside");
    expect(String(Buffer.from(await volumes.readFile(id, "link")))).toBe("mine");
  });

  it("takes what an instance had, and what was staged stays staged", async () => {
    const { volumes, id, read, put } = await start();
    await put(3, { "config.yaml": "one" });
    await volumes.stage(id, 4, files({ "config.yaml": "next" }));
    await volumes.replace(id, new Map([["config.yaml", Buffer.from("had")]]));
    expect(await read()).toEqual({ "config.yaml": "had" });
    await volumes.activate(id, 3);
    expect(await read()).toEqual({ "config.yaml": "had" });
    expect(await volumes.isStaged(id, 4)).toBe(true);
    await volumes.activate(id, 4);
    expect(await read()).toEqual({ "config.yaml": "next" });
  });
});

describe("pruning and erasing", () => {
  it("keeps what is in use and what waits for that generation or a newer one, and nothing else", async () => {
    const { volumes, id, folder, read, put } = await start();
    await put(1, { a: "1" });
    await put(2, { a: "2" });
    await volumes.stage(id, 3, files({ a: "3" }));
    await volumes.stage(id, 4, files({ a: "4" }));
    await volumes.stage(id, 5, files({ a: "5" }));
    await writeFile(join(folder, id, "parts", "leftover"), "x");
    await volumes.prune(id, 4);
    expect((await readdir(join(folder, id, "versions"))).map((name) => name.split("-")[0]).toSorted()).toEqual([
      "2",
      "4",
      "5",
    ]);
    expect(await readdir(join(folder, id))).toEqual(["config", "versions"]);
    expect(await read()).toEqual({ a: "2" });
  });

  it("erases a workspace, may be asked again, and finishes what was killed", async () => {
    const { volumes, id, folder, put } = await start();
    await volumes.erase(id);
    await put(1, { a: "1" });
    await volumes.erase(id);
    await volumes.erase(id);
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, ".erased-x/versions"), { recursive: true });
    openVolumes(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("takes a link that leads elsewhere for nothing", async () => {
    const { volumes, id, folder, put } = await start();
    await put(1, { a: "1" });
    for (const target of ["/etc", "../..", "versions/..", "versions/1-1-ff/../..", "versions/9-9-ff"]) {
      await rm(join(folder, id, "config"));
      await symlink(target, join(folder, id, "config"));
      expect(await volumes.read(id)).toBeUndefined();
    }
  });
});

it("is a folder that was staged, whatever was done in whatever order", async () => {
  const operation = fc.record({
    kind: fc.constantFrom("stage", "activate", "replace", "prune", "write"),
    generation: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
      const { volumes, id, read } = await start();
      const staged = new Map<number, string>();
      let used: { generation: number; text: string } | undefined;
      for (const [index, { kind, generation }] of operations.entries()) {
        const text = `${kind} ${index}`;
        if (kind === "stage") {
          await volumes.stage(id, generation, files({ a: text }));
          staged.set(generation, text);
        } else if (kind === "activate") {
          const expected = staged.get(generation) ?? (used?.generation === generation ? used.text : undefined);
          const done = await volumes.activate(id, generation).then(
            () => true,
            () => false,
          );
          expect(done).toBe(expected !== undefined);
          if (expected === undefined) continue;
          // What was staged before it is a leftover now.
          if (staged.has(generation)) staged.clear();
          used = { generation, text: expected };
        } else if (kind === "replace" && used !== undefined) {
          await volumes.replace(id, new Map([["a", Buffer.from(text)]]));
          used.text = text;
        } else if (kind === "prune") {
          await volumes.prune(id, generation);
          for (const other of staged.keys()) if (other < generation) staged.delete(other);
        } else if (kind === "write" && used !== undefined) {
          await volumes.writeFile(id, "a", Buffer.from(text));
          used.text = text;
        }
        expect(await read()).toEqual(used === undefined ? {} : { a: used.text });
      }
    }),
    { numRuns: 60 },
  );
});

it("is whole after a kill at any moment, at every moment before it, and goes on", async () => {
  const { folder, volumes, id } = await start();
  const program = join(import.meta.dirname, "testing/change-for-ever.ts");
  for (let round = 0; round < 6; round++) {
    const child = execa(process.execPath, ["--conditions=source", program, folder, id], {
      reject: false,
      forceKillAfterDelay: false,
      buffer: false,
    });
    try {
      // It tells of each change that it has finished.
      await once(child.stdout, "data");
      for (let look = 0; look < 20 + round; look++) await expectWhole();
    } finally {
      child.kill("SIGKILL");
      await child;
    }
    await expectWhole();
    expect(dirname(await readlink(join(folder, id, "config")))).toBe("versions");
  }
  await volumes.prune(id, Number.MAX_SAFE_INTEGER);
  expect(await readdir(join(folder, id))).toEqual(["config", "versions"]);
  expect(await readdir(join(folder, id, "versions"))).toHaveLength(1);

  /** Each version has 20 files that say the same: their digests are one. */
  async function expectWhole(): Promise<void> {
    // Nobody changes files as fast as this program: a look may be in vain.
    const look = async () => await volumes.read(id).then((found) => ({ found }), ignoreChange);
    const { found: contents } = await vi.waitUntil(look, { timeout: 30_000 });
    expect(contents?.files).toHaveLength(20);
    expect(new Set(contents?.files.map(({ sha256 }) => sha256)).size).toBe(1);
  }
});

function ignoreChange(error: unknown): undefined {
  if ((error as DaemonError).code !== "STATE_CHANGED") throw error;
}
