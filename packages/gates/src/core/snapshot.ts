import type { PullRequestSnapshot } from "@portcullis/contracts";

export type { Actor, Push, Status } from "@portcullis/contracts";

/** The fields that every snapshot has; the other fields are parts, present when somebody asked for them. */
type Always = "schema_version" | "taken_at" | "note" | "forge" | "repository" | "pull_request" | "incomplete";

/** A part of a snapshot that a gate may need. */
export type Part = Exclude<keyof PullRequestSnapshot, Always>;

/** A snapshot of which the named parts are known to be there, whole. */
export type SnapshotWith<P extends Part> = PullRequestSnapshot & {
  readonly [Name in P]-?: NonNullable<PullRequestSnapshot[Name]>;
};

/** Milliseconds since the epoch of an RFC 3339 time, leap seconds included. */
export const toInstant = (time: string): number => Date.parse(time.replace(/:60(?=[.Zz+-])/, ":59"));
