import type { PullRequestSnapshot } from "@portcullis/contracts";

import type { Part } from "../core/snapshot.ts";
import type { Wanted } from "../core/wanted.ts";
import { ForgeFault } from "./forge-fault.ts";

type Gap = NonNullable<PullRequestSnapshot["incomplete"]>[number];

/** Keeps what could not be read, and why. */
export class Gaps {
  readonly #gaps: Gap[] = [];

  /** What a task reads; undefined, and a gap, where the forge does not give it. @throws everything that is no ForgeFault */
  async attempt<T>(part: Part, task: () => Promise<T>, subject?: string): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof ForgeFault)) throw error;
      this.add(part, error.message, subject);
      return undefined;
    }
  }

  add(part: Part, reason: string, subject?: string): void {
    this.#gaps.push({ part, ...(subject !== undefined && { subject }), reason });
  }

  /** In an order that does not depend on which answer came first. */
  toList(): Gap[] {
    const keyOf = ({ part, subject = "", reason }: Gap): string => JSON.stringify([part, subject, reason]);
    return this.#gaps.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
}

/** What is wanted, with those later parts of which the snapshot shows that they are. */
export const withLater = (wanted: Wanted, snapshot: PullRequestSnapshot): Wanted => ({
  ...wanted,
  parts: new Set([...wanted.parts, ...[...wanted.laterParts].filter((part) => wanted.needsLater(part, snapshot))]),
});

/** How each part is read. */
export type PartReaders = { readonly [Name in Part]?: () => Promise<NonNullable<PullRequestSnapshot[Name]>> };

/** A snapshot with those parts besides that are wanted; one that cannot be read is a gap. */
export async function gatherParts(
  snapshot: PullRequestSnapshot,
  wanted: Wanted,
  gaps: Gaps,
  readers: PartReaders,
): Promise<PullRequestSnapshot> {
  const parts = Object.entries(readers).filter(([part]) => wanted.parts.has(part as Part));
  const read = await Promise.all(
    parts.map(async ([part, task]) => [part, await gaps.attempt<unknown>(part as Part, task)] as const),
  );
  return { ...snapshot, ...(Object.fromEntries(read.filter(([, value]) => value !== undefined)) as object) };
}
