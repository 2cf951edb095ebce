import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { BoundGate } from "./gate.ts";
import type { Part } from "./snapshot.ts";

/** A commit at which files are read. */
export type Side = "base" | "head" | "merge_base";

/** An issue or pull request that a gate asks about, with the words that it was named by. */
export interface TrackedReference {
  readonly reference: string;
  /** OWNER/REPO. */
  readonly repository: string;
  readonly number: number;
}

/** A part that can be read after the others. */
type LaterPart = Extract<Part, "statuses">;

/** What is read of a forge for one gate, besides the parts that it needs. */
export interface GateReading {
  /** Parts that it judges better with, and without which it judges all the same. */
  readonly parts?: readonly Part[];
  /** More of them, which only some snapshots are judged better with: asked when the rest is there, and shows it. */
  readonly laterParts?: readonly LaterPart[];
  readonly needsLater?: (part: LaterPart, snapshot: PullRequestSnapshot) => boolean;
  readonly teams?: readonly string[];
  /** Files whose text is read, at these sides. */
  readonly sides?: readonly Side[];
  readonly wantsFile?: (path: string, side: Side, snapshot: PullRequestSnapshot) => boolean;
  /** Paths that are named in `base_files` and `head_files`. */
  readonly listsFile?: (path: string) => boolean;
  /** Files of other open pull requests whose text is read. */
  readonly wantsOpenFile?: (path: string) => boolean;
  /** Commits of other open pull requests are read. */
  readonly wantsOpenCommits?: boolean;
  /** What each push changed is read; otherwise it may have changed any file. */
  readonly wantsPushedFiles?: boolean;
  /** Modes of changed files are read. */
  readonly wantsModes?: boolean;
  /** Issues that descriptions and files name: asked when the rest of the snapshot is there. */
  readonly listTracked?: (snapshot: PullRequestSnapshot) => readonly TrackedReference[];
}

/** What is read of a forge for all gates of a run. Nothing else is. */
export interface Wanted extends Required<Omit<GateReading, "parts" | "laterParts" | "sides">> {
  readonly parts: ReadonlySet<Part>;
  /** None of them is among `parts`. */
  readonly laterParts: ReadonlySet<LaterPart>;
  /** The snapshot is written down, so that all is read which an edit of it could ask for. */
  readonly isKept: boolean;
  readonly sides: ReadonlySet<Side>;
}

/** What some gates need together. A file whose text one of them wants is named in the lists of paths too. */
export function wantedBy(gates: readonly BoundGate[], { isKept = false }: { readonly isKept?: boolean } = {}): Wanted {
  const readings = gates.map(({ reads }) => reads);
  const later = readings.flatMap(({ laterParts }) => laterParts ?? []);
  const wantsFile: Wanted["wantsFile"] = (path, side, snapshot) =>
    readings.some((reading) => reading.sides?.includes(side) === true && reading.wantsFile?.(path, side, snapshot));
  const limited = gates.some(({ enforcement }) => enforcement.paths !== undefined);
  const parts = new Set<Part>([
    ...gates.flatMap(({ needs, reads }) => [...needs, ...(reads.parts ?? [])]),
    ...(limited ? (["files"] as const) : []),
    ...(isKept ? later : []),
  ]);
  return {
    parts,
    laterParts: new Set(later.filter((part) => !parts.has(part))),
    needsLater: (part, snapshot) =>
      readings.some(
        ({ laterParts, needsLater }) => laterParts?.includes(part) === true && needsLater?.(part, snapshot),
      ),
    isKept,
    teams: [...new Set(readings.flatMap(({ teams }) => teams ?? []))],
    sides: new Set(readings.flatMap(({ sides }) => sides ?? [])),
    wantsFile,
    listsFile: (path) => readings.some((reading) => reading.listsFile?.(path)),
    wantsOpenFile: (path) => readings.some((reading) => reading.wantsOpenFile?.(path)),
    wantsOpenCommits: readings.some((reading) => reading.wantsOpenCommits),
    wantsPushedFiles: readings.some((reading) => reading.wantsPushedFiles),
    wantsModes: readings.some((reading) => reading.wantsModes),
    listTracked: (snapshot) => readings.flatMap((reading) => reading.listTracked?.(snapshot) ?? []),
  };
}
