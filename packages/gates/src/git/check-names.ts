import { PortcullisError } from "../core/portcullis-error.ts";

// No option, no exclusion, no path after a colon, no pattern, and nothing that git's protocols take for the end of a name.
const REF = /^[^-+^.\s:*?[\\\p{Cc}][^\s:*?[\\\p{Cc}]{0,400}$/u;

/**
 * Refuses what is not the name of one commit: a branch, a tag, a commit id, or one of these with `~2`, `^`, `@{1}`.
 *
 * @throws PortcullisError `usage`
 */
export function checkRef(ref: string): string {
  // `^{/text}` would search all history for a pattern.
  if (REF.test(ref) && !ref.includes("..") && !ref.includes("{/")) return ref;
  throw new PortcullisError(
    "usage",
    `${JSON.stringify(ref)} is not the name of a commit.`,
    "Name a branch, a tag or a commit id.",
  );
}

/**
 * A path in a repository, in its parts. `""` is the repository's root.
 *
 * @throws PortcullisError `usage` for an absolute path and for one that leaves the repository
 */
export function splitPath(path: string): readonly string[] {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  if (!path.startsWith("/") && !path.includes("\0") && !parts.includes("..")) return parts;
  throw new PortcullisError(
    "usage",
    `${JSON.stringify(path)} is not a path inside the repository.`,
    "Write it from the repository's root, with / and without `..`.",
  );
}
