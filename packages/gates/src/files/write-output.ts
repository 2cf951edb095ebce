import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
