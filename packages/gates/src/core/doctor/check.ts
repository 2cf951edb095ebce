import type { DoctorReport } from "@portcullis/contracts";

import type { Observed, Unseen } from "./observations.ts";

export type DoctorCheck = DoctorReport["checks"][number];

type Name = DoctorCheck["check"];
type State = DoctorCheck["state"];

export const toCheck = (
  check: Name,
  state: State,
  found: string,
  { fix, subject }: { readonly fix?: string; readonly subject?: string } = {},
): DoctorCheck => ({
  check,
  ...(subject !== undefined && { subject }),
  state,
  found,
  ...(fix !== undefined && { fix }),
});

/** What was seen; undefined where nothing was. */
export const seenOf = <Seen>(observed: Observed<Seen> | undefined): Seen | undefined =>
  observed !== undefined && "seen" in observed ? observed.seen : undefined;

export const unseenOf = (observed: Observed<unknown> | undefined): Unseen | undefined =>
  observed !== undefined && "unseen" in observed ? observed.unseen : undefined;

/** Whether the forge said that the token is none of its own. */
export const isWrongToken = (unseen: Unseen | undefined): boolean => unseen?.status === 401;
