import { lstat, mkdir, open, readdir, rename, rm, rmdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";

import { DaemonError } from "../core/daemon-error.ts";
import { checkCount, FOLDER_LIMITS } from "../files/folder-limits.ts";
import { absentOrThrow, openFile, readPieces } from "../files/open-file.ts";
import { listFolder } from "../files/walk-folder.ts";
import { checkFilePath } from "./copy-folder.ts";

/** FILE_NOT_FOUND for whatever is no regular file that is reached without links. */
export async function readFileBelow(root: string, path: string): Promise<Uint8Array> {
  checkFilePath(path);
  const handle = await openFile(root, path);
  if (handle === undefined) throw fileNotFound(path);
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of readPieces(handle, FOLDER_LIMITS.bytes)) pieces.push(piece.slice());
    return Buffer.concat(pieces);
  } finally {
    await handle.close();
  }
}

/** Writes beside the folder, at `part`, and moves the whole file to its place. */
export async function writeFileBelow(root: string, path: string, content: Uint8Array, part: string): Promise<void> {
  checkFilePath(path);
  const others = (await listFolder(root)).filter((file) => file.path !== path);
  const bytes = others.reduce((sum, file) => sum + file.bytes, content.length);
  checkCount({ files: others.length + 1, bytes, others: 0 });
  await makeFolders(root, dirname(path));
  const there = await lstat(join(root, path)).catch(absentOrThrow);
  if (there?.isDirectory() === true) throw notAFile(path);
  const mode = there?.isFile() === true && (there.mode & 0o100) !== 0 ? 0o700 : 0o600;
  try {
    const handle = await open(part, "wx", mode);
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
    // Takes the place of a link as well: what it led to stays as it was.
    await rename(part, join(root, path));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Removes a file, and the folders that are empty without it. */
export async function removeFileBelow(root: string, path: string): Promise<void> {
  checkFilePath(path);
  const handle = await openFile(root, path);
  if (handle === undefined) throw fileNotFound(path);
  await handle.close();
  await unlink(join(root, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    if ((await readdir(join(root, folder))).length > 0) return;
    await rmdir(join(root, folder));
  }
}

/** Makes each folder of a path; every one that is there must be a real one. */
async function makeFolders(root: string, folder: string): Promise<void> {
  if (folder === ".") return;
  let absolute = root;
  for (const segment of folder.split("/")) {
    absolute = join(absolute, segment);
    await mkdir(absolute, { mode: 0o700 }).catch(() => undefined);
    const found = await lstat(absolute).catch(absentOrThrow);
    if (found?.isDirectory() !== true) throw notAFile(folder);
  }
}

const notAFile = (path: string): DaemonError =>
  new DaemonError(
    "INVALID_FILE_PATH",
    `A file cannot be written at ${JSON.stringify(path)}: something else is there.`,
    {
      fix: "Give another path, or remove what is there.",
    },
  );

export const fileNotFound = (path: string): DaemonError =>
  new DaemonError("FILE_NOT_FOUND", `The workspace has no file ${JSON.stringify(path)}.`, { members: { path } });
