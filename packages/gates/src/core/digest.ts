import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** SHA-256, hexadecimal, over the RFC 8785 form of a value. */
export const digest = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(wellFormed(value))!)));

/** RFC 8785 has no form for a lone surrogate, but a comment may hold one. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key.toWellFormed(), wellFormed(child)]));
}
