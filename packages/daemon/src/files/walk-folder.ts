import { lstat, opendir, realpath } from "node:fs/promises";
import { join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes } from "../core/file-list.ts";
import { filePathProblem } from "../core/file-path.ts";
import {
  checkCount,
  checkDepth,
  FOLDER_LIMITS,
  noFiles,
  type FolderCount,
  type FolderLimits,
} from "./folder-limits.ts";
import { absentOrThrow, openFile, readPieces } from "./open-file.ts";

export interface FoundFile {
  /** Relative, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Its owner may execute it. */
  readonly isExecutable: boolean;
}

/**
 * The regular files below a folder, in byte order of their paths. Links and special files are left out. Refuses what is too large
 * with TEMPLATE_TOO_LARGE before it is read, and names that are not text with TEMPLATE_INVALID.
 */
export async function listFolder(root: string, limits: FolderLimits = FOLDER_LIMITS): Promise<readonly FoundFile[]> {
  const files: FoundFile[] = [];
  const count = noFiles();
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    await listOne({ root, folder, limits, count, files, folders });
  return files.toSorted((one, other) => compareBytes(one.path, other.path));
}

interface Walk {
  readonly root: string;
  readonly folder: string;
  readonly limits: FolderLimits;
  readonly count: FolderCount;
  readonly files: FoundFile[];
  readonly folders: string[];
}

async function listOne({ root, folder, limits, count, files, folders }: Walk): Promise<void> {
  const absolute = join(root, folder);
  // A folder that was exchanged for a link meanwhile is left out like any other link.
  if (folder !== "" && (await realpath(absolute).catch(absentOrThrow)) !== absolute) return;
  const listing = await opendir(absolute, { bufferSize: 128 }).catch(absentOrThrow);
  if (listing === undefined) return;
  for await (const { name } of listing) {
    const path = folder === "" ? name : `${folder}/${name}`;
    checkName(path);
    checkDepth(path, limits);
    const found = await lstat(join(root, path)).catch(absentOrThrow);
    if (found?.isFile() === true) {
      count.files++;
      count.bytes += found.size;
      files.push({ path, bytes: found.size, isExecutable: (found.mode & 0o100) !== 0 });
    } else {
      count.others++;
      if (found?.isDirectory() === true) folders.push(path);
    }
    checkCount(count, limits);
  }
}

function checkName(path: string): void {
  // A name that is not UTF-8 is read with replacement characters: it could not be opened again.
  const problem = path.includes("\uFFFD") ? "is not text" : filePathProblem(path);
  if (problem !== undefined)
    throw new DaemonError("TEMPLATE_INVALID", `The name of the file ${JSON.stringify(path)} ${problem}.`, {
      fix: "Rename it.",
    });
}

/** All files of a folder with their contents, as `listFolder` finds them. */
export async function readFolder(
  root: string,
  limits: FolderLimits = FOLDER_LIMITS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const { path } of await listFolder(root, limits)) {
    const handle = await openFile(root, path);
    if (handle === undefined) continue;
    try {
      const pieces: Uint8Array[] = [];
      for await (const piece of readPieces(handle, left)) {
        pieces.push(piece.slice());
        left -= piece.length;
      }
      contents.set(path, Buffer.concat(pieces));
    } finally {
      await handle.close();
    }
  }
  return contents;
}
