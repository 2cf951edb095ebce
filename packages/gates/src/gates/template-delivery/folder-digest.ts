import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { compareText } from "./compare-text.ts";

/** The digest of a folder as daemons and instances tell it: SHA-256 over each file's digest and path, in byte order of the paths. */
export function folderDigest(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  const lines = files
    .toSorted((one, other) => compareText(one.path, other.path))
    .map((file) => `${file.sha256}  ${file.path}\n`);
  return bytesToHex(sha256(utf8ToBytes(lines.join("").toWellFormed())));
}
