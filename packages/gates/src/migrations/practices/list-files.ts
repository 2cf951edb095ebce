import type { Direction, MigrationName } from "../names/migration-name.ts";
import type { Situation } from "../situation.ts";

/** A file of the merge's result whose content was read. */
export interface MigrationFile {
  readonly path: string;
  readonly direction: Direction;
  readonly text: string;
  /** The request adds or changes it. */
  readonly isChanged: boolean;
}

/**
 * The files of what a merge gives, in the runner's order; what takes a migration back follows it. A file that nobody could
 * read is left out: whoever judges says so elsewhere.
 */
export function listFiles(situation: Situation): readonly MigrationFile[] {
  const { merged, changes } = situation;
  const changed = new Set(changes.filter(({ status }) => status !== "removed").map(({ path }) => path));
  return orderNames(merged.names).flatMap(({ path, direction }) => {
    const isChanged = changed.has(path);
    const content = situation.contentAt(isChanged ? "head" : "base", path);
    return content.kind === "text" ? [{ path, direction, text: content.text, isChanged }] : [];
  });
}

function orderNames(names: readonly MigrationName[]): readonly MigrationName[] {
  const downs = Map.groupBy(
    names.filter(({ direction }) => direction === "down"),
    ({ stem }) => stem,
  );
  const ups = names.filter(({ direction }) => direction === "up");
  const stems = new Set(ups.map(({ stem }) => stem));
  const paired = ups.flatMap((up) => {
    const own = downs.get(up.stem) ?? [];
    downs.delete(up.stem);
    return [up, ...own];
  });
  return [...paired, ...names.filter(({ direction, stem }) => direction === "down" && !stems.has(stem))];
}
