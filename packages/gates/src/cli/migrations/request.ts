import type { JudgedSnapshot } from "../../gates/migration-collision/build-situation.ts";
import type { RemovedFile } from "../../git/list-removed.ts";
import type { FoundBytes } from "../checkout/read-work-tree.ts";

/** Reads a file of one state of a repository, by its path from the root. */
export type Read = (path: string) => Promise<FoundBytes>;

/** A request by the names of its files, and how to read what they hold. */
export interface NamedRequest {
  readonly snapshot: JudgedSnapshot;
  /** Sides of which nothing can be read are absent. */
  readonly read: { readonly base?: Read; readonly merge_base?: Read; readonly head?: Read };
  /** The heads of other open requests, by number. */
  readonly readOther: ReadonlyMap<number, Read>;
  /** Every path of the head, for source files that stand anywhere. */
  readonly listHead?: () => Promise<readonly string[]>;
  /** What the base branch once had in a folder. */
  readonly listRemoved?: (folder: string) => Promise<readonly RemovedFile[]>;
  /** Where a file of the head is on disk, of a head that is there. */
  readonly toFile?: (path: string) => string;
}

/** The folders of a request's migrations, and whether files elsewhere matter too. */
export interface Scope {
  readonly directories: readonly string[];
  readonly isWhole: boolean;
}
