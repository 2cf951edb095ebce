import { mkdirSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { dirname } from "node:path";

import { PortcullisError } from "../core/portcullis-error.ts";

/** Writes a file whole or not at all: a reader never sees half of it. */
export function writeOutput(path: string, text: string): void {
  const partial = `${path}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (cause) {
    rmSync(partial, { force: true });
    const reason = (cause as Error).message;
    throw new PortcullisError(
      "unreadable",
      `Cannot write ${path}: ${reason}.`,
      "Check that the folder may be written.",
      { cause },
    );
  }
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
      if (code !== "EAGAIN") throw error;
    }
  }
}
