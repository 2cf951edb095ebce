import { constants, type BigIntStats } from "node:fs";
import { type FileHandle, lstat, open, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";

/** Never follows a link, and never waits for the other end of a pipe. */
const READ = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** A file that was replaced while it was being opened is looked for again, so often at most. */
const TRIES = 5;

/**
 * Opens a regular file below a folder, reached through no link, also where somebody exchanges folders meanwhile: what was opened is
 * compared with what the path names without links.
 *
 * @param root real path of the folder
 * @returns the open file, which the caller closes; `undefined` where there is no such regular file
 */
export async function openFile(root: string, path: string): Promise<FileHandle | undefined> {
  const absolute = join(root, path);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const handle = await open(absolute, READ).catch(absentOrThrow);
    if (handle === undefined) return undefined;
    try {
      const found = await handle.stat({ bigint: true });
      if (found.isFile() && (await isAt(absolute, handle, found))) return handle;
    } catch (error) {
      await handle.close();
      throw error;
    }
    await handle.close();
  }
  return undefined;
}

async function isAt(absolute: string, handle: FileHandle, found: BigIntStats): Promise<boolean> {
  // The system itself tells where the open file lies: nothing can change between two looks.
  if (process.platform === "linux") return (await readlink(`/proc/self/fd/${handle.fd}`)) === absolute;
  if ((await realpath(absolute).catch(absentOrThrow)) !== absolute) return false;
  const there = await lstat(absolute, { bigint: true }).catch(absentOrThrow);
  return there !== undefined && there.ino === found.ino && there.dev === found.dev;
}

/** Not there, a link, a part that is no folder, or a name that no file system takes. */
const ABSENT = new Set([
  "ENOENT",
  "ELOOP",
  "EMLINK",
  "ENOTDIR",
  "EISDIR",
  "ENXIO",
  "ENAMETOOLONG",
  "ERR_INVALID_ARG_VALUE",
]);

export function absentOrThrow(error: unknown): undefined {
  if (ABSENT.has(codeOf(error) ?? "")) return undefined;
  throw error;
}

export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Reads all of an open file, in pieces; throws TEMPLATE_TOO_LARGE where it is, or grows, larger than this. */
export async function* readPieces(handle: FileHandle, most: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(Math.min(64 * 1024, most + 1));
  for (let total = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length);
    if (bytesRead === 0) return;
    total += bytesRead;
    if (total > most) throw new DaemonError("TEMPLATE_TOO_LARGE", `A file has more than ${most} bytes.`);
    yield buffer.subarray(0, bytesRead);
  }
}
