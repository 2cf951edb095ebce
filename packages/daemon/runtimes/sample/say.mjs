/** A line on the standard output, written before this returns. */
import { writeSync } from "node:fs";

export function say(text) {
  try {
    writeSync(1, `${text}\n`);
  } catch {
    // Nobody reads, or reads too slowly: a sample does not end for that.
  }
}
