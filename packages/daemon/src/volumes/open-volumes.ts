import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { absentOrThrow } from "../files/open-file.ts";
import { copyFolder, writeContents } from "./copy-folder.ts";
import { digestFiles, digestFolder } from "../files/digest-folder.ts";
import { fileNotFound, readFileBelow, removeFileBelow, writeFileBelow } from "./edit-file.ts";
import { stagedVersion } from "./version-name.ts";
import type { FolderContents, Volumes } from "./volumes.ts";
import { WorkspaceFolder } from "./workspace-folder.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ERASED = ".erased-";
/** What changes while it is looked at is looked at again, so often at most. */
const LOOKS = 20;

/**
 * The volumes of one folder, which is made where it is missing. Only one process may have it open. What a killed process left half
 * done is removed: at once what was being erased, and with the next pruning of a workspace what was being staged.
 */
export function openVolumes(folder: string): Volumes {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder))
    if (name.startsWith(ERASED)) rmSync(join(folder, name), { recursive: true, force: true });
  return new FolderVolumes(realpathSync(folder));
}

class FolderVolumes implements Volumes {
  readonly #root: string;
  /** The last change of each workspace: they are made one after the other. */
  readonly #changes = new Map<string, Promise<unknown>>();

  constructor(root: string) {
    this.#root = root;
  }

  async stage(
    workspaceId: string,
    generation: number,
    from: { readonly folder: string } | { readonly files: ReadonlyMap<string, string | Uint8Array> },
  ): Promise<FolderContents> {
    return await this.#change(workspaceId, async (folder) => {
      const [versions, used] = [await folder.versions(), await folder.used()];
      for (const version of versions.filter((each) => each.generation === generation && each.name !== used?.name))
        await folder.remove(version);
      const number = Math.max(0, ...versions.map((version) => version.number)) + 1;
      const { value } = await folder.make(generation, number, async (target) =>
        "folder" in from ? await copyFolder(from.folder, target) : await writeContents(from.files, target),
      );
      return digestFiles(value);
    });
  }

  async activate(workspaceId: string, generation: number): Promise<void> {
    await this.#change(workspaceId, async (folder) => {
      const used = await folder.used();
      const staged = stagedVersion(await folder.versions(), used, generation);
      if (staged !== undefined) return await folder.use(staged);
      if (used?.generation !== generation)
        throw new DaemonError("INTERNAL", `No files are staged for generation ${generation}.`);
    });
  }

  async isStaged(workspaceId: string, generation: number): Promise<boolean> {
    const folder = this.#folder(workspaceId);
    return stagedVersion(await folder.versions(), await folder.used(), generation) !== undefined;
  }

  async read(workspaceId: string): Promise<FolderContents | undefined> {
    return await this.#look(workspaceId, async (folder) =>
      folder === undefined ? undefined : await digestFolder(folder),
    );
  }

  async folderOf(workspaceId: string): Promise<string | undefined> {
    const folder = this.#folder(workspaceId);
    const used = await folder.used();
    return used === undefined ? undefined : folder.pathOf(used);
  }

  async readFile(workspaceId: string, path: string): Promise<Uint8Array> {
    return await this.#look(workspaceId, async (folder) => {
      if (folder === undefined) throw fileNotFound(path.slice(0, 200));
      return await readFileBelow(folder, path);
    });
  }

  async writeFile(workspaceId: string, path: string, content: Uint8Array): Promise<void> {
    await this.#change(workspaceId, async (folder) => {
      await writeFileBelow(await this.#used(workspaceId, path), path, content, await folder.part());
    });
  }

  async removeFile(workspaceId: string, path: string): Promise<void> {
    await this.#change(workspaceId, async () => await removeFileBelow(await this.#used(workspaceId, path), path));
  }

  async replace(workspaceId: string, files: ReadonlyMap<string, Uint8Array>): Promise<FolderContents> {
    return await this.#change(workspaceId, async (folder) => {
      const used = await folder.used();
      // The same number as before: what is staged stays staged, and what was in use becomes a leftover.
      const { version, value } = await folder.make(
        used?.generation ?? 0,
        used?.number ?? 1,
        async (target) => await writeContents(files, target),
      );
      await folder.use(version);
      if (used !== undefined) await folder.remove(used);
      return digestFiles(value);
    });
  }

  async prune(workspaceId: string, oldest: number): Promise<void> {
    if (!(await this.#exists(workspaceId))) return;
    await this.#change(workspaceId, async (folder) => {
      const [versions, used] = [await folder.versions(), await folder.used()];
      for (const version of versions) {
        if (version.name === used?.name) continue;
        const isWaiting = version.number > (used?.number ?? 0);
        if (!isWaiting || version.generation < oldest) await folder.remove(version);
      }
      await folder.removeParts();
    });
  }

  async erase(workspaceId: string): Promise<void> {
    if (!(await this.#exists(workspaceId))) return;
    await this.#change(workspaceId, async () => {
      const erased = join(this.#root, `${ERASED}${randomUUID()}`);
      await rename(this.#pathOf(workspaceId), erased).catch(absentOrThrow);
      await rm(erased, { recursive: true, force: true });
    });
  }

  async list(): Promise<readonly string[]> {
    return (await readdir(this.#root)).filter((name) => UUID.test(name)).toSorted();
  }

  #pathOf(workspaceId: string): string {
    if (!UUID.test(workspaceId)) throw new DaemonError("INVALID_WORKSPACE_ID", "The id of a workspace is a UUID.");
    return join(this.#root, workspaceId);
  }

  #folder(workspaceId: string): WorkspaceFolder {
    return new WorkspaceFolder(this.#pathOf(workspaceId));
  }

  async #exists(workspaceId: string): Promise<boolean> {
    return (await lstat(this.#pathOf(workspaceId)).catch(absentOrThrow)) !== undefined;
  }

  /** Looks at what is in use, and again where that changed meanwhile: what takes its place removes it. */
  async #look<Value>(workspaceId: string, look: (folder: string | undefined) => Promise<Value>): Promise<Value> {
    for (let attempt = 1; ; attempt++) {
      const folder = await this.folderOf(workspaceId);
      const seen = await look(folder).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      const isStill = (await this.folderOf(workspaceId)) === folder;
      if (isStill && "value" in seen) return seen.value;
      if (isStill || attempt === LOOKS) throw "error" in seen ? seen.error : stillChanging();
    }
  }

  /** FILE_NOT_FOUND where nothing is in use yet. */
  async #used(workspaceId: string, path: string): Promise<string> {
    const folder = await this.folderOf(workspaceId);
    if (folder === undefined) throw fileNotFound(path.slice(0, 200));
    return folder;
  }

  async #change<Value>(workspaceId: string, work: (folder: WorkspaceFolder) => Promise<Value>): Promise<Value> {
    const folder = this.#folder(workspaceId);
    const before = this.#changes.get(workspaceId) ?? Promise.resolve();
    const change = before.then(async () => {
      await mkdir(this.#pathOf(workspaceId), { recursive: true, mode: 0o700 });
      return await work(folder);
    });
    const settled = change.then(
      () => undefined,
      () => undefined,
    );
    this.#changes.set(workspaceId, settled);
    try {
      return await change;
    } finally {
      if (this.#changes.get(workspaceId) === settled) this.#changes.delete(workspaceId);
    }
  }
}

const stillChanging = (): DaemonError =>
  new DaemonError("STATE_CHANGED", "The files of the workspace kept changing while they were read.", {
    fix: "Ask again.",
  });
