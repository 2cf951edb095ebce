import type { MigrationMeasurement } from "@portcullis/contracts";

import type { Scheme } from "../names/scheme.ts";
import type { FolderChange, MigrationFolder, Situation } from "../situation.ts";
import type { Dependency } from "./order-requests.ts";
import type { Proposal } from "./propose-names.ts";

/** An open request, and what it changes in the folder. */
export interface PlannedRequest {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly changes: readonly FolderChange[];
}

/** Two open requests that were run one after the other, in both orders. */
export interface PlannedPair {
  readonly numbers: readonly [first: number, second: number];
  readonly state: MigrationMeasurement["open_pull_requests"][number]["state"];
  /** The first before the second fails; the second before the first does. */
  readonly fails: readonly [boolean, boolean];
  readonly reason?: string;
}

export interface PlanInput {
  readonly directory: string;
  readonly scheme: Scheme;
  /** RFC 3339: the only clock. */
  readonly takenAt: string;
  /** At the tip of the base branch. */
  readonly base: MigrationFolder;
  /** All open requests against the base, the one that is looked at among them. */
  readonly requests: readonly PlannedRequest[];
  /** Paths that the base branch once had and removed: their versions are not given again. */
  readonly retired?: Situation["retired"];
  /** The number of the one that is looked at. */
  readonly own?: number;
  /** What came of two of them, in both orders. */
  readonly pairs?: readonly PlannedPair[];
  /** Who needs what another one creates. */
  readonly dependencies?: readonly Dependency[];
}

/** In which order to merge, and what has to be renamed on the way. Plain data. */
export interface MergePlan {
  readonly steps: readonly MergeStep[];
  /** Requests that need each other: no order is right. */
  readonly cycles: readonly (readonly number[])[];
  /** Requests that do not go together in any order, or of which it is not known. */
  readonly conflicts: readonly PlanConflict[];
}

export interface MergeStep {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly is_own: boolean;
  /** That have to land before it, each with what it needs of them. */
  readonly needs: readonly { readonly number: number; readonly object?: string }[];
  /** What has to be renamed once all before it have landed, and why. */
  readonly renames: readonly Proposal[];
  readonly reasons: readonly RenameReason[];
  readonly commands: readonly string[];
  /** The forward files that it brings in, under their names by then. */
  readonly migrations: readonly string[];
}

export interface RenameReason {
  readonly rule: string;
  readonly path: string;
  /** Whose version it is, or what sorts after it. */
  readonly other: string;
  /** The request that brings the other one; absent for what is on the base. */
  readonly number?: number;
}

export interface PlanConflict {
  readonly numbers: readonly [number, number];
  readonly state: "differs" | "fails" | "theirs-fails" | "unverified";
  readonly reason?: string;
}
