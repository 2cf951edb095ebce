import { createHash } from "node:crypto";
import { isUtf8 } from "node:buffer";
import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync, realpathSync, type Stats } from "node:fs";
import { join } from "node:path";

import { PortcullisError } from "../../core/portcullis-error.ts";
import { createWorkTreeReader } from "../checkout/read-work-tree.ts";
import type { Read } from "./request.ts";
import { usage } from "./usage-error.ts";

/** A folder on disk, whose files have the paths that they would have in a repository. */
export interface DiskFolder {
  /** Sorted; links are among them and not followed. */
  readonly paths: readonly string[];
  /** Of names and sizes: tells two states of the folder apart, where there is no commit to name. */
  readonly sha: string;
  readonly read: Read;
  readonly toFile: (path: string) => string;
}

const FILES_LIMIT = 200_000;
const CHUNK_BYTES = 65_536;

/** @throws PortcullisError `usage` for what is no folder, `unreadable` for one that cannot be listed, or has names that are not UTF-8 */
export function readDiskFolder(folder: string, directory: string): DiskFolder {
  const top = realFolder(folder);
  const prefix = directory === "" ? "" : `${directory}/`;
  const names = listNames(top, folder);
  const toFile = (path: string): string => join(top, path.slice(prefix.length));
  const readName = createWorkTreeReader(top);
  const sha = createHash("sha256");
  for (const name of names) sha.update(`${name}\0${lstatSync(join(top, name), { throwIfNoEntry: false })?.size}\0`);
  return {
    paths: names.map((name) => prefix + name),
    sha: sha.digest("hex"),
    read: async (path) => readName(path.slice(prefix.length)),
    toFile,
  };
}

function realFolder(folder: string): string {
  try {
    if (lstatSync(realpathSync(folder)).isDirectory()) return realpathSync(folder);
  } catch (cause) {
    throw usage(`There is no folder ${JSON.stringify(folder)}: ${(cause as Error).message}.`, "Correct the path.");
  }
  throw usage(`${JSON.stringify(folder)} is no folder.`, "Name the folder that the migrations are in.");
}

/** Names below a folder, folder by folder, with /. */
function listNames(top: string, shown: string): readonly string[] {
  const names: string[] = [];
  const waiting = [""];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readEntries(join(top, folder), shown)) {
      if (!isUtf8(entry.name))
        throw new PortcullisError(
          "unreadable",
          `A name in ${JSON.stringify(shown)} is not UTF-8: ${JSON.stringify(entry.name.toString("latin1"))}.`,
          "Rename the file.",
        );
      const name = `${folder === "" ? "" : `${folder}/`}${entry.name.toString()}`;
      if (entry.isDirectory()) waiting.push(name);
      else names.push(name);
    }
    if (names.length > FILES_LIMIT)
      throw new PortcullisError(
        "unreadable",
        `There are more than ${FILES_LIMIT} files in ${JSON.stringify(shown)}.`,
        "Name a smaller folder.",
      );
  }
  return names.sort();
}

function readEntries(folder: string, shown: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (cause) {
    throw new PortcullisError(
      "unreadable",
      `Cannot list ${JSON.stringify(shown)}: ${(cause as Error).message}.`,
      "Check that it may be read.",
      { cause },
    );
  }
}

/** Whether two files are the same: kind and bytes. What cannot be read is not. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statOf(one), statOf(other)];
  if (a === undefined || b === undefined || kindOf(a) !== kindOf(b)) return false;
  if (a.isSymbolicLink()) return readlinkSync(one) === readlinkSync(other);
  if (!a.isFile() || a.size !== b.size) return false;
  return (a.dev === b.dev && a.ino === b.ino) || hasSameBytes(one, other);
}

export const isLink = (file: string): boolean => statOf(file)?.isSymbolicLink() === true;

const statOf = (file: string): Stats | undefined => lstatSync(file, { throwIfNoEntry: false });

const kindOf = (stats: Stats): string => (stats.isSymbolicLink() ? "link" : stats.isFile() ? "file" : "other");

/** Piece by piece: a file may be larger than the memory. */
function hasSameBytes(one: string, other: string): boolean {
  const open: number[] = [];
  try {
    open.push(openSync(one, "r"), openSync(other, "r"));
    const [a, b] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
    for (;;) {
      const [read, also] = [readSync(open[0]!, a), readSync(open[1]!, b)];
      if (read !== also || !a.subarray(0, read).equals(b.subarray(0, also))) return false;
      if (read === 0) return true;
    }
  } catch {
    return false;
  } finally {
    for (const file of open) closeSync(file);
  }
}
