import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import type { Content } from "../situation.ts";

/** The name that git gives to a file's content: `git hash-object`. */
export function blobId(text: string): string {
  const bytes = utf8ToBytes(text);
  return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}

/** The same of a content, where it is known. */
export const blobIdOf = (content: Content): string | null => (content.kind === "text" ? blobId(content.text) : null);
