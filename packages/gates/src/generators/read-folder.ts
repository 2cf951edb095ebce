import { isUtf8 } from "node:buffer";
import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";
import { OUTPUT_LIMIT } from "./run-command.ts";

const MOST_FILES = 20_000;

/**
 * The files below a folder, by path from it; none when there is no such folder. A text that is not UTF-8 is one that no other
 * file's text equals. Links are not followed: what a pull request links to is not shown in its report.
 *
 * @throws PortcullisError `unreadable` for more than 20,000 files or 64 MB, and for what cannot be read
 */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  let size = 0;
  const visit = async (inside: string): Promise<void> => {
    for (const entry of await list(join(folder, inside))) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await visit(path);
      else {
        const text = entry.isFile() ? toText(await readFile(join(folder, path))) : NO_FILE;
        size += text.length;
        files.set(path, text);
        if (files.size > MOST_FILES || size > OUTPUT_LIMIT) throw tooLarge(folder);
      }
    }
  };
  await visit("");
  return files;
}

/** The text of one file; `undefined` when it is not there. */
export async function readOneFile(file: string): Promise<string | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.size > OUTPUT_LIMIT) throw tooLarge(file);
  return found.isFile() ? toText(await readFile(file)) : NO_FILE;
}

/**
 * Where a path of the configuration is on disk.
 *
 * @throws PortcullisError `configuration` for one that is not inside the checkout, also when only a link leads out of it
 */
export async function placeInside(root: string, path: string): Promise<string> {
  const real = await realpath(root);
  let place = join(real, path);
  for (let known = place; known.length > real.length; known = join(known, "..")) {
    const target = await realpath(known).catch(() => undefined);
    if (target === undefined) continue;
    place = join(target, relative(known, place));
    break;
  }
  const inside = relative(real, place);
  if (inside !== "" && inside.split(sep)[0] !== ".." && !path.includes("\0")) return place;
  throw new PortcullisError(
    "configuration",
    `${JSON.stringify(path)} is not inside the checkout.`,
    "Name a file or folder of the repository.",
  );
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    const reason = (cause as Error).message;
    throw new PortcullisError(
      "unreadable",
      `Cannot read ${folder}: ${reason}.`,
      "Check that it is a folder that may be read.",
    );
  }
}

/** What stands for a link. A half character cannot come out of UTF-8: no text that is read can pass for it. */
export const NO_FILE = "(a link or no file)\uDC00";

/** Bytes that are no text, each as a character that no text has. */
export const toText = (bytes: Uint8Array): string =>
  isUtf8(bytes)
    ? Buffer.from(bytes).toString()
    : Buffer.from(bytes)
        .toString("latin1")
        .replaceAll(/[\x80-\xFF]/g, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));

const tooLarge = (name: string): PortcullisError =>
  new PortcullisError(
    "unreadable",
    `${name} has more than ${MOST_FILES} files, or more than ${OUTPUT_LIMIT / (1024 * 1024)} MB.`,
    "Name the folder that is generated, and nothing above it.",
  );
