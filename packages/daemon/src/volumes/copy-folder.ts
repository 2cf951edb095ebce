import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { compareBytes, type FileEntry } from "../core/file-list.ts";
import { fileAndFolder, filePathProblem } from "../core/file-path.ts";
import { checkCount, checkDepth, FOLDER_LIMITS } from "../files/folder-limits.ts";
import { absentOrThrow, openFile, readPieces } from "../files/open-file.ts";
import { listFolder } from "../files/walk-folder.ts";

const CREATE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;

/**
 * Copies the regular files of a folder into an empty one. The folder itself must be no link; what lies behind links stays there.
 * Refuses what is too large while it copies, whatever the listing said.
 */
export async function copyFolder(source: string, target: string): Promise<readonly FileEntry[]> {
  const found = await lstat(source).catch(absentOrThrow);
  if (found?.isDirectory() !== true)
    throw new DaemonError("TEMPLATE_NOT_FOUND", "The folder to copy is gone, or is no folder.", {
      fix: "Refresh the templates, and ask again.",
    });
  const root = join(await realpath(dirname(source)), basename(source));
  const files: FileEntry[] = [];
  let left = FOLDER_LIMITS.bytes;
  for (const { path, isExecutable } of await listFolder(root)) {
    const handle = await openFile(root, path);
    if (handle === undefined) continue;
    try {
      const entry = await writeNew(target, path, readPieces(handle, left), isExecutable);
      left -= entry.bytes;
      files.push(entry);
    } finally {
      await handle.close();
    }
  }
  return files;
}

/** Writes contents into an empty folder; every path is checked first. */
export async function writeContents(
  contents: ReadonlyMap<string, string | Uint8Array>,
  target: string,
): Promise<readonly FileEntry[]> {
  const files = [...contents].map(([path, content]) => [path, Buffer.from(content)] as const);
  checkContents(files);
  const entries: FileEntry[] = [];
  for (const [path, content] of files.toSorted(([one], [other]) => compareBytes(one, other)))
    entries.push(await writeNew(target, path, [content], false));
  return entries;
}

function checkContents(files: readonly (readonly [string, Uint8Array])[]): void {
  for (const [path] of files) checkFilePath(path);
  const both = fileAndFolder(files.map(([path]) => path));
  if (both !== undefined)
    throw new DaemonError("INVALID_FILE_PATH", `${JSON.stringify(both)} is a file and a folder of other files.`);
  const bytes = files.reduce((sum, [, content]) => sum + content.length, 0);
  checkCount({ files: files.length, bytes, others: 0 });
}

/** Throws INVALID_FILE_PATH, or TEMPLATE_TOO_LARGE where it is nested too deep. */
export function checkFilePath(path: string): void {
  const problem = filePathProblem(path);
  if (problem !== undefined)
    throw new DaemonError("INVALID_FILE_PATH", `The path ${JSON.stringify(path.slice(0, 200))} ${problem}.`, {
      fix: "Give the path of a file below the workspace's folder, such as prompts/system.md.",
    });
  checkDepth(path);
}

async function writeNew(
  target: string,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  isExecutable: boolean,
): Promise<FileEntry> {
  const absolute = join(target, path);
  await mkdir(dirname(absolute), { recursive: true, mode: 0o700 });
  const handle = await open(absolute, CREATE, isExecutable ? 0o700 : 0o600);
  try {
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of pieces) {
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    }
    return { path, sha256: hash.digest("hex"), bytes };
  } finally {
    await handle.close();
  }
}
