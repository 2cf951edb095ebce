import { createPathMatcher } from "../core/match-paths.ts";
import { toTime } from "./parse-log.ts";
import { askGit } from "./run-git.ts";

export interface Tag {
  readonly name: string;
  /** The name that no branch can have too. */
  readonly ref: string;
  /** RFC 3339, in UTC: when the tag was made, or the commit of one that has no time of its own. */
  readonly time: string;
}

const FORMAT = "%(refname) %(objecttype) %(*objecttype) %(creatordate:unix)";

/** The tags of commits whose names match a glob such as `v*`, oldest first. */
export async function listTags(directory: string, glob: string): Promise<readonly Tag[]> {
  const isWanted = createPathMatcher([glob]);
  const lines = (await askGit(directory, ["for-each-ref", `--format=${FORMAT}`, "refs/tags"])).split("\n");
  return lines
    .map((line) => line.split(" ") as [ref: string, type: string, target: string, seconds: string])
    .filter(([, type, target]) => type === "commit" || (type === "tag" && target !== "blob" && target !== "tree"))
    .map(([ref, , , seconds]): Tag => ({ name: ref.slice("refs/tags/".length), ref, time: toTime(Number(seconds)) }))
    .filter(({ name }) => isWanted([name]))
    .sort((a, b) => order(a.time, b.time) || a.name.localeCompare(b.name, "en", { numeric: true }));
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
