import { PortcullisError } from "../core/portcullis-error.ts";
import { toPin } from "./canonical-document.ts";
import { compareMirror } from "./compare-mirror.ts";
import type { Mirror } from "./mirror.ts";

/**
 * Makes a copy what its source is. The file is left as it is where it says the same already.
 *
 * @param copy `undefined` when there is none yet
 * @param write writes a file whole or not at all
 * @returns whether something was written
 * @throws PortcullisError `unreadable` when the source can be no copy's: it is no JSON, or not what the pin says
 */
export function syncMirror(
  { mirror, compare = "canonical", pin }: Mirror,
  copy: string | undefined,
  source: string,
  write: (path: string, text: string) => void,
): boolean {
  const sha256 = toPin(source, compare, "The source");
  if (pin?.sha256 !== undefined && pin.sha256.toLowerCase() !== sha256) {
    throw new PortcullisError(
      "unreadable",
      `The source of ${mirror.path} is not what its pin says: it has ${sha256}.`,
      "Look at what changed in the source; then move the pin, and sync again.",
    );
  }
  if (copy !== undefined && isEqual(copy, source, compare)) return false;
  write(mirror.path, source);
  return true;
}

/** A copy that cannot be read is written anew. */
function isEqual(copy: string, source: string, mode: NonNullable<Mirror["compare"]>): boolean {
  try {
    return compareMirror(copy, source, mode) === undefined;
  } catch {
    return false;
  }
}
