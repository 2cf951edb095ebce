import type { ObjectReader } from "./object-reader.ts";
import { unreadable } from "./run-git.ts";

/** Where the branch that pull requests go to may be, best first. */
const CANDIDATES = [
  "refs/remotes/origin/HEAD",
  "refs/remotes/origin/main",
  "refs/remotes/origin/master",
  "refs/heads/main",
  "refs/heads/master",
] as const;

/**
 * The branch that pull requests go to: what `origin/HEAD` points to, else main or master.
 *
 * @throws PortcullisError `unreadable` when there is none
 */
export async function findDefaultBranch(objects: ObjectReader): Promise<string> {
  const replies = await Promise.all(CANDIDATES.map((name) => objects.read(`${name}^{commit}`)));
  const found = CANDIDATES.find((_, index) => replies[index]?.kind === "object");
  if (found !== undefined) return found;
  throw unreadable(
    "There is nothing to compare with: the repository has no origin/HEAD, main or master.",
    "Name the base with --base REF, or fetch the default branch.",
  );
}
