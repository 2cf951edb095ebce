import type { CommitStatus } from "../../core/to-commit-statuses.ts";
import type { ForgePublisher, PublishedStatus } from "./forge-publisher.ts";
import type { Write } from "./writer.ts";

/** Whose statuses count as ours, and what they link to. */
export interface StatusOwner {
  /** Id of our account; undefined where nobody knows it, and then none is ours. */
  readonly writer: number | undefined;
  readonly target: string;
}

/** Somebody else's status is not ours, whatever it says (threat 34): ours is set once more. */
export const isPublished = (
  present: PublishedStatus | undefined,
  { state, description }: CommitStatus,
  { target, writer }: StatusOwner,
): boolean =>
  present !== undefined &&
  writer !== undefined &&
  present.creator === writer &&
  present.state === state &&
  present.description === description &&
  present.target === target;

/** Sets statuses one after the other. @throws ForgeFault, StateMoved */
export async function setStatuses(
  publisher: ForgePublisher,
  sha: string,
  statuses: readonly CommitStatus[],
  owner: StatusOwner,
  write: Write,
): Promise<void> {
  for (const status of statuses)
    await write(
      () => publisher.setStatus(sha, status, owner.target),
      async () => {
        const present = await publisher.listStatuses(sha);
        const newest = present.find(({ context }) => context === status.context);
        return isPublished(newest, status, owner);
      },
    );
}
