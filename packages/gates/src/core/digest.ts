import canonicalize from "canonicalize";
import { createHash } from "node:crypto";

/** SHA-256, hexadecimal, over the RFC 8785 form of a value. */
export function digest(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(wellFormed(value))!)
    .digest("hex");
}

/** RFC 8785 has no form for a lone surrogate, but a comment may hold one. */
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key.toWellFormed(), wellFormed(child)]));
}
