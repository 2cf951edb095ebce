import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";

/**
 * Writes a file whole or not at all: a reader never sees half of it. A link is followed, a device or pipe written to.
 *
 * @throws PortcullisError `usage` for what cannot be written
 */
export function writeOutput(path: string, text: string | Uint8Array): void {
  try {
    const present = lstatSync(path, { throwIfNoEntry: false });
    if (present?.isSymbolicLink() && existsSync(path)) writeOutput(realpathSync(path), text);
    else if (present === undefined || present.isFile()) replaceFile(path, text);
    else writeFileSync(path, text);
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

/** Adds to a file, such as the one whose content a forge shows on the page of a run. */
export function appendOutput(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (cause) {
    throw cannotWrite(path, cause);
  }
}

function cannotWrite(path: string, cause: unknown): PortcullisError {
  if (cause instanceof PortcullisError) return cause;
  const message = `Cannot write ${JSON.stringify(path)}: ${(cause as Error).message}.`;
  return new PortcullisError("usage", message, "Name a file in a folder that may be written.", { cause });
}

function replaceFile(path: string, text: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.partial`;
  makeFolder(dirname(path));
  try {
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Folder by folder: the recursive form never ends where a parent can neither be found nor made. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Writes to the standard output, or error, all of it; Node's streams for them take long to load. */
export function writeStandard(to: "output" | "error", text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(to === "output" ? 1 : 2, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A reader that has seen enough, such as `head`, closes the pipe.
      if (code === "EPIPE") return;
      // A slow reader's pipe is full: try again.
      if (code !== "EAGAIN") throw cannotWrite(`the standard ${to}`, error);
    }
  }
}
