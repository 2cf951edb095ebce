import { isUtf8 } from "node:buffer";
import { openSync, closeSync, fstatSync, readFileSync } from "node:fs";

import { PortcullisError } from "../core/portcullis-error.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Reads a whole text file, or the standard input for `-`.
 *
 * @param limit most megabytes that are read
 * @throws PortcullisError `unreadable` for what cannot be opened or is not UTF-8, `too-large` for more than the limit
 */
export function readInput(path: string, limit: number): string {
  const name = path === "-" ? "The standard input" : path;
  const bytes = readBytes(path, name, limit);
  if (bytes.length > limit * MEGABYTE) throw tooLarge(name, bytes.length, limit);
  if (!isUtf8(bytes)) {
    throw new PortcullisError("unreadable", `${name} is not UTF-8 text.`, "Save it as UTF-8.");
  }
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function readBytes(path: string, name: string, limit: number): Buffer {
  try {
    if (path === "-") return readFileSync(0);
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      if (size > limit * MEGABYTE) throw tooLarge(name, size, limit);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (cause instanceof PortcullisError) throw cause;
    const { code = "", message } = cause as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? message;
    throw new PortcullisError(
      "unreadable",
      `Cannot read ${name}: ${reason}.`,
      "Check the path, and that it may be read.",
      { cause },
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
};

function tooLarge(name: string, size: number, limit: number): PortcullisError {
  const message = `${name} has ${Math.ceil(size / MEGABYTE)} MB; at most ${limit} MB are read.`;
  return new PortcullisError("too-large", message, "Take a smaller one: leave out the parts that no gate needs.");
}
