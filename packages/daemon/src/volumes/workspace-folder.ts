import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";

import { absentOrThrow, codeOf } from "../files/open-file.ts";
import { parseVersion, versionName, type Version } from "./version-name.ts";

/**
 * What lies on the disk for one workspace: `versions/` with whole folders only, the link `config` to the one in use, and `parts/`
 * with what is being made. Nothing here is half there: folders and the link appear by one rename each.
 */
export class WorkspaceFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async versions(): Promise<readonly Version[]> {
    const names = (await readdir(join(this.#root, "versions")).catch(absentOrThrow)) ?? [];
    return names.map(parseVersion).filter((version) => version !== undefined);
  }

  /** The version that the link names, if it is there. */
  async used(): Promise<Version | undefined> {
    for (let last: string | undefined; ;) {
      const target = await this.#target();
      const version = parseVersion(target?.replace(/^versions\//, "") ?? "");
      if (version === undefined || target !== `versions/${version.name}`) return undefined;
      const found = await lstat(this.pathOf(version)).catch(absentOrThrow);
      if (found?.isDirectory() === true) return version;
      // Another one may have taken its place since the link was read.
      if (target === last) return undefined;
      last = target;
    }
  }

  async #target(): Promise<string | undefined> {
    return await readlink(join(this.#root, "config")).catch((error: unknown) => {
      // No link, but something else in its place.
      if (codeOf(error) === "EINVAL") return undefined;
      return absentOrThrow(error);
    });
  }

  pathOf({ name }: Version): string {
    return join(this.#root, "versions", name);
  }

  /** Makes a whole version in one step: what `fill` throws leaves nothing. */
  async make<Value>(
    generation: number,
    number: number,
    fill: (folder: string) => Promise<Value>,
  ): Promise<{ readonly version: Version; readonly value: Value }> {
    const part = await this.part();
    try {
      await mkdir(part, { mode: 0o700 });
      const value = await fill(part);
      const version = parseVersion(versionName(generation, number, random()))!;
      await mkdir(join(this.#root, "versions"), { recursive: true, mode: 0o700 });
      await rename(part, this.pathOf(version));
      return { version, value };
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      throw error;
    }
  }

  /** A path beside the versions, on the same file system, where nothing is yet. */
  async part(): Promise<string> {
    const parts = join(this.#root, "parts");
    await mkdir(parts, { recursive: true, mode: 0o700 });
    return join(parts, random());
  }

  async use({ name }: Version): Promise<void> {
    const link = await this.part();
    await symlink(`versions/${name}`, link);
    await rename(link, join(this.#root, "config"));
  }

  /** Gone in one step, as far as any listing can tell. */
  async remove(version: Version): Promise<void> {
    const part = await this.part();
    try {
      await rename(this.pathOf(version), part);
    } catch (error) {
      return absentOrThrow(error);
    }
    await rm(part, { recursive: true, force: true });
  }

  async removeParts(): Promise<void> {
    await rm(join(this.#root, "parts"), { recursive: true, force: true });
  }
}

const random = (): string => randomBytes(8).toString("hex");
